// Takes a raw headline apart into headline, decorations, separators and repeats, so that nothing is lost.
import type { Lexicon } from '#shared/decoration'
import type { Segment, SegmentRole, SplitHeadline } from '#shared/headline'
import type { Cut } from './cuts'
import { flagsOf } from './flags'
import { cutHead } from './head-cuts'
import { wordsOf } from './lexicon'
import { isBlankUnit } from './marks'
import { normaliseHeadline } from './normalise'
import { cutBehindHeading } from './standing'
import { cutTail } from './tail-cuts'

const NO_LEXICON: Lexicon = []

const segment = (role: SegmentRole, text: string, rule = '', confidence = 1): Segment => ({
  role,
  text,
  rule,
  confidence,
})

/**
 * Splits a raw headline. The segments' texts, joined, are `raw`, always; splitting `clean` again cuts nothing more.
 * Only decorations, site names and SEO repeats are cut, from both ends inwards until nothing is found;
 * what the desk confirmed is cut, what it keeps is not. `headings`: lines of the same page that may be the headline alone. Columns (全球连线｜…), source labels (和讯个股快报:…) and suffixes like (组图) stay in the headline.
 */
export function splitHeadline(
  raw: string,
  lexicon: Lexicon = NO_LEXICON,
  headings: readonly string[] = [],
): SplitHeadline {
  const words = wordsOf(lexicon)
  const before: Segment[] = []
  const after: Segment[] = [] // from the outer end inwards
  let start = 0
  let end = raw.length
  let confidence = 1

  const trim = (): void => {
    const [from, to] = [start, end]
    while (start < end && isBlankUnit(raw.charCodeAt(start))) start++
    while (end > start && isBlankUnit(raw.charCodeAt(end - 1))) end--
    if (start > from) before.push(segment('space', raw.slice(from, start)))
    if (end < to) after.push(segment('space', raw.slice(end, to)))
  }
  const pieces = (cut: Cut, from: number): Segment[] => {
    let at = from
    return cut.pieces.map(({ role, length }) => {
      const text = raw.slice(at, at + length)
      at += length
      return role === 'separator' ? segment(role, text) : segment(role, text, cut.rule, cut.confidence)
    })
  }

  trim()
  const behind = headings.length === 0 ? null : cutBehindHeading(raw, start, end, headings)
  if (behind !== null) {
    after.push(...pieces(behind, end - behind.length).toReversed())
    end -= behind.length
    confidence = behind.confidence
  }
  for (;;) {
    const head = cutHead(raw, start, end, words)
    if (head !== null) {
      before.push(...pieces(head, start))
      start += head.length
      confidence = Math.min(confidence, head.confidence)
      trim()
      continue
    }
    const tail = cutTail(raw, start, end, words)
    if (tail === null) break
    after.push(...pieces(tail, end - tail.length).toReversed())
    end -= tail.length
    confidence = Math.min(confidence, tail.confidence)
    trim()
  }

  const clean = raw.slice(start, end)
  const headline = clean === '' ? [] : [segment('headline', clean)]
  const normalised = normaliseHeadline(clean)
  return {
    raw,
    segments: [...before, ...headline, ...after.toReversed()],
    clean,
    normalised,
    confidence,
    flags: flagsOf(raw, clean, normalised),
  }
}
