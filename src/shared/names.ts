// The desk's ledger of names and titles: people, the offices they hold and since when, and what articles say of them.

export const OFFICE_SOURCES = ['hand', 'table', 'article'] as const
/** Where an office is known from: typed by somebody, from a table that was brought in, from an accepted article. */
export type OfficeSource = (typeof OFFICE_SOURCES)[number]

/** Days are ISO as far as known (`2024`, `2024-03`, `2024-03-05`) and inclusive; empty where open. */
export interface LedgerOffice {
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly from: string
  readonly to: string
  readonly source: OfficeSource
  /** The article it is known from, while that is there; and its headline. Null and empty otherwise. */
  readonly articleId: string | null
  readonly headline: string
}

export interface LedgerPerson {
  readonly id: string
  readonly name: string
  /** Other spellings of the name, none of which the desk prints. */
  readonly spellings: readonly string[]
  /** The lower stands first; null: no order is kept. */
  readonly rank: number | null
  readonly note: string
  /** In the order of their beginning. */
  readonly offices: readonly LedgerOffice[]
}

/** A name with a title, as an article has it. `organisation` is empty where none is named. */
export interface NamePair {
  readonly name: string
  readonly title: string
  readonly organisation: string
}

/** Why a name was found odd: what the ledger says of that person. */
export interface NameBecause extends Pick<LedgerOffice, 'from' | 'to' | 'source' | 'headline'> {
  readonly name: string
  /** Organisation and title as printed; empty where the matter is the name or the order. */
  readonly office: string
}
