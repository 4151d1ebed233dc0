// Of pairs that cross one another, those that do not and weigh most together.

export interface Pair {
  /** Of a block before and of a block after. */
  readonly b: number
  readonly a: number
  readonly weight: number
}

/** The heaviest of all choices in which `b` and `a` rise from pair to pair; in that order. In n log n. */
export function heaviest(pairs: readonly Pair[], afterCount: number): readonly Pair[] {
  // Of one `b` the later `a` comes first, so that no two of the same `b` follow one another.
  const sorted = pairs.toSorted((one, other) => one.b - other.b || other.a - one.a)
  const best = new Float64Array(sorted.length)
  const came = new Int32Array(sorted.length)
  // A Fenwick tree over `a`: the heaviest chain that ends at or before it.
  const tree = new Int32Array(afterCount + 1).fill(-1)
  const weigh = (n: number): number => (n < 0 ? 0 : (best[n] ?? 0))
  sorted.forEach(({ a, weight }, n) => {
    let before = -1
    for (let at = a; at > 0; at -= at & -at)
      if (weigh(tree[at] ?? -1) > weigh(before)) before = tree[at] ?? -1
    came[n] = before
    best[n] = weigh(before) + weight
    for (let at = a + 1; at <= afterCount; at += at & -at) if (weigh(tree[at] ?? -1) < weigh(n)) tree[at] = n
  })
  let last = -1
  for (let n = 0; n < sorted.length; n++) if (weigh(n) > weigh(last)) last = n
  const chain: Pair[] = []
  for (let n = last; n >= 0; n = came[n] ?? -1) chain.push(sorted[n] as Pair)
  return chain.reverse()
}
