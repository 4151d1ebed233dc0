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

/** Where an article says it. */
export interface NameEvidence {
  readonly articleId: string
  readonly headline: string
  /** ISO as far as known; empty if the article has none. */
  readonly day: string
  readonly sentence: string
}

/** A pair that accepted articles have and nobody has ruled on. */
export interface NameProposal extends NamePair {
  readonly articles: number
  /** The earliest first; a few. */
  readonly evidence: readonly NameEvidence[]
  /** People of the ledger called so, with what they hold; empty: a new name. */
  readonly known: readonly Pick<LedgerPerson, 'id' | 'name' | 'offices'>[]
  /** Names of the ledger that are one character off. */
  readonly near: readonly string[]
}

export interface NameProposals {
  readonly proposals: readonly NameProposal[]
  /** Whether there are more than are listed. */
  readonly more: boolean
  /** Accepted articles that are still to be read. */
  readonly unread: number
}

/**
 * How a proposal is confirmed: `also` one more office of whoever is called so, `instead` of what that person holds,
 * `other` somebody else of the same name.
 */
export const NAME_CONFIRMS = ['also', 'instead', 'other'] as const
export type NameConfirm = (typeof NAME_CONFIRMS)[number]

export const NAME_CHANGES = [
  'confirmed',
  'rejected',
  'put',
  'removed',
  'merged',
  'ranked',
  'imported',
] as const
export type NameChange = (typeof NAME_CHANGES)[number]

export const NAME_COLUMNS = [
  'id',
  'name',
  'spellings',
  'rank',
  'note',
  'title',
  'organisation',
  'from',
  'to',
] as const
export type NameColumn = (typeof NAME_COLUMNS)[number]

/** Why a row of a table is refused. */
export const NAME_FAULTS = [
  'no-name',
  'no-title',
  'bad-day',
  'days-crossed',
  'bad-rank',
  'too-long',
  'name-ambiguous',
  'id-other-name',
  'repeated',
] as const
export type NameFault = (typeof NAME_FAULTS)[number]

/** What taking a row would do. */
export interface PlannedName {
  readonly line: number
  readonly kind: 'new' | 'changed' | 'same' | 'refused'
  readonly name: string
  /** As printed; empty for a row of a person alone. */
  readonly office: string
  readonly from: string
  readonly to: string
  readonly fault: NameFault | null
}

/** Of each kind so many rows are shown. */
export const NAMES_PLANNED = 200

export interface NamesPlan {
  readonly name: string
  readonly sha256: string
  readonly encoding: string
  /** Columns without which nothing can be read. */
  readonly missing: readonly NameColumn[]
  readonly counts: Readonly<Record<PlannedName['kind'], number>>
  readonly rows: readonly PlannedName[]
}
