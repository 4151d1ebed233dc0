// The order of changes: one number for the whole library, so that a wrong clock cannot reorder anything.
import type { Database } from 'better-sqlite3'

/** Each call answers a number higher than any before, also across restarts. */
export function changeCounter(db: Database): () => number {
  const next = db.prepare('UPDATE library SET seq = seq + 1 WHERE one = 1 RETURNING seq').pluck()
  return () => next.get() as number
}
