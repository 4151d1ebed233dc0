// Where a headline may be parted: blanks, separators, brackets, and the gaps they leave before the tail.
import type { HeadSlot, TailSlot } from './slots'

/** Longest piece behind a separator that is looked at, in UTF-16 units. */
export const LONGEST_TAIL = 48
/** Longest word of the desk's own, in UTF-16 units. */
export const LONGEST_WORD = 40

/** Blanks of all kinds, and what is not seen: no-break, ideographic, zero-width, byte order mark. */
export const isBlankUnit = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0xfeff

/** `under` no headline prints, `bar` hardly one; dashes and crumbs (`>` `»` `·` `/`) are part of many. */
export type GapSlot = Extract<TailSlot, 'under' | 'bar' | 'dash' | 'long-dash' | 'crumb'>

export const TAIL_SLOTS: ReadonlyMap<string, GapSlot> = new Map([
  ...Array.from('_＿', (char) => [char, 'under'] as const),
  ...Array.from('|｜丨│¦', (char) => [char, 'bar'] as const),
  ...Array.from('-－–‐‑', (char) => [char, 'dash'] as const),
  ...Array.from('—―─', (char) => [char, 'long-dash'] as const),
  ...Array.from('>＞›»<«‹·•∙/／', (char) => [char, 'crumb'] as const),
])
export const HEAD_SLOTS: ReadonlyMap<string, HeadSlot> = new Map([
  ...Array.from(':：', (char) => [char, 'colon'] as const),
  ...Array.from('!！', (char) => [char, 'shout'] as const),
  ...Array.from('|｜丨│¦', (char) => [char, 'bar'] as const),
  ...Array.from('_＿-－–—', (char) => [char, 'dash'] as const),
])
export const BRACKETS: ReadonlyMap<string, string> = new Map(
  ['【】', '[]', '［］', '〔〕', '()', '（）'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
export const CLOSING: ReadonlyMap<string, string> = new Map(
  [...BRACKETS].map(([open, close]) => [close, open]),
)
export const SENTENCE_ENDS: ReadonlySet<string> = new Set('!！?？。…')

/** At least so many characters between two places; a surrogate pair is one. Looks no further than needed. */
export function hasLength(raw: string, start: number, end: number, least: number): boolean {
  let count = 0
  for (let i = start; i < end && count < least; i++) {
    const unit = raw.charCodeAt(i)
    if (unit < 0xdc00 || unit > 0xdfff) count++
  }
  return count >= least
}

export function skipBlanks(raw: string, at: number, end: number): number {
  let next = at
  while (next < end && isBlankUnit(raw.charCodeAt(next))) next++
  return next
}

export function skipBlanksBack(raw: string, at: number, start: number): number {
  let previous = at
  while (previous > start && isBlankUnit(raw.charCodeAt(previous - 1))) previous--
  return previous
}

/** A separator with the blanks around it; the piece behind it reaches to the end of what is looked at. */
export interface Gap {
  /** Where the separator begins, blanks before it included, and where the piece behind it begins. */
  readonly from: number
  readonly to: number
  /** Without blanks; `＿` is `_`. */
  readonly separator: string
  readonly slot: GapSlot
  /** No blank on either side. */
  readonly isGlued: boolean
}

/** The last separator before `end`, with all of its kind beside it; null if farther away than `farthest`. */
export function lastGap(raw: string, start: number, end: number, farthest: number): Gap | null {
  let at = end - 1
  while (at >= start && end - at <= farthest && !TAIL_SLOTS.has(raw.charAt(at))) at--
  const slot = at >= start ? TAIL_SLOTS.get(raw.charAt(at)) : undefined
  if (slot === undefined) return null
  let first = at
  while (first > start && TAIL_SLOTS.get(raw.charAt(first - 1)) === slot) first--
  const from = skipBlanksBack(raw, first, start)
  const to = skipBlanks(raw, at + 1, end)
  return {
    from,
    to,
    separator: raw.slice(first, at + 1).replaceAll('＿', '_'),
    slot,
    isGlued: from === first && to === at + 1,
  }
}

const isLatinUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)

/** A dash between digits or letters, `70-90平`, `F-16`, or a slash between them: no separator of a headline. */
export const isWithinWord = (raw: string, gap: Gap): boolean =>
  gap.isGlued &&
  gap.slot !== 'under' &&
  gap.slot !== 'bar' &&
  isLatinUnit(raw.charCodeAt(gap.from - 1)) &&
  isLatinUnit(raw.charCodeAt(gap.to))

/** A mark inside a name or a slogan, so that the separator may stand further left: `| The Kerry-Post`, `_某网——某门户`. */
const mayBeInside = (raw: string, gap: Gap): boolean =>
  gap.slot === 'long-dash' || (gap.isGlued && (gap.slot === 'crumb' || isWithinWord(raw, gap)))

/** The gaps a tail may begin at, the last first; more than one only where the last may be part of a name. */
export function tailGaps(raw: string, start: number, end: number): readonly Gap[] {
  const gaps: Gap[] = []
  let at = end
  while (gaps.length < 3) {
    const gap = lastGap(raw, start, at, LONGEST_TAIL - (end - at))
    if (gap === null) break
    gaps.push(gap)
    if (!mayBeInside(raw, gap)) break
    at = gap.from
  }
  return gaps
}
