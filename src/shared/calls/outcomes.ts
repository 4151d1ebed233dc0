// What platforms counted of headlines: brought in from a table, shown beside the decision.
import * as v from 'valibot'
import type { ActDone } from '../act'
import type { Outcome, OutcomePlan } from '../outcome'
import { call } from './call'
import { id, nothing } from './inputs'

export const outcomes = {
  /** Asks for a table and says what importing it would do; changes nothing. Null if the editor cancelled. */
  choose: call(nothing)<OutcomePlan | null>(),
  /**
   * Imports the table that was chosen last: the rows that are matched, and of the ambiguous ones those that are named here.
   * All or none. Refused with `table-gone` if it is another file, with `table-known` if it was imported before.
   */
  take: call(
    v.strictObject({
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      chosen: v.pipe(
        v.array(v.strictObject({ line: v.pipe(v.number(), v.integer(), v.minValue(1)), candidateId: id })),
        v.maxLength(10_000),
      ),
    }),
    'outcomes',
  )<ActDone>(),
  /** Of a headline, in the order in which they were brought in. */
  of: call(v.strictObject({ headlineId: id }))<readonly Outcome[]>(),
} as const
