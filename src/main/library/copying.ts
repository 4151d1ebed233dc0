// A consistent copy of the open library, page by page, while others go on asking and writing.
import Database from 'better-sqlite3'
import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Pages of a step; at 100 nothing else waits longer than 6 ms. */
const PAGES = 100

export interface Copied {
  /** Articles in the copy, those in the trash too. */
  readonly articles: number
  /** The library's count of changes in the copy. */
  readonly seq: number
}

const count = (db: Database.Database, sql: string): number => db.prepare(sql).pluck().get() as number

/** On the disk when it answers; one file, without a log beside it. */
export async function copyTo(db: Database.Database, file: string): Promise<Copied> {
  await db.backup(file, { progress: () => PAGES })
  return finish(file)
}

/** The same in one go, for a library that is not answering yet. */
export function copyAtOnce(db: Database.Database, file: string): Copied {
  db.prepare('VACUUM INTO ?').run(file)
  return finish(file)
}

function finish(file: string): Copied {
  const copy = new Database(file, { fileMustExist: true })
  let copied: Copied
  try {
    copy.pragma('journal_mode = DELETE')
    copied = {
      articles: count(copy, 'SELECT COUNT(*) FROM article'),
      seq: count(copy, 'SELECT seq FROM library'),
    }
  } finally {
    copy.close()
  }
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  return copied
}

export interface Changes {
  /** `seq` is the library's own count; `changes` moves with every row written since it was opened. */
  readonly now: () => { readonly seq: number; readonly changes: number }
  /** What is written meanwhile can be made anew and is no change. */
  readonly idly: <T>(work: () => T) => T
}

export function changesOf(db: Database.Database): Changes {
  const changes = db.prepare('SELECT total_changes()').pluck()
  const seq = db.prepare('SELECT seq FROM library').pluck()
  // What opening has written is nobody's change.
  let idle = changes.get() as number
  let isIdle = false
  function idly<T>(work: () => T): T {
    if (isIdle) return work()
    const before = changes.get() as number
    isIdle = true
    try {
      return work()
    } finally {
      isIdle = false
      idle += (changes.get() as number) - before
    }
  }
  return {
    idly,
    now: () => ({ seq: seq.get() as number, changes: (changes.get() as number) - idle }),
  }
}
