// How much two paragraphs have of one another: pairs of neighbouring characters that both have.

/** Pairs of code units with how often they stand in the text; a text of one character has none. */
export interface Shingles {
  readonly counts: ReadonlyMap<number, number>
  readonly total: number
}

export function shinglesOf(text: string): Shingles {
  const counts = new Map<number, number>()
  for (let at = 1; at < text.length; at++) {
    const pair = text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, text.length - 1) }
}

function shared(one: Shingles, other: Shingles): number {
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one]
  let both = 0
  for (const [pair, times] of small.counts) both += Math.min(times, large.counts.get(pair) ?? 0)
  return both
}

/** Dice's coefficient, 0…1: 1 for equal texts. */
export function likenessOf(one: Shingles, other: Shingles): number {
  const all = one.total + other.total
  return all === 0 ? 0 : (2 * shared(one, other)) / all
}

/** The most that `likenessOf` can be for texts of these lengths. */
export const mostLike = (one: Shingles, other: Shingles): number =>
  (2 * Math.min(one.total, other.total)) / Math.max(1, one.total + other.total)

/** How much of `part` stands in `whole`, 0…1. */
export const shareIn = (part: Shingles, whole: Shingles): number =>
  part.total === 0 ? 0 : shared(part, whole) / part.total
