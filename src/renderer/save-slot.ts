// What the save queue knows of one article.
import type { Fault } from '#shared/error'
import type { BodyState, Typed } from './save-fields'

/** `typing`: newer than the last save under way. `conflict`: changed elsewhere, our text was kept as a revision. */
export interface SaveState {
  readonly state: 'saved' | 'typing' | 'saving' | 'failed' | 'conflict'
  /** Milliseconds since 1970 of the last acknowledged save; null if there was none. */
  readonly savedAt: number | null
  readonly fault: Fault | null
}

export interface Slot {
  readonly id: string
  /** Of the last acknowledged save; null until known. */
  version: number | null
  savedAt: number | null
  /** What was last said of it. */
  told: SaveState | null
  pending: Typed | null
  /** Something was typed that the queue is about to be given. */
  held: boolean
  sending: Typed | null
  /** The body that the library has at `version`; null if that is not known. */
  base: BodyState | null
  /** What main will not take as it stands; kept until typed anew. */
  refused: Typed | null
  /** When the oldest pending change was typed. */
  since: number
  timer: ReturnType<typeof setTimeout> | undefined
  work: Promise<void> | null
  attempts: number
  /** The next attempt waits for its turn in `RETRIES`. */
  waits: boolean
  fault: Fault | null
  conflict: boolean
  /** The version is known to be behind the library's. */
  stale: boolean
  /** Saves that failed without an answer: they may have been written all the same. */
  readonly doubtful: Typed[]
  /** One field at a time, since one of them was refused. */
  apart: boolean
}

export const newSlot = (id: string): Slot => ({
  id,
  version: null,
  savedAt: null,
  told: null,
  pending: null,
  held: false,
  sending: null,
  base: null,
  refused: null,
  since: 0,
  timer: undefined,
  work: null,
  attempts: 0,
  waits: false,
  fault: null,
  conflict: false,
  stale: false,
  doubtful: [],
  apart: false,
})

/** The gravest first. */
export function stateOfSlot({ savedAt, fault, conflict, pending, held, sending }: Slot): SaveState {
  if (fault !== null) return { state: 'failed', savedAt, fault }
  if (conflict) return { state: 'conflict', savedAt, fault: null }
  if (pending !== null || held) return { state: 'typing', savedAt, fault: null }
  return { state: sending === null ? 'saved' : 'saving', savedAt, fault: null }
}
