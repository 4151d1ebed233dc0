// Finds what may be cut from the tail of a headline: labels, names of sites, repeats, and what only its place gives away.
import { SURE } from '#shared/headline'
import { BRACKETED, FAR, LEAST_BEFORE_SITE, LEAST_LEFT, makeCut, TAIL, type Cut } from './cuts'
import { LONGEST_TOKEN } from './grammar'
import { atMost, confidenceWith, type Words } from './lexicon'
import {
  CLOSING,
  hasLength,
  isWithinWord,
  isBlankUnit,
  lastGap,
  LONGEST_WORD,
  SENTENCE_ENDS,
  skipBlanksBack,
  TAIL_SLOTS,
  tailGaps,
  type Gap,
} from './marks'
import { repeatConfidence } from './seo'
import { cutLooseSite, cutSite, cutWithSections } from './site-cuts'
import { readSiteName } from './sites'
import { confidenceAtTail, LEAST, type TailSlot } from './slots'
import { PAGE_OF, PAGE_TAIL, unknownConfidence } from './unknown'

const BRACKETED_SITE = 0.8
/** From here on a decoration is cut from short headlines too. */
const CERTAIN = 0.95

function tokenAtTail(token: string, slot: TailSlot, words: Words): number {
  if (token === '') return 0
  const grammar = token.length > LONGEST_TOKEN ? 0 : confidenceAtTail(token, slot)
  return confidenceWith(
    words.of(token, 'tail'),
    grammar,
    slot === 'under' || slot === 'bar' || slot === 'dash',
  )
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

function cutRepeat(raw: string, start: number, end: number): Cut | null {
  const gap = lastGap(raw, start, end, 2 * FAR)
  if (gap === null || isWithinWord(raw, gap)) return null
  const confidence = repeatConfidence(raw.slice(start, gap.from), raw.slice(gap.to, end), gap.separator)
  if (confidence < LEAST) return null
  return makeCut('seo.repeat', confidence, ['separator', 'seo-repeat'], [gap.to - gap.from, end - gap.to])
}

/** A tail nobody knows, for its place alone; proposed, never sure. */
function cutUnknown(raw: string, start: number, end: number, words: Words): Cut | null {
  for (const gap of tailGaps(raw, start, end)) {
    const token = raw.slice(gap.to, end)
    const left = raw.slice(Math.max(start, gap.from - FAR), gap.from)
    const confidence = atMost(words.of(token, 'tail'), unknownConfidence(token, gap, left))
    if (confidence >= LEAST) return cutWithSections(raw, start, end, gap, words, 'suffix.unknown', confidence)
  }
  return null
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

/** `…【天天热点】` or `…[某某社区]` at the end. */
function cutTailBracket(raw: string, start: number, end: number, words: Words): Cut | null {
  const open = CLOSING.get(raw.charAt(end - 1))
  if (open === undefined) return null
  let at = end - 2
  while (at > start && end - at <= LONGEST_WORD && raw.charAt(at) !== open) at--
  const token = raw.slice(at + 1, end - 1)
  const from = skipBlanksBack(raw, at, start)
  if (at <= start || raw.charAt(at) !== open || !hasLength(raw, start, from, LEAST_LEFT)) return null
  const name = readSiteName(token)
  const isSite = name !== null && name !== 'weak' && name !== 'press' && name !== 'ending'
  const site = isSite || PAGE_OF.test(token) ? BRACKETED_SITE : 0
  const confidence = Math.max(tokenAtTail(token, 'bracket', words), atMost(words.of(token, 'tail'), site))
  if (confidence < LEAST) return null
  if (confidence === site && !hasLength(raw, start, from, LEAST_BEFORE_SITE)) return null
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
