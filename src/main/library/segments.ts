// The segments of a raw headline: written when it comes in, and again when it is cleaned further.
import type { Database } from 'better-sqlite3'
import { fold } from '#core/text/fold'
import type { Segment, SplitHeadline } from '#shared/headline'

export interface Segments {
  readonly write: (headlineId: string, segments: readonly Segment[]) => void
  /** In place of those that are there; the flags and the fingerprint of `clean` go with them. */
  readonly resplit: (headlineId: string, split: Pick<SplitHeadline, 'segments' | 'flags' | 'clean'>) => void
}

export function segmentsOf(db: Database): Segments {
  const insert = db.prepare(
    'INSERT INTO segment (headline_id, n, role, text, rule, confidence) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const remove = db.prepare('DELETE FROM segment WHERE headline_id = ?')
  const setSplit = db.prepare('UPDATE headline SET flags = ?, fingerprint = ? WHERE id = ?')
  const write: Segments['write'] = (headlineId, segments) =>
    segments.forEach(({ role, text, rule, confidence }, n) =>
      insert.run(headlineId, n, role, text, rule, confidence),
    )
  return {
    write,
    resplit: (headlineId, { segments, flags, clean }) => {
      remove.run(headlineId)
      write(headlineId, segments)
      setSplit.run(JSON.stringify(flags), fold(clean), headlineId)
    },
  }
}
