// What an import says of each file, and at the end.
import type { ErrorCode } from './error'
import type { IncomingFormat, IncomingNotice } from './incoming'

export interface ImportedFile {
  /** Its name, and behind ` › ` the part of it where one file holds many. */
  readonly file: string
  readonly status: 'imported' | 'duplicate' | 'failed'
  readonly kind: 'page' | 'article' | 'headlines' | null
  readonly format: IncomingFormat | null
  /** Null also for formats that say theirs themselves, e.g. Word's. */
  readonly encoding: string | null
  readonly articleId: string | null
  readonly headline: string
  /** How many other headlines went to the queue. */
  readonly headlines: number
  /** How many headlines carry a decoration that the cleaner proposes to take off. */
  readonly cleaned: number
  /** Texts of the furniture set apart from the body. */
  readonly setApart: readonly string[]
  readonly warnings: readonly IncomingNotice[]
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
