// Replacing across the library: what would change, article by article; what was changed and what was left alone.
import type { ActDone } from './act'

/** Where something can be replaced, in the order in which it is read. */
export const REPLACE_FIELDS = ['kicker', 'headline', 'deck', 'body'] as const
export type ReplaceField = (typeof REPLACE_FIELDS)[number]

/** So many hits stand in a preview; of more the first, article by article. */
export const MOST_REPLACED = 100_000

export interface ReplaceGroup {
  readonly articleId: string
  readonly headline: string
  /** How many hits; they are numbered on from those of the groups before. */
  readonly hits: number
}

/** What replacing would change. The hits themselves are asked for by their numbers, from 0. */
export interface ReplacePlan {
  /** Names this preview; the latest two are kept. */
  readonly id: number
  /** The newest article first. */
  readonly groups: readonly ReplaceGroup[]
  readonly hits: number
  /** Numbers of hits in headlines that are approved: chosen by themselves, or not at all. */
  readonly approved: readonly number[]
  /** There are more than `MOST_REPLACED`. */
  readonly isCapped: boolean
  /** Somebody stopped the looking; what was found by then is shown. */
  readonly cancelled: boolean
  /** Articles that are damaged and cannot be read. */
  readonly unreadable: number
}

/** A hit with what stands before and after it. */
export interface ReplaceRow {
  readonly n: number
  readonly field: ReplaceField
  readonly before: string
  readonly hit: string
  readonly insert: string
  readonly after: string
  /** The article has changed since: it will be left alone. */
  readonly isStale: boolean
}

export const SKIP_REASONS = ['changed', 'gone', 'too-long'] as const
export interface SkippedArticle {
  readonly articleId: string
  readonly headline: string
  /** `too-long`: a part of it would hold more than it can. */
  readonly why: (typeof SKIP_REASONS)[number]
}

export interface ReplaceDone extends ActDone {
  readonly hits: number
  /** Whole articles, none of whose hits was replaced. */
  readonly skipped: readonly SkippedArticle[]
}
