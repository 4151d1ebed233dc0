// Comments: made at a stretch of a body, answered, written anew, resolved, deleted.
import * as v from 'valibot'
import { Anchor, CommentText, type Comment } from '../comment'
import { call } from './call'
import { id } from './inputs'

export const comments = {
  /** In the order of the text as it is now; those whose words are gone last. */
  list: call(v.strictObject({ id }))<readonly Comment[]>(),
  /** `id`: the article. */
  add: call(v.strictObject({ id, anchor: Anchor, text: CommentText }), 'comments')<{ readonly id: string }>(),
  /** `id`: the comment. */
  answer: call(v.strictObject({ id, text: CommentText }), 'comments')<{ readonly id: string }>(),
  /** A comment or an answer of one's own, by the name declared; refused with `comment-not-own`. */
  edit: call(v.strictObject({ id, text: CommentText }), 'comments')<{ readonly before: string }>(),
  resolve: call(v.strictObject({ id, resolved: v.boolean() }), 'comments')<{ readonly done: true }>(),
  /** A comment goes with its answers. Taken back by `restore` with the same `id`. */
  delete: call(v.strictObject({ id }), 'comments')<{ readonly done: true }>(),
  restore: call(v.strictObject({ id }), 'comments')<{ readonly done: true }>(),
  /** Where comments have gone while their text was written in; unknown ids are left out. */
  move: call(
    v.strictObject({
      anchors: v.pipe(v.array(v.strictObject({ id, anchor: Anchor })), v.maxLength(2000)),
    }),
    'comments',
  )<{ readonly moved: number }>(),
} as const
