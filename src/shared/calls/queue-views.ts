// Views of the queue that an editor has kept; the words are those of saved searches.
import * as v from 'valibot'
import type { QueueSaved } from '../queue'
import { call } from './call'
import { id, nothing, queueQuestion } from './inputs'
import { searchName } from './searches'

const question = v.strictObject(queueQuestion)

export const queueViews = {
  /** In the order they stand in. */
  list: call(nothing)<readonly QueueSaved[]>(),
  save: call(v.strictObject({ name: searchName, question }), 'queueViews')<QueueSaved>(),
  change: call(
    v.strictObject({ id, name: v.optional(searchName), question: v.optional(question) }),
    'queueViews',
  )<QueueSaved>(),
  remove: call(v.strictObject({ id }), 'queueViews')<{ readonly done: boolean }>(),
  /** Takes a removal back. */
  restore: call(v.strictObject({ id }), 'queueViews')<{ readonly done: boolean }>(),
  /** To before another; with null to the end. */
  move: call(v.strictObject({ id, before: v.nullable(id) }), 'queueViews')<{ readonly done: boolean }>(),
} as const
