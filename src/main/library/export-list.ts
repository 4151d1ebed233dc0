// What an export of any selection needs to know beforehand: the ids, and how many articles lack what should be there.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { ExportBefore } from '#shared/exporting'
import type { Select, Selected } from './selection'

/** Articles looked at in one go: a few milliseconds. */
const BATCH = 2000

export interface ExportList {
  /** In the order named, else as they were added. Refused with `not-found` if a named article is not there. */
  readonly ids: (selection: Selected) => Promise<readonly string[]>
  readonly before: (selection: Selected) => Promise<ExportBefore>
}

export function exportListOf(db: Database, select: Select): ExportList {
  const idsOf = db
    .prepare('SELECT a.id FROM json_each(?) j CROSS JOIN article a ON a.key = j.value ORDER BY j.key')
    .pluck()
  const lacking = db.prepare(`
    SELECT COUNT(*) AS n, SUM(TRIM(a.author) = '') AS author, SUM(TRIM(a.source) = '') AS source,
      SUM(NOT EXISTS (SELECT 1 FROM headline h WHERE h.article_key = a.key AND h.role = 'main' AND h.channel IS NULL AND h.state = 'approved')) AS headline
    FROM article a WHERE a.key IN (SELECT value FROM json_each(?))`)

  async function inBatches(selection: Selected, look: (keys: string) => void): Promise<void> {
    const keys = await select(selection)
    for (let at = 0; at < keys.length; at += BATCH) {
      if (at > 0) await setImmediate()
      look(JSON.stringify(keys.slice(at, at + BATCH)))
    }
  }

  return {
    ids: async (selection) => {
      const ids: string[] = []
      await inBatches(selection, (keys) => ids.push(...(idsOf.all(keys) as string[])))
      return ids
    },
    before: async (selection) => {
      let of = 0
      const warned = { 'headline-not-approved': 0, 'no-author': 0, 'no-source': 0 }
      await inBatches(selection, (keys) => {
        const found = lacking.get(keys) as { n: number; author: number; source: number; headline: number }
        of += found.n
        warned['headline-not-approved'] += found.headline
        warned['no-author'] += found.author
        warned['no-source'] += found.source
      })
      return { of, warned }
    },
  }
}
