// The headline before or after one in the queue, for a bench that was opened from there.
import { bridge } from './bridge'

/** Null at either end, or if the headline is no longer in the queue. */
export async function neighbourInQueue(id: string, step: 1 | -1): Promise<string | null> {
  let before: string | null = null
  let after: string | null = null
  let found = false
  do {
    const page: Awaited<ReturnType<typeof bridge.headlines.queue>> = await bridge.headlines.queue({
      limit: 500,
      after,
    })
    for (const row of page.rows) {
      if (found) return row.id
      if (row.id === id) {
        if (step === -1) return before
        found = true
      }
      before = row.id
    }
    after = page.next
  } while (after !== null)
  return null
}
