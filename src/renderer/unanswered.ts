// What was asked for the screen and could not be answered, or is waited for, so that nothing looks empty where it failed.
import { createContext, useState, useSyncExternalStore } from 'react'
import type { ErrorCode } from '#shared/error'

interface Unanswered {
  /** A turn: what was put upon the screen later has the higher one. */
  readonly since: number
  /** The part of the window that asked; '' for the window itself. */
  readonly part: string
  /** `late`: nothing went wrong, it takes its time. */
  readonly code: ErrorCode | 'late'
  readonly again: () => void
}

/** The part of the window that what is in it belongs to. */
export const PartContext = createContext('')

let turns = 0
let open: readonly Unanswered[] = []
/** Since when the sheets are there that lie over the window, which say what they asked themselves. */
let sheets: readonly number[] = []
const watchers = new Set<() => void>()

export const nextTurn = (): number => ++turns

/** Answers how to take it back: once it has been answered, or is no longer asked. */
export function leaveUnanswered(what: Unanswered): () => void {
  put([...open, what], sheets)
  return () =>
    put(
      open.filter((one) => one !== what),
      sheets,
    )
}

function put(now: readonly Unanswered[], over: readonly number[]): void {
  open = now
  sheets = over
  for (const watch of watchers) watch()
}

interface View {
  readonly watch: (told: () => void) => () => void
  readonly here: () => readonly Unanswered[]
}

/** The same array as long as nothing has changed. */
function chosenBy(choose: () => readonly Unanswered[]): () => readonly Unanswered[] {
  let of: readonly unknown[] = []
  let shown: readonly Unanswered[] = []
  return () => {
    if (of[0] !== open || of[1] !== sheets) {
      of = [open, sheets]
      const now = choose()
      if (now.length > 0 || shown.length > 0) shown = now
    }
    return shown
  }
}

function watched(told: () => void): () => void {
  watchers.add(told)
  return () => void watchers.delete(told)
}

/** Only of what is asked after it is first watched: by a sheet, whose effects run after those of its parts. */
function viewFromNow(): View {
  let since = Infinity
  return {
    watch(told) {
      const mine = nextTurn()
      since = Math.min(since, mine)
      const stop = watched(told)
      put(open, [...sheets, since])
      return () => {
        stop()
        put(
          open,
          sheets.filter((one) => one !== since),
        )
      }
    },
    here: chosenBy(() => open.filter((one) => one.since > since)),
  }
}

/** Of what a part of the window asks, but for what a sheet says that lies over it. */
function viewOfPart(part: string): View {
  return {
    watch: watched,
    here: chosenBy(() =>
      open.filter((one) => one.part === part && !sheets.some((since) => one.since > since)),
    ),
  }
}

/** What stays unanswered of all that the screen has asked since the caller is there, or of all that `part` asks. */
export function useUnanswered(part?: string): readonly Unanswered[] {
  const [view] = useState(() => (part === undefined ? viewFromNow() : viewOfPart(part)))
  return useSyncExternalStore(view.watch, view.here)
}
