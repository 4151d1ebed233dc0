// Takes the words of deleted articles out of the full-text index: it only marks what goes, until its parts are merged.
import type { Database } from 'better-sqlite3'
import { isIndexDamage } from './search-index'

export interface IndexPurge {
  /** In the transaction that deletes: the work is to be done, now or after the next start. */
  readonly order: () => void
  /** Works for about so long; answers whether there is more. */
  readonly step: (milliseconds: number) => boolean
}

/** Pages of the index to be written by one merge: a few milliseconds. */
const PAGES = 32

export function indexPurgeOf(db: Database): IndexPurge {
  const state = db.prepare("SELECT value FROM index_meta WHERE key = 'purge'").pluck()
  const set = db.prepare(
    "INSERT INTO index_meta (key, value) VALUES ('purge', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )
  const end = db.prepare("DELETE FROM index_meta WHERE key = 'purge'")
  const changes = db.prepare('SELECT total_changes()').pluck()

  const step = db.transaction((milliseconds: number): boolean => {
    const until = performance.now() + milliseconds
    // Prepared anew each time: the index may have been thrown away meanwhile.
    const merge = db.prepare(
      "INSERT INTO search_index (search_index, rank) VALUES ('merge', CAST(? AS INTEGER))",
    )
    if (state.get() === 'ordered') {
      // A negative number has all parts merged into one, by this and the merges that follow.
      merge.run(-PAGES)
      set.run('begun')
    }
    do {
      const before = changes.get() as number
      merge.run(PAGES)
      // The documented sign that nothing is left to be merged.
      if ((changes.get() as number) - before < 2) {
        end.run()
        return false
      }
    } while (performance.now() < until)
    return true
  })

  return {
    order: () => void set.run('ordered'),
    step: (milliseconds) => {
      if (state.get() === undefined) return false
      try {
        if (step.immediate(milliseconds)) return true
      } catch (error) {
        if (!isIndexDamage(error)) throw error
        // Whoever searches next has it made anew, from what is there.
        end.run()
      }
      // What was overwritten in the log goes with it.
      db.pragma('wal_checkpoint(TRUNCATE)')
      return false
    },
  }
}
