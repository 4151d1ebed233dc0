// Suggestions: the present text of a body against the text that holds. Each is a stretch to be taken or left.
import type { Document } from './document'

/** A stretch of one side: `blocks` blocks of the body from number `at` on; code units `from`…`to` of their flat text. */
export interface Stretch {
  readonly at: number
  readonly blocks: number
  readonly from: number
  readonly to: number
}

/**
 * `words`: within a block. `style`: the same words in another style. `block`: a block added, taken away, split, joined or
 * of another kind. `move`: a block in another place, maybe changed as well.
 */
export interface Change {
  readonly kind: 'words' | 'style' | 'block' | 'move'
  /** In the text that holds; `blocks` 0 where nothing stood, then `at` is where it would. */
  readonly before: Stretch
  /** In the text proposed, likewise. */
  readonly after: Stretch
  readonly removed: string
  readonly inserted: string
}

export interface Suggestion extends Change {
  /** The name that who wrote it last had declared; empty if none. */
  readonly author: string
  /** Who else has written in it before. */
  readonly also: readonly string[]
  /** When it was begun, in ms. */
  readonly since: number
}

/** An article whose changes are suggestions until they are taken or left. */
export interface SuggestionRound {
  /** Rises with each suggestion that is taken. */
  readonly round: number
  /** The article's version that `suggestions` were found in. */
  readonly version: number
  readonly openedBy: string
  readonly openedAt: number
  /** In the order of the text proposed. */
  readonly suggestions: readonly Suggestion[]
}

/** The round with the text that holds, for whoever shows what would be taken away. */
export interface SuggestionBase {
  readonly round: number
  readonly body: Document
}

export type Verdict = 'taken' | 'left'

/** What became of a suggestion: on record for good. Texts are shortened to 500 characters. */
export interface SettledSuggestion {
  readonly kind: Change['kind']
  readonly removed: string
  readonly inserted: string
  readonly author: string
  readonly verdict: Verdict
  readonly by: string
  readonly at: number
}
