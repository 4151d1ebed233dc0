// A value outside React that components watch: typing moves it without rendering anything else.
import { useSyncExternalStore } from 'react'

export interface Cell<T> {
  readonly get: () => T
  /** Tells the watchers, unless it is the very same value. */
  readonly set: (value: T) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function cell<T>(initial: T): Cell<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useCell<T>(watched: Cell<T>): T {
  return useSyncExternalStore(watched.subscribe, watched.get)
}
