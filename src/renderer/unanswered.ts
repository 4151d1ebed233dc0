// What was asked for the screen and could not be answered, so that a sheet never looks empty where it failed.
import { useState, useSyncExternalStore } from 'react'
import type { ErrorCode } from '#shared/error'

interface Unanswered {
  /** A turn: what was put upon the screen later has the higher one. */
  readonly since: number
  readonly code: ErrorCode
  readonly again: () => void
}

let turns = 0
let open: readonly Unanswered[] = []
const watchers = new Set<() => void>()

export const nextTurn = (): number => ++turns

/** Answers how to take it back: once it has been answered, or is no longer asked. */
export function leaveUnanswered(what: Unanswered): () => void {
  put([...open, what])
  return () => put(open.filter((one) => one !== what))
}

function put(now: readonly Unanswered[]): void {
  open = now
  for (const watch of watchers) watch()
}

interface View {
  readonly watch: (told: () => void) => () => void
  readonly here: () => readonly Unanswered[]
}

/** Only of what is asked after it is first watched: by a sheet, whose effects run after those of its parts. */
function viewFromNow(): View {
  let since = Infinity
  let of = open
  let shown: readonly Unanswered[] = []
  return {
    watch(told) {
      since = Math.min(since, nextTurn())
      watchers.add(told)
      return () => void watchers.delete(told)
    },
    here() {
      if (of !== open) {
        of = open
        shown = open.filter((one) => one.since > since)
      }
      return shown
    },
  }
}

/** What stays unanswered of all that the screen has asked since the caller is there. */
export function useUnanswered(): readonly Unanswered[] {
  const [view] = useState(viewFromNow)
  return useSyncExternalStore(view.watch, view.here)
}
