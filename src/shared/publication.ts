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
  /** Absolute, on the machine that wrote it; empty in entries of earlier versions. */
  readonly folder: string
  /** Name of the profile when it was used; empty without one. */
  readonly profile: string
  /** Title of the file of several articles that it is in; null for a file of its own. */
  readonly edition: string | null
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

/** What readers were told when something that had left was put right; never changed. */
export interface Correction {
  readonly id: string
  /** The revision that had left and the one that replaces it, in hex. */
  readonly fromHash: string
  readonly toHash: string
  readonly note: string
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** An entry of the ledger beside the article as it is now. */
export interface Left extends Publication {
  /** Number of the revision that left; null if it is no longer kept. */
  readonly n: number | null
  /** Whether the article still is as it left. */
  readonly current: boolean
  /** Whether nothing has gone later to the same channel in the same format. */
  readonly latest: boolean
}

/** How an article has left, oldest first, and what was corrected. */
export interface Departures {
  readonly left: readonly Left[]
  readonly corrections: readonly Correction[]
  /** Number of the revision that the article is now; null if it is kept in none yet. */
  readonly nowN: number | null
}
