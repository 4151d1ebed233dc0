// The time to the minute, so that times of a list grow old while one looks at them.
import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

function subscribe(listener: () => void): () => void {
  const ticking = setInterval(listener, MINUTE / 4)
  return () => clearInterval(ticking)
}
const now = (): number => Math.floor(Date.now() / MINUTE) * MINUTE

/** Milliseconds since 1970, at the beginning of the minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, now)
}
