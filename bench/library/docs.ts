// The articles of a library as brute force sees them, read from its file while nobody holds it; what is where in it.
import Database from 'better-sqlite3'
import type { Doc } from '../corpus/queries.ts'
import { best } from '../report.ts'

/** All articles, oldest first. */
export function docsOf(path: string): readonly Doc[] {
  const db = new Database(path, { readonly: true })
  try {
    return db
      .prepare(
        `SELECT a.key, a.id, a.headline, a.author,
          a.headline || char(10) || a.kicker || char(10) || a.deck || char(10) || a.author || char(10) || a.organisation
            || char(10) || b.text AS text
        FROM article a JOIN body b ON b.article_key = a.key WHERE a.trashed_at IS NULL ORDER BY a.key`,
      )
      .all() as Doc[]
  } finally {
    db.close()
  }
}

/** Bytes of the whole file and of its largest parts, indexes counted with their tables. */
export function sizesOf(path: string): Readonly<Record<string, number>> {
  const db = new Database(path, { readonly: true })
  try {
    const rows = db
      .prepare(
        `SELECT CASE WHEN s.name LIKE 'search_index%' THEN 'search index' ELSE COALESCE(m.tbl_name, s.name) END AS name,
          SUM(s.pgsize) AS bytes FROM dbstat s LEFT JOIN sqlite_schema m ON m.name = s.name GROUP BY 1 ORDER BY 2 DESC`,
      )
      .all() as { readonly name: string; readonly bytes: number }[]
    const pages = db.pragma('page_count', { simple: true }) as number
    const page = db.pragma('page_size', { simple: true }) as number
    return { 'whole file': pages * page, ...Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes])) }
  } finally {
    db.close()
  }
}

export interface Deep {
  /** In ms, the best of nine: a page of 100 bare rows at 99 % of the way. */
  readonly byOffset: number
  readonly byCursor: number
}

/** The same page as a list without cursors would ask for it, and with: rows only, no tags. */
export function deepPages(path: string): Deep {
  const db = new Database(path, { readonly: true })
  try {
    const all = db.prepare('SELECT COUNT(*) FROM article').pluck().get() as number
    const at = Math.floor((all - 100) * 0.99)
    const rows = 'SELECT * FROM article WHERE trashed_at IS NULL'
    const key = db
      .prepare('SELECT key FROM article WHERE trashed_at IS NULL ORDER BY key DESC LIMIT 1 OFFSET ?')
      .pluck()
      .get(at)
    const offset = db.prepare(`${rows} ORDER BY key DESC LIMIT 100 OFFSET ?`)
    const cursor = db.prepare(`${rows} AND key < ? ORDER BY key DESC LIMIT 100`)
    return { byOffset: best(9, () => offset.all(at)), byCursor: best(9, () => cursor.all(key)) }
  } finally {
    db.close()
  }
}

export interface Kept {
  /** Bytes on average: what was kept of a revision after a small edit, and the body it is of. */
  readonly revision: number
  readonly body: number
}

/** Of the revisions that exports have kept; null if there is none. */
export function smallRevisions(path: string): Kept | null {
  const db = new Database(path, { readonly: true })
  try {
    const kept = db
      .prepare(
        `SELECT AVG(LENGTH(r.data)) AS revision, AVG(LENGTH(CAST(b.doc AS BLOB))) AS body
        FROM revision r JOIN body b ON b.article_key = r.article_key WHERE r.kind = 'export'`,
      )
      .get() as { readonly [K in keyof Kept]: number | null }
    return kept.revision === null || kept.body === null ? null : { revision: kept.revision, body: kept.body }
  } finally {
    db.close()
  }
}
