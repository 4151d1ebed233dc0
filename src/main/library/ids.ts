// Ids: ULIDs that rise even within one millisecond, when the clock jumps back, and after a restart with a clock set back.
import type { Database } from 'better-sqlite3'
import { decodeTime, monotonicFactory } from 'ulid'

const make = monotonicFactory()
/** In milliseconds since 1970; no id is of an earlier time. */
let floor = 0

export const newId = (): string => make(Math.max(Date.now(), floor))

/** Whose rows stand in the order of their ids. */
const ORDERED = [
  'article',
  'headline',
  'revision',
  'candidate',
  'decision',
  'channel_choice',
  'headline_choice',
  'finding_disposition',
  'review_entry',
  'publication',
  'correction',
  'outcome',
]

/** E.g. `01JD9Z3N5V8Q2K7M4R6T0W1XYA`; the first digit of a time before the year 10889 is at most 7. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** Ids made from now on come after all that are in this library, whatever the clock says. */
export function continueIds(db: Database): void {
  for (const table of ORDERED) {
    const highest = db.prepare(`SELECT MAX(id) FROM "${table}"`).pluck().get() as string | null
    if (highest !== null && ULID.test(highest)) floor = Math.max(floor, decodeTime(highest) + 1)
  }
}
