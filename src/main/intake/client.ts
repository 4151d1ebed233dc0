// Main's end of the intake process: untrusted bytes go in, a checked page comes out, and a crash is a message.
import * as v from 'valibot'
import type { Lexicon } from '#shared/decoration'
import { GalleyError, toError } from '#shared/error'
import type { ImportedFile } from '#shared/importing'
import type { Table } from '#shared/outcome'
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
  /** The cells of a table; refuses as `read` does. */
  readonly table: (name: string, bytes: Uint8Array) => Promise<Table>
  readonly stop: () => void
}

type Said = { readonly found: Found } | { readonly table: Table }

const SECONDS = 30

/** Starts a process at the first file and again after one has died. */
export function intakeOf(start: () => IntakeProcess, seconds = SECONDS): Intake {
  let running: IntakeProcess | undefined
  let last = 0
  const waiting = new Map<number, { resolve: (said: Said) => void; reject: (error: Error) => void }>()

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
    if (result.ok) asked?.resolve(result)
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

  const ask = (name: string, bytes: Uint8Array, options: IntakeOptions | null): Promise<Said> =>
    new Promise<Said>((resolve, reject) => {
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
    })
  const other = (): GalleyError => new GalleyError('intake-failed', 'intake answered something else')

  return {
    read: async (name, bytes, options) => {
      const said = await ask(name, bytes, options)
      if ('found' in said) return said.found
      throw other()
    },
    table: async (name, bytes) => {
      const said = await ask(name, bytes, null)
      if ('table' in said) return said.table
      throw other()
    },
    stop: () => running?.kill(),
  }
}
