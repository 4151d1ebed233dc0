// Blocks that are the same on both sides: those that stand once, and in a gap between them those that are repeated.
import compare from 'fast-diff'
import { Alphabet } from '../text/alphabet'
import type { Pair } from './heaviest'
import { range, type Item } from './item'

/** Blocks `b0`…`b1` before and `a0`…`a1` after, the last ones not among them. */
export interface Match {
  readonly b0: number
  readonly b1: number
  readonly a0: number
  readonly a1: number
}

/** Blocks whose key stands once on either side. */
export function uniquePairs(before: readonly Item[], after: readonly Item[]): readonly Pair[] {
  const once = (items: readonly Item[]): ReadonlyMap<string, number> => {
    const at = new Map<string, number>()
    for (const [n, { key }] of items.entries()) at.set(key, at.has(key) ? -1 : n)
    return at
  }
  const there = once(after)
  return [...once(before)].flatMap(([key, b]) => {
    const a = there.get(key) ?? -1
    return b < 0 || a < 0 ? [] : [{ b, a, weight: (before[b] as Item).text.length + 1 }]
  })
}

/** What lies between pairs that do not cross: the blocks of `all` that none of them has. */
export function* gapsOf(chain: readonly Pair[], { b0, b1, a0, a1 }: Match): Iterable<Match> {
  let [b, a] = [b0, a0]
  for (const pair of [...chain, { b: b1, a: a1 }]) {
    if (pair.b > b || pair.a > a) yield { b0: b, b1: pair.b, a0: a, a1: pair.a }
    b = pair.b + 1
    a = pair.a + 1
  }
}

/** So many comparisons of blocks with one another are made at most: 2,000 by 2,000. */
const MOST = 4_000_000

/** Equal blocks that stand more than once, e.g. empty lines: as many as possible, in order. */
export function repeatedPairs(before: readonly Item[], after: readonly Item[], gap: Match): readonly Pair[] {
  let [bs, as] = [range(gap.b0, gap.b1), range(gap.a0, gap.a1)]
  const keys = (items: readonly Item[], among: readonly number[]): ReadonlySet<string> =>
    new Set(among.map((n) => items[n]?.key ?? ''))
  const [ofBefore, ofAfter] = [keys(before, bs), keys(after, as)]
  if (ofBefore.isDisjointFrom(ofAfter)) return []
  if (bs.length * as.length > MOST) {
    bs = bs.filter((n) => ofAfter.has(before[n]?.key ?? ''))
    as = as.filter((n) => ofBefore.has(after[n]?.key ?? ''))
    if (bs.length * as.length > MOST) return []
  }
  const alphabet = new Alphabet()
  const one = alphabet.encode(bs.map((n) => before[n]?.key ?? ''))
  const other = alphabet.encode(as.map((n) => after[n]?.key ?? ''))
  if (one === null || other === null) return []
  const pairs: Pair[] = []
  let [b, a] = [0, 0]
  for (const [kind, coded] of compare(one, other))
    for (let n = 0; n < coded.length; n++) {
      if (kind === 0) pairs.push({ b: bs[b] ?? 0, a: as[a] ?? 0, weight: 1 })
      if (kind <= 0) b++
      if (kind >= 0) a++
    }
  // Among many equal lines a diff finds as many, but elsewhere: 甲甲甲 → 甲乙甲 is the second one changed.
  const inPlace = bs.flatMap((b, n): Pair[] => {
    const at = as[n] ?? -1
    return before[b]?.key === after[at]?.key ? [{ b, a: at, weight: 1 }] : []
  })
  return inPlace.length >= pairs.length ? inPlace : pairs
}
