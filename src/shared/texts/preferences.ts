// What each setting is called and what it does: found by both in the sheet of settings and in the palette.
import type { PreferenceTexts } from '../preferences'
import type { Both } from './both'
import { preferencesEn } from './preferences-en'
import { preferencesZh } from './preferences-zh'

export const preferenceTexts: Both<PreferenceTexts> = { 'zh-CN': preferencesZh, en: preferencesEn }
