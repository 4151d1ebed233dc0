// The check report of an article (校对报告): what was asked, what was found, what was said of it, what was mended. Plain data.
import type { CopyProfile, CopyProfileId, CopyRuleId, CopySeverity, CopyVerdict } from './copyedit'
import type { NameBecause } from './names'

/** `muted`: these words nowhere. `open`: nobody has said anything. */
export type CopyDisposition = CopyVerdict | 'muted'

export interface ReportedFinding {
  readonly rule: CopyRuleId
  readonly severity: CopySeverity
  /** Place among the blocks, from 0. */
  readonly block: number
  readonly quote: string
  readonly other: string
  readonly because: NameBecause | null
  /** Some characters on each side. */
  readonly before: string
  readonly after: string
  readonly disposition: CopyDisposition
  /** Who said it; empty where nobody did. */
  readonly by: string
  /** Milliseconds since 1970; null where nobody said anything. */
  readonly at: number | null
  readonly note: string
}

/** A fix that somebody accepted, as it stands on record. */
export interface CopyFix {
  readonly fingerprint: string
  readonly rule: CopyRuleId
  /** Place among the blocks then, from 0. */
  readonly block: number
  readonly was: string
  readonly made: string
  /** How many of this very fingerprint stood in the article just before. */
  readonly stood: number
  readonly by: string
  readonly at: number
}

export interface ReportedFix extends Pick<CopyFix, 'rule' | 'block' | 'was' | 'made' | 'by' | 'at'> {
  readonly weight: number
  /** It was taken back since, and counts for nothing. */
  readonly takenBack: boolean
}

/** A list of words or a ledger of names that was asked. */
export interface Consulted {
  readonly kind: 'list' | 'ledger'
  readonly name: string
  readonly entries: number
  /** Of a list its version, of a ledger nothing; as it is shown. */
  readonly version: string
}

/** `none`: no word to ask about. `unavailable`: the dictionary did not answer. */
export type SpellingAsked = 'asked' | 'off' | 'none' | 'unavailable'

export interface CopyReport {
  readonly articleId: string
  readonly headline: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly by: string
  /** SHA-256 in hex of the text with all its fields, as signatures of a review have it. */
  readonly revisionHash: string
  /** `name`: null for one that ships. */
  readonly profile: {
    readonly name: string | null
    readonly base: CopyProfileId
    readonly forArticle: boolean
    readonly choices: CopyProfile
  }
  readonly asked: readonly CopyRuleId[]
  readonly notAsked: readonly CopyRuleId[]
  /** Blocks with text by language; nothing is asked of `other`, nor of code. */
  readonly blocks: { readonly zh: number; readonly en: number; readonly other: number; readonly code: number }
  /** Without white space. */
  readonly characters: number
  readonly spelling: SpellingAsked
  readonly consulted: readonly Consulted[]
  readonly counts: Readonly<Record<CopySeverity, { readonly found: number; readonly open: number }>>
  /** The first, heaviest first, then as they stand; how many more there were. */
  readonly findings: readonly ReportedFinding[]
  readonly more: number
  readonly fixes: readonly ReportedFix[]
  /** Weights of the fixes that stand, together. */
  readonly weight: number
  /** That, of ten thousand characters; null without a character. */
  readonly rate: number | null
}

/** A report that was attached to the review. */
export interface AttachedReport {
  readonly id: string
  /** SHA-256 in hex of the report as it is kept. */
  readonly hash: string
  readonly revisionHash: string
  readonly by: string
  readonly at: number
}

/** So many findings stand in a report one by one. */
export const MOST_REPORTED = 1000
