// Stretches that differ, settled so that they read well: crumbs joined, words whole, insertions at a clause's edge.
import type { Cut } from './cut'

/** Graphemes `b0`…`b1` of the text before are `a0`…`a1` of the one after; between two regions both are the same. */
export interface Region {
  b0: number
  b1: number
  a0: number
  a1: number
}

/** What is the same between two changes and no longer than this is a crumb: `可[以]购[买]` is `[可以购买]`. In graphemes. */
const CRUMB = 3
/** A change is widened to whole words by so much at most; alphabetic words and numbers are always whole. In graphemes. */
const WIDEST = 3

// The end of a clause stays a border between two changes.
const MARK = /[\n\u2028\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f,;:!?]/
const SENTENCE_END = /[\n\u2028\u3002\uff01\uff1f!?]/
// Letters and digits of scripts that write words: `a` `é` `7` `Ж`.
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u

const isPure = ({ b0, b1, a0, a1 }: Region): boolean => b0 === b1 || a0 === a1
const sizeOf = ({ b0, b1, a0, a1 }: Region): number => Math.max(b1 - b0, a1 - a0)

function joinCrumbs(regions: readonly Region[], before: Cut): Region[] {
  const joined: Region[] = []
  for (const region of regions) {
    const last = joined.at(-1)
    const gap = last === undefined ? 0 : region.b0 - last.b1
    const isCrumb =
      last !== undefined &&
      gap <= CRUMB &&
      gap <= Math.min(sizeOf(last), sizeOf(region)) &&
      !MARK.test(before.slice(last.b1, region.b0))
    // Widened ones may overlap.
    if (last !== undefined && (gap <= 0 || isCrumb)) {
      last.b1 = Math.max(last.b1, region.b1)
      last.a1 = Math.max(last.a1, region.a1)
    } else joined.push({ ...region })
  }
  return joined
}

/** An edge within an alphabetic word or a number. */
const isInLetters = (cut: Cut, at: number): boolean =>
  (LETTER.test(cut.graphemes[at - 1] ?? '') || LETTER.test(cut.graphemes[at] ?? '')) && !cut.isBoundary(at)

/** Steps from an edge to where both texts have the edge of a word; 0 where that is too far. `room`: what is the same there. */
function stepsTo(
  before: Cut,
  after: Cut,
  [b, a]: readonly [number, number],
  by: 1 | -1,
  room: number,
): number {
  for (let n = 0; n <= room; n++) {
    const [x, y] = [b + n * by, a + n * by]
    if (before.isBoundary(x) && after.isBoundary(y)) return n
    if (n >= WIDEST && !isInLetters(before, x) && !isInLetters(after, y)) return 0
  }
  return room
}

function widen(regions: readonly Region[], before: Cut, after: Cut): Region[] {
  const end = before.graphemes.length
  return regions.map((region, n) => {
    const { b0, b1, a0, a1 } = region
    const cuts = ([b, a]: readonly [number, number]): boolean =>
      isInLetters(before, b) || isInLetters(after, a)
    const [first, last] = [[b0, a0] as const, [b1, a1] as const]
    const left = b0 - (regions[n - 1]?.b1 ?? 0)
    const right = (regions[n + 1]?.b0 ?? end) - b1
    // A character that came or went within a Han word reads well by itself: `好[的]书`.
    const whole = !isPure(region) || cuts(first) || cuts(last)
    if (!whole) return region
    const down = stepsTo(before, after, first, -1, left)
    const up = stepsTo(before, after, last, 1, right)
    return { b0: b0 - down, b1: b1 + up, a0: a0 - down, a1: a1 + up }
  })
}

/** How well an insertion may begin or a deletion end here. */
function edge(cut: Cut, at: number): number {
  const mark = cut.graphemes[at - 1]
  if (mark === undefined || at === cut.graphemes.length || SENTENCE_END.test(mark)) return 3
  return MARK.test(mark) ? 2 : cut.isBoundary(at) ? 1 : 0
}

/** What only came or only went may lie a little to the left or right, e.g. `他说，[他笑了，]` for `[他说，]他笑了，`. */
function slide(region: Region, n: number, regions: readonly Region[], before: Cut, after: Cut): Region {
  if (!isPure(region)) return region
  const [cut, from, to] =
    region.b0 === region.b1 ? [after, region.a0, region.a1] : [before, region.b0, region.b1]
  const same = (x: number, y: number): boolean => cut.graphemes[x] === cut.graphemes[y]
  const down = region.b0 - (regions[n - 1]?.b1 ?? 0)
  const up = (regions[n + 1]?.b0 ?? before.graphemes.length) - region.b1
  let [low, high] = [0, 0]
  while (-low < down && same(from + low - 1, to + low - 1)) low--
  while (high < up && same(from + high, to + high)) high++
  if (low === high) return region
  const score = (by: number): number => edge(cut, from + by) + edge(cut, to + by)
  let [best, bestBy] = [score(0), 0]
  for (let by = low; by <= high; by++) if (score(by) > best) [best, bestBy] = [score(by), by]
  const { b0, b1, a0, a1 } = region
  return { b0: b0 + bestBy, b1: b1 + bestBy, a0: a0 + bestBy, a1: a1 + bestBy }
}

/** The same changes as fewer, wider ones that begin and end where a reader would set the mark. */
export function settle(regions: readonly Region[], before: Cut, after: Cut): readonly Region[] {
  let settled = regions.map((region) => ({ ...region }))
  settled.forEach((region, n) => (settled[n] = slide(region, n, settled, before, after)))
  settled = joinCrumbs(settled, before)
  // Widened ones may meet, and what has met is no pure insertion any more.
  for (let turn = 0; turn < 3; turn++) {
    const count = settled.length
    settled = joinCrumbs(widen(settled, before, after), before)
    if (settled.length === count) break
  }
  return settled
}
