// A title that begins with a headline of its own page, `A_站名` over `A`: whatever hangs behind it is not the headline.
import { makeCut, type Cut } from './cuts'
import { isBlankUnit, skipBlanks, skipBlanksBack, TAIL_SLOTS } from './marks'
import type { SegmentRole } from '#shared/headline'

const CONFIDENCE = 0.97
/** A shorter line is a menu's or a column's as well: `全球连线` over `全球连线｜…`. In characters. */
const SHORTEST = 8

/** The headings of a page that may stand in its title, the longest first. */
export const standing = (lines: Iterable<string>): readonly string[] =>
  [...new Set(lines)]
    .filter((line) => Array.from(line).length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)

const isSeparator = (char: string): boolean => TAIL_SLOTS.has(char)

/** What hangs behind a heading at the start of `raw[start, end)`, each piece for itself, or null. No heading may be shorter than what hangs there. */
export function cutBehindHeading(
  raw: string,
  start: number,
  end: number,
  headings: readonly string[],
): Cut | null {
  const heading = headings.find((one) => raw.startsWith(one, start) && start + one.length < end)
  if (heading === undefined) return null
  const from = start + heading.length
  const rest = raw.slice(from, end)
  const mark = skipBlanks(raw, from, end)
  if (!isSeparator(raw.charAt(mark)) || heading.length < rest.length) return null
  const names: SegmentRole[] = []
  const lengths: number[] = []
  // A separator within a name, `The Kerry-Post`, has no blank beside it where the first has, or is another one.
  const first = raw.charAt(mark)
  const isSpaced = mark > from || isBlankUnit(raw.charCodeAt(mark + 1))
  for (let at = from; at < end;) {
    let to = skipBlanks(raw, at, end)
    while (to < end && isSeparator(raw.charAt(to))) to++
    to = skipBlanks(raw, to, end)
    if (to >= end) return null
    let next = to
    while (
      next < end &&
      !(raw.charAt(next) === first && (!isSpaced || isBlankUnit(raw.charCodeAt(next - 1))))
    )
      next++
    const until = next < end ? skipBlanksBack(raw, next, to) : end
    names.push('separator', 'decoration')
    lengths.push(to - at, until - to)
    at = until
  }
  return makeCut('suffix.heading', CONFIDENCE, names, lengths)
}
