// What an import says of each file, and at the end.
import type { ErrorCode } from './error'

export interface ImportedFile {
  readonly file: string
  readonly status: 'imported' | 'duplicate' | 'failed'
  readonly kind: 'page' | 'article' | 'headlines' | null
  readonly encoding: string | null
  readonly articleId: string | null
  readonly headline: string
  /** How many other headlines went to the queue. */
  readonly headlines: number
  /** How many headlines carry a decoration that the cleaner proposes to take off. */
  readonly cleaned: number
  /** Texts of the furniture set apart from the body. */
  readonly setApart: readonly string[]
  readonly warnings: readonly ('encoding-guessed' | 'characters-replaced' | 'no-headline' | 'no-body')[]
  readonly code: ErrorCode | null
}

export interface ImportReport {
  readonly files: readonly ImportedFile[]
  readonly summary: {
    readonly imported: number
    readonly duplicate: number
    readonly failed: number
    readonly headlines: number
  }
}
