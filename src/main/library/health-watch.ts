// When the library is looked over: after it was not left in order, once a week, and when asked; in steps of idle time.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { Health, HealthState } from '#shared/health'
import type { Changes } from './copying'
import { lookOver } from './health'

/** In ms. A clock that was set back or ahead makes it due as well. */
const WEEK = 7 * 86_400_000
/** Files that came in are read whole: larger ones are looked at in backups only. In bytes. */
const LARGEST = 8_000_000
/** Of a look that somebody waits for, and the rest between two steps of one that nobody does. In ms. */
const STEP = 20
const CALM = 100

export interface HealthWatch {
  /** Looks for about `ms` milliseconds; answers when there is more, null if nothing is due, and whether something was found. */
  readonly step: (ms: number) => { readonly again: number | null; readonly found: boolean }
  readonly state: () => HealthState
  /** All of it, with other calls in between. */
  readonly look: () => Promise<Health>
  /** The library is being left in order. */
  readonly leave: () => void
}

/** `idly`: what it writes of itself is nobody's change. */
export function healthWatchOf(
  db: Database,
  idly: Changes['idly'] = (work) => work(),
  now: () => number = Date.now,
): HealthWatch {
  const get = db.prepare('SELECT value FROM upkeep WHERE key = ?').pluck()
  const put = db.prepare('INSERT OR REPLACE INTO upkeep (key, value) VALUES (?, ?)')
  const drop = db.prepare('DELETE FROM upkeep WHERE key = ?')
  const rows = db.prepare(
    'SELECT (SELECT COUNT(*) FROM article) + (SELECT COUNT(*) FROM headline) + (SELECT COUNT(*) FROM revision)',
  )
  const value = (key: string): string | undefined => get.get(key) as string | undefined

  const wasLeftOpen = value('open') !== undefined
  const at = Number(value('looked') ?? NaN)
  const stored = value('health')
  let latest = stored === undefined ? null : (JSON.parse(stored) as Health)
  let lookedAt = Number.isNaN(at) ? null : at
  let work =
    wasLeftOpen || lookedAt === null || Math.abs(now() - lookedAt) > WEEK
      ? lookOver(db, { largest: LARGEST })
      : undefined
  let going = false
  let done = 0
  idly(() => put.run('open', '1'))

  function finish(health: Health): void {
    latest = health
    lookedAt = now()
    work = undefined
    going = false
    const [when, what] = [String(lookedAt), JSON.stringify(health)]
    idly(() => put.run('looked', when))
    idly(() => put.run('health', what))
  }
  function run(ms: number): Health | undefined {
    if (work === undefined) return undefined
    if (!going) done = 0
    going = true
    const until = performance.now() + ms
    do {
      const next = work.next()
      done++
      if (next.done === true) {
        finish(next.value)
        return next.value
      }
    } while (performance.now() < until)
    return undefined
  }
  return {
    step: (ms) => {
      if (work === undefined) return { again: null, found: false }
      const health = run(ms)
      return { again: health === undefined ? CALM : null, found: health?.sound === false }
    },
    state: () => ({
      looking: going ? { done, of: Math.max(done, rows.pluck().get() as number) } : null,
      at: lookedAt,
      health: latest,
    }),
    look: async () => {
      work = lookOver(db)
      going = false
      for (;;) {
        const health = run(STEP)
        if (health !== undefined) return health
        // Somebody else has seen it to its end.
        if (work === undefined && latest !== null) return latest
        await setImmediate()
      }
    },
    leave: () => void drop.run('open'),
  }
}
