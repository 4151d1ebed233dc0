// A folder that somebody has chosen for backups: refused where it would be of no use, and what is to be known of it.
import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, isAbsolute } from 'node:path'
import type { PlaceAbout } from '#shared/backup'
import { GalleyError } from '#shared/error'
import { syncedPlace } from '../files/synced-place'
import { writeFault } from '../files/write'

/** The nearest folder that is there, all links followed. */
function real(folder: string): string {
  let there = folder
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
  try {
    return realpathSync(there)
  } catch {
    return there
  }
}

/** `library`: absolute path of the library. */
export function aboutPlace(folder: string, library: string): PlaceAbout {
  let sameDisk = false
  try {
    sameDisk = statSync(real(folder)).dev === statSync(real(dirname(library))).dev
  } catch {
    // Nothing is claimed of what cannot be asked.
  }
  return { syncedBy: syncedPlace(join(folder, 'backup.db'))?.by ?? null, sameDisk }
}

const isWithin = (folder: string, outer: string): boolean => {
  const way = relative(outer, folder)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

/**
 * Refuses with `backup-place-inside` in the library's own folder (`own`: that of the app, where nothing below it will do
 * either), and with `write-failed` or `disk-full` where nothing can be written; nothing is left of the try.
 */
export async function checkPlace(folder: string, library: string, own: string): Promise<void> {
  const chosen = real(folder)
  if (chosen === real(dirname(library)) || isWithin(chosen, real(own)))
    throw new GalleyError('backup-place-inside', 'the library lies there', folder)
  const probe = join(folder, `.galley-${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(probe, 'galley')
  } catch (error) {
    throw writeFault(error, folder)
  } finally {
    await rm(probe, { force: true }).catch(() => {})
  }
}
