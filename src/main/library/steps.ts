// Long work in short steps, so that other calls get in between: one piece of work at a time, with progress and a stop.
import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { Progress } from '#shared/act'

/** Longest step in ms; an autosave waits for no more than one. */
const STEP = 40

export interface Steps {
  /** Runs when nothing else runs, in the order asked. */
  readonly alone: <Answer>(run: () => Promise<Answer>) => Promise<Answer>
  /**
   * Runs over all of `items` in transactions of at most `STEP` ms; between two of them it stops if somebody said so.
   * `begin` opens each transaction and `end` closes it, the latter with how many items it has been through.
   */
  readonly through: <Item>(
    work: Progress['work'],
    items: readonly Item[],
    run: (item: Item) => void,
    around?: { readonly begin?: () => void; readonly end?: (ran: number) => void },
  ) => Promise<void>
  /** Says how far work has come that counts for itself. */
  readonly say: (now: Progress | null) => void
  readonly progress: () => Progress | null
  readonly cancel: () => boolean
  readonly cancelled: () => boolean
}

export function stepsOf(db: Database): Steps {
  let now: Progress | null = null
  let stop = false
  let turn: Promise<unknown> = Promise.resolve()

  return {
    alone: async (run) => {
      const before = turn
      let release = (): void => {}
      turn = new Promise<void>((resolve) => {
        release = resolve
      })
      await before
      stop = false
      try {
        return await run()
      } finally {
        now = null
        release()
      }
    },
    through: async (work, items, run, around = {}) => {
      let at = 0
      const step = db.transaction(() => {
        const from = at
        const begun = performance.now()
        around.begin?.()
        while (at < items.length && performance.now() - begun < STEP)
          run(items[at++] as (typeof items)[number])
        around.end?.(at - from)
      })
      now = { work, done: 0, of: items.length }
      while (at < items.length && !stop) {
        step.immediate()
        now = { work, done: at, of: items.length }
        await setImmediate()
      }
    },
    say: (said) => {
      now = said
    },
    progress: () => now,
    cancel: () => {
      stop = now !== null
      return stop
    },
    cancelled: () => stop,
  }
}
