// A backup: the whole library as it was, one file, in a place of its own.

/** Why it was made: by the clock, asked for, before an update of the program, a restore, or an act on many articles. */
export const BACKUP_REASONS = ['work', 'asked', 'update', 'restore', 'act'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

export interface Backup {
  /** Name of the file, without its folder: how it is spoken of. */
  readonly name: string
  /** Backups of a library are numbered; the highest is the latest, whatever the clock says. */
  readonly n: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason: BackupReason
  /** What the library's own count of changes was. */
  readonly seq: number
  readonly articles: number
  readonly bytes: number
}

/** What was looked at in a copy, and what was not as it should be. */
export interface BackupChecked {
  readonly sound: boolean
  readonly articles: number
  /** Texts, pictures and files that came in that do not match their hashes, and what the database says of itself. */
  readonly damaged: readonly string[]
}

/** What is to be known of a place for backups. */
export interface PlaceAbout {
  /** Who syncs it, or of which network it is; null: nobody, as far as can be seen. */
  readonly syncedBy: string | null
  /** It dies with the disk of the library. */
  readonly sameDisk: boolean
}

export interface BackupPlace extends PlaceAbout {
  /** Absolute path of the folder. */
  readonly folder: string
  /** The place that was chosen, while it is not there: `folder` serves meanwhile. Else null. */
  readonly missing: string | null
  /** Latest first. */
  readonly backups: readonly Backup[]
  /** Whether there are changes that the latest one does not have. */
  readonly behind: boolean
  /** True while one is being made or brought back. */
  readonly busy: boolean
  /** Why the latest try failed; null if it did not. */
  readonly failed: ErrorCode | null
}

import type { ErrorCode } from './error'
