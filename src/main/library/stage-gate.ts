// What stands between an article and its next stage, where the library reviews in steps.
import type { Stage } from '#shared/article'
import type { ReviewMark } from '#shared/review'
import type { ArticleRecord } from './article-record'

export interface StageGate {
  /** For a row of a list; null where the rule is off, or nobody has sent the article yet. */
  readonly mark: (row: ArticleRecord) => ReviewMark | null
  /**
   * Before an article's stage is set in the transaction that is open: what is to go to Ready or further must be
   * reviewed, or `despite` says why not; what goes to review begins a round. Answers the entry that was made.
   * Refused with `review-missing`.
   */
  readonly entering: (key: number, stage: Stage, despite: string | null) => string | null
  /** Takes these entries back, in the transaction that is open, as far as nothing came after them. */
  readonly withdraw: (entryIds: readonly string[]) => void
}
