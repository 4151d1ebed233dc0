// A raw headline as what is cut of it before and after: what both leave, what only one of them cuts.

export interface Piece {
  readonly text: string
  /** `cut` by both, `newly-cut` only after, `newly-kept` only before. */
  readonly kind: 'left' | 'cut' | 'newly-cut' | 'newly-kept'
}

/** `before` and `after` are parts of `raw`, as cleaning leaves them; what is no part of it counts as nothing cut. */
export function piecesOf(raw: string, before: string, after: string): readonly Piece[] {
  const rangeOf = (part: string): readonly [number, number] => {
    const at = raw.indexOf(part)
    return at < 0 || part === '' ? [0, raw.length] : [at, at + part.length]
  }
  const [b0, b1] = rangeOf(before)
  const [a0, a1] = rangeOf(after)
  const marks = [...new Set([0, b0, b1, a0, a1, raw.length])].toSorted((one, other) => one - other)
  return marks.slice(1).map((end, index) => {
    const start = marks[index] ?? 0
    const was = start >= b0 && end <= b1
    const is = start >= a0 && end <= a1
    return {
      text: raw.slice(start, end),
      kind: is ? (was ? 'left' : 'newly-kept') : was ? 'newly-cut' : 'cut',
    }
  })
}
