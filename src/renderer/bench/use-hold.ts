// Approving: what is open of the wording that is approved holds it back, until a reason is given or it is answered.
import { useState } from 'react'
import type { CheckFinding } from '#shared/check'
import type { Findings } from './use-findings'
import { standingDecision, type Review } from './use-review'

export interface Held {
  /** Null while nothing is held back. */
  readonly findings: readonly CheckFinding[] | null
  readonly approve: () => void
  /** Approves all the same; the reason stands on record, and what was open. */
  readonly override: (reason: string) => void
  readonly cancel: () => void
}

export function useHold(review: Review, findings: Findings): Held {
  const [held, setHeld] = useState<{
    readonly candidateId: string
    readonly findings: readonly CheckFinding[]
  } | null>(null)
  // Another candidate is another approval.
  const now = held !== null && held.candidateId === review.chosenId ? held.findings : null
  function approve(candidateId?: string, reason?: string): void {
    const approving = reason === undefined ? {} : { override: reason }
    review.decide('approve', undefined, '', candidateId, { channel: findings.channelKey, ...approving })
  }
  return {
    findings: now,
    approve() {
      const { full } = review
      const candidateId = review.chosenNow()
      const text = full.candidates.find((candidate) => candidate.id === candidateId)?.text ?? full.current
      const approved = full.state === 'approved' && standingDecision(full)?.candidateId === candidateId
      if (approved || !findings.isHeld(text)) return approve(candidateId)
      void findings.holding(text).then((open) => {
        // Another may have been chosen meanwhile: this one was approved.
        if (open.length === 0) approve(candidateId)
        else setHeld({ candidateId, findings: open })
      }, review.fail)
    },
    override(reason) {
      setHeld(null)
      approve(held?.candidateId, reason)
    },
    cancel: () => setHeld(null),
  }
}
