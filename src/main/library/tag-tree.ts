// The tree of tags in SQL: a tag with all below it, and how many articles that makes.
import type { Database } from 'better-sqlite3'

/** Keys of the tag whose id is bound and of all below it. For `x.tag_key IN (…)`; asked once for a whole list. */
export const TAG_AND_BELOW = `WITH RECURSIVE below (key, id) AS (
  SELECT key, id FROM tag WHERE id = ?
  UNION SELECT t.key, t.id FROM below b JOIN tag t ON t.parent_id = b.id
) SELECT key FROM below`

/** The same for the tags whose keys are bound as a JSON list. */
export const TAGS_AND_BELOW = `WITH RECURSIVE below (key, id) AS (
  SELECT t.key, t.id FROM tag t WHERE t.key IN (SELECT value FROM json_each(?))
  UNION SELECT t.key, t.id FROM below b JOIN tag t ON t.parent_id = b.id
) SELECT key FROM below`

interface Count {
  readonly key: number
  readonly n: number
}

/** The trash is left out everywhere. */
export function tagTree(db: Database): {
  /** By tag key: articles that carry the tag itself. */
  readonly ownCounts: () => ReadonlyMap<number, number>
  /** By tag key, tags with others below them only: articles that carry any of these, each once. */
  readonly branchCounts: () => ReadonlyMap<number, number>
  readonly isBelow: (id: string, top: string) => boolean
} {
  // Kept by triggers (migration 0003), the trash left out.
  const own = db.prepare("SELECT CAST(name AS INTEGER) AS key, n FROM count WHERE kind = 'tag'")
  const branches = db.prepare(`
    WITH RECURSIVE below (root, key, id) AS (
      SELECT key, key, id FROM tag p WHERE EXISTS (SELECT 1 FROM tag c WHERE c.parent_id = p.id)
      UNION SELECT b.root, t.key, t.id FROM below b JOIN tag t ON t.parent_id = b.id
    )
    SELECT b.root AS key, COUNT(DISTINCT x.article_key) AS n
    FROM below b JOIN article_tag x ON x.tag_key = b.key
      JOIN article a ON a.key = x.article_key AND a.trashed_at IS NULL
    GROUP BY b.root`)
  const among = db
    .prepare(`SELECT EXISTS (SELECT 1 FROM tag WHERE id = ? AND key IN (${TAG_AND_BELOW}))`)
    .pluck()
  const byKey = (rows: readonly unknown[]): Map<number, number> =>
    new Map((rows as readonly Count[]).map(({ key, n }) => [key, n]))
  return {
    ownCounts: () => byKey(own.all()),
    branchCounts: () => byKey(branches.all()),
    isBelow: (id, top) => among.get(id, top) === 1,
  }
}
