// The articles of a library as brute force sees them, read from its file while nobody holds it; what is where in it.
import Database from 'better-sqlite3'
import type { Doc } from '../corpus/queries.ts'

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

/** In ms: pages by OFFSET, as a list without cursors would ask for them, at these shares of the way. */
export function offsetPages(path: string, shares: readonly number[], times: number): readonly number[] {
  const db = new Database(path, { readonly: true })
  try {
    const all = db.prepare('SELECT COUNT(*) FROM article').pluck().get() as number
    const page = db.prepare(
      'SELECT * FROM article WHERE trashed_at IS NULL ORDER BY key DESC LIMIT 100 OFFSET ?',
    )
    return shares.map((at) =>
      Math.min(
        ...Array.from({ length: times }, () => {
          const begun = performance.now()
          page.all(Math.floor((all - 100) * at))
          return performance.now() - begun
        }),
      ),
    )
  } finally {
    db.close()
  }
}
