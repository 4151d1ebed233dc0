// What was typed into headlines of articles since they were last looked at: it becomes a candidate before a table is held against it.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { fold } from '#core/text/fold'
import type { Headlines } from './headlines'
import { immediate } from './immediate'

export interface TypedHeadlines {
  /** The headlines that are worded so now and have no such candidate yet get one. `wording` is folded. */
  readonly keep: (wording: string) => void
}

interface Typed {
  readonly key: number
  readonly id: string
  readonly text: string
}

/** So many headlines are read at a time. */
const PAGE = 500
/** Pages are read for so long at a time. In ms. */
const STEP = 20

export function typedHeadlinesOf(
  db: Database,
  catchUp: Headlines['catchUp'],
): { readonly one: (id: string) => void; readonly all: () => Promise<TypedHeadlines> } {
  const page = db.prepare(`
    SELECT h.key, h.id, IIF(a.headline <> '' AND a.trashed_at IS NULL AND a.headline IS NOT c.text, a.headline, '') AS text
    FROM headline h LEFT JOIN article a ON a.key = h.article_key LEFT JOIN candidate c ON c.id = h.current_candidate_id
    WHERE h.key > ? ORDER BY h.key LIMIT ${PAGE}`)
  const keep = immediate(db, (ids: readonly string[]) => ids.forEach(catchUp))

  return {
    /** The headline of this id, which is there. */
    one: (id) => keep([id]),
    all: async () => {
      const waiting = new Map<string, string[]>()
      let until = performance.now() + STEP
      for (let after = 0; ;) {
        const rows = page.all(after) as Typed[]
        for (const { id, text } of rows) {
          if (text === '') continue
          const wording = fold(text)
          const ids = waiting.get(wording)
          if (ids === undefined) waiting.set(wording, [id])
          else ids.push(id)
        }
        const last = rows.at(-1)
        if (last === undefined) break
        after = last.key
        if (performance.now() < until) continue
        await setImmediate()
        until = performance.now() + STEP
      }
      return {
        keep: (wording) => {
          const ids = waiting.get(wording)
          if (ids === undefined) return
          keep(ids)
          waiting.delete(wording)
        },
      }
    },
  }
}
