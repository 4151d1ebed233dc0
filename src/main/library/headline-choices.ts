// Which candidate became a headline's current one, when and by whom: entries that are only ever added.
import type { Database } from 'better-sqlite3'
import type { HeadlineChoice } from '#shared/headline'
import { newId } from './ids'

export interface HeadlineChoices {
  /** In their order. */
  readonly record: (headlineId: string) => readonly HeadlineChoice[]
  readonly add: (headlineId: string, candidateId: string) => void
}

export function headlineChoices(db: Database, person: () => string): HeadlineChoices {
  const rows = db.prepare(
    'SELECT id, candidate_id AS candidateId, by, at FROM headline_choice WHERE headline_id = ? ORDER BY id',
  )
  const insert = db.prepare(
    'INSERT INTO headline_choice (id, headline_id, candidate_id, by, at) VALUES (@id, @headlineId, @candidateId, @by, @at)',
  )
  return {
    record: (headlineId) => rows.all(headlineId) as HeadlineChoice[],
    add: (headlineId, candidateId) =>
      void insert.run({ id: newId(), headlineId, candidateId, by: person(), at: Date.now() }),
  }
}
