// Before a newer program changes how a library is kept: a copy of it as it is, looked over, in the place for backups.
import type { Database } from 'better-sqlite3'
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupName, nextNumber, parseBackupName } from '#core/backup/names'
import { GalleyError } from '#shared/error'
import { writeFault } from '../files/write'
import { copyAtOnce } from './copying'
import { checkCopy } from './copy-check'
import { MIGRATIONS } from './migrations/index'

/** Makes none of a library that is new or up to date. Refuses with `backup-damaged`, or as the disk does. */
export function backUpBeforeUpdate(db: Database, place: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version === 0 || version >= MIGRATIONS.length) return
  const folder = join(place, db.prepare('SELECT id FROM library').pluck().get() as string)
  const raw = join(folder, `galley-${version}.unchecked`)
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(raw, { force: true })
    const { seq, articles } = copyAtOnce(db, raw)
    const found = checkCopy(raw)
    if (!found.sound)
      throw new GalleyError('backup-damaged', found.damaged.slice(0, 3).join('; '), found.damaged[0])
    const numbers = readdirSync(folder).map((name) => parseBackupName(name)?.n ?? 0)
    const name = backupName({ n: nextNumber(numbers), at: Date.now(), reason: 'update', seq, articles })
    renameSync(raw, join(folder, name))
  } catch (error) {
    tidy(raw)
    throw writeFault(error, folder)
  }
}

function tidy(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The fault that led here is the one to be told of.
  }
}
