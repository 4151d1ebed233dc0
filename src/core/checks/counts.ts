// How many findings of each weight, as an object and packed into one number that a row of the library holds.
import { SEVERITIES, type CheckFinding } from '#shared/check'
import type { CheckCounts } from '#shared/checked'

const MOST = 99

export function countsOf(findings: readonly CheckFinding[]): CheckCounts {
  const counts = { block: 0, verify: 0, warn: 0, note: 0 }
  for (const { severity } of findings) counts[severity] = Math.min(MOST, counts[severity] + 1)
  return counts
}

/** Two decimal digits for each weight, the heaviest first: one to verify and three notes are 10003. */
export const packCounts = (counts: CheckCounts): number =>
  SEVERITIES.reduce((packed, severity) => packed * 100 + counts[severity], 0)

/** Null for what is no packed number: not counted yet, or not to be counted. */
export function unpackCounts(packed: number | null): CheckCounts | null {
  if (packed === null || packed < 0) return null
  const at = (place: number): number => Math.floor(packed / 100 ** place) % 100
  return { block: at(3), verify: at(2), warn: at(1), note: at(0) }
}
