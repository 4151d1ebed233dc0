// What has been decided about single articles for a query, kept from one state of the library to the next: only what has
// changed since is looked at again.
import type { Database } from 'better-sqlite3'
import type { Nearness } from '#core/search/nearness'

export interface Known {
  readonly verdicts: Map<number, boolean>
  readonly nearness: Map<number, Nearness>
}

/** Queries whose verdicts are kept, the latest asked. */
const KEPT = 6
/** More dirty articles than that: all is decided anew. */
const MOST_DIRTY = 2000

export interface KnownVerdicts {
  /** Empty for a new name. Dirty articles are forgotten in it: they may have changed again. */
  readonly of: (name: string) => Known
  /** Forgets an article everywhere. */
  readonly forget: (key: number) => void
}

/** Every change of a text makes its article dirty (triggers), and only `catchUp` cleans it, which tells us. */
export function knownVerdicts(db: Database): KnownVerdicts {
  const dirty = db.prepare(`SELECT article_key FROM index_dirty LIMIT ${MOST_DIRTY + 1}`).pluck()
  const kept = new Map<string, Known>()
  const forget = (key: number): void => {
    for (const { verdicts, nearness } of kept.values()) {
      verdicts.delete(key)
      nearness.delete(key)
    }
  }
  return {
    of: (name) => {
      const before = kept.get(name)
      kept.delete(name)
      const changed = before ? (dirty.all() as number[]) : []
      const known =
        before && changed.length <= MOST_DIRTY ? before : { verdicts: new Map(), nearness: new Map() }
      for (const key of changed) {
        known.verdicts.delete(key)
        known.nearness.delete(key)
      }
      kept.set(name, known)
      for (const old of kept.keys()) {
        if (kept.size <= KEPT) break
        kept.delete(old)
      }
      return known
    },
    forget,
  }
}
