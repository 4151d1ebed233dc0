// Of words that may have been meant the likeliest first: two letters exchanged, then one too many, too few or another.

/** Letters that stand in each other's place: `wrod` for `word`. */
function isExchanged(word: string, other: string): boolean {
  if (word.length !== other.length) return false
  const apart = Array.from(word).flatMap((char, at) => (char === other.charAt(at) ? [] : [at]))
  const [first = -1, second = -1] = apart
  return (
    apart.length === 2 &&
    second === first + 1 &&
    word.charAt(first) === other.charAt(second) &&
    word.charAt(second) === other.charAt(first)
  )
}

/** How unlike: lower is likelier. People seldom miss a first letter. */
function unlike(word: string, other: string): number {
  if (isExchanged(word, other)) return 0
  const start = word.charAt(0) === other.charAt(0) ? 0 : 2
  const end = word.at(-1) === other.at(-1) ? 0 : 0.5
  const split = other.includes(' ') || other.includes('-') ? 2 : 0
  return 1 + start + end + split + Math.abs(word.length - other.length) / 2
}

/** In a new order; equals stay as they were given. */
export const likeliest = (word: string, suggestions: readonly string[]): readonly string[] =>
  suggestions
    .map((other, at) => ({ other, at, weight: unlike(word, other) }))
    .toSorted((a, b) => a.weight - b.weight || a.at - b.at)
    .map(({ other }) => other)
