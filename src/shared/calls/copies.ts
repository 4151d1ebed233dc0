// Copies: articles with nearly the same body, which of them is the primary one, what becomes of the others' headlines.
import * as v from 'valibot'
import type { CopyCluster } from '../copies'
import { call } from './call'
import { id, ids } from './inputs'

export const copies = {
  /**
   * The largest first, at most 500; neither what is in the trash nor what is marked as a duplicate already. `job`: only
   * those with an article that this import has brought in; `ids`: only those with one of these articles.
   */
  list: call(
    v.strictObject({
      job: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
      ids: v.optional(v.nullable(ids)),
    }),
  )<{
    readonly clusters: readonly CopyCluster[]
    readonly total: number
  }>(),
  /** The others become duplicates of the primary one, their headlines candidates of its headline. One act. */
  join: call(v.strictObject({ ids, primary: id }), 'links', 'articles', 'headlines')<{
    readonly changed: number
    readonly candidates: number
  }>(),
  /** They are looked at and not the same: not listed together any more. */
  apart: call(v.strictObject({ ids }), 'links')<{ readonly done: boolean }>(),
  /** What `apart` said is not said any more. */
  together: call(v.strictObject({ ids }), 'links')<{ readonly done: boolean }>(),
} as const
