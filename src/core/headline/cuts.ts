// Finds what may be cut from one end of a headline: where the separator is, what stands behind it, how sure it is.
import type { SegmentRole } from '#shared/headline'
import { LONGEST_TOKEN } from './grammar'
import { repeatConfidence } from './seo'
import { isSection, readSiteName } from './sites'
import { confidenceAtHead, confidenceAtTail, LEAST, type HeadSlot, type TailSlot } from './slots'

/** A cut at one end: its pieces in reading order, in UTF-16 units. */
export interface Cut {
  readonly pieces: readonly { readonly role: SegmentRole; readonly length: number }[]
  readonly length: number
  readonly rule: string
  readonly confidence: number
}

export interface WordLists {
  /** The desk's own: not cut at either end. */
  readonly keep: ReadonlySet<string>
  readonly extra: ReadonlySet<string>
}

const EXTRA_CONFIDENCE = 0.95
const LEAST_LEFT = 4
const UNSURE = 0.8
const LONGEST_SITE = 40
const LONGEST_EXTRA = 24
/** A site name known by its ending alone, or an unsure token, is believed only behind a headline of some length. */
const LEAST_BEFORE_SITE = 8

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

type GapSlot = Extract<TailSlot, 'bar' | 'dash' | 'long-dash'>

const TAIL_SLOTS: ReadonlyMap<string, GapSlot> = new Map([
  ...Array.from('|｜丨│¦_＿', (char) => [char, 'bar'] as const),
  ...Array.from('-－–‐‑', (char) => [char, 'dash'] as const),
  ...Array.from('—―─', (char) => [char, 'long-dash'] as const),
])
const HEAD_SLOTS: ReadonlyMap<string, HeadSlot> = new Map([
  ...Array.from(':：', (char) => [char, 'colon'] as const),
  ...Array.from('!！', (char) => [char, 'shout'] as const),
  ...Array.from('|｜丨│¦', (char) => [char, 'bar'] as const),
  ...Array.from('_＿-－–—', (char) => [char, 'dash'] as const),
])
const BRACKETS: ReadonlyMap<string, string> = new Map(
  ['【】', '[]', '［］', '〔〕', '()', '（）'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
const CLOSING: ReadonlyMap<string, string> = new Map([...BRACKETS].map(([open, close]) => [close, open]))
const SENTENCE_ENDS = new Set('!！?？。…')

/** At least so many characters between two places; a surrogate pair is one. Looks no further than needed. */
function hasLength(raw: string, start: number, end: number, least: number): boolean {
  let count = 0
  for (let i = start; i < end && count < least; i++) {
    const unit = raw.charCodeAt(i)
    if (unit < 0xdc00 || unit > 0xdfff) count++
  }
  return count >= least
}

function skipBlanks(raw: string, at: number, end: number): number {
  let next = at
  while (next < end && isBlankUnit(raw.charCodeAt(next))) next++
  return next
}

function skipBlanksBack(raw: string, at: number, start: number): number {
  let previous = at
  while (previous > start && isBlankUnit(raw.charCodeAt(previous - 1))) previous--
  return previous
}

function makeCut(
  role: SegmentRole,
  rule: string,
  confidence: number,
  lengths: readonly number[],
  names: readonly SegmentRole[],
): Cut {
  const pieces = names.map((name, i) => ({
    role: name === 'decoration' ? role : name,
    length: lengths[i] ?? 0,
  }))
  return { pieces, length: lengths.reduce((sum, length) => sum + length, 0), rule, confidence }
}

/** 【世界播资讯】 or [环球快讯] before the headline. */
function cutHeadBracket(raw: string, start: number, end: number, lists: WordLists): Cut | null {
  const close = BRACKETS.get(raw.charAt(start))
  if (close === undefined) return null
  let at = start + 1
  while (at < end && at - start <= LONGEST_EXTRA && raw.charAt(at) !== close) at++
  if (raw.charAt(at) !== close || at >= end) return null
  const token = raw.slice(start + 1, at)
  const confidence = tokenAtHead(token, 'bracket', lists)
  const rest = skipBlanks(raw, at + 1, end)
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_LEFT)) return null
  return makeCut(
    'decoration',
    'prefix.bracket',
    confidence,
    [1, token.length, rest - at],
    ['separator', 'decoration', 'separator'],
  )
}

