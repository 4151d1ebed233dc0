// The library as a whole: how far its search index is.

/** Articles done, of all there are; a check is one that somebody has asked for. */
export interface Indexing {
  readonly kind: 'indexing' | 'checking'
  readonly done: number
  readonly of: number
}

export interface IndexChecked {
  /** False if the index was damaged; it is then being made anew. */
  readonly sound: boolean
  /** Looked at; what waits to be indexed is not. */
  readonly articles: number
}
