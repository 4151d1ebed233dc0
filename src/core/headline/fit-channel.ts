// How much of a headline a channel takes, as one question of a text, and the mechanical cut that answers it.
import type { Channel, ChannelLimit } from '#shared/channel'
import { countIn } from '../text/units'
import { clauseCut, type Cut } from './clause-cut'

/** A Han glyph of a result page is 20 px wide, a Latin one about half of it. */
const PX_TO_FULL_WIDTH = 20

export interface ChannelCut extends Cut {
  readonly limit: ChannelLimit
  /** What it was cut to, in the limit's unit (for `px` by rule of thumb: 20 px a full-width character). */
  readonly room: number
}

function lengthOf(text: string, { unit }: ChannelLimit): number {
  return unit === 'px' ? countIn('w1', text) * PX_TO_FULL_WIDTH : countIn(unit, text)
}

/** What a text breaks first: what is allowed, and where that is kept, what is seen. */
function roomOf(text: string, limit: ChannelLimit): number | null {
  const length = lengthOf(text, limit)
  if (limit.max !== null && length > limit.max) return limit.max
  return limit.visible !== null && length > limit.visible ? limit.visible : null
}

/** `text` cut to what the channel allows for its title, or shows of it; null if it fits or no cut is worth taking. */
export function cutForChannel(text: string, channel: Channel): ChannelCut | null {
  const broken = channel.limits.flatMap((limit) => {
    const room = limit.field === 'title' ? roomOf(text, limit) : null
    return room === null ? [] : [{ limit, room }]
  })
  const [first] = broken
  if (first === undefined) return null
  const cut = clauseCut(text, (part) => broken.every(({ limit, room }) => lengthOf(part, limit) <= room))
  if (cut === null) return null
  const tooShort = channel.limits.some(
    (limit) => limit.field === 'title' && limit.min !== null && lengthOf(cut.text, limit) < limit.min,
  )
  return tooShort ? null : { ...cut, ...first }
}
