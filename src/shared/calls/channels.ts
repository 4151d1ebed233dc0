// Channels and what an editor has changed of them.
import * as v from 'valibot'
import type { ActDone } from '../act'
import { type Channel, ChannelEdit, ChannelKey } from '../channel'
import { call } from './call'
import { articlesOrHeadlines as of, nothing } from './inputs'

const keys = v.optional(v.pipe(v.array(ChannelKey), v.maxLength(200)), [])

export const channels = {
  /** Shipped ones with what an editor changed of them, and the editor's own, in order. */
  list: call(nothing)<readonly Channel[]>(),
  /** All that an editor has changed of a channel; null puts it back as shipped, or takes away one of the editor's own. */
  edit: call(v.strictObject({ key: ChannelKey, edit: v.nullable(ChannelEdit) }), 'channels')<{
    /** What stood there before: hand it back to undo. */
    readonly before: ChannelEdit | null
  }>(),
  /** How many are meant, and how many of them are for which channel, by its key; channels of none are left out. */
  meant: call(v.strictObject({ of }))<{
    readonly of: number
    readonly channels: readonly { readonly key: string; readonly count: number }[]
  }>(),
  /**
   * Adds these to the channels that each is meant for and takes those away, in steps; other ones stay. An act like
   * others. Refused with `not-found` if one that is to be added is not there.
   */
  mean: call(v.strictObject({ of, add: keys, remove: keys }), 'headlines', 'articles')<ActDone>(),
} as const
