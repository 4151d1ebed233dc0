// A cut at one end of a headline, and what its makers at the head and at the tail share.
import type { SegmentRole } from '#shared/headline'

/** A cut at one end: its pieces in reading order, in UTF-16 units. */
export interface Cut {
  readonly pieces: readonly { readonly role: SegmentRole; readonly length: number }[]
  readonly length: number
  readonly rule: string
  readonly confidence: number
}

/** So many characters of headline must be left by any cut; more where a name is known by its ending alone. */
export const LEAST_LEFT = 4
export const LEAST_BEFORE_SITE = 8
/** How far the text before a gap is looked at, in UTF-16 units. */
export const FAR = 40

/** The roles of a cut's pieces, in reading order. */
export const TAIL = ['separator', 'decoration'] as const
export const HEAD = ['decoration', 'separator'] as const
export const BRACKETED = ['separator', 'decoration', 'separator'] as const

/** A cut with these pieces; their names and lengths go together. */
export function makeCut(
  rule: string,
  confidence: number,
  names: readonly SegmentRole[],
  lengths: readonly number[],
): Cut {
  const pieces = names.map((role, i) => ({ role, length: lengths[i] ?? 0 }))
  return { pieces, length: lengths.reduce((sum, length) => sum + length, 0), rule, confidence }
}
