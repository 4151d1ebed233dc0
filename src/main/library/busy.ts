// A library's file looked into from outside: whether another program has it open, and without leaving anything beside it.
import Database from 'better-sqlite3'
import { existsSync, rmSync, statSync } from 'node:fs'
import { GalleyError } from '#shared/error'

/**
 * Who only reads a library that has a log makes the files of one beside it and may not take them away again: what was not
 * there before goes. A log that holds something belongs to somebody.
 */
export function leavingNothing<Answer>(file: string, work: () => Answer): Answer {
  const made = ['-wal', '-shm'].map((ending) => file + ending).filter((name) => !existsSync(name))
  const answer = work()
  const isEmpty = !existsSync(`${file}-wal`) || statSync(`${file}-wal`).size === 0
  if (isEmpty) for (const name of made) rmSync(name, { force: true })
  return answer
}

/** Refuses with `library-busy`: what the other one writes would be missed. Whatever else is wrong with it is not said here. */
export function refuseBusy(file: string): void {
  leavingNothing(file, () => {
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
  })
}
