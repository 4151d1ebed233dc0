// Which wording leaves for a channel, and how that very wording stands: each channel by its own latest decision.
import { choicesInForce } from '#core/headline/channel-choices'
import type { HeadlineFull, HeadlineState, Standing } from '#shared/headline'
import type { Approvals } from './approvals'
import type { Decisions } from './decisions'
import type { HeadlineRecord } from './headline-rows'

export interface Leaving {
  readonly text: string
  readonly standing: Standing
  /** Null where the headline never was a candidate. */
  readonly candidateId: string | null
  /** The decision on this wording that stands; null if there is none. */
  readonly decisionId: string | null
  /** Whether the channel was given a wording of its own. */
  readonly own: boolean
}

interface Parts {
  readonly decisions: Decisions
  readonly approvals: Approvals
  readonly record: (id: string) => HeadlineRecord
}

export const STANDING_OF: Readonly<Record<HeadlineState, Standing>> = {
  open: 'open',
  linked: 'open',
  approved: 'approved',
  returned: 'returned',
  deferred: 'deferred',
  stale: 'stale',
}

/** `full` is settled. */
export function leavingOf({
  decisions,
  approvals,
  record,
}: Parts): (full: HeadlineFull, channel: string | null) => Leaving {
  return (full, channel) => {
    const { id, current, candidates, currentCandidateId, channelChoices, state } = full
    const chosen = channel === null ? undefined : choicesInForce(channelChoices).get(channel)
    const candidate = candidates.find((one) => one.id === chosen)
    const decided = decisions.standing(id, candidate?.id ?? currentCandidateId)
    const own = candidate !== undefined
    if (candidate === undefined || candidate.id === currentCandidateId) {
      const standing = STANDING_OF[state]
      const candidateId = currentCandidateId === '' ? null : currentCandidateId
      return {
        text: current,
        standing,
        candidateId,
        decisionId: standing === 'open' ? null : (decided?.id ?? null),
        own,
      }
    }
    const verdicts = { approve: 'approved', return: 'returned', defer: 'deferred', withdraw: 'open' } as const
    const standing: Standing =
      decided === undefined
        ? 'open'
        : decided.verdict === 'approve' && approvals.holding(decided, record(id).article_key) === 'stale'
          ? 'stale'
          : verdicts[decided.verdict]
    return { text: candidate.text, standing, candidateId: candidate.id, decisionId: decided?.id ?? null, own }
  }
}
