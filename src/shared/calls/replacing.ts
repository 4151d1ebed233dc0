// Find and replace: patterns in the open article, and everything across the library.
import * as v from 'valibot'
import { LONGEST_FIND, LONGEST_REPLACEMENT, type Found } from '../find'
import {
  MOST_REPLACED,
  REPLACE_FIELDS,
  type ReplaceDone,
  type ReplacePlan,
  type ReplaceRow,
} from '../replacing'
import { call } from './call'
import { many, selection } from './inputs'

const find = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_FIND)),
  regex: v.boolean(),
  matchCase: v.boolean(),
  wholeWord: v.boolean(),
  foldWidth: v.boolean(),
  foldHan: v.boolean(),
})
const replacement = v.pipe(v.string(), v.maxLength(LONGEST_REPLACEMENT))
const plan = v.pipe(v.number(), v.integer(), v.minValue(1))
const number = v.pipe(v.number(), v.integer(), v.minValue(0))

export const replacing = {
  /**
   * What is found in each of these texts, under the guard of patterns. Refused with `pattern-invalid` or `pattern-too-slow`.
   */
  inTexts: call(
    v.strictObject({
      find,
      replacement,
      texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(5_000_000))), v.maxLength(200_000)),
    }),
  )<readonly (readonly Found[])[]>(),
  /** Looks through the articles meant, in steps; nothing changes by asking. Refused as `inTexts` is. */
  plan: call(
    v.strictObject({
      find,
      replacement,
      selection,
      fields: v.pipe(v.array(v.picklist(REPLACE_FIELDS)), v.minLength(1)),
    }),
  )<ReplacePlan>(),
  /** Hits of a plan by their numbers, from `from` on. Refused with `not-found` for a plan that is no longer kept. */
  rows: call(v.strictObject({ plan, from: number, limit: many }))<readonly ReplaceRow[]>(),
  /**
   * Replaces hits of a plan, all but these or these alone, as one act on the journal. Each article is kept as a revision
   * first. One that has changed since the plan is left alone. A headline gets a further candidate; what was decided on
   * the one before stays on record, and an approval has to be renewed.
   */
  replace: call(
    v.strictObject({
      plan,
      whole: v.boolean(),
      /** If `whole` all are replaced but these, else these. */
      except: v.pipe(v.array(number), v.maxLength(MOST_REPLACED)),
    }),
    'articles',
    'headlines',
  )<ReplaceDone>(),
} as const
