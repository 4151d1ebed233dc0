// The door between windows and library: calls go to whichever library is open; while it is exchanged they wait, and then are refused.
import { GalleyError, toFault, type Envelope } from '#shared/error'
import type { Dispatch } from '../calls/dispatch'

/** What a library that is open answers. */
export interface Inside {
  readonly dispatch: Dispatch
  /** Told the places of files that were dropped. */
  readonly dropped: (paths: unknown) => Promise<Envelope>
}

export interface Door extends Inside {
  /** What comes in from now on waits until it is said where it leads. */
  readonly hold: () => void
  /** From now on calls go there; undefined: they are refused with `library-closed`. */
  readonly lead: (inside: Inside | undefined) => void
  /** Whether all calls that have come in were answered within `limit` ms. */
  readonly drained: (limit: number) => Promise<boolean>
}

const SHUT: Envelope = {
  ok: false,
  fault: toFault(new GalleyError('library-closed', 'it is being exchanged')),
}

export function doorOf(): Door {
  let inside: Inside | undefined
  let gate: PromiseWithResolvers<void> | undefined
  let under = 0
  let idle: (() => void)[] = []

  async function through(ask: (inside: Inside) => Promise<Envelope>): Promise<Envelope> {
    await gate?.promise
    const now = inside
    if (now === undefined) return SHUT
    under++
    try {
      return await ask(now)
    } finally {
      if (--under === 0) {
        for (const tell of idle) tell()
        idle = []
      }
    }
  }
  return {
    dispatch: (noun, verb, input) => through((now) => now.dispatch(noun, verb, input)),
    dropped: (paths) => through((now) => now.dropped(paths)),
    hold: () => {
      gate ??= Promise.withResolvers()
    },
    lead: (next) => {
      inside = next
      gate?.resolve()
      gate = undefined
    },
    drained: (limit) =>
      new Promise((resolve) => {
        if (under === 0) {
          resolve(true)
          return
        }
        const alarm = setTimeout(() => resolve(false), limit)
        idle.push(() => {
          clearTimeout(alarm)
          resolve(true)
        })
      }),
  }
}
