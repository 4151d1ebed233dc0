// The articles opened last. Not a change of the library: nothing is announced, and nothing depends on it.
import type { Database } from 'better-sqlite3'
import { immediate } from './immediate'

/** So many are remembered. */
const KEPT = 200

export interface Recent {
  /** The article's key goes to the front. */
  readonly opened: (key: number) => void
  /** Keys, the latest first; the trash is left out. */
  readonly keys: (limit: number) => readonly number[]
}

export function recentOf(db: Database): Recent {
  // An order of its own: a wrong clock is harmless, and the library's count of changes does not move.
  const put = db.prepare(
    'INSERT INTO opened (article_key, seq) SELECT ?, COALESCE(MAX(seq), 0) + 1 FROM opened WHERE true ON CONFLICT (article_key) DO UPDATE SET seq = excluded.seq',
  )
  const forget = db.prepare(
    'DELETE FROM opened WHERE article_key IN (SELECT article_key FROM opened ORDER BY seq DESC LIMIT -1 OFFSET ?)',
  )
  const latest = db
    .prepare(
      'SELECT o.article_key FROM opened o JOIN article a ON a.key = o.article_key WHERE a.trashed_at IS NULL ORDER BY o.seq DESC LIMIT ?',
    )
    .pluck()
  const opened = immediate(db, (key: number) => {
    put.run(key)
    forget.run(KEPT)
  })
  return { opened, keys: (limit) => latest.all(limit) as number[] }
}
