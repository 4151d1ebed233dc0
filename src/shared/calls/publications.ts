// What left the house, as the ledger has it.
import * as v from 'valibot'
import type { Publication } from '../publication'
import { call } from './call'
import { id } from './inputs'

export const publications = {
  /** Of a headline, or of an article with all its headlines; in the order in which they left. */
  of: call(v.union([v.strictObject({ headlineId: id }), v.strictObject({ articleId: id })]))<
    readonly Publication[]
  >(),
} as const
