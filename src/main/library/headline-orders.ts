// Makes the keys by which headlines are listed, in steps; see migration 0010.
import type { Database } from 'better-sqlite3'
import { headlineOrder, headlineOrderForm } from '#core/text/headline-order'
import { immediate } from './immediate'

export interface HeadlineOrders {
  /** Makes missing keys for about so long, newest first, in one transaction; whether all are there now. */
  readonly fill: (milliseconds: number) => boolean
  /** The same before a list, which a full disk must not stop: then the answer is no. */
  readonly ready: (milliseconds: number) => boolean
}

/** So many are read at a time; the clock is looked at after each. */
const BATCH = 100

export function headlineOrdersOf(db: Database): HeadlineOrders {
  const any = db
    .prepare(
      'SELECT EXISTS (SELECT 1 FROM article INDEXED BY article_unordered WHERE headline_order IS NULL)',
    )
    .pluck()
  const missing = db.prepare(
    `SELECT key, headline FROM article INDEXED BY article_unordered WHERE headline_order IS NULL ORDER BY key DESC LIMIT ${BATCH}`,
  )
  const set = db.prepare('UPDATE article SET headline_order = ? WHERE key = ?')
  const form = db.prepare("SELECT value FROM index_meta WHERE key = 'headline-order'").pluck()
  const setForm = db.prepare(
    "INSERT INTO index_meta (key, value) VALUES ('headline-order', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )

  if (form.get() !== headlineOrderForm())
    db.transaction(() => {
      db.exec('UPDATE article SET headline_order = NULL WHERE headline_order IS NOT NULL')
      setForm.run(headlineOrderForm())
    }).immediate()

  const step = immediate(db, (milliseconds: number) => {
    // The rest is for the commit.
    const until = performance.now() + milliseconds * 0.6
    for (;;) {
      const rows = missing.all() as { readonly key: number; readonly headline: string }[]
      if (rows.length === 0) return
      for (const { key, headline } of rows) {
        set.run(headlineOrder(headline), key)
        if (performance.now() >= until) return
      }
    }
  })

  function fill(milliseconds: number): boolean {
    if (any.get() === 1) step(milliseconds)
    return any.get() === 0
  }

  return {
    fill,
    ready: (milliseconds) => {
      try {
        return fill(milliseconds)
      } catch (error) {
        if ((error as { readonly code?: unknown }).code !== 'SQLITE_FULL') throw error
        return false
      }
    },
  }
}
