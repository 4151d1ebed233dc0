// Outcomes: what a platform counted of a headline, as somebody brought it in. Kept beside the decision, shown with its basis.

/** A table as it stands in a file: its cells, untouched, and the line each row began on. */
export interface Table {
  readonly encoding: string
  readonly delimiter: ',' | ';' | '\t'
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export const OUTCOME_COLUMNS = [
  'channel',
  'candidate',
  'id',
  'impressions',
  'clicks',
  'period',
  'note',
] as const
export type OutcomeColumn = (typeof OUTCOME_COLUMNS)[number]

/** Without these a table says nothing of a headline. */
export const NEEDED_COLUMNS = ['channel', 'candidate', 'impressions', 'clicks'] as const

/** Why a row is left out. */
export const OUTCOME_FAULTS = [
  'no-channel',
  'no-candidate',
  'impressions-missing',
  'clicks-missing',
  'impressions-unreadable',
  'clicks-unreadable',
  'negative',
  'clicks-over-impressions',
  'too-large',
  'too-long',
  'repeated',
  'contradicts',
  'channel-unknown',
  'number-alone',
  'id-unknown',
  'candidate-unknown',
  'known',
] as const
export type OutcomeFault = (typeof OUTCOME_FAULTS)[number]

/** A row that was read; the wording and the channel are still as written. */
export interface OutcomeRow {
  readonly line: number
  readonly channel: string
  /** A wording, or the number of a candidate where `id` says whose. */
  readonly candidate: string
  /** Of an article or a headline; empty if none was given. */
  readonly id: string
  readonly impressions: number
  readonly clicks: number
  readonly period: string
  readonly note: string
}

export interface OutcomesRead {
  /** Needed columns that the first row does not name. */
  readonly missing: readonly OutcomeColumn[]
  readonly rows: readonly OutcomeRow[]
  readonly faults: readonly {
    readonly line: number
    readonly fault: OutcomeFault
    /** What stands in the file, to be recognised by. */
    readonly text: string
  }[]
}

/** Which candidate a row is about. */
export interface OutcomeTarget {
  readonly headlineId: string
  readonly candidateId: string
  readonly n: number
  readonly text: string
  /** What the headline is now; tells those of the same wording apart. */
  readonly current: string
}

export type PlannedOutcome =
  | {
      readonly kind: 'matched'
      readonly row: OutcomeRow
      readonly channel: string
      readonly target: OutcomeTarget
    }
  | {
      readonly kind: 'ambiguous'
      readonly row: OutcomeRow
      readonly channel: string
      readonly choices: readonly OutcomeTarget[]
    }
  | { readonly kind: 'left'; readonly line: number; readonly fault: OutcomeFault; readonly text: string }

/** What an import would do, before it does anything. */
export interface OutcomePlan {
  readonly name: string
  /** Of the file, in hex. */
  readonly sha256: string
  readonly encoding: string
  readonly delimiter: Table['delimiter']
  /** When and by whom the very same file was brought in; null if it was not. */
  readonly known: { readonly at: number; readonly by: string } | null
  readonly missing: readonly OutcomeColumn[]
  readonly counts: Readonly<Record<PlannedOutcome['kind'], number>>
  /** The first of each kind, at most `PLANNED` of them, in the file's order. */
  readonly rows: readonly PlannedOutcome[]
}

export const PLANNED = 200

export interface Outcome {
  readonly id: string
  readonly headlineId: string
  readonly candidateId: string
  /** Key of the channel. */
  readonly channel: string
  readonly impressions: number
  /** At most as many as impressions. */
  readonly clicks: number
  /** As written in the file; empty if it was not said. */
  readonly period: string
  readonly note: string
  /** Name of the file and the line there. */
  readonly file: string
  readonly line: number
  readonly by: string
  /** When it was brought in, in ms since 1970. */
  readonly at: number
}
