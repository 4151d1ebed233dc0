// Settings.
import { type Settings, SettingsChange } from '../settings'
import { call } from './call'
import { nothing } from './inputs'

export const settings = {
  get: call(nothing)<Settings>(),
  change: call(SettingsChange, 'settings')<Settings>(),
} as const
