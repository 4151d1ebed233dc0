// Where what was looked for stands in an article, for marking it in lists and in the opened text.

/** Fields that a search looks at and a window can mark; `body` is the plain text as `plainText` gives it. */
export type HitField =
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'body'
  | 'author'
  | 'organisation'
  | 'editor'
  | 'source'

/** `start` and `end` in UTF-16 units of the field's text as it is stored. */
export interface Hit {
  readonly field: HitField
  readonly start: number
  readonly end: number
}

/** Pieces of a passage in order; `isMatch`: it is what was looked for. */
export type Snippet = readonly (readonly [text: string, isMatch: boolean])[]

/** What a row of a list marks. */
export interface ArticleMarks {
  readonly id: string
  /** In the headline: start and end in UTF-16 units, in order, none overlapping another. */
  readonly headline: readonly (readonly [start: number, end: number])[]
  /** Null if no term stands in body, deck or kicker. */
  readonly snippet: Snippet | null
}
