// Brings a library up to this version, all pending steps in one immediate transaction.
import type { Database } from 'better-sqlite3'
import { GalleyError } from '#shared/error'
import { newId } from './ids'
import { MIGRATIONS } from './migrations/index'

/** `GLLY`: says to any reader of the file that it is a Galley library. */
export const APPLICATION_ID = 0x474c4c59

/** Refuses a library from the future with `library-newer`; on any failure the file stays as it was. */
export function migrate(db: Database, migrations: readonly string[] = MIGRATIONS): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > migrations.length)
    throw new GalleyError(
      'library-newer',
      `the library has version ${version}, this program knows ${migrations.length}`,
    )
  if (version === migrations.length) return
  db.transaction(() => {
    for (const step of migrations.slice(version)) db.exec(step)
    if (version === 0) {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.prepare('INSERT INTO library (one, id, seq, created_at) VALUES (1, ?, 0, ?)').run(
        newId(),
        Date.now(),
      )
    }
    db.pragma(`user_version = ${migrations.length}`)
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0)
      throw new GalleyError('library-damaged', `${broken.length} foreign keys point nowhere`)
  }).immediate()
}
