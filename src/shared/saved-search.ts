// Saved searches: a question to the library, kept under a name.
import type { Sort, View } from './article'

/** Which articles, in which order. A `tag` or `collection` that is gone finds nothing. */
export interface Question {
  readonly view: View
  readonly query: string
  /** Id of a tag that every article carries; null for any. */
  readonly tag: string | null
  /** Id of the collection that holds every article; null for any. */
  readonly collection: string | null
  readonly sort: Sort
  readonly descending: boolean
}

export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly question: Question
}

export const sameQuestion = (a: Question, b: Question): boolean =>
  a.view === b.view &&
  a.query.trim() === b.query.trim() &&
  a.tag === b.tag &&
  a.collection === b.collection &&
  a.sort === b.sort &&
  a.descending === b.descending
