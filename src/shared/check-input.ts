// What a headline is checked against: its article, channels, other headlines, the desk's style, lists and roster.
import type { Channel } from './channel'
import type { Lexicon } from './decoration'
import type { HouseStyle } from './house-style'
import type { WordList } from './word-list'
import type { LedgerPerson } from './names'

export const ARTICLE_KINDS = ['news', 'service', 'opinion', 'feature', 'advertising'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]

export interface OtherHeadline {
  readonly id: string
  readonly text: string
  /** A candidate of the same headline, or another headline. */
  readonly relation: 'candidate' | 'headline'
}

/** All that a headline is checked against. */
export interface CheckInput {
  readonly headline: string
  readonly lang: 'zh' | 'en'
  readonly kind: ArticleKind
  readonly kicker: string
  readonly deck: string
  /** Plain text of each leaf block; null where there is no body to compare with. */
  readonly blocks: readonly string[] | null
  readonly fields: Readonly<Record<'author' | 'organisation' | 'editor' | 'source' | 'publishedAt', string>>
  readonly channels: readonly Channel[]
  /** Those of the library that are like it, a few; null where nobody has looked. */
  readonly others: readonly OtherHeadline[] | null
  /** The very same array is made ready once. */
  readonly lists: readonly WordList[]
  /** ISO day by which entries of lists hold; empty: all do. */
  readonly today: string
  /** The desk's ledger of names, or of it those whom the headline may mean. The very same array is made ready once. */
  readonly roster: readonly LedgerPerson[]
  readonly style: HouseStyle
  /** What the desk confirms as decorations, and what it keeps. */
  readonly lexicon: Lexicon
}
