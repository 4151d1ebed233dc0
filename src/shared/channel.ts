// Channels: where a headline will be read, and how much of it fits there. Rows of data, not code; an editor's own win.
import * as v from 'valibot'

/** cp code points · gr graphemes · u16 UTF-16 units · w1 full-width 1, half 0.5 · w2 the same doubled · px · u8 · flitj print units. */
export const UNITS = ['cp', 'gr', 'u16', 'w1', 'w2', 'px', 'u8', 'flitj'] as const
export type Unit = (typeof UNITS)[number]

export const LIMIT_FIELDS = ['title', 'digest', 'author'] as const
export type LimitField = (typeof LIMIT_FIELDS)[number]

/** H official text · M working publisher code or interface · L secondary · ? not found. */
export const CONFIDENCES = ['H', 'M', 'L', '?'] as const

export const PREVIEWS = [
  'web',
  'wechat-card',
  'feed',
  'cover',
  'search',
  'push',
  'mail',
  'print',
  'plain',
] as const
export type PreviewKind = (typeof PREVIEWS)[number]

const text = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\u0000-\u001f]*$/))
const number = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000))
const inBoth = (most: number) => v.strictObject({ 'zh-CN': text(most), en: text(most) })

export const ChannelLimit = v.pipe(
  v.strictObject({
    field: v.picklist(LIMIT_FIELDS),
    min: v.nullable(number),
    /** Beyond it the place refuses (if `hard`) or advises against. */
    max: v.nullable(number),
    /** How much is seen before the place cuts it; null if unknown. */
    visible: v.nullable(number),
    unit: v.picklist(UNITS),
    hard: v.boolean(),
    sourceNote: inBoth(500),
    /** ISO date of the last check of the source; empty if it was never checked. */
    checkedOn: v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/)),
    confidence: v.picklist(CONFIDENCES),
  }),
  v.check(({ min, max }) => min === null || max === null || min <= max),
)
export type ChannelLimit = v.InferOutput<typeof ChannelLimit>

const limitId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

/** What an editor has changed of a channel; what is left out is as shipped, also after an update of the program. */
export const ChannelEdit = v.strictObject({
  name: v.optional(inBoth(60)),
  preview: v.optional(v.picklist(PREVIEWS)),
  enabled: v.optional(v.boolean()),
  /** Smaller ones come first; shipped ones stand at 10, 20, 30 … */
  place: v.optional(v.pipe(v.number(), v.finite())),
  /** By the limit's id; null takes a shipped limit away. */
  limits: v.optional(v.record(limitId, v.nullable(ChannelLimit))),
})
export type ChannelEdit = v.InferOutput<typeof ChannelEdit>

export const ChannelKey = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

export interface Channel {
  readonly key: string
  readonly name: { readonly 'zh-CN': string; readonly en: string }
  readonly preview: PreviewKind
  /** Whether bench and export offer it. */
  readonly enabled: boolean
  readonly place: number
  /** Made by an editor, not shipped. */
  readonly own: boolean
  /** What an editor has changed; null if it is as shipped. */
  readonly edit: ChannelEdit | null
  readonly limits: readonly (ChannelLimit & {
    readonly id: string
    /** An editor's own, or changed by one. */
    readonly edited: boolean
  })[]
}

/** A channel as it is shipped. */
export interface ShippedChannel {
  readonly key: string
  readonly name: Channel['name']
  readonly preview: PreviewKind
  readonly enabled: boolean
  readonly limits: readonly (ChannelLimit & { readonly id: string })[]
}
