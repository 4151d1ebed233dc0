// Fixes as they go on record when they are made: what stood, what stands, and how many of the very same there were.
import { applyEdits } from '#core/checks/edits'
import type { CopyFix } from '#shared/copy-report'
import type { CopyFinding } from '#shared/copyedit'

/** A fix as it goes on record. */
export type CopyMended = Omit<CopyFix, 'by' | 'at'>

/** Longer words are cut. In UTF-16 units. */
const LONGEST = 2000

/** `all`: every finding before these were mended, answered ones too; mended one after the other, each leaves one less. */
export function mendedRecord(
  mended: readonly CopyFinding[],
  all: readonly CopyFinding[],
): readonly CopyMended[] {
  const standing = new Map<string, number>()
  for (const { fingerprint } of all) standing.set(fingerprint, (standing.get(fingerprint) ?? 0) + 1)
  return mended.map(({ fingerprint, rule, block, span, quote, fix }) => {
    const stood = standing.get(fingerprint) ?? 1
    standing.set(fingerprint, stood - 1)
    const inside = (fix ?? []).map(({ start, end, text }) => ({
      start: start - span.start,
      end: end - span.start,
      text,
    }))
    const isInside = inside.every(({ start, end }) => start >= 0 && end <= quote.length)
    const made = isInside ? applyEdits(quote, inside) : (fix ?? []).map(({ text }) => text).join('')
    return {
      fingerprint,
      rule,
      block,
      was: quote.slice(0, LONGEST),
      made: made.slice(0, LONGEST),
      stood,
    }
  })
}
