// Seals: hashes of fields, comments, wordings and decisions, made in idle time, compared when the library is looked over.
import type { Database } from 'better-sqlite3'
import { hashOf } from './revisions'

type Kind = 'article' | 'headline'

/** What a seal covers: each statement with the key of the row, in an order that never changes. */
const COVERED: Readonly<Record<Kind, readonly string[]>> = {
  article: [
    `SELECT id, headline, kicker, deck, author, organisation, editor, source, published_at FROM article WHERE key = ?`,
    `SELECT id, text FROM comment WHERE article_key = ? ORDER BY key`,
  ],
  headline: [
    `SELECT id, raw FROM headline WHERE key = ?`,
    `SELECT id, n, text, note FROM candidate WHERE headline_id = (SELECT id FROM headline WHERE key = ?) ORDER BY n`,
    `SELECT id, verdict, note FROM decision WHERE headline_id = (SELECT id FROM headline WHERE key = ?) ORDER BY id`,
  ],
}

/** Sealed in one transaction. */
const BATCH = 50

export interface Seals {
  /** For about `ms` milliseconds; true while there is more. */
  readonly fill: (ms: number) => boolean
  /** False if what it covers is not what it was; true also of what is not sealed yet. */
  readonly holds: (kind: Kind, key: number) => boolean
}

/** Undefined of a library from before there were seals. */
export function sealsOf(db: Database): Seals | undefined {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'unsealed'").get() === undefined) return undefined
  const covered = {
    article: COVERED.article.map((sql) => db.prepare(sql).raw()),
    headline: COVERED.headline.map((sql) => db.prepare(sql).raw()),
  }
  const next = db.prepare(`SELECT kind, key FROM unsealed LIMIT ${BATCH}`)
  const put = db.prepare('INSERT OR REPLACE INTO seal (kind, key, sha256) VALUES (?, ?, ?)')
  const done = db.prepare('DELETE FROM unsealed WHERE kind = ? AND key = ?')
  const sealed = db
    .prepare(
      `SELECT sha256 FROM seal s WHERE kind = @kind AND key = @key
       AND NOT EXISTS (SELECT 1 FROM unsealed u WHERE u.kind = s.kind AND u.key = s.key)`,
    )
    .pluck()
  const hash = (kind: Kind, key: number): Buffer =>
    hashOf(JSON.stringify(covered[kind].map((statement) => statement.all(key))))
  const batch = db.transaction((): boolean => {
    const rows = next.all() as { readonly kind: Kind; readonly key: number }[]
    for (const { kind, key } of rows) {
      put.run(kind, key, hash(kind, key))
      done.run(kind, key)
    }
    return rows.length === BATCH
  })
  const any = db.prepare('SELECT 1 FROM unsealed LIMIT 1')
  return {
    fill: (ms) => {
      const until = performance.now() + ms
      while (any.get() !== undefined) {
        const more = batch.immediate()
        if (!more) return false
        if (performance.now() >= until) return true
      }
      return false
    },
    holds: (kind, key) => {
      const before = sealed.get({ kind, key }) as Buffer | undefined
      return before === undefined || before.equals(hash(kind, key))
    },
  }
}
