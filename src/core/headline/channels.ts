// What fits where: the check of a text against a channel's limits.
import type { Channel, ChannelLimit } from '#shared/channel'
import type { TooLong } from '#shared/queue'
import { graphemesOf } from '../text/graphemes'
import { countIn, type TextUnit } from '../text/units'

export interface LengthCheck {
  readonly limit: ChannelLimit
  readonly count: number
  /** `over` and `under` break max and min; `cut` fits but is not seen whole. */
  readonly verdict: 'fits' | 'over' | 'under' | 'cut'
  /** `block` keeps this channel's export back; `note` is advice. */
  readonly severity: 'block' | 'warn' | 'note' | 'none'
  /** How much too long or short, in the limit's unit; 0 when it fits. */
  readonly by: number
  /** UTF-16 offset behind the last visible character, null when all is visible. */
  readonly cutAt: number | null
}

/** UTF-16 offset behind the last whole grapheme that fits into `room` units; null when the text fits. */
export function cutOffset(text: string, unit: TextUnit, room: number): number | null {
  if (countIn(unit, text) <= room) return null
  let used = 0
  let offset = 0
  for (const grapheme of graphemesOf(text)) {
    used += countIn(unit, grapheme)
    if (used > room) return offset
    offset += grapheme.length
  }
  return null
}

/** Whether another way of counting agrees that the text is too long; asked where the place's own unit is not certain. */
function isOverEitherWay(text: string, limit: ChannelLimit, max: number): boolean {
  if (limit.confidence === 'H' || limit.confidence === 'M') return true
  return countIn('cp', text) > max && countIn('w1', text) > max
}

function checkLimit(text: string, limit: ChannelLimit): LengthCheck | null {
  if (limit.unit === 'px') return null
  const count = countIn(limit.unit, text)
  const cutAt = limit.visible === null ? null : cutOffset(text, limit.unit, limit.visible)
  const found = (
    verdict: LengthCheck['verdict'],
    severity: LengthCheck['severity'],
    by: number,
  ): LengthCheck => ({
    limit,
    count,
    verdict,
    severity,
    by,
    cutAt,
  })
  if (limit.max !== null && count > limit.max) {
    const severity = isOverEitherWay(text, limit, limit.max) ? (limit.hard ? 'block' : 'warn') : 'note'
    return found('over', severity, count - limit.max)
  }
  if (limit.min !== null && count < limit.min)
    return found('under', limit.hard ? 'block' : 'warn', limit.min - count)
  if (limit.visible !== null && cutAt !== null) return found('cut', 'note', count - limit.visible)
  return found('fits', 'none', 0)
}

/** A text against a channel's limits for a field, in the limits' order. Limits in pixels are left to who has the font. */
export function checkLengths(
  text: string,
  channel: Channel,
  field: ChannelLimit['field'] = 'title',
): readonly LengthCheck[] {
  return channel.limits.flatMap((limit) => {
    const check = limit.field === field ? checkLimit(text, limit) : null
    return check === null ? [] : [check]
  })
}

/**
 * Whether a title is too long for a channel, by its most exceeded limit; null if it fits, or only another way of counting
 * says that it does not. Without the grapheme walk of `checkLengths`: asked of each headline of a library.
 */
export function tooLongFor(text: string, { key, limits }: Channel): TooLong | null {
  let worst: TooLong | null = null
  for (const limit of limits) {
    const { field, unit, max, hard } = limit
    if (field !== 'title' || unit === 'px' || max === null) continue
    const by = countIn(unit, text) - max
    if (by <= 0 || !isOverEitherWay(text, limit, max)) continue
    if (worst === null || (hard && !worst.hard) || (hard === worst.hard && by > worst.by))
      worst = { channel: key, by, unit, hard }
  }
  return worst
}
