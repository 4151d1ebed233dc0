// Which headlines of the library are alike, pair by pair: found in steps while nobody asks, kept for the clusters.
import type { Database } from 'better-sqlite3'
import type { HeadlineKeys } from './headline-keys'
import { immediate } from './immediate'

export interface HeadlinePairs {
  /** Compares headlines for about so long, newest first; how many are left. */
  readonly fill: (milliseconds: number) => number
  readonly left: () => number
  readonly of: () => number
}

/** Of one headline so many pairs are kept, the most alike: a series of a thousand is one by its chains. */
const MOST = 15
const BATCH = 20

export function headlinePairsOf(db: Database, keys: HeadlineKeys, onChange: () => void): HeadlinePairs {
  const left = db.prepare('SELECT COUNT(*) FROM headline_likeness WHERE paired = 0').pluck()
  const of = db.prepare('SELECT COUNT(*) FROM headline_likeness').pluck()
  const next = db
    .prepare(
      `SELECT headline FROM headline_likeness INDEXED BY headline_unpaired WHERE paired = 0 ORDER BY headline DESC LIMIT ${BATCH}`,
    )
    .pluck()
  const pair = db.prepare('INSERT OR IGNORE INTO headline_pair (one, other, kind) VALUES (?, ?, ?)')
  const done = db.prepare('UPDATE headline_likeness SET paired = 1 WHERE headline = ?')
  const uncheck = db.prepare('UPDATE headline SET checked = NULL WHERE key IN (?, ?) AND checked IS NOT NULL')

  const step = immediate(db, (milliseconds: number) => {
    const until = performance.now() + milliseconds * 0.6
    for (;;) {
      const headlines = next.all() as number[]
      if (headlines.length === 0) return
      for (const headline of headlines) {
        const asked = keys.comparableOf(headline)
        if (asked !== undefined)
          for (const near of keys.nearest(asked, MOST, { without: new Set([headline]) })) {
            const [one, other] =
              headline < near.headline ? [headline, near.headline] : [near.headline, headline]
            if (pair.run(one, other, near.kind).changes === 0) continue
            uncheck.run(one, other)
            onChange()
          }
        done.run(headline)
        if (performance.now() >= until) return
      }
    }
  })

  return {
    left: () => left.get() as number,
    of: () => of.get() as number,
    fill: (milliseconds) => {
      if ((left.get() as number) > 0) step(milliseconds)
      return left.get() as number
    },
  }
}
