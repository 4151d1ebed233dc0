// What copyediting has left open in articles that are about to leave.

export interface CopyOpen {
  readonly id: string
  readonly headline: string
  readonly verify: number
  readonly warn: number
}

/** Of some of the articles of a selection. */
export interface CopyBefore {
  /** Articles of the whole selection. */
  readonly of: number
  /** Where to go on; null: all were looked at. */
  readonly next: number | null
  /** Of these those that have something open, at most a hundred of each answer. */
  readonly open: readonly CopyOpen[]
  /** How many have, and how much together. */
  readonly openCount: number
  readonly verify: number
  readonly warn: number
  /** Articles whose spelling could not be asked. */
  readonly unspelt: number
}
