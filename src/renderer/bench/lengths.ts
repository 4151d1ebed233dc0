// How long a headline is for a channel, in that channel's unit; pixels by the font the place draws it in.
import { countIn } from '#core/text/units'
import type { Channel, ChannelLimit, Unit } from '#shared/channel'
import { measurePx } from './measure-px'

/** The fonts of the previews, as the places set them: result pages in Arial 20 px, lock screens in the system's font. */
export const FONTS: Readonly<Record<Channel['preview'], string>> = {
  web: '700 26px "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", Georgia, "Times New Roman", serif',
  'wechat-card': '600 15px system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif',
  feed: '400 17px system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif',
  cover: '700 20px system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif',
  search: '400 20px Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  push: '600 15px system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif',
  mail: '600 14px system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif',
  print: '700 22px "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", Georgia, serif',
}

/** Measures in `unit`; `preview` names the font where that unit is px. */
export function measureFor(unit: Unit, preview: Channel['preview']): (text: string) => number {
  return unit === 'px' ? (text) => measurePx(text, FONTS[preview]) : (text) => countIn(unit, text)
}

export interface Length {
  readonly limit: ChannelLimit
  readonly value: number
  /** `cut`: the place takes it and shows only a part. */
  readonly state: 'fits' | 'over' | 'cut' | 'under'
}

/** One entry for each limit of the channel upon its title, in the channel's order. */
export function lengthsOf(text: string, channel: Channel): readonly Length[] {
  return channel.limits
    .filter((limit) => limit.field === 'title')
    .map((limit) => {
      const value = measureFor(limit.unit, channel.preview)(text)
      const over = limit.max !== null && value > limit.max
      const cut = limit.visible !== null && value > limit.visible
      const under = limit.min !== null && value < limit.min
      return { limit, value, state: over ? 'over' : cut ? 'cut' : under ? 'under' : 'fits' }
    })
}

/** The one worth a tiny line beside a candidate: what fails first, else the first. */
export function telling(lengths: readonly Length[]): Length | undefined {
  const order = ['over', 'under', 'cut', 'fits'] as const
  return order.flatMap((state) => lengths.filter((length) => length.state === state))[0]
}

/** What a channel's numbers are not sure of: taken from blogs, or not found at all. */
export const isUnverified = (channel: Channel): boolean =>
  channel.limits.some(
    (limit) => limit.field === 'title' && (limit.confidence === 'L' || limit.confidence === '?'),
  )

/** `29.5`, `612`: halves for the width units, whole px. */
export const shownValue = ({ value, limit }: Length): string =>
  String(limit.unit === 'px' ? Math.round(value) : value)
