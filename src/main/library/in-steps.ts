// Work that pauses where it can, so that other calls get in between.
import { setImmediate } from 'node:timers/promises'

/** In ms. */
const STEP = 20

/** Runs it to its end; `yield` is where it may pause. */
export async function inSteps<Answer>(work: Generator<void, Answer>): Promise<Answer> {
  let begun = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    if (performance.now() - begun < STEP) continue
    await setImmediate()
    begun = performance.now()
  }
}
