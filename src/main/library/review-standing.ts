// Where the review of an article stands now: its record beside the text as it is.
import { reviewState } from '#core/review/state'
import type { Stage } from '#shared/article'
import type { ReviewedText, ReviewRule, ReviewState, ReviewStep } from '#shared/review'
import type { ArticleRecord } from './article-record'
import type { KeptEntry, ReviewEntries } from './review-entries'
import type { Bound, ReviewedTexts } from './reviewed-text'

interface Parts {
  readonly rule: () => ReviewRule
  readonly ledger: ReviewEntries
  readonly texts: ReviewedTexts
}

interface Looked {
  readonly entries: readonly KeptEntry[]
  readonly now: ReviewedText
  readonly state: ReviewState
}

export interface ReviewStandings {
  readonly look: (row: ArticleRecord) => Looked
  /** For lists: most articles have no record, and their text need not be looked at. */
  readonly brief: (row: ArticleRecord) => Pick<ReviewState, 'status' | 'due'>
}

/** The stages in which an article waits for signatures. */
export const WAITING: readonly Stage[] = ['review', 'ready']

const hex = ({ revisionHash, headlinesHash }: Bound): ReviewedText => ({
  revisionHash: revisionHash.toString('hex'),
  headlinesHash: headlinesHash.toString('hex'),
})

export const stepOf = (rule: ReviewRule, id: string | null): ReviewStep | undefined =>
  rule.steps.find((step) => step.id === id)

export function reviewStandings({ rule, ledger, texts }: Parts): ReviewStandings {
  function look(row: ArticleRecord): Looked {
    const entries = ledger.of(row.key)
    const now = hex(texts.bound(row, entries.at(-1)))
    return { entries, now, state: reviewState(rule(), entries, now) }
  }
  return {
    look,
    brief: (row) => (ledger.has(row.key) ? look(row).state : { status: 'none', due: null }),
  }
}

/** The step that is waited for, and whose signatures stand at others of the round. */
export interface Due {
  readonly step: string
  readonly held: readonly string[]
}

/** Null where the rule is off, the article is in no stage that waits, or was let through as it is. */
export function dueOf(rule: ReviewRule, { status, due, steps }: ReviewState, stage: Stage): Due | null {
  if (!rule.on || due === null || status === 'overridden' || !WAITING.includes(stage)) return null
  const held = steps.flatMap(({ step, holder }) => (holder === null || step.id === due ? [] : [holder]))
  return { step: due, held: [...new Set(held)] }
}

/** Whether a person may sign the step that is due; as `whyNotSign`, of what a cache keeps. */
export function maySign(rule: ReviewRule, due: Due, personId: string): boolean {
  const step = stepOf(rule, due.step)
  if (step === undefined || (step.who.length > 0 && !step.who.includes(personId))) return false
  return !(rule.apart && due.held.includes(personId))
}
