// Where backups of one library stand: a folder of its own inside the place for backups, and the files in it.
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '#shared/backup'
import { backupName, nextNumber, parseBackupName } from '#core/backup/names'

/** The calls of the file system that backing up and bringing back make; tests let each of them fail in turn. */
export type ShelfPort = Pick<typeof fs, 'mkdir' | 'readdir' | 'stat' | 'rename' | 'rm' | 'open'>

/** A copy that is not looked over yet; never taken for a backup. */
export const UNCHECKED = '.unchecked'

/** `galley-…db` files of the folder, latest first; none if it is not there. What else lies there is nobody's business. */
export async function backupsIn(folder: string, port: ShelfPort = fs): Promise<readonly Backup[]> {
  const names = await port.readdir(folder).catch(() => [] as string[])
  const found: Backup[] = []
  for (const name of names) {
    const named = parseBackupName(name)
    if (named === null) continue
    const info = await port.stat(join(folder, name)).catch(() => null)
    if (info?.isFile() === true) found.push({ ...named, name, bytes: info.size })
  }
  return found.toSorted((a, b) => b.n - a.n || (a.name < b.name ? 1 : -1))
}

export interface Shelved extends Backup {
  /** Absolute path of the folder that it lies in. */
  readonly folder: string
}

/** Those of several folders together, latest first; of two with the same name that of the first folder. */
export async function backupsInAll(
  folders: readonly string[],
  port: ShelfPort = fs,
): Promise<readonly Shelved[]> {
  const found = new Map<string, Shelved>()
  for (const folder of folders)
    for (const one of await backupsIn(folder, port))
      if (!found.has(one.name)) found.set(one.name, { ...one, folder })
  return [...found.values()].toSorted((a, b) => b.n - a.n || (a.name < b.name ? 1 : -1))
}

/** Numbered after all that are there, and after `least`. */
export const nextName = (
  backups: readonly Backup[],
  said: Pick<Backup, 'at' | 'reason' | 'seq' | 'articles'>,
  least = 0,
): string => backupName({ ...said, n: nextNumber([least, ...backups.map(({ n }) => n)]) })

/** What an interrupted backup has left. */
export async function sweepUnchecked(folder: string, port: ShelfPort = fs): Promise<void> {
  const names = await port.readdir(folder).catch(() => [] as string[])
  for (const name of names)
    if (name.includes(UNCHECKED)) await port.rm(join(folder, name), { force: true }).catch(() => {})
}
