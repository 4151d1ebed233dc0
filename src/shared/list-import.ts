// Bringing in a word list: what its columns are, what each row would do, what contradicts, and what the desk decides of it.
import type { ListEntry } from './word-list'

export const LIST_COLUMNS = [
  'term',
  'match',
  'suggestion',
  'reason',
  'source',
  'severity',
  'exceptions',
  'advertising',
  'scope',
  'channels',
  'from',
  'to',
  'off',
] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

export interface ListMapping {
  /** Whether the first row names the columns and is no entry. */
  readonly head: boolean
  /** Of each column of the table; null: passed over. */
  readonly columns: readonly (ListColumn | null)[]
}

/** Cells of a file that holds one table or several, as a workbook does. */
export interface ListTable {
  /** How the text was encoded; empty for a workbook. */
  readonly encoding: string
  /** Names of the sheets of a workbook; none for a text. */
  readonly sheets: readonly string[]
  /** Which of them this is. */
  readonly sheet: number
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Why a row cannot be an entry. */
export const LIST_FAULTS = [
  'no-term',
  'too-long',
  'bad-character',
  'match-unknown',
  'severity-unknown',
  'scope-unknown',
  'yes-or-no',
  'bad-date',
  'dates-reversed',
  'same-as-term',
  'regex-too-long',
  'regex-invalid',
  'regex-empty',
  'regex-endless',
  'repeated',
  'too-many',
  'too-many-patterns',
] as const
export type ListFault = (typeof LIST_FAULTS)[number]

export interface RefusedRow {
  readonly line: number
  readonly fault: ListFault
  /** What stands in the file, to be recognised by. */
  readonly text: string
}

/**
 * `twice` the term stands in the file twice with different suggestions · `elsewhere` another list suggests something
 * else for it · `chain` what it suggests is itself a term of a list · `circle` and that suggests the first again.
 */
export const CONFLICT_KINDS = ['twice', 'elsewhere', 'chain', 'circle'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

/** One side of a conflict: a row of the file, or an entry that is there already. */
export type ConflictSide =
  | { readonly kind: 'row'; readonly line: number; readonly term: string; readonly suggestion: string }
  | {
      readonly kind: 'entry'
      readonly listId: string
      readonly list: string
      /** From 1. */
      readonly number: number
      readonly term: string
      readonly suggestion: string
    }

/**
 * `file` the row comes in and the other side goes · `mine` the other side stays and the row is left out (of two rows:
 * the earlier stays) · `out` neither speaks · `both` both stand as they are. An entry that is there goes by being switched
 * off, a row by being left out.
 */
export const CONFLICT_ANSWERS = ['mine', 'file', 'out', 'both'] as const
export type ConflictAnswer = (typeof CONFLICT_ANSWERS)[number]

export interface ListConflict {
  /** The same in every preview of the same file. */
  readonly id: string
  readonly kind: ConflictKind
  readonly row: Extract<ConflictSide, { kind: 'row' }>
  readonly other: ConflictSide
  /** What was decided; null while it is open. */
  readonly answer: ConflictAnswer | null
}

export interface EntryRow {
  readonly kind: 'new' | 'changed' | 'same'
  readonly line: number
  readonly entry: ListEntry
  /** What stands in the list now. */
  readonly before: ListEntry | null
}

/** What importing would do; of each kind of row and of conflicts some are shown. */
export interface ListPreview {
  readonly name: string
  readonly sha256: string
  readonly encoding: string
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly mapping: ListMapping
  /** The first rows of the file as they stand. */
  readonly first: readonly (readonly string[])[]
  readonly counts: Readonly<
    Record<'new' | 'changed' | 'same' | 'refused' | 'left' | 'removed' | 'conflicts' | 'open', number>
  >
  readonly rows: readonly EntryRow[]
  readonly refused: readonly RefusedRow[]
  readonly conflicts: readonly ListConflict[]
  /** Patterns that are too long a matter for a headline and run in bodies only. */
  readonly bodyOnly: number
}

/** What the desk says while it looks at the preview. */
export interface ListChoice {
  readonly sheet: number
  /** Empty: as guessed. */
  readonly encoding: string
  /** Null: as the first row says. */
  readonly mapping: ListMapping | null
  /** The list that takes the entries in; null: a new one. */
  readonly into: string | null
  /** Whether what the file does not have goes from that list. */
  readonly replace: boolean
  readonly answers: readonly { readonly id: string; readonly answer: ConflictAnswer }[]
  /** For conflicts that are not answered one by one; null: they stay open. */
  readonly rest: ConflictAnswer | null
}

/** Shown of each kind. */
export const PREVIEWED = 100
