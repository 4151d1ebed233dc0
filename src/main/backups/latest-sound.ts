// The backup that a library which does not open is offered: the latest that passes its check.
import { join } from 'node:path'
import type { Backup } from '#shared/backup'
import { checkInThread } from '../library/check-copy'
import { backupsIn } from './shelf'

export interface SoundBackup extends Backup {
  /** Absolute path of the folder that it lies in. */
  readonly folder: string
}

/** `known`: the library's id; undefined if no backups are known of or none is sound. */
export async function latestSound(
  place: string,
  known: string | undefined,
): Promise<SoundBackup | undefined> {
  if (known === undefined) return undefined
  const folder = join(place, known)
  for (const backup of await backupsIn(folder))
    if ((await checkInThread(join(folder, backup.name))).sound) return { ...backup, folder }
  return undefined
}
