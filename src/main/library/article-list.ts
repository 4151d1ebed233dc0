// Lists of articles: views, filters, keyset pages, and what the sidebar counts.
import type { Database } from 'better-sqlite3'
import {
  STAGES,
  type ArticlePage,
  type ArticleRow,
  type LibraryCounts,
  type Stage,
  type View,
} from '#shared/article'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ArticleRecord } from './article-record'
import { conditions } from './query'

const VIEWS: Readonly<Record<View, string>> = {
  all: 'a.trashed_at IS NULL',
  trash: 'a.trashed_at IS NOT NULL',
  inbox: "a.trashed_at IS NULL AND a.stage = 'inbox'",
  draft: "a.trashed_at IS NULL AND a.stage = 'draft'",
  review: "a.trashed_at IS NULL AND a.stage = 'review'",
  ready: "a.trashed_at IS NULL AND a.stage = 'ready'",
  published: "a.trashed_at IS NULL AND a.stage = 'published'",
}

export function articleLists(db: Database): Pick<Answers['articles'], 'list' | 'counts'> {
  const tagNames = db
    .prepare(
      'SELECT t.name FROM article_tag x JOIN tag t ON t.key = x.tag_key WHERE x.article_key = ? ORDER BY t.fold',
    )
    .pluck()
  const stageCounts = db.prepare(
    'SELECT stage, COUNT(*) AS n FROM article WHERE trashed_at IS NULL GROUP BY stage',
  )
  const trashCount = db.prepare('SELECT COUNT(*) FROM article WHERE trashed_at IS NOT NULL').pluck()
  const queueCounts = db.prepare(`
    SELECT COUNT(*) AS "all", COALESCE(SUM(h.state IN ('open', 'stale')), 0) AS pending
    FROM headline h LEFT JOIN article a ON a.key = h.article_key
    WHERE a.trashed_at IS NULL AND (h.raw <> '' OR a.headline <> '')`)

  function toRow(row: ArticleRecord): ArticleRow {
    return {
      id: row.id,
      headline: row.headline,
      headlineProposed: row.headline_proposed === 1,
      author: row.author,
      organisation: row.organisation,
      editor: row.editor,
      source: row.source,
      tags: tagNames.all(row.key) as string[],
      stage: row.stage,
      trashed: row.trashed_at !== null,
      zishu: row.zishu,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }
  }

  const listStatements = new Map<
    string,
    { page: ReturnType<Database['prepare']>; total: ReturnType<Database['prepare']> }
  >()
  function list(input: Parameters<Answers['articles']['list']>[0]): ArticlePage {
    const wanted = conditions(input.query)
    const where = [VIEWS[input.view], ...wanted.map((one) => one.sql)]
    const values: (string | number)[] = wanted.flatMap((one) => [...one.values])
    if (input.tag !== null) {
      where.push(
        'EXISTS (SELECT 1 FROM article_tag x JOIN tag t ON t.key = x.tag_key WHERE x.article_key = a.key AND t.id = ?)',
      )
      values.push(input.tag)
    }
    const condition = where.join(' AND ')
    let statements = listStatements.get(condition)
    if (!statements) {
      if (listStatements.size > 50) listStatements.clear()
      statements = {
        page: db.prepare(
          `SELECT a.* FROM article a WHERE ${condition} AND a.key < ? ORDER BY a.key DESC LIMIT ?`,
        ),
        total: db.prepare(`SELECT COUNT(*) FROM article a WHERE ${condition}`).pluck(),
      }
      listStatements.set(condition, statements)
    }
    const after = input.after === null ? Number.MAX_SAFE_INTEGER : Number(input.after)
    if (!Number.isSafeInteger(after)) throw new GalleyError('invalid-input', 'not a cursor of this list')
    const rows = statements.page.all([...values, after, input.limit + 1]) as ArticleRecord[]
    const shown = rows.slice(0, input.limit)
    return {
      rows: shown.map(toRow),
      next: rows.length > input.limit ? String(shown.at(-1)?.key) : null,
      total: statements.total.get([...values]) as number,
    }
  }

  function counts(): LibraryCounts {
    const views: Record<View, number> = {
      all: 0,
      trash: trashCount.get() as number,
      inbox: 0,
      draft: 0,
      review: 0,
      ready: 0,
      published: 0,
    }
    for (const { stage, n } of stageCounts.all() as { stage: Stage; n: number }[]) {
      if (STAGES.includes(stage)) views[stage] = n
      views.all += n
    }
    return { views, queue: queueCounts.get() as LibraryCounts['queue'] }
  }

  return { list, counts }
}
