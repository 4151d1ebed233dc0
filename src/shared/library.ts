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

/** Room on the disk. `low`: the editor is told · `too-low`: nothing more is taken in · `spent`: the reserve was given up. */
export interface Room {
  /** In bytes; null if it cannot be asked. */
  readonly free: number | null
  readonly state: 'enough' | 'low' | 'too-low' | 'spent'
}
