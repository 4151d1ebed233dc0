// Checks of a headline: what a rule found, where, by which evidence, and what may be done about it. Plain data.
import * as v from 'valibot'

/**
 * `block` keeps an export to the channel back · `verify` a person must compare with the text · `warn` probably wrong ·
 * `note` style or information. Heaviest first.
 */
export const SEVERITIES = ['block', 'verify', 'warn', 'note'] as const
export type CheckSeverity = (typeof SEVERITIES)[number]

export const FAMILIES = [
  'length',
  'shape',
  'marks',
  'characters',
  'words',
  'facts',
  'signals',
  'advertising',
  'lists',
  'similar',
  'english',
] as const
export type CheckFamily = (typeof FAMILIES)[number]

/** Stored in dispositions and settings: never renamed, never used again for another rule. In the order of the list. */
export const CHECK_IDS = [
  'length',
  'visible-cut',
  'too-short',
  'cut-off-tail',
  'decoration',
  'search-form',
  'missing-question-mark',
  'unmatched-pair',
  'half-width',
  'mixed-width',
  'full-width-letters',
  'ellipsis',
  'end-mark',
  'mark-between-quotes',
  'list-comma',
  'han-latin-blank',
  'blanks',
  'invisible',
  'broken-character',
  'doubled-word',
  'confusable',
  'number',
  'unit',
  'date',
  'name',
  'quotation',
  'overlap',
  'stronger-claim',
  'exclamation',
  'question',
  'question-word',
  'number-first',
  'vague-reference',
  'intensifier',
  'urgency',
  'second-person',
  'withheld',
  'unverified-source',
  'signals-together',
  'ad-strict',
  'ad-absolute',
  'word-list',
  'office-doubled',
  'roster',
  'similar',
  'all-caps',
  'english-case',
  'english-marks',
  'weak-english',
  'bad-break',
] as const
export type CheckId = (typeof CHECK_IDS)[number]

/** What a rule was measured on: headlines alone, or articles with their body. */
export type RateSet = 'headlines-zh' | 'headlines-en' | 'articles-zh' | 'articles-en'

export interface CheckRate {
  readonly set: RateSet
  readonly of: number
  readonly hits: number
  /** Of these, findings heavier than a note. */
  readonly aboveNote: number
}

/** What the page about a rule tells; the words are in the texts. */
export interface CheckWhy {
  readonly name: string
  readonly says: string
  /** Norm and clause, notice or practice. */
  readonly source: string
  /** What it leaves alone. */
  readonly spares: string
}

/** What a finding says; where a rule says one thing only, the message is called like the rule. */
export type CheckMessage =
  | Exclude<
      CheckId,
      | 'length'
      | 'decoration'
      | 'number'
      | 'name'
      | 'date'
      | 'similar'
      | 'quotation'
      | 'blanks'
      | 'english-marks'
      | 'weak-english'
    >
  | 'too-long'
  | 'too-few'
  | 'aggregator'
  | 'seo-repeat'
  | 'source-label'
  | 'number-nowhere'
  | 'number-differs'
  | 'date-nowhere'
  | 'date-differs'
  | 'name-nowhere'
  | 'name-in-credit'
  | 'quotation-nowhere'
  | 'quotation-unquoted'
  | 'blank-doubled'
  | 'blank-special'
  | 'blank-outer'
  | 'private-character'
  | 'lone-surrogate'
  | 'radical'
  | 'entity'
  | 'roster-office'
  | 'roster-ended'
  | 'roster-near'
  | 'roster-spelling'
  | 'similar-same'
  | 'similar-template'
  | 'similar-event'
  | 'similar-contradiction'
  | 'passive'
  | 'nominal'
  | 'weak-opening'
  | 'many-words'
  | 'double-quotes'
  | 'spelt-number'
  | 'final-period'

/** UTF-16 offsets into the headline; `start === end` only in an empty headline. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Replaces a span by a text. The edits of a fix do not overlap and stand in order. */
export interface TextEdit extends Span {
  readonly text: string
}

/** One way out, applied as a whole. */
export interface CheckFix {
  readonly edits: readonly TextEdit[]
}

/** Values the message speaks of; empty where it has none. `word`: what is meant in the headline. */
export interface CheckArgs {
  readonly word: string
  /** What it is compared with: the body's number, the other headline, the entry's suggestion. */
  readonly other: string
  readonly count: string
  readonly limit: string
  /** Name of the desk's own list, or the reason its entry gives. */
  readonly list: string
}

/** Why: a stretch of the body to jump to, another headline, a field, an entry of a list. */
export type CheckEvidence =
  | { readonly kind: 'body'; readonly block: number; readonly start: number; readonly end: number }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'headline'; readonly id: string }
  | { readonly kind: 'entry'; readonly list: string; readonly entry: number }

export interface CheckFinding {
  readonly rule: CheckId
  readonly version: number
  readonly severity: CheckSeverity
  readonly message: CheckMessage
  readonly args: CheckArgs
  /** Where in the headline, in order, never none. A finding about the whole line spans it. */
  readonly spans: readonly Span[]
  readonly evidence: readonly CheckEvidence[]
  readonly fixes: readonly CheckFix[]
  /** Key of the channel it is about; null if of all. */
  readonly channel: string | null
  /** Identity that survives edits elsewhere; dispositions are bound to it. */
  readonly fingerprint: string
}

/** Why a rule said nothing: it was not asked. */
export type NotChecked =
  | 'off'
  | 'language'
  | 'no-body'
  | 'no-channel'
  | 'no-others'
  | 'no-list'
  | 'not-advertising'

export interface CheckReport {
  readonly findings: readonly CheckFinding[]
  readonly notChecked: readonly { readonly rule: CheckId; readonly because: NotChecked }[]
}

/** What a desk has changed of a rule; left out is as shipped. */
export const CheckSetting = v.strictObject({
  enabled: v.optional(v.boolean()),
  severity: v.optional(v.picklist(SEVERITIES)),
})

/** A rule not named is on with its own severity. */
export type CheckSettings = Readonly<
  Partial<Record<CheckId, { readonly enabled?: boolean; readonly severity?: CheckSeverity }>>
>

export const DISPOSITIONS = ['verified', 'ignored', 'fixed', 'false-positive'] as const
export type DispositionKind = (typeof DISPOSITIONS)[number]

export interface Disposition {
  readonly fingerprint: string
  readonly rule: CheckId
  readonly kind: DispositionKind
  readonly note: string
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
}
