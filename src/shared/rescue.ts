// What a ruined library gave: articles as they were, as they were earlier, in doubt, and those that are gone.

export interface RescuedArticle {
  readonly id: string
  readonly headline: string
}

export interface Salvaged {
  /** Articles in the new library; copies in doubt are not counted. */
  readonly articles: number
  /** Of them those whose text is as it was last saved. */
  readonly whole: number
  /** Of them those whose latest text is gone: they have the latest that is sound. */
  readonly earlier: readonly (RescuedArticle & { readonly from: 'revision' | 'backup' })[]
  /** Texts that do not match their hash, kept as copies of their own, marked and apart. */
  readonly doubtful: readonly RescuedArticle[]
  /** Articles of which no text is left; what else is known of them is kept. */
  readonly textless: readonly RescuedArticle[]
  /** Known to have been there, and gone but for this headline, which may be empty. */
  readonly lost: readonly string[]
  /** Articles that the ruined file does not have any more and a backup does. */
  readonly fromBackup: readonly RescuedArticle[]
  readonly revisions: number
  readonly pictures: number
  /** Rows that could not be kept, by the name of their table. */
  readonly left: Readonly<Record<string, number>>
}
