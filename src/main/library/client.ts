// Main's end of the library thread: the library's answers as promises.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Noun } from '#shared/calls/call'
import { GalleyError, toError } from '#shared/error'
import { withCompiled } from '../compiled'
import type { LibraryAnswers } from './library-answers'
import type { OpenOptions } from './open'
import type { Opening, Question, Reply } from './thread'

/** Everything the library answers, each verb now a promise. */
export type Library = {
  readonly [N in keyof LibraryAnswers]: {
    readonly [V in keyof LibraryAnswers[N]]: LibraryAnswers[N][V] extends (input: infer Input) => infer Answer
      ? (input: Input) => Promise<Awaited<Answer>>
      : never
  }
}

const newThread = (): Worker =>
  new Worker(join(import.meta.dirname, 'library-thread.js'), { name: 'library', env: withCompiled() })

let prepared: Worker | undefined

/** Has a thread read its scripts while something else is waited for; the next library that is opened gets it. */
export function prepareLibrary(): void {
  if (prepared !== undefined) return
  const worker = newThread()
  const drop = (): void => {
    if (prepared === worker) prepared = undefined
  }
  prepared = worker.on('error', drop).on('exit', drop)
}

/**
 * Starts the thread and opens the library in it. Rejects as `openLibrary` does; later, if the thread dies, every
 * open and further question is rejected with `library-closed`. `onChange` is told what changes without a call.
 */
export async function startLibrary(
  path: string,
  options: OpenOptions,
  onChange: (nouns: readonly Noun[]) => void = () => {},
): Promise<Library> {
  const worker = prepared ?? newThread()
  prepared = undefined
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  let gone: Error | undefined

  function end(error: Error): void {
    gone ??= error
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'open') {
        if (reply.fault) reject(toError(reply.fault))
        else resolve()
        return
      }
      if (reply.kind === 'changed') {
        onChange(reply.nouns)
        return
      }
      const asked = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (reply.envelope.ok) asked?.resolve(reply.envelope.value)
      else asked?.reject(Object.assign(toError(reply.envelope.fault), { trace: reply.trace }))
    })
    worker.on('error', (error) => {
      end(new GalleyError('library-closed', error.message, path))
      reject(error)
    })
    worker.on('exit', () => end(new GalleyError('library-closed', 'the library thread has ended', path)))
    worker.postMessage({ path, options } satisfies Opening)
  })

  async function ask(noun: string, verb: string, input: unknown): Promise<unknown> {
    if (gone) throw gone
    const answer = await new Promise<unknown>((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, noun, verb, input } satisfies Question)
    })
    // After the connection is closed nothing can be asked: the thread may go.
    if (noun === 'inside' && verb === 'close') await worker.terminate()
    return answer
  }

  return new Proxy({} as Library, {
    get: (_, noun) =>
      typeof noun === 'string' && noun !== 'then'
        ? new Proxy({}, { get: (__, verb) => (input: unknown) => ask(noun, String(verb), input) })
        : undefined,
  })
}
