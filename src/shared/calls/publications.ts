// What left the house, as the ledger has it, and what was said when it was put right.
import * as v from 'valibot'
import type { Correction, Departures, Publication } from '../publication'
import { call } from './call'
import { id } from './inputs'

export const publications = {
  /** Of a headline, or of an article with all its headlines; in the order in which they left. */
  of: call(v.union([v.strictObject({ headlineId: id }), v.strictObject({ articleId: id })]))<
    readonly Publication[]
  >(),
  /** The same beside the article as it is now. */
  departures: call(v.strictObject({ articleId: id }))<Departures>(),
  /** Puts on record what readers are told; the article as it is now is kept as a revision. */
  correct: call(
    v.strictObject({
      articleId: id,
      /** The revision that had left. */
      fromHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      note: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5000)),
    }),
    'publications',
  )<Correction>(),
} as const
