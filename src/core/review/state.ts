// Where an article stands on the way of its review: computed from the rule and the record, never stored.
import type {
  ReviewedText,
  ReviewEntry,
  ReviewRule,
  ReviewState,
  ReviewStep,
  StepState,
} from '#shared/review'

/** Entries that were not taken back, in their order; those that take back are left out. */
export function standingEntries(entries: readonly ReviewEntry[]): readonly ReviewEntry[] {
  const withdrawn = new Set(entries.flatMap(({ withdrawsId }) => (withdrawsId === null ? [] : [withdrawsId])))
  return entries.filter(({ id, kind }) => kind !== 'withdraw' && !withdrawn.has(id))
}

export const isSameText = (one: ReviewedText, other: ReviewedText): boolean =>
  one.revisionHash === other.revisionHash && one.headlinesHash === other.headlinesHash

/** The round under way: from the latest sending on. Nothing before the first. */
function roundOf(standing: readonly ReviewEntry[]): readonly ReviewEntry[] {
  const from = standing.findLastIndex(({ kind }) => kind === 'open')
  return from < 0 ? [] : standing.slice(from)
}

/**
 * Steps are signed in their order. A signature that a later one covers stands although the text was changed between the
 * two, unless the rule asks for the very text (`restart`); then it counts only while it is of the text as it is now.
 */
function stepsOf(rule: ReviewRule, round: readonly ReviewEntry[], now: ReviewedText): readonly StepState[] {
  const states: StepState[] = []
  let broken = false
  for (const step of rule.steps) {
    const last = round.findLast((entry) => entry.kind === 'sign' && entry.step?.id === step.id) ?? null
    const current = last !== null && isSameText(last, now)
    const counts = last !== null && (rule.afterEdit === 'next' || current)
    if (!counts) broken = true
    states.push({
      step,
      signed: broken ? null : last,
      holder: counts ? last.personId : null,
      changedSince: last !== null && !current,
      changesSeenBy: null,
    })
  }
  return states.map((state, at): StepState => {
    const next = states[at + 1]
    if (state.signed === null || next?.signed == null) return state
    const changesSeenBy = isSameText(state.signed, next.signed) ? null : next.step.name
    return { ...state, changedSince: false, changesSeenBy }
  })
}

type Stand = Omit<ReviewState, 'seen'>

function standOf(rule: ReviewRule, round: readonly ReviewEntry[], now: ReviewedText): Stand {
  const steps = stepsOf(rule, round, now)
  if (round.length === 0) return { status: 'none', steps, due: null }
  if (round.some(({ kind }) => kind === 'return')) {
    const none = rule.steps.map((step) => ({
      step,
      signed: null,
      holder: null,
      changedSince: false,
      changesSeenBy: null,
    }))
    return { status: 'returned', steps: none, due: null }
  }
  const missing = steps.find(({ signed }) => signed === null)
  if (missing !== undefined) {
    // All had been signed and only the text has moved on: nothing is due that was not done before.
    const all = rule.steps.every(({ id }) => round.some((one) => one.kind === 'sign' && one.step?.id === id))
    return { status: all ? 'stale' : 'open', steps, due: missing.step.id }
  }
  const last = steps.at(-1)
  return last?.changedSince === true
    ? { status: 'stale', steps, due: last.step.id }
    : { status: 'complete', steps, due: null }
}

/** The state of an article whose text is now `now`; `entries` in their order. */
export function reviewState(
  rule: ReviewRule,
  entries: readonly ReviewEntry[],
  now: ReviewedText,
): ReviewState {
  const standing = standingEntries(entries)
  const latest = standing.at(-1)
  const seen = standing.findLast(({ kind }) => kind === 'sign' || kind === 'return') ?? null
  const stand = { ...standOf(rule, roundOf(standing), now), seen }
  return latest?.kind === 'override' && isSameText(latest, now) ? { ...stand, status: 'overridden' } : stand
}

/** Why a person may not sign a step; null if nothing stands in the way. Whether it is due is another question. */
export function whyNotSign(
  rule: ReviewRule,
  state: ReviewState,
  step: ReviewStep,
  personId: string | null,
): 'review-nobody' | 'review-not-allowed' | 'review-twice' | null {
  if (personId === null) return 'review-nobody'
  if (step.who.length > 0 && !step.who.includes(personId)) return 'review-not-allowed'
  const elsewhere = state.steps.some((other) => other.step.id !== step.id && other.holder === personId)
  return rule.apart && elsewhere ? 'review-twice' : null
}

/** Whether an article in this state may go to Ready. */
export const isCleared = ({ status }: Pick<ReviewState, 'status'>): boolean =>
  status === 'complete' || status === 'overridden'
