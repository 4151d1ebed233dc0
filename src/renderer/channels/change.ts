// Steps on an editor's changes of a channel: plain values, so that each can be taken back.
import type { Channel, ChannelEdit, ChannelLimit } from '#shared/channel'

/** Undefined where nothing is left of the changes. */
const orNull = (edit: ChannelEdit): ChannelEdit | null => (Object.keys(edit).length === 0 ? null : edit)

/** With these parts set; a part that is undefined is as shipped again. */
export function withParts(channel: Channel, parts: Partial<ChannelEdit>): ChannelEdit | null {
  const entries = Object.entries({ ...channel.edit, ...parts }).filter(([, value]) => value !== undefined)
  return orNull(Object.fromEntries(entries) as ChannelEdit)
}

/** With this limit; null takes it away, undefined puts it back as shipped. */
export function withLimit(
  channel: Channel,
  id: string,
  limit: ChannelLimit | null | undefined,
): ChannelEdit | null {
  const others = Object.entries(channel.edit?.limits ?? {}).filter(([other]) => other !== id)
  const limits = Object.fromEntries(limit === undefined ? others : [...others, [id, limit]])
  return withParts(channel, { limits: Object.keys(limits).length === 0 ? undefined : limits })
}

/** The place that puts the channel `at` before its neighbour above (-1) or behind the one below (1); null at the end. */
export function placeBeside(channels: readonly Channel[], at: number, step: 1 | -1): number | null {
  const next = channels[at + step]?.place
  if (next === undefined) return null
  const beyond = channels[at + 2 * step]?.place ?? next + 20 * step
  return (next + beyond) / 2
}
