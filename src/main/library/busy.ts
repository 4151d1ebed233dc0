// Whether another program has a library open, asked before its file is read in any other way.
import Database from 'better-sqlite3'
import { GalleyError } from '#shared/error'

/** Refuses with `library-busy`: what the other one writes would be missed. Whatever else is wrong with it is not said here. */
export function refuseBusy(file: string): void {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, timeout: 250 })
    db.prepare('SELECT COUNT(*) FROM sqlite_schema').get()
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code?.startsWith('SQLITE_BUSY')) throw new GalleyError('library-busy', message, file)
  } finally {
    db?.close()
  }
}
