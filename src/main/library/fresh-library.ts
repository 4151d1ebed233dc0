// An empty library in memory for tests. Every step up to this version is run once for each worker, not for each case.
import Database from 'better-sqlite3'
import { newId } from './ids'
import { migrate } from './migrate'

let migrated: Buffer | undefined

/** As `migrate` leaves a new file, with an id of its own; foreign keys hold. What each step does is shown elsewhere. */
export function freshLibrary(): Database.Database {
  if (migrated === undefined) {
    const template = new Database(':memory:')
    migrate(template)
    migrated = template.serialize()
    template.close()
  }
  const db = new Database(migrated)
  db.pragma('foreign_keys = ON')
  db.prepare('UPDATE library SET id = ?, created_at = ?').run(newId(), Date.now())
  return db
}
