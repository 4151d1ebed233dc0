// One open library for another, in windows that stay: the next is open before the first is let go, so that there is always one.
import type { Door, Inside } from './door'

export interface Exchangeable extends Inside {
  readonly close: () => Promise<void>
}

export interface Exchanging<Next extends Exchangeable> {
  readonly door: Door
  readonly old: Exchangeable
  /** Undefined if it does not open, which the editor was told. */
  readonly open: () => Promise<Next | undefined>
  /** Keys that are pressed in the windows go nowhere meanwhile. */
  readonly hold: (on: boolean) => void
  /** The last keys of all windows; false if some are not saved and the editor will not give them up. */
  readonly flush: () => Promise<boolean>
  /** Told if something that was asked before does not come to its end. */
  readonly stillWorking: () => void
  /** Calls lead to the next from now on: the windows begin anew. */
  readonly show: (next: Next) => Promise<void>
}

/** So long calls that are under way have to end. In ms. */
const LIMIT = 10_000

/** Answers whether the next one is open now. Whatever is in the way, the old one is open as it was. */
export async function exchange<Next extends Exchangeable>(
  { door, old, open, hold, flush, stillWorking, show }: Exchanging<Next>,
  limit = LIMIT,
): Promise<boolean> {
  const next = await open()
  if (next === undefined) return false
  hold(true)
  try {
    if (!(await flush())) {
      await next.close()
      return false
    }
    door.hold()
    if (!(await door.drained(limit))) {
      door.lead(old)
      await next.close()
      stillWorking()
      return false
    }
    // What waited was asked of the old one.
    door.lead(undefined)
    // All that was called saved is in its log, whether that can be folded into it or not.
    await old.close().catch(() => {})
    door.lead(next)
    await show(next)
    return true
  } finally {
    hold(false)
  }
}
