// Main's end of the intake process: untrusted bytes go in, checked articles come out one by one, and a crash is a message.
import * as v from 'valibot'
import type { Lexicon } from '#shared/decoration'
import type { Document } from '#shared/document'
import { GalleyError, toError, type Fault } from '#shared/error'
import type { Incoming, IncomingFormat, IncomingNotice } from '#shared/incoming'
import type { ListTable } from '#shared/list-import'
import type { Table } from '#shared/outcome'
import type { CorrectedPage, LearnedSite } from '#core/intake/learn-site'
import type { SourcePieces } from '#shared/origin'
import type { Page } from '#shared/page'
import type { PageProfile } from '#shared/page-profile'
import { SaidByIntake } from './found'

export interface IntakeOptions {
  readonly encoding: string
  readonly as: 'auto' | 'page' | 'article' | 'headlines'
  /** What the library says of words on headlines; without it only the built-in ones are cut. */
  readonly lexicon?: Lexicon
  /** What it knows of sites' pages, by site. */
  readonly profiles?: Readonly<Record<string, PageProfile>>
}

/** What a format that knows more than lines has beside a page's fields. */
export interface Rich extends Pick<
  Incoming,
  'kicker' | 'deck' | 'lang' | 'proposed' | 'comments' | 'pictures' | 'desk'
> {
  readonly body: Document
}

/** One article, page or list of headlines that a file holds. */
export interface Found {
  /** Where in the file it stood; empty for the file as a whole. */
  readonly part: string
  readonly format: IncomingFormat
  readonly kind: 'page' | 'article' | 'headlines'
  /** Empty for formats that know theirs themselves. */
  readonly encoding: string
  /** The part's own bytes; null if they are those of the file. */
  readonly raw: Uint8Array | null
  /** `page.body` is empty where there is a `rich.body`. */
  readonly page: Page
  readonly rich: Rich | null
  readonly warnings: readonly IncomingNotice[]
  /** The site whose learned profile it was read by. */
  readonly site?: string | null | undefined
}

/** A part that could not be read does not keep the others from coming. */
export type Piece = Found | { readonly part: string; readonly fault: Fault }

