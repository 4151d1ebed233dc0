// What can be exported and what came of it.
import type { ErrorCode } from './error'

export const FORMATS = ['html', 'markdown', 'text'] as const
export type Format = (typeof FORMATS)[number]

export const EXTENSIONS: Readonly<Record<Format, string>> = { html: 'html', markdown: 'md', text: 'txt' }

export const WARNINGS = ['headline-not-approved', 'no-author', 'no-source'] as const
export type Warning = (typeof WARNINGS)[number]

export interface ExportedFile {
  readonly id: string
  /** Absolute path of the file as written. */
  readonly file: string
  readonly format: Format
  readonly sha256: string
  readonly headline: string
  readonly warnings: readonly Warning[]
}

/** What to look at before an export: of how many articles, and how many of them have which lack. */
export interface ExportBefore {
  readonly of: number
  readonly warned: Readonly<Record<Warning, number>>
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
  /** Why not all were written, and at which file it ended. */
  readonly stopped:
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'failed'; readonly code: ErrorCode; readonly file: string }
    | null
}
