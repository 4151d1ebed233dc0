// The library looked over: what is not what it was, by its hash, and whose it is.

/** `database`: pages that cannot be read · `fields`: headline, credits, comments, wordings or decisions of an article. */
export const DAMAGES = ['database', 'text', 'fields', 'suggestion', 'revision', 'picture', 'file'] as const
export type DamageKind = (typeof DAMAGES)[number]

export interface Damage {
  readonly kind: DamageKind
  /** Null where it is no article's. */
  readonly articleId: string | null
  /** Headline of the article, name of the file, hash of the picture, or what SQLite says. */
  readonly title: string
  /** Of a revision. */
  readonly n: number | null
}

export interface Health {
  readonly sound: boolean
  readonly articles: number
  readonly headlines: number
  readonly revisions: number
  readonly pictures: number
  readonly files: number
  /** So many are named at most; `more` says how many others there are. */
  readonly damage: readonly Damage[]
  readonly more: number
}

export interface HealthState {
  /** Rows looked at, of all; null while nobody looks. */
  readonly looking: { readonly done: number; readonly of: number } | null
  /** When it was looked over last, in milliseconds since 1970. */
  readonly at: number | null
  /** What was found then. */
  readonly health: Health | null
}