/** A started process, however it was started: Electron's utility process or Node's child. */
export interface IntakeProcess {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

export interface Intake {
  /**
   * What a file holds, one after the other; the next is read when it is asked for. Refuses with `intake-failed` when one
   * takes more than 30 s, or when the process dies on this file.
   */
  readonly read: (
    name: string,
    bytes: Uint8Array,
    options: IntakeOptions,
    /** Asked for the pictures that the document names beside it; without it there are none. */
    beside?: (references: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>,
  ) => AsyncIterable<Piece>
  /** The cells of a table; refuses as `read` does. */
  readonly table: (name: string, bytes: Uint8Array) => Promise<Table>
  /** The cells of a word list, separated values or a workbook; `encoding` empty: guessed. Refuses as `read` does. */
  readonly listTable: (name: string, bytes: Uint8Array, encoding: string, sheet: number) => Promise<ListTable>
  /** What corrections of a page teach of its site; refuses as `read` does. */
  readonly learn: (
    name: string,
    bytes: Uint8Array,
    format: 'html' | 'mhtml',
    encoding: string,
    corrected: CorrectedPage,
    profiles: Readonly<Record<string, PageProfile>>,
  ) => Promise<LearnedSite>
  /** What an article came in, piece by piece; refuses as `read` does. */
  readonly origin: (
    name: string,
    bytes: Uint8Array,
    format: IncomingFormat,
    encoding: string,
  ) => Promise<SourcePieces>
  readonly stop: () => void
}

/** What main says to the process. */
export type ToIntake = { readonly id: number } & (
  | {
      readonly ask: 'read'
      readonly name: string
      readonly bytes: Uint8Array
      readonly options: IntakeOptions
      /** Whether it may answer with what it wants beside it. */
      readonly mayAsk: boolean
    }
  | { readonly ask: 'with'; readonly beside: readonly (readonly [reference: string, bytes: Uint8Array])[] }
  | { readonly ask: 'next' | 'leave' }
  | { readonly ask: 'table'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly ask: 'origin'
      readonly name: string
      readonly bytes: Uint8Array
      readonly format: IncomingFormat
      readonly encoding: string
    }
  | {
      readonly ask: 'listTable'
      readonly name: string
      readonly bytes: Uint8Array
      readonly encoding: string
      readonly sheet: number
    }
  | {
      readonly ask: 'learn'
      readonly name: string
      readonly bytes: Uint8Array
      readonly format: 'html' | 'mhtml'
      readonly encoding: string
      readonly corrected: CorrectedPage
      readonly profiles: Readonly<Record<string, PageProfile>>
    }
)

type Said = Extract<v.InferOutput<typeof SaidByIntake>['result'], { ok: true }>
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never

const SECONDS = 30
/** More articles than that are in no file that somebody brings. */
const MOST_PARTS = 200_000

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
    const checked = v.safeParse(SaidByIntake, message)
    if (!checked.success) {
      failAll(`intake said something that is not a page: ${checked.issues[0].message}`)
      // Whatever it is at, nobody listens any more.
      running?.kill()
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

  /** `process`: the one that is at this file already; if it has died meanwhile, so has the file. */
  function ask(id: number, process: IntakeProcess, question: Unnumbered<ToIntake>): Promise<Said> {
    return new Promise<Said>((resolve, reject) => {
      if (running !== process) {
        reject(new GalleyError('intake-failed', 'the intake process ended'))
        return
      }
      const alarm = setTimeout(() => process.kill(), seconds * 1000)
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(alarm)
          done(value)
        }
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) })
      process.post({ ...question, id })
    })
  }
  const other = (): GalleyError => new GalleyError('intake-failed', 'intake answered something else')

  async function* read(...[name, bytes, options, beside]: Parameters<Intake['read']>): AsyncGenerator<Piece> {
    const process = ready()
    const id = ++last
    let said = await ask(id, process, { ask: 'read', name, bytes, options, mayAsk: beside !== undefined })
    let ended = false
    try {
      if ('wants' in said) {
        const found = (await beside?.(said.wants)) ?? new Map()
        said = await ask(id, process, { ask: 'with', beside: [...found] })
      }
      for (let n = 0; n < MOST_PARTS; n++) {
        if ('end' in said) {
          ended = true
          return
        }
        if (!('piece' in said)) throw other()
        // The schema leaves what is optional undefined, where the types leave it out.
        yield said.piece as Piece
        said = await ask(id, process, { ask: 'next' })
      }
      throw new GalleyError('file-too-large', `more than ${MOST_PARTS} parts`, name)
    } finally {
      if (!ended && running === process) process.post({ id, ask: 'leave' } satisfies ToIntake)
    }
  }

  return {
    read,
    table: async (name, bytes) => {
      const said = await ask(++last, ready(), { ask: 'table', name, bytes })
      if ('table' in said) return said.table
      throw other()
    },
    listTable: async (name, bytes, encoding, sheet) => {
      const said = await ask(++last, ready(), { ask: 'listTable', name, bytes, encoding, sheet })
      if ('listTable' in said) return said.listTable
      throw other()
    },
    learn: async (name, bytes, format, encoding, corrected, profiles) => {
      const question = { ask: 'learn', name, bytes, format, encoding, corrected, profiles } as const
      const said = await ask(++last, ready(), question)
      if ('learned' in said) return said.learned
      throw other()
    },
    origin: async (name, bytes, format, encoding) => {
      const said = await ask(++last, ready(), { ask: 'origin', name, bytes, format, encoding })
      if ('origin' in said) return said.origin
      throw other()
    },
    stop: () => running?.kill(),
  }
}
