// Seeded chance: the same seed gives the same numbers on every machine.

export interface Random {
  /** 0 … 1, without 1. */
  readonly next: () => number
  /** A whole number below `n`. */
  readonly below: (n: number) => number
  readonly of: <T>(list: readonly T[]) => T
  /** About normally distributed around 0, deviation 1. */
  readonly normal: () => number
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    of: (list) => {
      const one = list[below(list.length)]
      if (one === undefined) throw new Error('nothing to choose from')
      return one
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/** Draws ranks below `weights.length`, each as often as its weight says. */
export function drawer(weights: readonly number[], random: Random): () => number {
  const sums = new Float64Array(weights.length)
  let sum = 0
  weights.forEach((weight, at) => {
    sum += weight
    sums[at] = sum
  })
  return () => {
    const wanted = random.next() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Zipf–Mandelbrot: weights of `count` ranks, 1 / (rank + shift) ** exponent. */
export const zipf = (count: number, exponent: number, shift: number): number[] =>
  Array.from({ length: count }, (_, rank) => (rank + 1 + shift) ** -exponent)
