// Settings.
import * as v from 'valibot'
import { DeskItem, MOST_ITEMS, type SettingsFile, type SettingsTaken } from '../desk-file'
import { type Settings, SettingsChange } from '../settings'
import { call } from './call'
import { nothing } from './inputs'

export const settings = {
  get: call(nothing)<Settings>(),
  /** All of it or, where something cannot be written, nothing. */
  change: call(SettingsChange, 'settings')<Settings>(),
  /** All that a file of settings carries, as it is now. */
  desk: call(nothing)<readonly DeskItem[]>(),
  /** Writes a file of settings; null if the editor cancelled. */
  toFile: call(nothing)<{ readonly file: string } | null>(),
  /**
   * What a file that is chosen would set; null if the editor cancelled. Refused with `file-unreadable`, `file-too-large`,
   * `settings-unreadable` and `settings-newer`, naming the file.
   */
  fromFile: call(nothing)<SettingsFile | null>(),
  /**
   * Sets what was chosen of a file: all of it or, where something cannot be written, nothing. What of it is the library's is
   * one act on the journal. Whom the rule of review names and who is not at the desk is added.
   */
  take: call(
    v.strictObject({
      file: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
      items: v.pipe(v.array(DeskItem), v.maxLength(MOST_ITEMS)),
    }),
    'settings',
    'keys',
    'channels',
    'checks',
    'headlines',
    'people',
    'profiles',
    'reviews',
    'articles',
  )<SettingsTaken>(),
} as const
