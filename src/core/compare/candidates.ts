// Pairs of blocks that are alike enough, without comparing each with each where there are many.
import type { Pair } from './heaviest'
import { likenessOf, mostLike, type Shingles } from './likeness'

interface Alike {
  readonly key: string
  readonly text: string
  readonly shingles: Shingles
}

/** Up to so many pairs each is compared with each. */
const FEW = 900
/** A pair of characters that stands in more blocks than this tells nothing. */
const COMMON = 12
/** Among many a shorter one is like too many. */
const SHORTEST = 6
/** Of so many blocks that share most with one, the likeness is measured. */
const BEST = 4

/** The blocks of `as` that share most rare pairs of characters with a block. */
function nearest(after: readonly Alike[], as: readonly number[]): (one: Alike) => readonly number[] {
  const places = new Map<number, number[]>()
  for (const a of as.filter((n) => (after[n]?.text.length ?? 0) >= SHORTEST))
    for (const pair of after[a]?.shingles.counts.keys() ?? []) {
      const list = places.get(pair)
      if (list === undefined) places.set(pair, [a])
      else if (list.length <= COMMON) list.push(a)
    }
  return (one) => {
    const shared = new Map<number, number>()
    for (const pair of one.shingles.counts.keys()) {
      const list = places.get(pair)
      if (list === undefined || list.length > COMMON) continue
      for (const a of list) shared.set(a, (shared.get(a) ?? 0) + 1)
    }
    return [...shared]
      .toSorted((x, y) => y[1] - x[1])
      .slice(0, BEST)
      .map(([a]) => a)
  }
}

/** So many characters at either end of a block tell it from the others. */
const EDGE = 12

/** Of two texts, the share that is the same at both ends. */
function sameEnds(one: string, other: string): number {
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  let start = 0
  while (start < least && one.charCodeAt(start) === other.charCodeAt(start)) start++
  let end = 0
  while (
    end < least - start &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  )
    end++
  return most === 0 ? 0 : (start + end) / most
}

/** Pairs that begin or end alike as no other block does, and are the same but for a stretch in the middle: found at once. */
export function edgePairs(
  before: readonly Alike[],
  after: readonly Alike[],
  bs: readonly number[],
  as: readonly number[],
): readonly Pair[] {
  const pairs = new Map<number, Pair>()
  for (const edge of [(text: string) => text.slice(0, EDGE), (text: string) => text.slice(-EDGE)]) {
    const once = (items: readonly Alike[], among: readonly number[]): ReadonlyMap<string, number> => {
      const at = new Map<string, number>()
      for (const n of among) {
        const text = items[n]?.text ?? ''
        if (text.length >= EDGE) at.set(edge(text), at.has(edge(text)) ? -1 : n)
      }
      return at
    }
    const there = once(after, as)
    for (const [key, b] of once(before, bs)) {
      const a = there.get(key) ?? -1
      if (b < 0 || a < 0 || pairs.has(b)) continue
      const [one, other] = [before[b]?.text ?? '', after[a]?.text ?? '']
      const same = sameEnds(one, other)
      if (same >= 0.5) pairs.set(b, { b, a, weight: 0.9 * same * Math.min(one.length, other.length) })
    }
  }
  return [...pairs.values()]
}

/** Pairs that are at least so alike; the longer and the more alike, the heavier. Equal blocks weigh most. */
export function alikePairs(
  before: readonly Alike[],
  after: readonly Alike[],
  bs: readonly number[],
  as: readonly number[],
  least: number,
): readonly Pair[] {
  if (bs.length === 0 || as.length === 0) return []
  const few = bs.length * as.length <= FEW
  const near = few ? () => as : nearest(after, as)
  const told = few ? bs : bs.filter((b) => (before[b]?.text.length ?? 0) >= SHORTEST)
  return told.flatMap((b) => {
    const one = before[b] as Alike
    return near(one).flatMap((a): Pair[] => {
      const other = after[a] as Alike
      if (one.key === other.key) return [{ b, a, weight: one.text.length + 1 }]
      if (mostLike(one.shingles, other.shingles) < least) return []
      const likeness = likenessOf(one.shingles, other.shingles)
      const length = Math.min(one.text.length, other.text.length)
      return likeness < least ? [] : [{ b, a, weight: 0.9 * likeness * length }]
    })
  })
}
