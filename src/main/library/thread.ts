// The library thread: holds the one connection and answers, one question at a time.
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import type { Noun } from '#shared/calls/call'
import { GalleyError, toFault, type Envelope, type Fault } from '#shared/error'
import { keepCompiled } from '../compiled'
import { traceOf } from '../logs/entry'
import { ballastOf } from './ballast'
import { openLibraryAnswers, type LibraryAnswers } from './library'
import type { OpenOptions } from './open'

/** What the thread is told first: the library that it is for. */
export interface Opening {
  readonly path: string
  readonly options: OpenOptions
}
export interface Question {
  readonly id: number
  readonly noun: string
  readonly verb: string
  readonly input: unknown
}
export type Reply =
  | { readonly kind: 'open'; readonly fault: Fault | null }
  | { readonly kind: 'changed'; readonly nouns: readonly Noun[] }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly envelope: Envelope
      readonly trace?: readonly string[]
    }

const port = parentPort
if (!port) throw new Error('the library thread must be started as a worker')
const say = (reply: Reply): void => port.postMessage(reply)

// It may have been started before anybody knew which.
const { path, options } = ((await once(port, 'message')) as [Opening])[0]
const ballast = ballastOf(path)
/** How often the disk is asked for its room. In ms. */
const LOOK = 30_000

/** Looks after the room that is kept: filled piece by piece while nobody asks, and every change of its state told. */
function keepRoom(): () => void {
  let before = ballast.room().state
  function step(): void {
    let more = false
    try {
      more = ballast.fill()
    } catch {
      // Where there is no room for it, there is none.
    }
    const { state } = ballast.room()
    if (state !== before) say({ kind: 'changed', nouns: ['library'] })
    before = state
    waiting = setTimeout(step, more ? 50 : LOOK)
  }
  let waiting = setTimeout(step, 2000)
  return () => clearTimeout(waiting)
}

/** What is taken in may wait for room; what was written may not. */
const TAKES_IN: ReadonlySet<string> = new Set(['imports.store', 'media.add'])

async function answer(
  library: LibraryAnswers,
  question: Question,
  again = true,
): Promise<Pick<Reply & { readonly kind: 'answer' }, 'envelope' | 'trace'>> {
  const { noun, verb, input } = question
  try {
    if (TAKES_IN.has(`${noun}.${verb}`) && !['enough', 'low'].includes(ballast.room().state))
      throw new GalleyError('disk-full', 'room is kept for what is being written', path)
    const verbs: unknown = Object.hasOwn(library, noun) ? library[noun as keyof LibraryAnswers] : undefined
    const run: unknown =
      verbs !== undefined && Object.hasOwn(verbs as object, verb)
        ? (verbs as Record<string, unknown>)[verb]
        : undefined
    if (typeof run !== 'function') throw new GalleyError('unknown-call', `${noun}.${verb}`)
    return { envelope: { ok: true, value: await (run as (input: unknown) => unknown)(input) } }
  } catch (error) {
    // Nothing of it was written: with the room that was kept for this day it is asked once more.
    if (again && isFull(error) && ballast.release()) {
      say({ kind: 'changed', nouns: ['library'] })
      return answer(library, question, false)
    }
    const fault = faultOf(error)
    const envelope = { ok: false, fault } as const
    return fault.code === 'internal' ? { envelope, trace: traceOf(error) } : { envelope }
  }
}

const isFull = (error: unknown): boolean => (error as { code?: unknown }).code === 'SQLITE_FULL'

function faultOf(error: unknown): Fault {
  const { code } = error as { code?: unknown }
  if (isFull(error)) return { code: 'disk-full', message: String(error) }
  if (typeof code === 'string' && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'))
    return { code: 'library-damaged', message: String(error) }
  return toFault(error)
}

/** What can wait waits for the first list, and until it has been painted; not longer than this, should none be asked for. In ms. */
const FIRST_LIST = 10_000
const PAINTED = 1000

/** While nobody asks, what can wait is done, in steps too short to be felt: the index catches up. */
function idleWork(library: LibraryAnswers): {
  readonly rest: (ms: number) => void
  /** The first list has been answered: from now on there may be rest. */
  readonly begin: () => void
  readonly stop: () => void
} {
  let begun = false
  let painted = 0
  let waiting: NodeJS.Timeout | undefined
  let stopped = false
  function step(): void {
    try {
      const { again, changed } = library.inside.rest({ ms: 20 })
      if (changed.length > 0) say({ kind: 'changed', nouns: changed })
      if (again !== null) rest(again)
    } catch {
      // A full disk, say: the searches stay complete without the index.
      rest(10_000)
    }
  }
  function rest(ms: number): void {
    if (!begun) return
    clearTimeout(waiting)
    if (!stopped) waiting = setTimeout(step, Math.max(ms, painted - performance.now()))
  }
  function begin(): void {
    if (begun) return
    begun = true
    painted = performance.now() + PAINTED
    rest(PAINTED)
  }
  waiting = setTimeout(begin, FIRST_LIST)
  return {
    rest,
    begin,
    stop: () => {
      stopped = true
      clearTimeout(waiting)
    },
  }
}

try {
  const library = openLibraryAnswers(path, options, ballast.room)
  const idle = idleWork(library)
  say({ kind: 'open', fault: null })
  const leaveRoom = keepRoom()
  keepCompiled()
  port.on('message', (question: Question) => {
    // Each runs at once as far as it can; only a bulk waits between its steps.
    if (question.noun === 'inside' && question.verb === 'close') {
      idle.stop()
      leaveRoom()
    } else idle.rest(50)
    void answer(library, question).then((told) => {
      say({ kind: 'answer', id: question.id, ...told })
      if (question.noun === 'articles' && question.verb === 'list') idle.begin()
    })
  })
} catch (error) {
  say({ kind: 'open', fault: faultOf(error) })
}
