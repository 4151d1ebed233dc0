// Finds the name of a site at the tail of a headline, with the sections before it.
import type { SegmentRole } from '#shared/headline'
import { FAR, LEAST_BEFORE_SITE, LEAST_LEFT, makeCut, TAIL, type Cut } from './cuts'
import { latinSiteConfidence } from './latin-sites'
import { atMost, type Words } from './lexicon'
import { hasLength, lastGap, LONGEST_WORD, type Gap } from './marks'
import { isSection, readSiteName, siteConfidence, withoutSection } from './sites'
import { LEAST } from './slots'

/** Longest section with the blanks around its separator, in UTF-16 units. */
const LONGEST_SECTION = 24
/** A name behind a `·` or `>` without blanks. */
const UNSURE = 0.8

/** Marks that part clauses rather than a name from its headline, and how far a name behind them is believed. */
const LOOSE: ReadonlySet<string> = new Set(' \u3000:：—')
const LOOSE_NAME = 8
const LOOSE_CONFIDENCE = 0.65
const LEAST_BEFORE_LOOSE = 12

/** A glued dash is part of many names and pairs: `Taobao-Tmall.com`, 百度-阿里-腾讯. */
function isPair(gap: Gap, token: string, left: string): boolean {
  if (gap.slot !== 'dash' || !gap.isGlued || gap.separator === '--') return false
  const isBare = readSiteName(token) === 'bare'
  return /^[\x20-\x7e]+$/.test(token)
    ? /[A-Za-z0-9]$/.test(left) && !/\p{sc=Han}[A-Za-z0-9.]{1,20}$/u.test(left)
    : isBare && left.includes('-')
}

/** Whether most longer words begin with a capital. */
function isTitled(text: string): boolean {
  const long = text.match(/(?<![\p{L}’'])\p{L}{4,40}/gu) ?? []
  return long.length >= 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * long.length
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
      isTitled: isTitled(left),
    })
  }
  if (gap.slot === 'long-dash' && (gap.isGlued || gap.separator !== '—')) return 0
  const isTight = gap.isGlued && gap.slot !== 'under' && gap.slot !== 'bar' && gap.separator !== '--'
  if (gap.slot === 'crumb' && isTight && (name === 'weak' || name === 'press' || name === 'ending')) return 0
  if ((name === 'weak' || name === 'press') && isTight && /[:：》”-]/.test(withoutSection(left))) return 0
  const least =
    name === 'brand'
      ? LEAST_LEFT
      : name === 'bare' || name === 'firm'
        ? LEAST_BEFORE_SITE
        : Math.max(LEAST_BEFORE_SITE, gap.slot === 'under' ? 0 : Math.min(12, token.length))
  if (!hasLength(raw, start, gap.from, least)) return 0
  const confidence = siteConfidence(name, gap.slot, isTight, token.length)
  return gap.slot === 'crumb' && isTight ? Math.min(UNSURE, confidence) : confidence
}

/** The name of the site and the sections before it, e.g. `_财经_腾讯网`, each a piece of its own. */
export function cutSite(raw: string, start: number, end: number, gap: Gap, words: Words): Cut | null {
  const confidence = atMost(words.of(raw.slice(gap.to, end), 'tail'), siteAt(raw, start, end, gap))
  if (confidence < LEAST) return null
  return cutWithSections(raw, start, end, gap, words, 'suffix.site', confidence)
}

/** A name behind a gap with the sections before it that stand behind the same separator. */
export function cutWithSections(
  raw: string,
  start: number,
  end: number,
  gap: Gap,
  words: Words,
  rule: string,
  confidence: number,
): Cut {
  const lengths = [gap.to - gap.from, end - gap.to]
  const names: SegmentRole[] = [...TAIL]
  let from = gap.from
  for (let layer = 0; layer < 3; layer++) {
    const inner = lastGap(raw, start, from, LONGEST_SECTION)
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
  return makeCut(rule, confidence, names, lengths)
}

/** `… 某某新闻网`, `…：某某日报`, `……某某晚报`: after a mark that clauses have too a name is only proposed. */
export function cutLooseSite(raw: string, start: number, end: number, words: Words): Cut | null {
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
