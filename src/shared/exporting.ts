// What can be exported and what came of it.
import type { ErrorCode } from './error'
import type { OpenFinding, Standing } from './headline'
import type { ReviewStatus } from './review'

export const FORMATS = ['html', 'markdown', 'text'] as const
export type Format = (typeof FORMATS)[number]

export const EXTENSIONS: Readonly<Record<Format, string>> = { html: 'html', markdown: 'md', text: 'txt' }

export const WARNINGS = [
  'headline-not-approved',
  'review-missing',
  'review-stale',
  'review-overridden',
  'suggestions-open',
  'picture-missing',
  'no-author',
  'no-source',
] as const
export type Warning = (typeof WARNINGS)[number]

/** How many articles lack what. */
export type Warned = Readonly<Record<Warning, number>>
export const NONE_WARNED: Warned = {
  'headline-not-approved': 0,
  'review-missing': 0,
  'review-stale': 0,
  'review-overridden': 0,
  'suggestions-open': 0,
  'picture-missing': 0,
  'no-author': 0,
  'no-source': 0,
}

/** What an export says of a review that is not complete; null where there is nothing to say. */
export function reviewWarning(status: ReviewStatus | null): Warning | null {
  if (status === null || status === 'complete') return null
  if (status === 'stale' || status === 'overridden') return `review-${status}`
  return 'review-missing'
}

export interface ExportedFile {
  readonly id: string
  /** Absolute path of the file as written. */
  readonly file: string
  readonly format: Format
  readonly sha256: string
  readonly headline: string
  readonly warnings: readonly Warning[]
}

/** An article that the checks of a channel keep back. */
export interface HeldBack {
  readonly id: string
  /** The wording that would leave. */
  readonly headline: string
  readonly open: readonly OpenFinding[]
}

/** What to look at before an export: of how many articles, and how many of them have which lack. */
export interface ExportBefore {
  readonly of: number
  readonly warned: Warned
  /** How the wordings that would leave stand. */
  readonly standing: Readonly<Record<Standing, number>>
  /** The first that the channel keeps back, at most `LISTED`; none without a channel. */
  readonly held: readonly HeldBack[]
  readonly heldCount: number
}

/** The text of a file before it is written, and what its headline is. */
export interface ExportPreview {
  readonly text: string
  readonly name: string
  readonly headline: string
  readonly standing: Standing
  /** Whether the channel was given this wording; else it follows the main one. */
  readonly own: boolean
  /** What keeps it back; none without a channel. */
  readonly open: readonly OpenFinding[]
}

/** So many files are listed by name; of more than that only the number is told. */
export const LISTED = 200

export interface ExportReport {
  /** The first of those written, at most `LISTED`. */
  readonly files: readonly ExportedFile[]
  /** All that were written; each is whole. */
  readonly count: number
  readonly of: number
  readonly warned: Readonly<Record<Warning, number>>
  /** The first that the channel kept back and that were not written, at most `LISTED`; and how many they were. */
  readonly held: readonly HeldBack[]
  readonly heldCount: number
  /** Why not all were written, and at which file it ended. */
  readonly stopped:
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'failed'; readonly code: ErrorCode; readonly file: string }
    | null
}
