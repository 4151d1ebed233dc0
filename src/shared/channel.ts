// Channels: where a headline will be read, and how much of it fits there. Rows of data, not code.

/** cp code points · gr graphemes · u16 UTF-16 units · w1 full-width 1, half 0.5 · w2 the same doubled · px · u8 · flitj print units. */
export type Unit = 'cp' | 'gr' | 'u16' | 'w1' | 'w2' | 'px' | 'u8' | 'flitj'

export interface ChannelLimit {
  readonly field: 'title' | 'digest'
  readonly min: number | null
  /** Beyond it the place refuses (if `hard`) or advises against. */
  readonly max: number | null
  /** How much is seen before the place cuts it; null if unknown. */
  readonly visible: number | null
  readonly unit: Unit
  readonly hard: boolean
  readonly sourceNote: string
  /** ISO date of the last check of the source. */
  readonly checkedOn: string
  /** H official text · M working publisher code or interface · L secondary · ? not found. */
  readonly confidence: 'H' | 'M' | 'L' | '?'
}

export interface Channel {
  readonly key: string
  readonly name: { readonly 'zh-CN': string; readonly en: string }
  readonly preview: 'web' | 'wechat-card' | 'feed' | 'cover' | 'search' | 'push' | 'mail' | 'print'
  readonly limits: readonly ChannelLimit[]
}
