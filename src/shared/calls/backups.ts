// Backups: whole copies of the library, in a place of their own.
import * as v from 'valibot'
import type { Backup, BackupChecked, BackupPlace } from '../backup'
import { call } from './call'
import { nothing } from './inputs'

const name = v.pipe(v.string(), v.maxLength(200))

export const backups = {
  place: call(nothing)<BackupPlace>(),
  /** Refused with `disk-full`, `write-failed` or `backup-damaged`; then nothing of it stays. */
  make: call(nothing, 'backups')<Backup>(),
  /** Looks a backup over: the database and everything in it by its hash. */
  check: call(v.strictObject({ name }))<BackupChecked>(),
  /**
   * The library becomes what it was then; what it is now becomes a backup first. The window begins anew. Refused with
   * `backup-damaged`; whatever fails, the library is the old or the new one.
   */
  restore: call(v.strictObject({ name }), 'backups')<{ readonly restored: true }>(),
  /**
   * Asks for another place; null if the editor cancelled. What was made stays where it is, and can be brought back. Refused
   * with `backup-place-inside`, and as the disk refuses where nothing can be written; the place then stays what it was.
   */
  choosePlace: call(nothing, 'backups')<BackupPlace | null>(),
  reveal: call(nothing)<{ readonly shown: boolean }>(),
} as const