function tokenAtHead(token: string, slot: HeadSlot, lists: WordLists): number {
  if (token === '' || lists.keep.has(token)) return 0
  if (lists.extra.has(token)) return EXTRA_CONFIDENCE
  return token.length > LONGEST_TOKEN ? 0 : confidenceAtHead(token, slot)
}

function tokenAtTail(token: string, slot: TailSlot, lists: WordLists): number {
  if (token === '' || lists.keep.has(token)) return 0
  if (lists.extra.has(token)) return EXTRA_CONFIDENCE
  return token.length > LONGEST_TOKEN ? 0 : confidenceAtTail(token, slot)
}

/** What may be cut from the head of `raw[start, end)`, or null. The token ends at the first separator or blank. */
export function cutHead(raw: string, start: number, end: number, lists: WordLists): Cut | null {
  const bracket = cutHeadBracket(raw, start, end, lists)
  if (bracket !== null) return bracket
  let at = start
  while (
    at < end &&
    at - start <= LONGEST_EXTRA &&
    !HEAD_SLOTS.has(raw.charAt(at)) &&
    !isBlankUnit(raw.charCodeAt(at))
  )
    at++
  const mark = skipBlanks(raw, at, end)
  if (at === start || mark >= end) return null
  const slot = HEAD_SLOTS.get(raw.charAt(mark)) ?? (mark > at ? 'blank' : null)
  if (slot === null) return null
  let rest = mark
  while (rest < end && HEAD_SLOTS.get(raw.charAt(rest)) === slot) rest++
  rest = skipBlanks(raw, rest, end)
  const confidence = tokenAtHead(raw.slice(start, at), slot, lists)
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_LEFT)) return null
  return makeCut(
    'decoration',
    `prefix.${slot}`,
    confidence,
    [at - start, rest - at],
    ['decoration', 'separator'],
  )
}

interface Gap {
  /** Where the separator begins, blanks before it included, and where the token begins. */
  readonly from: number
  readonly to: number
  readonly separator: string
  readonly slot: GapSlot
}

/** The last bar, underscore or dash, with all of its kind beside it and the blanks around; null if too far from the end. */
function lastGap(raw: string, start: number, end: number, farthest: number): Gap | null {
  let at = end - 1
  while (at >= start && end - at <= farthest && !TAIL_SLOTS.has(raw.charAt(at))) at--
  const slot = at >= start ? TAIL_SLOTS.get(raw.charAt(at)) : undefined
  if (slot === undefined) return null
  let first = at
  while (first > start && TAIL_SLOTS.get(raw.charAt(first - 1)) === slot) first--
  return {
    from: skipBlanksBack(raw, first, start),
    to: skipBlanks(raw, at + 1, end),
    separator: raw.slice(first, at + 1).replaceAll('＿', '_'),
    slot,
  }
}

function cutDecoration(raw: string, start: number, end: number, lists: WordLists): Cut | null {
  const gap = lastGap(raw, start, end, LONGEST_EXTRA)
  if (gap === null || !hasLength(raw, start, gap.from, LEAST_LEFT)) return null
  const confidence = tokenAtTail(raw.slice(gap.to, end), gap.slot, lists)
  if (confidence < LEAST) return null
  if (confidence <= UNSURE && !hasLength(raw, start, gap.from, LEAST_BEFORE_SITE)) return null
  return makeCut(
    'decoration',
    `suffix.${gap.slot}`,
    confidence,
    [gap.to - gap.from, end - gap.to],
    ['separator', 'decoration'],
  )
}

