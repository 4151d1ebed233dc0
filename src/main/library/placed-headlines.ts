// A headline with where it lies: its article, stage, dates, and the lead sentence.
import type { Database } from 'better-sqlite3'
import type { PlacedHeadline } from '#shared/likeness'

type Row = Omit<PlacedHeadline, 'lead'> & { readonly body: string | null }

const LEAD = 200

/** The first paragraph with anything in it. */
const leadOf = (body: string): string =>
  body
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '')
    ?.slice(0, LEAD) ?? ''

/** Both answer undefined for a headline that is gone. */
export function placedHeadlines(db: Database): {
  readonly get: (key: number) => PlacedHeadline | undefined
  readonly idOf: (key: number) => string | undefined
} {
  const byKey = db.prepare(`
    SELECT h.id, COALESCE(a.headline, c.text, h.raw) AS text, a.id AS articleId, a.stage, COALESCE(s.name, '') AS source,
      COALESCE(a.published_at, '') AS publishedAt, h.created_at AS createdAt, substr(b.text, 1, 2000) AS body
    FROM headline h LEFT JOIN article a ON a.key = h.article_key LEFT JOIN body b ON b.article_key = h.article_key
      LEFT JOIN candidate c ON c.id = h.current_candidate_id LEFT JOIN source s ON s.id = h.source_id
    WHERE h.key = ?`)
  const id = db.prepare('SELECT id FROM headline WHERE key = ?').pluck()
  return {
    idOf: (key) => id.get(key) as string | undefined,
    get: (key) => {
      const row = byKey.get(key) as Row | undefined
      if (row === undefined) return undefined
      const { body, ...placed } = row
      return { ...placed, lead: leadOf(body ?? '') }
    },
  }
}
