// One line that says what has just happened: shown in the status bar and read aloud politely.
import { useSyncExternalStore } from 'react'

export interface Said {
  readonly text: string
  readonly failed: boolean
  /** Z takes it back. */
  readonly undoable: boolean
  /** When it was said, in ms since 1970. */
  readonly at: number
}

const NOTHING: Said = { text: '', failed: false, undoable: false, at: 0 }
let said = NOTHING
let clearing: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(next: Said): void {
  said = next
  for (const listener of listeners) listener()
}

/** Says `text` for ten seconds, or until something else is said. */
export function say(text: string, failed = false, undoable = false): void {
  clearTimeout(clearing)
  set({ text, failed, undoable, at: Date.now() })
  clearing = setTimeout(() => set(NOTHING), 10_000)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSaid(): Said {
  return useSyncExternalStore(subscribe, () => said)
}
