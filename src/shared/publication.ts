// What left the house: a line a file, written when the file is whole on disk and never changed.
import type { Format } from './formats'
import type { OpenFinding, Standing } from './headline'

export interface Publication {
  readonly id: string
  readonly articleId: string
  readonly headlineId: string
  /** Null where the headline never was a candidate. */
  readonly candidateId: string | null
  /** The decision on that wording which stood when it left; null if there was none. */
  readonly decisionId: string | null
  /** Key of the channel; null: none was named. */
  readonly channel: string | null
  /** What was printed. */
  readonly headline: string
  readonly standing: Standing
  readonly format: Format
  /** Without its folder. */
  readonly file: string
  /** Of the file's bytes, in hex. */
  readonly sha256: string
  readonly bytes: number
  /** The revision of the article that was written, in hex. */
  readonly revisionHash: string
  /** Why it left although the channel's checks kept it back, and what was open; null if nothing was. */
  readonly override: { readonly reason: string; readonly open: readonly OpenFinding[] } | null
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
}
