// Main's end of the spelling thread: started at the first question, and again should it have died.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Misspelt } from '#shared/copyedit'
import { GalleyError } from '#shared/error'
import type { SpellingReply } from './thread'

export interface Spelling {
  /** Those of the words that are none, each with up to three that may have been meant. */
  readonly misspelt: (words: readonly string[]) => Promise<readonly Misspelt[]>
  readonly stop: () => void
}

export function spellingOf(): Spelling {
  let running: Worker | undefined
  let last = 0
  const waiting = new Map<
    number,
    { resolve: (found: readonly Misspelt[]) => void; reject: (error: Error) => void }
  >()

  function ended(worker: Worker, why: string): void {
    if (running === worker) running = undefined
    for (const { reject } of waiting.values()) reject(new GalleyError('internal', why))
    waiting.clear()
  }
  function ready(): Worker {
    if (running) return running
    const worker = new Worker(join(import.meta.dirname, 'spelling-thread.js'), { name: 'spelling' })
    running = worker
    worker.unref()
    worker.on('message', ({ id, misspelt }: SpellingReply) => {
      waiting.get(id)?.resolve(misspelt)
      waiting.delete(id)
    })
    worker.on('error', (error) => ended(worker, error.message))
    worker.on('exit', () => ended(worker, 'the spelling thread ended'))
    return worker
  }
  return {
    misspelt: (words) =>
      new Promise((resolve, reject) => {
        const worker = ready()
        const id = ++last
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, words })
      }),
    stop: () => void running?.terminate(),
  }
}
