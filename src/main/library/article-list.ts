// Lists of articles: keyset pages of whatever list-plan finds; the place of a row among a hundred thousand.
import type { Database, Statement } from 'better-sqlite3'
import type { ArticlePage, ArticlePlace, ArticleRow } from '#shared/article'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ArticleMarks, Hit } from '#shared/marks'
import type { ArticleRecord } from './article-record'
import { countsOf } from './counts'
import { headlineOrdersOf } from './headline-orders'
import { fromCursor, orderSql, toCursor, type Order, type Position } from './list-order'
import { isRanked, listPlans, ordered, type ListOrder, type Values, type Wanted } from './list-plan'
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
  readonly keys: (wanted: Wanted, order?: ListOrder) => readonly number[]
}

export function articleLists(db: Database, search: Search): ArticleLists {
  const counts = countsOf(db)
  const headlineOrders = headlineOrdersOf(db)
  const { plan, found, sought, tagKeys, collectionKey } = listPlans(db, counts, search)
  const tagNames = db
    .prepare(
      'SELECT t.name FROM article_tag x JOIN tag t ON t.key = x.tag_key WHERE x.article_key = ? ORDER BY t.fold',
    )
    .pluck()
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
      duplicate: row.duplicate_of !== null,
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

  // Counting what a filter finds costs as much as finding it: asked once between two changes of the library.
  const totals = new Map<string, number>()
  let totalsAt = -1
  function total(wanted: Wanted): number {
    const { view, query, tag, collection } = wanted
    if (query.trim() !== '') return found(wanted).length
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
    const name = JSON.stringify([view, query, tag, collection])
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

  function place(given: PlaceInput): ArticlePlace | null {
    if (isRanked(given)) return rankedPlace(given)
    const input = inOrder(given)
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
    keys: (wanted, given = { sort: 'added', descending: false }) => {
      if (isRanked({ ...wanted, ...given })) return found(wanted)
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
