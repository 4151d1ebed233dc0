// Lists of articles: views, filters and orders as keyset pages; the place of a row among a hundred thousand.
import type { Database, Statement } from 'better-sqlite3'
import type { ArticlePage, ArticlePlace, ArticleRow, Stage, View } from '#shared/article'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ArticleMarks, Hit } from '#shared/marks'
import type { ArticleRecord } from './article-record'
import { countsOf } from './counts'
import { fromCursor, indexFor, orderSql, toCursor, type Order, type Position } from './list-order'
import type { Condition } from './condition'
import type { Search } from './search'
import { TAG_AND_BELOW } from './tag-tree'

type ListInput = Parameters<Answers['articles']['list']>[0]
type PlaceInput = Parameters<Answers['articles']['place']>[0]
/** Which articles; the order does not matter here. */
export type Wanted = Pick<ListInput, 'view' | 'query' | 'tag'>
type Values = Record<string, string | number>

const shelfOf = (view: View): 0 | 1 => (view === 'trash' ? 1 : 0)
const stageOf = (view: View): Stage | null => (view === 'all' || view === 'trash' ? null : view)

/** Rows of the page a tag's articles are looked for in; sets when walking an order beats sorting the tag's own. */
const PAGE = 100

const isRanked = ({ sort, query }: Pick<ListInput, 'sort' | 'query'>): boolean =>
  sort === 'relevance' && query.trim() !== ''
/** Without a query nothing is more relevant than the latest. */
const ordered = <Input extends Pick<ListInput, 'sort' | 'descending'>>(input: Input) => {
  const { sort } = input
  return sort === 'relevance' ? { ...input, sort: 'added' as const, descending: true } : { ...input, sort }
}

const FOUND = '(SELECT value FROM json_each(@found)) f CROSS JOIN article a ON a.key = f.value'

interface Plan {
  readonly from: string
  readonly where: string
  readonly values: Values
  /** How the key is spelt, so that the index which the rows come from gives the order too. */
  readonly key: string
}

export interface ArticleLists {
  readonly answers: Pick<Answers['articles'], 'list' | 'place' | 'marks' | 'hits' | 'counts'>
  /** As a list shows them, in this order. */
  readonly rows: (keys: readonly number[]) => readonly ArticleRow[]
  /** Keys of all articles that are wanted, lowest first. */
  readonly keys: (wanted: Wanted) => readonly number[]
}

