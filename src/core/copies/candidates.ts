// Which sketches may be of copies: those that agree in a whole band. One band after the other, so that memory stays linear.
import { BINS, canBe, likeness, type Sketch } from './sketch'

/** Copies have at least so much in common. */
export const ALIKE = 0.7
/** What sketches say may be off by as much. */
const DOUBT = 0.18
/** 16 bands of 4: of bodies with 0.7 in common 98.8 % meet in one of them, with 0.3 an eighth. */
const ROWS = 4
/** So many are looked at between two pauses. */
const BATCH = 2000

function bandKey({ bins }: Sketch, band: number): string {
  const at = band * ROWS
  return `${bins[at]}.${bins[at + 1]}.${bins[at + 2]}.${bins[at + 3]}`
}

/**
 * Pairs of indexes, each pair once, the lower first. Of many that agree in a band each is paired with the first of them
 * and with the one before, so that there are at most two pairs a sketch and band. Pauses at `yield`.
 */
export function* candidatePairs(
  sketches: readonly Sketch[],
): Generator<undefined, readonly (readonly [one: number, other: number])[], undefined> {
  const pairs = new Map<string, readonly [number, number]>()
  for (let band = 0; band < BINS / ROWS; band++) {
    const seen = new Map<string, { readonly first: number; last: number }>()
    for (const [at, sketch] of sketches.entries()) {
      const key = bandKey(sketch, band)
      const before = seen.get(key)
      if (before === undefined) seen.set(key, { first: at, last: at })
      else {
        for (const one of new Set([before.first, before.last])) {
          const other = sketches[one]
          if (other && canBe(other, sketch, ALIKE) && likeness(other, sketch) >= ALIKE - DOUBT)
            pairs.set(`${one} ${at}`, [one, at])
        }
        before.last = at
      }
      if (at % BATCH === BATCH - 1) yield
    }
    yield
  }
  return [...pairs.values()]
}

/** Groups of what hangs together by pairs, each in rising order, the groups by their first. */
export function groupsOf(pairs: Iterable<readonly [number, number]>): readonly (readonly number[])[] {
  const parent = new Map<number, number>()
  const rootOf = (at: number): number => {
    let root = at
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    parent.set(at, root)
    return root
  }
  for (const [one, other] of pairs) {
    const [a, b] = [rootOf(one), rootOf(other)]
    parent.set(Math.max(a, b), Math.min(a, b))
  }
  const groups = new Map<number, number[]>()
  for (const at of [...parent.keys()].toSorted((a, b) => a - b)) {
    const group = groups.get(rootOf(at))
    if (group) group.push(at)
    else groups.set(rootOf(at), [at])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
