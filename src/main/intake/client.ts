// Main's end of the intake process: untrusted bytes go in, a checked page comes out, and a crash is a message.
import * as v from 'valibot'
import type { Lexicon } from '#shared/decoration'
import { GalleyError, toError } from '#shared/error'
import type { ImportedFile } from '#shared/importing'
import type { Page } from '#shared/page'
import { FoundFromIntake } from './found'

export interface IntakeOptions {
  readonly encoding: string
  readonly as: 'auto' | 'page' | 'article' | 'headlines'
  /** What the library says of words on headlines; without it only the built-in ones are cut. */
  readonly lexicon?: Lexicon
}

/** What intake found in one file. */
export interface Found {
  readonly kind: 'page' | 'article' | 'headlines'
  readonly encoding: string
  readonly page: Page
  readonly warnings: ImportedFile['warnings']
}

/** A started process, however it was started: Electron's utility process or Node's child. */
export interface IntakeProcess {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

export interface Intake {
  /** Refuses with `intake-failed` after 30 s, or when the process dies on this file. */
  readonly read: (name: string, bytes: Uint8Array, options: IntakeOptions) => Promise<Found>
  readonly stop: () => void
}

const SECONDS = 30

/** Starts a process at the first file and again after one has died. */
export function intakeOf(start: () => IntakeProcess, seconds = SECONDS): Intake {
  let running: IntakeProcess | undefined
  let last = 0
  const waiting = new Map<number, { resolve: (found: Found) => void; reject: (error: Error) => void }>()

  function failAll(why: string): void {
    for (const { reject } of waiting.values()) reject(new GalleyError('intake-failed', why))
    waiting.clear()
  }

  function receive(message: unknown): void {
    const checked = v.safeParse(FoundFromIntake, message)
    if (!checked.success) {
      failAll(`intake said something that is not a page: ${checked.issues[0].message}`)
      return
    }
    const { id, result } = checked.output
    const asked = waiting.get(id)
    waiting.delete(id)
    if (result.ok) asked?.resolve(result.found)
    else asked?.reject(toError(result.fault))
  }

  function ready(): IntakeProcess {
    if (running) return running
    const mine = start()
    running = mine
    mine.onMessage(receive)
    mine.onExit(() => {
      if (running === mine) running = undefined
      failAll('the intake process ended')
    })
    return mine
  }

  return {
    read: (name, bytes, options) =>
      new Promise<Found>((resolve, reject) => {
        const id = ++last
        const process = ready()
        const alarm = setTimeout(() => process.kill(), seconds * 1000)
        const settle =
          <T>(done: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(alarm)
            done(value)
          }
        waiting.set(id, { resolve: settle(resolve), reject: settle(reject) })
        process.post({ id, name, bytes, options })
      }),
    stop: () => running?.kill(),
  }
}
