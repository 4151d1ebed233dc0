// Saved searches.
import * as v from 'valibot'
import type { SavedSearch } from '../saved-search'
import { call } from './call'
import { id, nothing, question } from './inputs'

export const searchName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.regex(/^[^\u0000-\u001f]+$/),
)

export const searches = {
  /** In the order they stand in. */
  list: call(nothing)<readonly SavedSearch[]>(),
  save: call(
    v.strictObject({ name: searchName, question: v.strictObject(question) }),
    'searches',
  )<SavedSearch>(),
  change: call(
    v.strictObject({ id, name: v.optional(searchName), question: v.optional(v.strictObject(question)) }),
    'searches',
  )<SavedSearch>(),
  remove: call(v.strictObject({ id }), 'searches')<{ readonly done: boolean }>(),
  /** Takes a removal back. */
  restore: call(v.strictObject({ id }), 'searches')<{ readonly done: boolean }>(),
  /** To before another; with null to the end. */
  move: call(v.strictObject({ id, before: v.nullable(id) }), 'searches')<{ readonly done: boolean }>(),
} as const
