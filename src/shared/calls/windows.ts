// The windows of the desk: another one, what this one shows, its whole screen. Each call is about the window that asks.
import * as v from 'valibot'
import { call } from './call'
import { id, nothing } from './inputs'

export const windows = {
  /** One more, with that article or, with null, the list; refused with `too-many-windows`. */
  open: call(v.strictObject({ articleId: v.nullable(id) }))<{ readonly open: number }>(),
  /** Tells main which article this window shows, for the list of windows and the next start. */
  shows: call(v.strictObject({ articleId: v.nullable(id), title: v.pipe(v.string(), v.maxLength(10_000)) }))<{
    readonly done: boolean
  }>(),
  /** Over the whole screen, or back. */
  fullScreen: call(nothing)<{ readonly done: boolean }>(),
} as const
