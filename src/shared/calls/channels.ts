// Channels and what an editor has changed of them.
import * as v from 'valibot'
import { type Channel, ChannelEdit, ChannelKey } from '../channel'
import { call } from './call'
import { nothing } from './inputs'

export const channels = {
  /** Shipped ones with what an editor changed of them, and the editor's own, in order. */
  list: call(nothing)<readonly Channel[]>(),
  /** All that an editor has changed of a channel; null puts it back as shipped, or takes away one of the editor's own. */
  edit: call(v.strictObject({ key: ChannelKey, edit: v.nullable(ChannelEdit) }), 'channels')<{
    /** What stood there before: hand it back to undo. */
    readonly before: ChannelEdit | null
  }>(),
} as const
