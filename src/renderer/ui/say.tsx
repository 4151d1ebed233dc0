// One line that says what has just happened: shown in the status bar and read aloud politely.
import { useSyncExternalStore } from 'react'

export interface Said {
  readonly text: string
  readonly failed: boolean
  /** Z takes it back. */
  readonly undoable: boolean
}

let said: Said = { text: '', failed: false, undoable: false }
let clearing: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(next: Said): void {
  said = next
  for (const listener of listeners) listener()
}

/** Says `text` for ten seconds, or until something else is said. */
export function say(text: string, failed = false, undoable = false): void {
  clearTimeout(clearing)
  set({ text, failed, undoable })
  clearing = setTimeout(() => set({ text: '', failed: false, undoable: false }), 10_000)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSaid(): Said {
  return useSyncExternalStore(subscribe, () => said)
}
