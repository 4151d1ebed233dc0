// What people have said about findings, carried over to the findings after an edit.
import type { CheckFinding, Disposition } from '#shared/check'
import { placeOf, subjectOf } from './fingerprint'

export interface Carried {
  /** Findings somebody has answered, with the answer, its fingerprint brought up to date. */
  readonly answered: readonly { readonly finding: CheckFinding; readonly disposition: Disposition }[]
  /** Findings nobody has answered, and those said to be fixed that are there again. */
  readonly open: readonly CheckFinding[]
  /** Answers whose finding is gone; kept, since an undo may bring it back. */
  readonly dormant: readonly Disposition[]
}

/**
 * Later dispositions outweigh earlier ones of the same fingerprint. First by the whole fingerprint; then by the same
 * words in the same surroundings; then, where exactly one finding and one answer about the same words are left over,
 * by the words alone. A finding whose outcome has changed (`not found` → `differs`) is another finding.
 */
export function carryOver(old: readonly Disposition[], findings: readonly CheckFinding[]): Carried {
  const latest = new Map(old.map((one) => [one.fingerprint, one] as const))
  const pairs = new Map<CheckFinding, Disposition>()
  const take = (finding: CheckFinding, disposition: Disposition): void => {
    pairs.set(finding, { ...disposition, fingerprint: finding.fingerprint })
    latest.delete(disposition.fingerprint)
  }
  for (const finding of findings) {
    const disposition = latest.get(finding.fingerprint)
    if (disposition !== undefined) take(finding, disposition)
  }
  for (const key of [placeOf, subjectOf]) {
    const left = Map.groupBy(
      findings.filter((finding) => !pairs.has(finding)),
      ({ fingerprint }) => key(fingerprint),
    )
    const answers = Map.groupBy(Array.from(latest.values()), ({ fingerprint }) => key(fingerprint))
    for (const [same, [finding, ...others]] of left) {
      const [disposition, ...more] = answers.get(same) ?? []
      if (finding === undefined || disposition === undefined || others.length + more.length > 0) continue
      take(finding, disposition)
    }
  }
  const answered = findings.flatMap((finding) => {
    const disposition = pairs.get(finding)
    return disposition === undefined || disposition.kind === 'fixed' ? [] : [{ finding, disposition }]
  })
  const silenced = new Set(answered.map(({ finding }) => finding))
  return {
    answered,
    open: findings.filter((finding) => !silenced.has(finding)),
    dormant: Array.from(latest.values()),
  }
}
