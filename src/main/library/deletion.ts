// Deleting for ever, from the trash alone: all text of an article goes, a line without text stays (docs/decisions/0010-deletion.md).
import type { Database, Statement } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { IndexPurge } from './index-purge'
import type { Media } from './media'
import type { Select } from './selection'
import type { Steps } from './steps'

interface Parts {
  readonly steps: Steps
  readonly select: Select
  readonly purge: IndexPurge
  readonly media: Pick<Media, 'of' | 'forget'>
  /** Who deletes. */
  readonly person: () => string
}

/** Their rows go by rules of their own. */
const BY_RULE: readonly string[] = [
  'article',
  'headline',
  'segment',
  'candidate',
  'decision',
  'channel_choice',
  'revision',
  'headline_deleted',
  'article_deleted',
]

/**
 * Deletes what names a row of `table` by a foreign key, also in tables of later versions. `which` is the condition that
 * the named key meets, with one value.
 */
function deletionsOf(db: Database, table: string, which: string): readonly Statement[] {
  const referring = db
    .prepare(
      `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" = ?`,
    )
    .all(table) as { readonly table: string; readonly column: string }[]
  return referring
    .filter((one) => !BY_RULE.includes(one.table))
    .map((one) => db.prepare(`DELETE FROM "${one.table}" WHERE "${one.column}" ${which}`))
}

/** Keys asked for at once whether they are in the trash. */
const BATCH = 2000

export function deletionOf(
  db: Database,
  { steps, select, purge, media, person }: Parts,
): Pick<Answers['articles'], 'delete'> {
  const ofArticle = [
    ...deletionsOf(db, 'revision', 'IN (SELECT id FROM revision WHERE article_key = ?)'),
    ...deletionsOf(db, 'article', '= ?'),
    db.prepare('DELETE FROM revision WHERE article_key = ?'),
  ]
  const ofHeadline = [
    ...deletionsOf(db, 'decision', 'IN (SELECT id FROM decision WHERE headline_id = ?)'),
    ...deletionsOf(db, 'candidate', 'IN (SELECT id FROM candidate WHERE headline_id = ?)'),
    ...deletionsOf(db, 'headline', '= ?'),
    ...['channel_choice', 'decision', 'candidate', 'segment'].map((table) =>
      db.prepare(`DELETE FROM ${table} WHERE headline_id = ?`),
    ),
  ]

  const trashedAmong = db
    .prepare(
      'SELECT a.key FROM article a WHERE a.key IN (SELECT value FROM json_each(?)) AND a.trashed_at IS NOT NULL ORDER BY a.key',
    )
    .pluck()
  const articleOf = db.prepare(
    'SELECT id, source_id AS sourceId FROM article WHERE key = ? AND trashed_at IS NOT NULL',
  )
  const revisions = db.prepare('SELECT COUNT(*) FROM revision WHERE article_key = ?').pluck()
  // Its own, and those of the page that were recognised as the same and have no article of their own.
  const headlinesOf = db
    .prepare(
      `WITH RECURSIVE own (id) AS (
         SELECT id FROM headline WHERE article_key = ?
         UNION SELECT h.id FROM own JOIN headline h ON h.same_as = own.id WHERE h.article_key IS NULL)
       SELECT id FROM own`,
    )
    .pluck()
  const candidates = db.prepare('SELECT COUNT(*) FROM candidate WHERE headline_id = ?').pluck()
  const decisions = db.prepare('SELECT COUNT(*) FROM decision WHERE headline_id = ?').pluck()
  const record = db.prepare(`
    INSERT INTO article_deleted (key, id, deleted_at, by, revisions, headlines, candidates, decisions, publications)
    VALUES (@key, @id, @now, @by, @revisions, @headlines, @candidates, @decisions,
      (SELECT COUNT(*) FROM publication WHERE article_key = @key))`)
  const recordHeadline = db.prepare('INSERT INTO headline_deleted (id, article_key) VALUES (?, ?)')
  const unlink = db.prepare(
    "UPDATE headline SET same_as = NULL, state = CASE state WHEN 'linked' THEN 'open' ELSE state END WHERE same_as = ?",
  )
  const deleteHeadline = db.prepare('DELETE FROM headline WHERE id = ?')
  const deleteArticle = db.prepare('DELETE FROM article WHERE key = ?')
  const otherArticle = db.prepare('SELECT EXISTS (SELECT 1 FROM article WHERE source_id = ?)').pluck()
  const otherHeadline = db.prepare('SELECT EXISTS (SELECT 1 FROM headline WHERE source_id = ?)').pluck()
  const deleteSource = db.prepare('DELETE FROM source WHERE id = ?')
  // The same bytes are then new again when they come in.
  const emptySource = db.prepare(
    "UPDATE source SET bytes = x'', sha256 = randomblob(32), deleted_at = ? WHERE id = ?",
  )

  function remove(key: number): boolean {
    const article = articleOf.get(key) as { id: string; sourceId: string | null } | undefined
    if (!article) return false
    const now = Date.now()
    const headlines = headlinesOf.all(key) as string[]
    const sum = (statement: typeof candidates): number =>
      headlines.reduce((all, id) => all + (statement.get(id) as number), 0)
    record.run({
      key,
      id: article.id,
      now,
      by: person(),
      revisions: revisions.get(key),
      headlines: headlines.length,
      candidates: sum(candidates),
      decisions: sum(decisions),
    })
    // Only what is on record as deleted may lose its candidates and decisions: triggers see to it.
    for (const id of headlines) {
      recordHeadline.run(id, key)
      unlink.run(id)
      for (const statement of ofHeadline) statement.run(id)
    }
    for (const id of headlines) deleteHeadline.run(id)
    const pictures = media.of(key)
    for (const statement of ofArticle) statement.run(key)
    deleteArticle.run(key)
    media.forget(pictures)
    const { sourceId } = article
    if (sourceId !== null && otherArticle.get(sourceId) === 0) {
      if (otherHeadline.get(sourceId) === 0) deleteSource.run(sourceId)
      else emptySource.run(now, sourceId)
    }
    return true
  }

  return {
    delete: ({ selection, confirmed }) =>
      steps.alone(async () => {
        const chosen = await select(selection)
        const keys: number[] = []
        for (let at = 0; at < chosen.length; at += BATCH) {
          if (at > 0) await setImmediate()
          keys.push(...(trashedAmong.all(JSON.stringify(chosen.slice(at, at + BATCH))) as number[]))
        }
        if (keys.length !== confirmed)
          throw new GalleyError('count-differs', `${confirmed} confirmed, ${keys.length} found`)
        let changed = 0
        let removed = 0
        // An article goes whole within one step, or stays whole.
        await steps.through(
          'delete',
          keys,
          (key) => {
            if (remove(key)) removed++
          },
          {
            begin: () => {
              removed = 0
              purge.order()
            },
            end: () => {
              changed += removed
            },
          },
        )
        // What the log still holds of them goes now.
        db.pragma('wal_checkpoint(TRUNCATE)')
        return { changed, cancelled: steps.cancelled() }
      }),
  }
}
