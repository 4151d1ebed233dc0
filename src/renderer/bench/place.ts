// What a place that shows headlines needs to know, and how many lines it gives them.
import type { Channel } from '#shared/channel'

/** What stands around a headline in the previews. */
export interface Surroundings {
  readonly kicker: string
  readonly deck: string
  readonly digest: string
  readonly date: string
}

/** How many lines a place gives a headline before it cuts; null where it does not cut by lines. */
export const LINES: Readonly<Record<Channel['preview'], number | null>> = {
  web: null,
  'wechat-card': 2,
  feed: 2,
  cover: 4,
  search: null,
  push: 1,
  mail: 1,
  print: null,
  plain: null,
}

/** What each place needs. */
export interface PlaceProps {
  readonly text: string
  /** Index at which the place cuts in any case. */
  readonly atMost: number
  readonly around: Surroundings
  /** Told how many lines the whole headline would take there. */
  readonly onLines: (lines: number) => void
}