export function articleLists(db: Database, search: Search): ArticleLists {
  const counts = countsOf(db)
  const tagNames = db
    .prepare(
      'SELECT t.name FROM article_tag x JOIN tag t ON t.key = x.tag_key WHERE x.article_key = ? ORDER BY t.fold',
    )
    .pluck()
  const tagKeysOf = db.prepare(TAG_AND_BELOW).pluck()
  const keyOf = db.prepare('SELECT key FROM article WHERE id = ?').pluck()
  const byKey = db.prepare('SELECT * FROM article WHERE key = ?')
  const changes = db.prepare('SELECT total_changes()').pluck()

  const statements = new Map<string, Statement>()
  function prepared(sql: string): Statement {
    let statement = statements.get(sql)
    if (!statement) {
      if (statements.size > 200) statements.clear()
      statement = db.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }

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

  /** The tag and all below it. */
  const tagKeys = (tag: string): readonly number[] => tagKeysOf.all(tag) as number[]

  /** What the search is asked for. */
  function sought({ view, query, tag }: Wanted) {
    const stage = stageOf(view)
    const within: Condition =
      stage === null
        ? { sql: 'a.shelf = ?', values: [shelfOf(view)] }
        : { sql: 'a.shelf = ? AND a.stage = ?', values: [shelfOf(view), stage] }
    return { query, view: within, tagId: tag }
  }
  const found = (wanted: Wanted): readonly number[] => search.keys(sought(wanted))

  const rowsOf = (keys: readonly number[]): readonly ArticleRow[] =>
    keys.flatMap((key) => (byKey.all(key) as ArticleRecord[]).map(toRow))

  function ranked({ limit, after, ...wanted }: ListInput): ArticlePage {
    const { keys, ...page } = search.find({ ...sought(wanted), limit, after })
    return { rows: rowsOf(keys), ...page }
  }
  function rankedPlace({ at, id, ...wanted }: PlaceInput): ArticlePlace | null {
    const all = found(wanted)
    const row = id === null ? at : all.indexOf((keyOf.get(id) as number | undefined) ?? -1)
    if (row < 0 || row >= all.length) return null
    if (row === 0) return { at: 0, after: null }
    return {
      at: row,
      after: search.find({ ...sought(wanted), limit: row, after: null, reads: Infinity }).next,
    }
  }

  function plan({ view, query, tag }: Wanted, sort: Order['sort']): Plan {
    const stage = stageOf(view)
    const where = [`a.shelf = ${shelfOf(view)}`]
    const values: Values = {}
    if (stage !== null) {
      where.push('a.stage = @stage')
      values['stage'] = stage
    }
    if (query.trim() !== '') {
      values['found'] = JSON.stringify(found({ view, query, tag }))
      return { from: FOUND, where: where.join(' AND '), values, key: 'a.key' }
    }
    const indexed = `article a INDEXED BY ${indexFor(sort, stage !== null)}`
    if (tag === null) return { from: indexed, where: where.join(' AND '), values, key: 'a.key' }
    const keys = tagKeys(tag)
    const only = keys.length === 1 ? keys[0] : undefined
    if (only === undefined) values['tags'] = JSON.stringify(keys)
    else values['tag'] = only
    const carried =
      only === undefined ? 'x.tag_key IN (SELECT value FROM json_each(@tags))' : 'x.tag_key = @tag'
    const carriers = keys.reduce((sum, one) => sum + counts.tag(one), 0)
    // A rare tag's articles are fetched and sorted; along a common one the order is walked and the tag asked for.
    if (
      (sort === 'added' && only !== undefined) ||
      view === 'trash' ||
      carriers * carriers < PAGE * counts.view('all')
    )
      return {
        from:
          only === undefined
            ? `(SELECT DISTINCT x.article_key FROM article_tag x WHERE ${carried}) x CROSS JOIN article a ON a.key = x.article_key`
            : 'article_tag x CROSS JOIN article a ON a.key = x.article_key',
        where: [...(only === undefined ? [] : [carried]), ...where].join(' AND '),
        values,
        key: 'x.article_key',
      }
    where.push(`EXISTS (SELECT 1 FROM article_tag x WHERE x.article_key = a.key AND ${carried})`)
    return { from: indexed, where: where.join(' AND '), values, key: 'a.key' }
  }

  // Counting what a filter finds costs as much as finding it: asked once between two changes of the library.
  const totals = new Map<string, number>()
  let totalsAt = -1
  function total(wanted: Wanted): number {
    const { view, query, tag } = wanted
    if (query.trim() !== '') return found(wanted).length
    if (tag === null) return counts.view(view)
    if (view === 'all') {
      const keys = tagKeys(tag)
      if (keys.length === 1 && keys[0] !== undefined) return counts.tag(keys[0])
    }
    const now = changes.get() as number
    if (now !== totalsAt) totals.clear()
    totalsAt = now
    const name = JSON.stringify([view, query, tag])
    let known = totals.get(name)
    if (known === undefined) {
      const { from, where, values } = plan(wanted, 'added')
      known = prepared(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`).pluck().get(values) as number
      totals.set(name, known)
    }
    return known
  }

  function list(given: ListInput): ArticlePage {
    if (isRanked(given)) return ranked(given)
    const input = ordered(given)
    const { from, where, values, key } = plan(input, input.sort)
    const order = orderSql(input, key)
    const bound: Values = { ...values, limit: input.limit + 1 }
    let seek = ''
    if (input.after !== null) {
      const { value, key: afterKey } = fromCursor(input, input.after)
      seek = `AND ${order.after}`
      bound['key'] = afterKey
      if (input.sort !== 'added') bound['value'] = value
    }
    const rows = prepared(
      `SELECT a.*, ${order.column} AS value FROM ${from} WHERE ${where} ${seek} ORDER BY ${order.forward} LIMIT @limit`,
    ).all(bound) as (ArticleRecord & Position)[]
    const shown = rows.slice(0, input.limit)
    const last = shown.at(-1)
    return {
      rows: shown.map(toRow),
      next: rows.length > input.limit && last ? toCursor(input, last) : null,
      total: total(input),
      totalIsExact: true,
    }
  }

  /** Steps along the order from its nearer end: no article is read, only its entry in the index. */
  function positionAt(input: PlaceInput & Order, at: number, all: number): Position | undefined {
    const { from, where, values, key } = plan(input, input.sort)
    const order = orderSql(input, key)
    const near = at < all / 2
    return prepared(
      `SELECT ${order.column} AS value, ${key} AS key FROM ${from} WHERE ${where}
        ORDER BY ${near ? order.forward : order.backward} LIMIT 1 OFFSET @skip`,
    ).get({ ...values, skip: near ? at : all - 1 - at }) as Position | undefined
  }

  function numberOf(input: PlaceInput & Order, id: string): number | null {
    const { from, where, values, key } = plan(input, input.sort)
    const order = orderSql(input, key)
    const wanted = keyOf.get(id) as number | undefined
    if (wanted === undefined) return null
    const mine = prepared(
      `SELECT ${order.column} AS value, ${key} AS key FROM ${from} WHERE ${where} AND ${key} = @wanted`,
    ).get({ ...values, wanted }) as Position | undefined
    if (mine === undefined) return null
    const bound: Values = { ...values, key: mine.key }
    if (input.sort !== 'added') bound['value'] = mine.value
    return prepared(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where} AND ${order.before}`)
      .pluck()
      .get(bound) as number
  }

  function place(given: PlaceInput): ArticlePlace | null {
    if (isRanked(given)) return rankedPlace(given)
    const input = ordered(given)
    const all = total(input)
    const at = input.id === null ? input.at : numberOf(input, input.id)
    if (at === null || at >= all) return null
    if (at === 0) return { at, after: null }
    const before = positionAt(input, at - 1, all)
    return before ? { at, after: toCursor(input, before) } : null
  }

  function marks({ ids, query }: Parameters<Answers['articles']['marks']>[0]): readonly ArticleMarks[] {
    return ids.flatMap((id) => {
      const key = keyOf.get(id) as number | undefined
      const found = key === undefined ? undefined : search.marks(key, query)
      return found ? [{ id, ...found }] : []
    })
  }

  function hits({ id, query }: Parameters<Answers['articles']['hits']>[0]): readonly Hit[] {
    const key = keyOf.get(id) as number | undefined
    if (key === undefined) throw new GalleyError('not-found', `no article ${id}`)
    return search.hits(key, query)
  }

  return {
    answers: { list, place, marks, hits, counts: counts.all },
    rows: rowsOf,
    keys: (wanted) => {
      const { from, where, values, key } = plan(wanted, 'added')
      return prepared(`SELECT ${key} AS key FROM ${from} WHERE ${where} ORDER BY ${key}`)
        .pluck()
        .all(values) as number[]
    },
  }
}
