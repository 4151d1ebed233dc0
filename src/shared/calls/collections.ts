// Collections, hand-ordered.
import * as v from 'valibot'
import type { ActDone } from '../act'
import { type Collection, type DeletedCollection, MOST_MOVED } from '../collection'
import { call } from './call'
import { id, nothing, question, selection, tagName } from './inputs'

const description = v.pipe(v.string(), v.trim(), v.maxLength(500), v.regex(/^[^\u0000-\u001f]*$/))

export const collections = {
  /** By name. */
  list: call(nothing)<readonly Collection[]>(),
  /** The latest deleted first. */
  deleted: call(nothing)<readonly DeletedCollection[]>(),
  /** Refused with `collection-taken` if there is one of that name. */
  create: call(v.strictObject({ name: tagName, description: v.optional(description, '') }), 'collections')<{
    readonly id: string
  }>(),
  /** Refused with `collection-taken` like `create`. */
  change: call(
    v.strictObject({ id, name: v.optional(tagName), description: v.optional(description) }),
    'collections',
  )<{ readonly done: boolean }>(),
  /** Its articles stay where they are; it can be restored with all in it, also much later. */
  delete: call(v.strictObject({ id }), 'collections')<{ readonly done: boolean }>(),
  restore: call(v.strictObject({ id }), 'collections')<{ readonly done: boolean }>(),
  /** At its end, in the order in which they are named or the question lists them; in short steps. */
  add: call(
    v.strictObject({ id, selection, sort: question.sort, descending: question.descending }),
    'collections',
  )<ActDone>(),
  remove: call(v.strictObject({ id, selection }), 'collections')<ActDone>(),
  /** How many articles are meant, and how many of them are in which collection; collections of none are left out. */
  holding: call(v.strictObject({ selection }))<{
    readonly of: number
    readonly collections: readonly { readonly id: string; readonly articles: number }[]
  }>(),
  /** Puts these, as they stand in it, right before or after another of the collection. */
  move: call(
    v.strictObject({
      id,
      articleIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_MOVED)),
      beside: id,
      side: v.picklist(['before', 'after']),
    }),
    'collections',
  )<{ readonly changed: number }>(),
} as const