/** The name of the site and the sections before it, e.g. `_财经_腾讯网`, each a piece of its own. */
function cutSite(raw: string, start: number, end: number, lists: WordLists): Cut | null {
  const gap = lastGap(raw, start, end, LONGEST_SITE)
  if (gap === null || gap.slot === 'long-dash') return null
  const token = raw.slice(gap.to, end)
  const kind = lists.keep.has(token) ? null : readSiteName(token, gap.slot)
  if (kind === null) return null
  // A glued dash is part of many names and pairs: `Taobao-Tmall.com`, 百度-阿里-腾讯.
  const isGlued = gap.slot === 'dash' && gap.to - gap.from === gap.separator.length
  const left = raw.slice(Math.max(start, gap.from - LONGEST_SITE), gap.from)
  if (isGlued && kind === 'latin' && /[A-Za-z0-9]$/.test(left) && !/\p{sc=Han}/u.test(left)) return null
  if (isGlued && kind === 'bare' && left.includes('-')) return null
  const least =
    kind === 'brand'
      ? LEAST_LEFT
      : kind === 'ending'
        ? Math.max(LEAST_BEFORE_SITE, token.length)
        : LEAST_BEFORE_SITE
  if (!hasLength(raw, start, gap.from, least)) return null
  const lengths = [gap.to - gap.from, end - gap.to]
  const names: SegmentRole[] = ['separator', 'decoration']
  let from = gap.from
  for (let layer = 0; layer < 3; layer++) {
    const inner = lastGap(raw, start, from, LONGEST_TOKEN)
    if (inner === null || inner.separator !== gap.separator) break
    if (
      !isSection(raw.slice(inner.to, from), inner.separator) ||
      !hasLength(raw, start, inner.from, LEAST_BEFORE_SITE)
    )
      break
    lengths.unshift(inner.to - inner.from, from - inner.to)
    names.unshift('separator', 'decoration')
    from = inner.from
  }
  return makeCut('decoration', 'suffix.site', kind === 'ending' ? 0.85 : 0.95, lengths, names)
}

function cutRepeat(raw: string, start: number, end: number): Cut | null {
  const gap = lastGap(raw, start, end, LONGEST_SITE * 2)
  if (gap === null || !/^(?:_|\|)$/.test(gap.separator)) return null
  const confidence = repeatConfidence(raw.slice(start, gap.from), raw.slice(gap.to, end), gap.separator)
  if (confidence < LEAST) return null
  return makeCut(
    'seo-repeat',
    'seo.repeat',
    confidence,
    [gap.to - gap.from, end - gap.to],
    ['separator', 'decoration'],
  )
}

/** `… 天天快播报` after a blank, or `…？天天快播报` right after the mark that ends the headline. */
function cutLoose(raw: string, start: number, end: number, lists: WordLists): Cut | null {
  let at = end
  while (
    at > start &&
    end - at <= LONGEST_EXTRA &&
    !isBlankUnit(raw.charCodeAt(at - 1)) &&
    !SENTENCE_ENDS.has(raw.charAt(at - 1))
  )
    at--
  if (at === start || at === end) return null
  const slot = isBlankUnit(raw.charCodeAt(at - 1)) ? 'blank' : 'nothing'
  const from = skipBlanksBack(raw, at, start)
  if (TAIL_SLOTS.has(raw.charAt(from - 1))) return null // not a blank but a bar was judged already
  const confidence = tokenAtTail(raw.slice(at, end), slot, lists)
  if (confidence < LEAST || !hasLength(raw, start, from, LEAST_LEFT)) return null
  if (slot === 'nothing')
    return makeCut('decoration', 'suffix.nothing', confidence, [end - at], ['decoration'])
  return makeCut('decoration', 'suffix.blank', confidence, [at - from, end - at], ['separator', 'decoration'])
}

/** `…【天天热点】` at the end. */
function cutTailBracket(raw: string, start: number, end: number, lists: WordLists): Cut | null {
  const open = CLOSING.get(raw.charAt(end - 1))
  if (open === undefined) return null
  let at = end - 2
  while (at > start && end - at <= LONGEST_EXTRA && raw.charAt(at) !== open) at--
  const token = raw.slice(at + 1, end - 1)
  const from = skipBlanksBack(raw, at, start)
  if (at <= start || raw.charAt(at) !== open || !hasLength(raw, start, from, LEAST_LEFT)) return null
  const confidence = tokenAtTail(token, 'bracket', lists)
  if (confidence < LEAST) return null
  return makeCut(
    'decoration',
    'suffix.bracket',
    confidence,
    [at + 1 - from, token.length, 1],
    ['separator', 'decoration', 'separator'],
  )
}

/** What may be cut from the tail of `raw[start, end)`, or null. */
export function cutTail(raw: string, start: number, end: number, lists: WordLists): Cut | null {
  return (
    cutDecoration(raw, start, end, lists) ??
    cutSite(raw, start, end, lists) ??
    cutRepeat(raw, start, end) ??
    cutLoose(raw, start, end, lists) ??
    cutTailBracket(raw, start, end, lists)
  )
}
