// A command's transaction: immediate, so that it never fails half-way for want of the write lock.
import type { Database } from 'better-sqlite3'

/** `run` as a whole or not at all. */
export function immediate<Input, Answer>(
  db: Database,
  run: (input: Input) => Answer,
): (input: Input) => Answer {
  const transaction = db.transaction(run)
  return (input) => transaction.immediate(input)
}
