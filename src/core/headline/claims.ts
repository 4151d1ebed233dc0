// What a headline claims, and what can be said about a claim after reading the article.

/** A number with its unit, a time, words in quotation marks, Latin letters, a place, a name, or other Han words. */
export type ClaimKind = 'number' | 'time' | 'quoted' | 'latin' | 'place' | 'name' | 'words'

/** A stretch of a block of the body, in UTF-16 units. */
export interface Place {
  readonly block: number
  readonly start: number
  readonly end: number
}

export interface Claim {
  readonly kind: ClaimKind
  readonly text: string
  /** Where it stands in the headline, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

export const CREDIT_FIELDS = ['author', 'organisation', 'editor', 'source'] as const
export type CreditField = (typeof CREDIT_FIELDS)[number]

/**
 * How the body has it. `exact`: as the headline does (for a quotation: in quotation marks, too). `unquoted`: the quoted
 * words are there, without quotation marks. `number-only`: the number is there, with another unit or none. `same-value`:
 * written otherwise, `5000万元` for `0.5亿元`, `3日` for `5月3日`. `rounded`: within 5 % of a number of the same unit, and
 * one of the two says about. `short-form`: a place without 省, 市, 县 and the like.
 */
export type FoundHow = 'exact' | 'unquoted' | 'number-only' | 'same-value' | 'rounded' | 'short-form'

export type Outcome =
  | { readonly found: 'body'; readonly how: FoundHow; readonly places: readonly Place[] }
  /** The body says another number or time of the same thing; `says` is what it says there. */
  | { readonly found: 'differs'; readonly says: string; readonly places: readonly Place[] }
  /** Only in the credit line; a time that agrees with the day of publication is found there. */
  | { readonly found: 'credit'; readonly field: CreditField | 'publishedAt' }
  | { readonly found: 'nowhere' }

export type Evidence = Claim & Outcome

export interface Copy {
  /** Plain text of each block of the body, in order. */
  readonly blocks: readonly string[]
  /** `publishedAt`: ISO 8601 as far as known. */
  readonly credits: Readonly<Record<CreditField, string>> & { readonly publishedAt?: string }
}
