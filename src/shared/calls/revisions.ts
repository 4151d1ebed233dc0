// Revisions of an article: listed, read, named, brought back whole or in part.
import * as v from 'valibot'
import { FIELD_NAMES, type Revision } from '../article'
import { RevisionName, RevisionNote, type RevisionContent } from '../revision'
import { call } from './call'
import { id } from './inputs'

const n = v.pipe(v.number(), v.integer(), v.minValue(1))
const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const edit = v.strictObject({ at: place, remove: place, from: place, to: place })

export const revisions = {
  /** The newest first. */
  list: call(v.strictObject({ id }))<readonly Revision[]>(),
  /** Null is the article as it is now. Refused with `not-found`; with `library-damaged` if it does not match its hash. */
  read: call(v.strictObject({ id, n: v.nullable(n) }))<RevisionContent>(),
  /** Null keeps the article as it is now under that name; an empty name takes a name away. */
  name: call(
    v.strictObject({ id, n: v.nullable(n), name: RevisionName, note: v.optional(RevisionNote, '') }),
    'articles',
  )<{ readonly n: number; readonly before: { readonly name: string | null; readonly note: string } }>(),
  /**
   * Brings a revision back, or a part of it: keeps the present as a revision, then writes. `part` null is all of it;
   * `blocks`: in each edit the revision's blocks `from`…`to` take the place of `remove` blocks of the present from `at` on;
   * counted from 0 in the present as it is, `to` not among them, in order, none over another. Refused with `conflict` if `base` is not the article's version. Taken back by `acts.undo`.
   */
  restore: call(
    v.strictObject({
      id,
      base: n,
      n,
      part: v.optional(
        v.nullable(
          v.variant('kind', [
            v.strictObject({
              kind: v.literal('field'),
              name: v.picklist(['headline', 'kicker', 'deck', ...FIELD_NAMES]),
            }),
            v.strictObject({
              kind: v.literal('blocks'),
              edits: v.pipe(v.array(edit), v.minLength(1), v.maxLength(1000)),
            }),
          ]),
        ),
        null,
      ),
    }),
    'articles',
    'headlines',
  )<{ readonly version: number; readonly n: number }>(),
} as const
