// Links between articles: duplicates of a master, links in the text, relations beside it.

/** Another article as a line names it. */
export interface LinkedArticle {
  readonly id: string
  readonly headline: string
  readonly trashed: boolean
}

/** A link in the text; without an article if its target is gone for ever. */
export interface TextLink {
  readonly id: string
  readonly article: LinkedArticle | null
}

/** At most a hundred of each. */
export interface ArticleLinks {
  /** The master that the article is a duplicate of. */
  readonly duplicateOf: LinkedArticle | null
  /** Those that are duplicates of the article, oldest first. */
  readonly duplicates: readonly LinkedArticle[]
  readonly related: readonly LinkedArticle[]
  /** What the text links to, and whose texts link here. */
  readonly linksTo: readonly TextLink[]
  readonly linkedFrom: readonly LinkedArticle[]
  /** Collections that hold it, by name. */
  readonly collections: readonly { readonly id: string; readonly name: string }[]
}
