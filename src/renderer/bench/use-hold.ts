// Approving: what is open of the wording that is approved holds it back, until a reason is given or it is answered.
import { useState } from 'react'
import type { CheckFinding } from '#shared/check'
import type { Findings } from './use-findings'
import { standingDecision, type Review } from './use-review'

export interface Held {
  /** Null while nothing is held back. */
  readonly findings: readonly CheckFinding[] | null
  readonly approve: () => void
  /** Approves all the same; the note stands on record beside the decision. */
  readonly override: (note: string) => void
  readonly cancel: () => void
}

export function useHold(review: Review, findings: Findings): Held {
  const [held, setHeld] = useState<{
    readonly candidateId: string
    readonly findings: readonly CheckFinding[]
  } | null>(null)
  // Another candidate is another approval.
  const now = held !== null && held.candidateId === review.chosenId ? held.findings : null
  return {
    findings: now,
    approve() {
      const { full } = review
      const candidateId = review.chosenNow()
      const text = full.candidates.find((candidate) => candidate.id === candidateId)?.text ?? full.current
      const approved = full.state === 'approved' && standingDecision(full)?.candidateId === candidateId
      if (approved || !findings.isHeld(text)) return review.decide('approve')
      void findings.holding(text).then((open) => {
        // Another may have been chosen meanwhile: this one was approved.
        if (open.length === 0) review.decide('approve', undefined, '', candidateId)
        else setHeld({ candidateId, findings: open })
      }, review.fail)
    },
    override(note) {
      setHeld(null)
      review.decide('approve', undefined, note, held?.candidateId)
    },
    cancel: () => setHeld(null),
  }
}
