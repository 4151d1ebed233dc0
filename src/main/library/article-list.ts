// Lists of articles: keyset pages of whatever list-plan finds; the place of a row among a hundred thousand.
import type { Database, Statement } from 'better-sqlite3'
import type { ArticlePage, ArticlePlace, ArticleRow } from '#shared/article'
import type { Answers } from '#shared/contract'
import type { ReviewMark } from '#shared/review'
import type { ArticleRecord } from './article-record'
import { countsOf } from './counts'
import { asksSearch, foundLists } from './found-list'
import { headlineOrdersOf } from './headline-orders'
import { fromCursor, orderSql, toCursor, type Order, type Position } from './list-order'
import { listPlans, ordered, type ListOrder, type Values, type Wanted } from './list-plan'
import { MEANT_OF_ARTICLE } from './meant-for'
import type { Search } from './search'

type ListInput = Parameters<Answers['articles']['list']>[0]
type PlaceInput = Parameters<Answers['articles']['place']>[0]

/** At most so many ms go into missing keys before a list by headline; else it is by letters this time. */
const FILLING = 20

export interface ArticleLists {
  readonly answers: Pick<Answers['articles'], 'list' | 'place' | 'marks' | 'hits' | 'counts'>
  /** As a list shows them, in this order. */
  readonly rows: (keys: readonly number[]) => readonly ArticleRow[]
  /** Keys of all articles that are wanted, in this order, else lowest first. */
  readonly keys: (wanted: Wanted, order?: ListOrder) => readonly number[] | Promise<readonly number[]>
}

export function articleLists(
  db: Database,
  search: Search,
  foldHan: () => boolean,
  review: (row: ArticleRecord) => ReviewMark | null,
): ArticleLists {
  const counts = countsOf(db)
  const headlineOrders = headlineOrdersOf(db)
  const { plan, tagKeys, collectionKey } = listPlans(db, counts)
  const tagNames = db
    .prepare(
      'SELECT t.name FROM article_tag x JOIN tag t ON t.key = x.tag_key WHERE x.article_key = ? ORDER BY t.fold',
    )
    .pluck()
  const meantFor = db.prepare(MEANT_OF_ARTICLE).pluck()
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
      channels: meantFor.all(row.key) as string[],
      stage: row.stage,
      trashed: row.trashed_at !== null,
      review: review(row),
      duplicate: row.duplicate_of !== null,
      left: row.exported === 0 ? null : row.exported === 1 ? 'as-is' : 'changed',
      zishu: row.zishu,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }
  }

  function inOrder<Input extends Parameters<typeof ordered>[0]>(input: Input): Omit<Input, 'sort'> & Order {
    const order = ordered(input)
    return order.sort === 'headline' && !headlineOrders.ready(FILLING) ? { ...order, sort: 'letters' } : order
  }

  const rowsOf = (keys: readonly number[]): readonly ArticleRow[] =>
    keys.flatMap((key) => (byKey.all(key) as ArticleRecord[]).map(toRow))

  const found = foundLists(db, { search, rowsOf, foldHan, collectionKey, inOrder })

  // Counting what a filter finds costs as much as finding it: asked once between two changes of the library.
  const totals = new Map<string, number>()
  let totalsAt = -1
  function total(wanted: Wanted): number {
    const { view, tag, collection } = wanted
    if (tag === null && collection === null) return counts.view(view)
    if (view === 'all' && tag === null && collection !== null)
      return counts.collection(collectionKey(collection))
    if (view === 'all' && tag !== null && collection === null) {
      const keys = tagKeys(tag)
      if (keys.length === 1 && keys[0] !== undefined) return counts.tag(keys[0])
    }
    const now = changes.get() as number
    if (now !== totalsAt) totals.clear()
    totalsAt = now
    const name = JSON.stringify([view, tag, collection])
    let known = totals.get(name)
    if (known === undefined) {
      const { from, where, values } = plan(wanted, 'added')
      known = prepared(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`).pluck().get(values) as number
      totals.set(name, known)
    }
    return known
  }

  function list(given: ListInput): ArticlePage | Promise<ArticlePage> {
    if (asksSearch(given)) return found.list(given)
    const input = inOrder(given)
    const { from, where, values, key } = plan(input, input.sort)
    const order = orderSql(input, key)
    const bound: Values = { ...values, limit: input.limit + 1 }
    let seek = ''
    if (input.after !== null) {
      const { value, key: afterKey } = fromCursor(input, input.after)
      seek = `AND ${order.after}`
      bound['key'] = afterKey
      if (input.sort !== 'added')
        bound['value'] =
          value ??
          (prepared(`SELECT COALESCE(MAX(${order.column}), '') FROM article a WHERE a.key = ?`)
            .pluck()
            .get(afterKey) as string)
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
  function positionAt(input: Wanted & Order, at: number, all: number): Position | undefined {
    const { from, where, values, key } = plan(input, input.sort)
    const order = orderSql(input, key)
    const near = at < all / 2
    return prepared(
      `SELECT ${order.column} AS value, ${key} AS key FROM ${from} WHERE ${where}
        ORDER BY ${near ? order.forward : order.backward} LIMIT 1 OFFSET @skip`,
    ).get({ ...values, skip: near ? at : all - 1 - at }) as Position | undefined
  }

  function numberOf(input: Wanted & Order, id: string): number | null {
    const { from, where, values, key } = plan(input, input.sort)
    const order = orderSql(input, key)
    const wanted = keyOf.get(id) as number | undefined
    if (wanted === undefined) return null
    const mine = prepared(
      `SELECT ${order.column} AS value, ${key} AS key FROM ${from} WHERE ${where} AND ${key} = @wanted`,
    ).get({ ...values, wanted }) as Position | undefined
    if (mine === undefined) return null
    const bound: Values = { ...values, key: mine.key }
    if (input.sort !== 'added') bound['value'] = mine.value as string | number
    return prepared(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where} AND ${order.before}`)
      .pluck()
      .get(bound) as number
  }

  function place(given: PlaceInput): ArticlePlace | null | Promise<ArticlePlace | null> {
    if (asksSearch(given)) return found.place(given)
    const input = inOrder(given)
    const all = total(input)
    const at = input.id === null ? input.at : numberOf(input, input.id)
    if (at === null || at >= all) return null
    if (at === 0) return { at, after: null }
    const before = positionAt(input, at - 1, all)
    return before ? { at, after: toCursor(input, before) } : null
  }

  return {
    answers: { list, place, marks: found.marks, hits: found.hits, counts: counts.all },
    rows: rowsOf,
    keys: (wanted, given = { sort: 'added', descending: false }) => {
      if (asksSearch(wanted)) return found.keys({ ...wanted, ...given })
      const order = inOrder({ ...wanted, ...given })
      const { from, where, values, key } = plan(wanted, order.sort)
      return prepared(
        `SELECT ${key} AS key FROM ${from} WHERE ${where} ORDER BY ${orderSql(order, key).forward}`,
      )
        .pluck()
        .all(values) as number[]
    },
  }
}
