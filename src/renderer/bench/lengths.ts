// How long a headline is for a channel: the desk's own check, and pixels by the font the place draws it in.
import { checkLengths, type LengthCheck } from '#core/headline/channels'
import { countIn } from '#core/text/units'
import type { Channel, ChannelLimit, Unit } from '#shared/channel'
import { cutPoint } from './cut'
import { measurePx } from './measure-px'

/** Result pages are set in Arial, 20 px; where its glyphs end, the system's Chinese face stands in, as in a browser. */
export const RESULT_FONT = '400 20px Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** How wide a result's title may be, in px of that font, before it is cut; from `near` on it may be, by the device. */
export const RESULT_ROOM = { near: 580, most: 600 } as const

export const resultWidth = (text: string): number => measurePx(text, RESULT_FONT)

/** Only result pages are limited in px. */
export function measureFor(unit: Unit): (text: string) => number {
  return unit === 'px' ? resultWidth : (text) => countIn(unit, text)
}

export type Length = Pick<LengthCheck, 'limit' | 'count' | 'verdict' | 'severity'>

function inPixels(text: string, limit: ChannelLimit): Length {
  const count = Math.round(resultWidth(text))
  const verdict =
    limit.max !== null && count > limit.max
      ? 'over'
      : limit.min !== null && count < limit.min
        ? 'under'
        : limit.visible !== null && count > limit.visible
          ? 'cut'
          : 'fits'
  const severity = { over: limit.hard ? 'block' : 'warn', under: 'warn', cut: 'note', fits: 'none' } as const
  return { limit, count, verdict, severity: severity[verdict] }
}

/** One entry for each limit of the channel upon its title. */
export function lengthsOf(text: string, channel: Channel): readonly Length[] {
  const pixels = channel.limits.filter((limit) => limit.field === 'title' && limit.unit === 'px')
  return [...checkLengths(text, channel), ...pixels.map((limit) => inPixels(text, limit))]
}

/** The one worth a tiny line beside a candidate: what fails first, else the first. */
export function telling(lengths: readonly Length[]): Length | undefined {
  const order = ['over', 'under', 'cut', 'fits'] as const
  return order.flatMap((verdict) => lengths.filter((length) => length.verdict === verdict))[0]
}

/** The number that a length is told against: what it breaks, else what is seen, else what is allowed. */
export function boundOf({ limit, verdict }: Length): number | null {
  if (verdict === 'over') return limit.max
  if (verdict === 'under') return limit.min
  return limit.visible ?? limit.max
}

/** Where a channel stops showing a title, or refuses more of it; the whole length where it takes all. In UTF-16 units. */
export function cutOf(text: string, channel: Channel): number {
  const rooms = channel.limits.flatMap(({ field, visible, max, unit }) => {
    const room = visible ?? max
    return field === 'title' && room !== null ? [cutPoint(text, room, measureFor(unit))] : []
  })
  return Math.min(text.length, ...rooms)
}

/** True where the channel's numbers come from hearsay, or were not found at all. */
export const isUnverified = (channel: Channel): boolean =>
  channel.limits.some(
    (limit) => limit.field === 'title' && (limit.confidence === 'L' || limit.confidence === '?'),
  )
