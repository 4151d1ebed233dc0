// An empty library for tests, in memory or as a file. Every step up to this version is run once for each worker, not for
// each case, and so is making the search index.
import Database from 'better-sqlite3'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newId } from './ids'
import { migrate } from './migrate'
import { searchIndexOf } from './search-index'

let migrated: Buffer | undefined

/** As its first opening leaves a new file, with an id of its own; foreign keys hold. What each step does is shown elsewhere. */
export function freshLibrary(): Database.Database {
  if (migrated === undefined) {
    const template = new Database(':memory:')
    migrate(template)
    searchIndexOf(template, () => {})
    migrated = template.serialize()
    template.close()
  }
  const db = new Database(migrated)
  db.pragma('foreign_keys = ON')
  db.prepare('UPDATE library SET id = ?, created_at = ?').run(newId(), Date.now())
  return db
}

/** The same as a file at `path`, to be opened with `create: false`; answers the path. */
export function freshFile(path: string): string {
  const db = freshLibrary()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, db.serialize())
  db.close()
  return path
}
