// A headline that was checked: what is open, what somebody has answered, and how much of each weight.
import type { CheckFinding, CheckReport, CheckSeverity, Disposition } from './check'

interface AnsweredFinding {
  readonly finding: CheckFinding
  readonly disposition: Disposition
}

export interface CheckedHeadline {
  /** The wording that was checked. */
  readonly text: string
  /** Heaviest first, as the report has them. */
  readonly open: readonly CheckFinding[]
  readonly answered: readonly AnsweredFinding[]
  readonly notChecked: CheckReport['notChecked']
}

/** How many findings nobody has answered, by weight; 99 means 99 or more. */
export type CheckCounts = Readonly<Record<CheckSeverity, number>>
