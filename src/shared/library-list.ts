// The libraries that were open here, as they are listed.

export interface ListedLibrary {
  /** What it is asked for by; says nothing of its place. */
  readonly key: string
  /** What it is called here; empty for the one that comes with the program, as long as nobody has named it. */
  readonly name: string
  /** Where it lies, to be read. */
  readonly place: string
  readonly pinned: boolean
  /** When it was opened last, in ms. */
  readonly at: number
  readonly current: boolean
  /** Nothing lies there now: moved, deleted, or on a disk that is not there. */
  readonly missing: boolean
}
