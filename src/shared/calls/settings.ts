// Settings.
import { type Settings, SettingsChange, type SettingsFile } from '../settings'
import { call } from './call'
import { nothing } from './inputs'

export const settings = {
  get: call(nothing)<Settings>(),
  /** All of it or, where something cannot be written, nothing. */
  change: call(SettingsChange, 'settings')<Settings>(),
  /** Writes a file of settings; null if the editor cancelled. */
  toFile: call(nothing)<{ readonly file: string } | null>(),
  /**
   * What a file that is chosen would set; null if the editor cancelled. Refused with `file-unreadable`, `file-too-large`,
   * `settings-unreadable` and `settings-newer`, naming the file.
   */
  fromFile: call(nothing)<SettingsFile | null>(),
} as const
