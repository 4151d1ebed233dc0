// The guard of patterns: they run in a thread of their own, which is ended when one text takes it too long.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { GalleyError, toError } from '#shared/error'
import type { Found } from '#shared/find'
import type { PatternJobs, PatternReply } from './thread'

export interface Patterns {
  /**
   * What is found in the texts of each job, in order; at most `most` in a job. Refused with `pattern-invalid`, or with
   * `pattern-too-slow` when one job takes longer than the guard allows or too much memory; then nothing is answered at all.
   */
  readonly find: (given: PatternJobs) => Promise<readonly Answer[]>
  readonly stop: () => void
}
/** Text by text. */
type Answer = readonly (readonly Found[])[]

/** For the texts of one job, e.g. a whole article, which an honest pattern goes through in a few. In ms. */
const LIMIT = 1500
const LIMITS = { maxOldGenerationSizeMb: 256, stackSizeMb: 4 } as const

/** Beside the file that this becomes part of. */
const startThread = (): Worker =>
  new Worker(join(import.meta.dirname, 'pattern-thread.js'), { name: 'patterns', resourceLimits: LIMITS })

/** Starts a thread at the first pattern, and again after one was ended. `start` and `limit` are for tests. */
export function patternsOf(start = startThread, limit = LIMIT): Patterns {
  let running: Worker | undefined
  let turn: Promise<unknown> = Promise.resolve()

  async function ready(): Promise<Worker> {
    if (running) return running
    const mine = start()
    // It keeps nobody from ending.
    mine.unref()
    mine.on('exit', () => {
      if (running === mine) running = undefined
    })
    await new Promise<void>((resolve, reject) => {
      mine.once('message', () => resolve())
      mine.once('error', reject)
    })
    running = mine
    return mine
  }

  function asked(worker: Worker, given: PatternJobs): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      const answers: Answer[] = []
      const tooSlow = (): void => {
        running = undefined
        end()
        void worker.terminate()
        reject(new GalleyError('pattern-too-slow', `job ${answers.length}`, given.find.text))
      }
      let alarm = setTimeout(tooSlow, limit)
      const listener = (reply: PatternReply): void => {
        if (reply.kind === 'ready') return
        if (reply.kind === 'refused') {
          end()
          const { code } = reply.fault
          // What is no fault of ours is the engine's: a stack too deep, a pattern too large.
          reject(
            code === 'internal'
              ? new GalleyError('pattern-too-slow', reply.fault.message)
              : toError(reply.fault),
          )
          return
        }
        answers.push(reply.found)
        clearTimeout(alarm)
        if (answers.length < given.jobs.length) alarm = setTimeout(tooSlow, limit)
        else {
          end()
          resolve(answers)
        }
      }
      function end(): void {
        clearTimeout(alarm)
        worker.off('message', listener)
        worker.off('error', tooSlow)
        worker.off('exit', tooSlow)
      }
      worker.on('message', listener)
      worker.on('error', tooSlow)
      worker.on('exit', tooSlow)
      worker.postMessage(given)
    })
  }

  return {
    find: (given) => {
      const mine = turn.then(async () => (given.jobs.length === 0 ? [] : asked(await ready(), given)))
      turn = mine.catch(() => {})
      return mine
    },
    stop: () => void running?.terminate(),
  }
}
