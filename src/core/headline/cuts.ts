// Finds what may be cut from one end of a headline: where the separator is, what stands behind it, how sure it is.
import { SURE, type SegmentRole } from '#shared/headline'
import { LONGEST_TOKEN } from './grammar'
import { latinSiteConfidence } from './latin-sites'
import { atMost, confidenceWith, type Words } from './lexicon'
import {
  BRACKETS,
  CLOSING,
  hasLength,
  HEAD_SLOTS,
  isBlankUnit,
  lastGap,
  LONGEST_TAIL,
  LONGEST_WORD,
  SENTENCE_ENDS,
  skipBlanks,
  skipBlanksBack,
  TAIL_SLOTS,
  tailGaps,
  type Gap,
} from './marks'
import { repeatConfidence } from './seo'
import { isSection, readSiteName, siteConfidence } from './sites'
import { confidenceAtHead, confidenceAtTail, LEAST, type HeadSlot, type TailSlot } from './slots'
import { PAGE_TAIL, unknownConfidence } from './unknown'

/** A cut at one end: its pieces in reading order, in UTF-16 units. */
export interface Cut {
  readonly pieces: readonly { readonly role: SegmentRole; readonly length: number }[]
  readonly length: number
  readonly rule: string
  readonly confidence: number
}

const LEAST_LEFT = 4
const UNSURE = 0.8
/** From here on a decoration is cut from short headlines too. */
const CERTAIN = 0.95
/** A site name known by its ending alone, or a token that might be a column, is believed only behind some length. */
const LEAST_BEFORE_SITE = 8
/** How far the text before a gap is looked at, in UTF-16 units. */
const FAR = 40

/** Marks that part clauses rather than a name from its headline, and how far a name behind them is believed. */
const LOOSE: ReadonlySet<string> = new Set(' \u3000:：—')
const LOOSE_NAME = 8
const LOOSE_CONFIDENCE = 0.65
const LEAST_BEFORE_LOOSE = 12

/** `原标题：`, `[转载]`: what a page says about its title, not part of it. */
const FURNITURE =
  /^(?:原标题|原文标题|文章标题)[:：]|^(?:\[(?:转载|转帖|转贴|转)\]|【(?:转载|转帖|转贴|转)】)/

function makeCut(
  rule: string,
  confidence: number,
  names: readonly SegmentRole[],
  lengths: readonly number[],
): Cut {
  const pieces = names.map((role, i) => ({ role, length: lengths[i] ?? 0 }))
  return { pieces, length: lengths.reduce((sum, length) => sum + length, 0), rule, confidence }
}

const TAIL = ['separator', 'decoration'] as const
const HEAD = ['decoration', 'separator'] as const
const BRACKETED = ['separator', 'decoration', 'separator'] as const

function tokenAtHead(token: string, slot: HeadSlot, words: Words): number {
  if (token === '') return 0
  const grammar = token.length > LONGEST_TOKEN ? 0 : confidenceAtHead(token, slot)
  return confidenceWith(words.of(token, 'head'), grammar, slot === 'bar' || slot === 'dash')
}

function tokenAtTail(token: string, slot: TailSlot, words: Words): number {
  if (token === '') return 0
  const grammar = token.length > LONGEST_TOKEN ? 0 : confidenceAtTail(token, slot)
  return confidenceWith(
    words.of(token, 'tail'),
    grammar,
    slot === 'under' || slot === 'bar' || slot === 'dash',
  )
}

/** 【世界播资讯】 or [环球快讯] before the headline. */
function cutHeadBracket(raw: string, start: number, end: number, words: Words): Cut | null {
  const close = BRACKETS.get(raw.charAt(start))
  if (close === undefined) return null
  let at = start + 1
  while (at < end && at - start <= LONGEST_WORD && raw.charAt(at) !== close) at++
  if (raw.charAt(at) !== close || at >= end) return null
  const token = raw.slice(start + 1, at)
  const confidence = tokenAtHead(token, 'bracket', words)
  const rest = skipBlanks(raw, at + 1, end)
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_LEFT)) return null
  return makeCut('prefix.bracket', confidence, BRACKETED, [1, token.length, rest - at])
}

function cutFurniture(raw: string, start: number, end: number, words: Words): Cut | null {
  const found = FURNITURE.exec(raw.slice(start, Math.min(end, start + 8)))?.[0]
  if (found === undefined) return null
  const open = BRACKETS.has(found.charAt(0)) ? 1 : 0
  const token = found.slice(open, -1)
  const rest = skipBlanks(raw, start + found.length, end)
  const confidence = atMost(words.of(token, 'head'), 0.95)
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_LEFT)) return null
  const lengths = [open, token.length, rest - start - open - token.length]
  return makeCut('prefix.furniture', confidence, open ? BRACKETED : HEAD, open ? lengths : lengths.slice(1))
}

