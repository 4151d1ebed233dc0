// Collections: named sets of articles in an order made by hand, for a special issue, a page plan, a book.

export interface Collection {
  readonly id: string
  readonly name: string
  /** A short text of one's own; empty if there is none. */
  readonly description: string
  /** Its articles, the trash left out. */
  readonly count: number
}

/** So many articles are moved within a collection at once at most, since a move is whole or not at all. */
export const MOST_MOVED = 2000

/** A deleted one, with everything in it as it was. */
export interface DeletedCollection extends Collection {
  /** Milliseconds since 1970. */
  readonly deletedAt: number
}
