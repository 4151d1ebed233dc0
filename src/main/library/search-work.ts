// Long readings of the library as work that pauses: done at once, or in short steps with other calls in between.
import { setImmediate } from 'node:timers/promises'

/** Yields wherever it may be interrupted; what lies between two yields takes milliseconds at most. */
export type Work<Answer> = Generator<undefined, Answer, undefined>

/** Longest step in ms, but for what the last piece of work in it takes; an autosave waits for no more than one. */
const STEP = 20

export function atOnce<Answer>(work: Work<Answer>): Answer {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** Other questions are answered between two steps; `goesOn` is asked there, and undefined answered if it does not. */
export async function inSteps<Answer>(work: Work<Answer>, goesOn: () => boolean): Promise<Answer | undefined>
export async function inSteps<Answer>(work: Work<Answer>): Promise<Answer>
export async function inSteps<Answer>(
  work: Work<Answer>,
  goesOn = (): boolean => true,
): Promise<Answer | undefined> {
  let begun = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - begun < STEP) continue
    await setImmediate()
    if (!goesOn()) return undefined
    begun = performance.now()
  }
}
