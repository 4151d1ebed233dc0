// Which block of the text before is which of the text after: kept, changed, moved, split or joined.
import { alikePairs, edgePairs } from './candidates'
import { gapsOf, repeatedPairs, uniquePairs, type Match } from './equal'
import { heaviest, type Pair } from './heaviest'
import { range, type Item } from './item'
import { shareIn } from './likeness'

export interface Matches {
  /** In order, none crossing another; one block of each side, but for paragraphs that were split or joined. */
  readonly inPlace: readonly Match[]
  /** One block each, in another place than the rest of the text would have it. */
  readonly moved: readonly Pair[]
}

/** From this likeness on a block in its place is the same one changed; one elsewhere asks for more, and for some length. */
const CHANGED = 0.35
const MOVED = 0.6
const SHORTEST_MOVED = 12
/** Two that face each other alone are the same one changed from here on: a share of their characters. */
const ALONE = 0.15
/** Short lines among others, likewise. */
const SHORT_ALIKE = 0.5
const SHORT = 40
/** So many pairs of what is left are looked at. */
const FEW = 400
/** So much of a paragraph must come from another for it to be a part of that one. */
const PART = 0.7
const SHORTEST_PART = 4

/** Blocks of one side that nothing has claimed. */
class Free {
  readonly #taken = new Set<number>()
  readonly items: readonly Item[]

  constructor(items: readonly Item[]) {
    this.items = items
  }
  take(n: number): void {
    this.#taken.add(n)
  }
  has(n: number): boolean {
    return n >= 0 && n < this.items.length && !this.#taken.has(n)
  }
  among(from: number, to: number): number[] {
    return range(from, to).filter((n) => this.has(n))
  }
  all(): number[] {
    return this.among(0, this.items.length)
  }
  long(): number[] {
    return this.all().filter((n) => this.at(n).text.length >= SHORTEST_MOVED)
  }
  at(n: number): Item {
    return this.items[n] as Item
  }
}

const inOrder = (pairs: readonly Pair[]): readonly Pair[] => pairs.toSorted((one, other) => one.b - other.b)

/** In a gap: equal ones are the same, then between them whatever is alike and does not cross. */
function pairsInGap(before: Free, after: Free, gap: Match): readonly Pair[] {
  const { length } = after.items
  const gaps = (chain: readonly Pair[]): readonly Match[] => [...gapsOf(chain, gap)]
  const free = ({ b0, b1, a0, a1 }: Match) =>
    [before.items, after.items, before.among(b0, b1), after.among(a0, a1)] as const
  const equal = repeatedPairs(before.items, after.items, gap).filter(
    ({ b, a }) => before.has(b) && after.has(a),
  )
  const edges = gaps(equal).flatMap((one) => [...heaviest(edgePairs(...free(one)), length)])
  const chain = inOrder([...equal, ...edges])
  const alike = gaps(chain).flatMap((one) => [...heaviest(alikePairs(...free(one), CHANGED), length)])
  return [...chain, ...alike]
}

/** What is left in a gap: short lines that share their characters, e.g. 第1段 → 第一段; the last one on either side. */
function leftover(before: Free, after: Free, { b0, b1, a0, a1 }: Match): readonly Pair[] {
  const [bs, as] = [before.among(b0, b1), after.among(a0, a1)]
  const [b, a] = [bs[0], as[0]]
  if (b === undefined || a === undefined || bs.length * as.length > FEW) return []
  const least = bs.length === 1 && as.length === 1 ? ALONE : SHORT_ALIKE
  const pairs = bs.flatMap((one) =>
    as.flatMap((other): Pair[] => {
      const alike = alikeShort(before.at(one), after.at(other), least === ALONE)
      return alike < least ? [] : [{ b: one, a: other, weight: alike }]
    }),
  )
  return heaviest(pairs, after.items.length)
}

/** Short ones have few pairs of characters; images and the like have no text, only a kind. */
function alikeShort(one: Item, other: Item, any: boolean): number {
  if (one.text === '' || other.text === '')
    return one.text === other.text && one.node.type === other.node.type ? 1 : 0
  if (!any && Math.max(one.text.length, other.text.length) > SHORT) return 0
  const [these, those] = [new Set(one.text), new Set(other.text)]
  return these.intersection(those).size / Math.max(these.size, those.size)
}

/** A paragraph cut in two, or two made one: a free neighbour whose words come from the other side joins the match. */
function grown({ b, a }: Pair, before: Free, after: Free): Match {
  const match = { b0: b, b1: b + 1, a0: a, a1: a + 1 }
  const [one, other] = [before.at(b), after.at(a)]
  if (one.key === other.key) return match
  const isPart = (free: Free, n: number, whole: Item): boolean => {
    if (!free.has(n)) return false
    const { flat, text, shingles } = free.at(n)
    if (flat.lines.length !== 1 || whole.flat.lines.length !== 1 || text.length < SHORTEST_PART) return false
    if (shareIn(shingles, whole.shingles) < PART) return false
    free.take(n)
    return true
  }
  if (one.text.length > other.text.length) {
    while (isPart(after, match.a1, one)) match.a1++
    while (isPart(after, match.a0 - 1, one)) match.a0--
  } else {
    while (isPart(before, match.b1, other)) match.b1++
    while (isPart(before, match.b0 - 1, other)) match.b0--
  }
  return match
}

export function matchesOf(beforeItems: readonly Item[], afterItems: readonly Item[]): Matches {
  const [before, after] = [new Free(beforeItems), new Free(afterItems)]
  const all = { b0: 0, b1: beforeItems.length, a0: 0, a1: afterItems.length }
  const moved: Pair[] = []
  const take = (pairs: readonly Pair[]): readonly Pair[] =>
    pairs.filter(({ b, a }) => {
      if (!before.has(b) || !after.has(a)) return false
      before.take(b)
      after.take(a)
      return true
    })

  const unique = uniquePairs(beforeItems, afterItems)
  // Those that were changed hold the order, too: else one short line that stayed would make all around it moves.
  const [changedBefore, changedAfter] = [new Free(beforeItems), new Free(afterItems)]
  const without = (pairs: readonly Pair[]) => {
    for (const { b, a } of pairs) {
      changedBefore.take(b)
      changedAfter.take(a)
    }
    return [beforeItems, afterItems, changedBefore.all(), changedAfter.all()] as const
  }
  const edges = edgePairs(...without(unique))
  const changed = alikePairs(...without(edges), CHANGED)
  let chain = inOrder(take(heaviest([...unique, ...edges, ...changed], afterItems.length)))
  // What stands once on either side and is not in its place has moved.
  moved.push(...take(unique.filter(({ b }) => before.at(b).text !== '')))
  const inGaps = [...gapsOf(chain, all)].flatMap((gap) => [...pairsInGap(before, after, gap)])
  chain = inOrder([...chain, ...take(inGaps)])
  const alike = alikePairs(beforeItems, afterItems, before.long(), after.long(), MOVED)
  moved.push(...take(alike.toSorted((one, other) => other.weight - one.weight)))
  const last = [...gapsOf(chain, all)].flatMap((gap) => [...leftover(before, after, gap)])
  chain = inOrder([...chain, ...take(last)])
  return { inPlace: chain.map((pair) => grown(pair, before, after)), moved }
}