/** What may be cut from the head of `raw[start, end)`, or null. The token ends at the first separator or blank. */
export function cutHead(raw: string, start: number, end: number, words: Words): Cut | null {
  const bracket = cutFurniture(raw, start, end, words) ?? cutHeadBracket(raw, start, end, words)
  if (bracket !== null) return bracket
  let at = start
  while (
    at < end &&
    at - start <= LONGEST_WORD &&
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
  const confidence = tokenAtHead(raw.slice(start, at), slot, words)
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_LEFT)) return null
  return makeCut(`prefix.${slot}`, confidence, HEAD, [at - start, rest - at])
}

function cutDecoration(raw: string, start: number, end: number, gap: Gap, words: Words): Cut | null {
  if (end - gap.to > LONGEST_WORD || !hasLength(raw, start, gap.from, LEAST_LEFT)) return null
  const token = raw.slice(gap.to, end)
  if (gap.slot === 'crumb' && gap.isGlued && words.of(token, 'tail') === null) return null
  // A spaced dash parts like a bar.
  const slot = gap.slot === 'dash' && !gap.isGlued ? 'bar' : gap.slot
  const confidence = PAGE_TAIL.test(token)
    ? atMost(words.of(token, 'tail'), 0.95)
    : tokenAtTail(token, slot, words)
  if (confidence < LEAST) return null
  if (confidence < CERTAIN && !hasLength(raw, start, gap.from, LEAST_BEFORE_SITE)) return null
  return makeCut(`suffix.${gap.slot}`, confidence, TAIL, [gap.to - gap.from, end - gap.to])
}

/** A glued dash is part of many names and pairs: `Taobao-Tmall.com`, 百度-阿里-腾讯. */
function isPair(gap: Gap, token: string, left: string): boolean {
  if (gap.slot !== 'dash' || !gap.isGlued || gap.separator === '--') return false
  const isBare = readSiteName(token) === 'bare'
  return /^[\x20-\x7e]+$/.test(token)
    ? /[A-Za-z0-9]$/.test(left) && !/\p{sc=Han}[A-Za-z0-9.]{1,20}$/u.test(left)
    : isBare && left.includes('-')
}

/** How surely the piece behind a gap is the name of a site. */
function siteAt(raw: string, start: number, end: number, gap: Gap): number {
  const token = raw.slice(gap.to, end)
  const left = raw.slice(Math.max(start, gap.from - FAR), gap.from)
  if (isPair(gap, token, left)) return 0
  const name = readSiteName(token)
  if (name === null) {
    if (gap.slot === 'long-dash' && gap.isGlued) return 0
    if (!hasLength(raw, start, gap.from, LEAST_BEFORE_SITE)) return 0
    return latinSiteConfidence(token, {
      slot: gap.slot,
      isGlued: gap.isGlued,
      wordsBefore: left.match(/\S+/g)?.length ?? 0,
      isBehindHan: /\p{sc=Han}/u.test(left),
    })
  }
  if (gap.slot === 'long-dash') return 0
  const isTight = gap.isGlued && gap.slot !== 'under' && gap.slot !== 'bar' && gap.separator !== '--'
  if (gap.slot === 'crumb' && isTight && (name === 'weak' || name === 'ending')) return 0
  if (name === 'weak' && isTight && /[:：》”-]/.test(left)) return 0
  const least =
    name === 'brand'
      ? LEAST_LEFT
      : name === 'bare' || name === 'firm'
        ? LEAST_BEFORE_SITE
        : Math.max(LEAST_BEFORE_SITE, Math.min(12, token.length))
  if (!hasLength(raw, start, gap.from, least)) return 0
  const confidence = siteConfidence(name, gap.slot, isTight, token.length)
  return gap.slot === 'crumb' && isTight ? Math.min(UNSURE, confidence) : confidence
}

/** The name of the site and the sections before it, e.g. `_财经_腾讯网`, each a piece of its own. */
function cutSite(raw: string, start: number, end: number, gap: Gap, words: Words): Cut | null {
  const confidence = atMost(words.of(raw.slice(gap.to, end), 'tail'), siteAt(raw, start, end, gap))
  if (confidence < LEAST) return null
  const lengths = [gap.to - gap.from, end - gap.to]
  const names: SegmentRole[] = [...TAIL]
  let from = gap.from
  for (let layer = 0; layer < 3; layer++) {
    const inner = lastGap(raw, start, from, LONGEST_TOKEN + 2)
    if (inner === null || inner.separator !== gap.separator) break
    if (
      !isSection(raw.slice(inner.to, from), inner.separator) ||
      atMost(words.of(raw.slice(inner.to, from), 'tail'), 1) < LEAST ||
      !hasLength(raw, start, inner.from, LEAST_BEFORE_SITE)
    )
      break
    lengths.unshift(inner.to - inner.from, from - inner.to)
    names.unshift(...TAIL)
    from = inner.from
  }
  return makeCut('suffix.site', confidence, names, lengths)
}

