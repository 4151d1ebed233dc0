// The pattern thread: runs what somebody has typed as a pattern, apart from everything that must go on. It may be ended at any time.
import { parentPort } from 'node:worker_threads'
import { matcherOf } from '#core/find/matcher'
import { toFault, type Fault } from '#shared/error'
import type { Find, Found } from '#shared/find'

export interface PatternJobs {
  readonly find: Find
  readonly replacement: string
  /** The texts of each job, e.g. of an article. */
  readonly jobs: readonly (readonly string[])[]
  /** Hits of a job at most. */
  readonly most: number
}
export type PatternReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'found'; readonly found: readonly (readonly Found[])[] }
  | { readonly kind: 'refused'; readonly fault: Fault }

const port = parentPort
if (!port) throw new Error('the pattern thread must be started as a worker')
const say = (reply: PatternReply): void => port.postMessage(reply)

port.on('message', ({ find, replacement, jobs, most }: PatternJobs) => {
  try {
    const matcher = matcherOf(find, replacement)
    for (const texts of jobs) {
      let left = most
      const found = texts.map((text) => {
        const own = matcher.find(text, left)
        left -= own.length
        return own
      })
      // Said at once, so that the time of each is measured by itself.
      say({ kind: 'found', found })
    }
  } catch (error) {
    say({ kind: 'refused', fault: toFault(error) })
  }
})
say({ kind: 'ready' })
