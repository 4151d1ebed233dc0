// The headlines that one is checked beside: of those like it, the ones of the same weeks that nobody has ruled upon.
import type { Database } from 'better-sqlite3'
import type { OtherHeadline } from '#shared/check-input'
import type { SimilarHeadline } from '#shared/likeness'

export interface CheckOthers {
  /** By the pairs found while nobody asked: what counting reads. Null while the headline has not been compared. */
  readonly known: (id: string) => readonly OtherHeadline[] | null
  /** Of headlines that were just found to be like a wording. */
  readonly among: (id: string, rows: readonly SimilarHeadline[]) => readonly OtherHeadline[]
}

interface Row {
  readonly id: string
  readonly text: string
  readonly publishedAt: string
  readonly createdAt: number
}

/** What came out further apart than this repeats nothing and contradicts nothing; the drawer shows all history. */
const WINDOW = 30 * 86_400_000
const MOST = 20

/** When it came out, or came in, in ms. */
function dayOf({ publishedAt, createdAt }: Pick<Row, 'publishedAt' | 'createdAt'>): number {
  const published = Date.parse(publishedAt.slice(0, 10))
  return Number.isNaN(published) ? createdAt : published
}

export function checkOthersOf(db: Database): CheckOthers {
  const own = db.prepare(`
    SELECT h.key, h.id, '' AS text, COALESCE(a.published_at, '') AS publishedAt, h.created_at AS createdAt,
      l.paired IS 1 AS compared
    FROM headline h LEFT JOIN article a ON a.key = h.article_key LEFT JOIN headline_likeness l ON l.headline = h.key
    WHERE h.id = ?`)
  const side = (own: 'one' | 'other', far: 'one' | 'other'): string =>
    `SELECT ${far} AS key FROM headline_pair WHERE ${own} = @key ORDER BY ${far} DESC LIMIT ${MOST}`
  const pairs = db.prepare(`
    SELECT o.id, COALESCE(a.headline, c.text, o.raw) AS text, COALESCE(a.published_at, '') AS publishedAt,
      o.created_at AS createdAt
    FROM (SELECT * FROM (${side('one', 'other')}) UNION SELECT * FROM (${side('other', 'one')})) p
      JOIN headline o ON o.key = p.key AND o.shown = 1 LEFT JOIN article a ON a.key = o.article_key
      LEFT JOIN candidate c ON c.id = o.current_candidate_id
    WHERE NOT EXISTS (SELECT 1 FROM headline_ruling r WHERE r.one = MIN(o.id, @id) AND r.other = MAX(o.id, @id))`)
  // What goes to the trash, or comes back, is told of no longer, or again. Not in the schema: it empties a cache.
  db.exec(`
    CREATE TEMP TRIGGER IF NOT EXISTS headline_seen_beside AFTER UPDATE OF shown ON main.headline
    WHEN OLD.shown <> NEW.shown BEGIN
      UPDATE headline SET checked = NULL WHERE checked IS NOT NULL AND key IN (
        SELECT other FROM headline_pair WHERE one = NEW.key UNION SELECT one FROM headline_pair WHERE other = NEW.key);
    END`)

  const near = (row: Row, other: Row): boolean => Math.abs(dayOf(row) - dayOf(other)) <= WINDOW
  const toOther = ({ id, text }: Row): OtherHeadline => ({ id, text, relation: 'headline' })
  type Own = Row & { readonly key: number; readonly compared: 0 | 1 }

  return {
    known: (id) => {
      const row = own.get(id) as Own | undefined
      if (row?.compared !== 1) return null
      const rows = pairs.all({ key: row.key, id }) as Row[]
      return rows.filter((other) => near(row, other)).map(toOther)
    },
    among: (id, rows) => {
      const row = own.get(id) as Own | undefined
      if (row === undefined) return []
      return rows.filter((other) => other.ruling === null && near(row, other)).map(toOther)
    },
  }
}