function cutRepeat(raw: string, start: number, end: number): Cut | null {
  const gap = lastGap(raw, start, end, 2 * FAR)
  if (gap === null) return null
  const confidence = repeatConfidence(raw.slice(start, gap.from), raw.slice(gap.to, end), gap.separator)
  if (confidence < LEAST) return null
  return makeCut('seo.repeat', confidence, ['separator', 'seo-repeat'], [gap.to - gap.from, end - gap.to])
}

/** A tail nobody knows, for its place alone; proposed, never sure. */
function cutUnknown(raw: string, start: number, end: number, words: Words): Cut | null {
  const gap = lastGap(raw, start, end, LONGEST_TAIL)
  if (gap === null) return null
  const token = raw.slice(gap.to, end)
  const before = Array.from(raw.slice(Math.max(start, gap.from - FAR), gap.from)).length
  const confidence = atMost(words.of(token, 'tail'), unknownConfidence(token, gap, before))
  if (confidence < LEAST) return null
  return makeCut('suffix.unknown', confidence, TAIL, [gap.to - gap.from, end - gap.to])
}

/** `… 天天快播报` after a blank, or `…？天天快播报` right after the mark that ends the headline. */
function cutLoose(raw: string, start: number, end: number, words: Words): Cut | null {
  let at = end
  while (
    at > start &&
    end - at <= LONGEST_WORD &&
    !isBlankUnit(raw.charCodeAt(at - 1)) &&
    !SENTENCE_ENDS.has(raw.charAt(at - 1))
  )
    at--
  if (at === start || at === end) return null
  const slot = isBlankUnit(raw.charCodeAt(at - 1)) ? 'blank' : 'nothing'
  const from = skipBlanksBack(raw, at, start)
  if (TAIL_SLOTS.has(raw.charAt(from - 1))) return null // not a blank but a bar was judged already
  const confidence = tokenAtTail(raw.slice(at, end), slot, words)
  if (confidence < LEAST || !hasLength(raw, start, from, LEAST_LEFT)) return null
  if (slot === 'nothing') return makeCut('suffix.nothing', confidence, ['decoration'], [end - at])
  return makeCut('suffix.blank', confidence, TAIL, [at - from, end - at])
}

/** `… 某某新闻网`, `…：某某日报`, `……某某晚报`: after a mark that clauses have too a name is only proposed. */
function cutLooseSite(raw: string, start: number, end: number, words: Words): Cut | null {
  let to = end
  while (to > start && end - to <= LONGEST_WORD && !LOOSE.has(raw.charAt(to - 1))) to--
  const token = raw.slice(to, end)
  if (to === start || token.length > LOOSE_NAME) return null
  let from = to
  while (from > start && LOOSE.has(raw.charAt(from - 1))) from--
  const name = readSiteName(token)
  if ((name !== 'firm' && name !== 'brand') || !hasLength(raw, start, from, LEAST_BEFORE_LOOSE)) return null
  const confidence = atMost(words.of(token, 'tail'), LOOSE_CONFIDENCE)
  return confidence < LEAST ? null : makeCut('suffix.site', confidence, TAIL, [to - from, end - to])
}

/** `…【天天热点】` or `…[某某社区]` at the end. */
function cutTailBracket(raw: string, start: number, end: number, words: Words): Cut | null {
  const open = CLOSING.get(raw.charAt(end - 1))
  if (open === undefined) return null
  let at = end - 2
  while (at > start && end - at <= LONGEST_WORD && raw.charAt(at) !== open) at--
  const token = raw.slice(at + 1, end - 1)
  const from = skipBlanksBack(raw, at, start)
  if (at <= start || raw.charAt(at) !== open || !hasLength(raw, start, from, LEAST_LEFT)) return null
  const confidence = tokenAtTail(token, 'bracket', words)
  if (confidence < LEAST) return null
  return makeCut('suffix.bracket', confidence, BRACKETED, [at + 1 - from, token.length, 1])
}

/** What may be cut from the tail of `raw[start, end)`, or null. */
export function cutTail(raw: string, start: number, end: number, words: Words): Cut | null {
  for (const gap of tailGaps(raw, start, end)) {
    const label = cutDecoration(raw, start, end, gap, words)
    const site = label !== null && label.confidence >= SURE ? null : cutSite(raw, start, end, gap, words)
    const cut = site !== null && site.confidence > (label?.confidence ?? 0) ? site : label
    if (cut !== null) return cut
  }
  return (
    cutRepeat(raw, start, end) ??
    cutUnknown(raw, start, end, words) ??
    cutLoose(raw, start, end, words) ??
    cutTailBracket(raw, start, end, words) ??
    cutLooseSite(raw, start, end, words)
  )
}
