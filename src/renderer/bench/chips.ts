// The raw line as what stays and what is struck: a decoration with the separator that ties it on is one chip.
import type { Segment, SegmentRole } from '#shared/headline'

export interface Chip {
  readonly text: string
  /** Struck off by the cleaner; else part of the headline. */
  readonly cut: boolean
  readonly role: SegmentRole
  readonly rule: string
  readonly confidence: number
}

const NAMED: ReadonlySet<SegmentRole> = new Set(['decoration', 'seo-repeat'])
const TIES: ReadonlySet<SegmentRole> = new Set(['separator', 'space'])

/**
 * Joined they are the raw line. A separator goes with the decoration or repeat behind it (`|世界快消息`), else with the
 * one before it (`视点!`), else it stays.
 */
export function chipsOf(segments: readonly Segment[]): readonly Chip[] {
  const chips: Chip[] = []
  let ties = ''
  const flushTies = (cut: boolean): void => {
    if (ties !== '') chips.push({ text: ties, cut, role: 'separator', rule: '', confidence: 1 })
    ties = ''
  }
  segments.forEach((segment, at) => {
    const { text, role, rule, confidence } = segment
    if (TIES.has(role)) {
      ties += text
      return
    }
    if (NAMED.has(role)) {
      chips.push({ text: ties + text, cut: true, role, rule, confidence })
      ties = ''
      return
    }
    const before = chips.at(-1)
    if (before?.cut === true) {
      chips[chips.length - 1] = { ...before, text: before.text + ties }
      ties = ''
    } else flushTies(at > 0 && segments.slice(0, at).every((one) => one.role === 'space'))
    chips.push({ text, cut: false, role, rule, confidence })
  })
  flushTies(segments.at(-1)?.role === 'space')
  return chips
}
