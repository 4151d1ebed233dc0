// Candidates of a search as SQL gives them: from the index, from what is not indexed yet, or from all articles.
import type { Database } from 'better-sqlite3'
import type { Plan } from '#core/search/plan'
import type { Query } from '#core/search/query'

export interface Candidate {
  readonly key: number
  readonly headline: string
  /** The index vouches for it. */
  readonly sure: boolean
  readonly answers: readonly boolean[]
}

/** A query ready for SQL: `where` holds for every candidate, `columns` answer the nested filters. */
export interface Sought {
  readonly query: Query
  readonly plan: Plan
  readonly where: string
  readonly whereValues: readonly (string | number)[]
  readonly columns: string
  readonly columnValues: readonly (string | number)[]
}

export type Origin = 'index' | 'dirty' | 'all'
const FROM: Readonly<Record<Origin, string>> = {
  index: 'search_index s CROSS JOIN article a ON a.key = s.rowid WHERE search_index MATCH ?',
  dirty: 'index_dirty d CROSS JOIN article a ON a.key = d.article_key WHERE true',
  all: 'article a WHERE true',
}
const KEY: Readonly<Record<Origin, string>> = { index: 's.rowid', dirty: 'd.article_key', all: 'a.key' }
const NOT_DIRTY = 'NOT EXISTS (SELECT 1 FROM index_dirty x WHERE x.article_key = a.key)'

/** Batches grow: a first page needs few, a look at everything should not ask a thousand times. */
const BATCH = 64
const LARGEST_BATCH = 4096

export interface Candidates {
  /** The same text gives the same statement; texts are made of constants. */
  readonly prepared: (sql: string) => ReturnType<Database['prepare']>
  /** Candidates below `before`, highest key first. */
  readonly batchOf: (
    sought: Sought,
    origin: Origin,
    match: string | null,
    before: number,
    size: number,
  ) => readonly Candidate[]
  /** All candidates below `before`, highest key first, read as they are asked for; `match` null: all articles. */
  readonly candidates: (sought: Sought, match: string | null, before: number) => Generator<Candidate>
  /** How many of those in the index `match` finds, what has changed since left out. */
  readonly countIndexed: (sought: Sought, match: string) => number
}

export function candidatesOf(db: Database): Candidates {
  const anyDirty = db.prepare('SELECT EXISTS (SELECT 1 FROM index_dirty)').pluck()
  const surely = db
    .prepare(
      'SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)',
    )
    .pluck()

  const statements = new Map<string, ReturnType<Database['prepare']>>()
  function prepared(sql: string): ReturnType<Database['prepare']> {
    let statement = statements.get(sql)
    if (!statement) {
      if (statements.size >= 64) statements.clear()
      statement = db.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }

  function batchOf(
    sought: Sought,
    origin: Origin,
    match: string | null,
    before: number,
    size: number,
  ): Candidate[] {
    const { where, whereValues, columns, columnValues, plan, query } = sought
    const rows = prepared(
      `SELECT a.key, a.headline${columns} FROM ${FROM[origin]} AND ${KEY[origin]} < CAST(? AS INTEGER)
       AND ${where} ${origin === 'index' ? `AND ${NOT_DIRTY}` : ''} ORDER BY ${KEY[origin]} DESC LIMIT ?`,
    ).all([...columnValues, ...(origin === 'index' ? [match] : []), before, ...whereValues, size]) as ({
      readonly key: number
      readonly headline: string
    } & Readonly<Record<string, unknown>>)[]
    const lowest = rows.at(-1)?.key
    const known = new Set(
      origin === 'index' && !plan.exact && plan.sure !== null && lowest !== undefined
        ? (surely.all(plan.sure, lowest, rows[0]?.key) as number[])
        : [],
    )
    return rows.map((row) => ({
      key: row.key,
      headline: row.headline,
      sure: origin === 'index' && (plan.exact || known.has(row.key)),
      answers: query.nested.map((_, n) => row[`f${n}`] === 1),
    }))
  }

  function* candidates(sought: Sought, match: string | null, before: number): Generator<Candidate> {
    const origins: readonly Origin[] = match === null ? ['all'] : ['index', 'dirty']
    const heads = origins.map((origin) => ({
      origin,
      rows: [] as Candidate[],
      at: 0,
      below: before,
      size: BATCH,
      ended: false,
    }))
    for (;;) {
      for (const head of heads) {
        if (head.at < head.rows.length || head.ended) continue
        head.rows = batchOf(sought, head.origin, match, head.below, head.size)
        head.at = 0
        head.below = head.rows.at(-1)?.key ?? 0
        head.ended = head.rows.length < head.size
        head.size = Math.min(head.size * 2, LARGEST_BATCH)
      }
      const next = heads
        .filter(({ rows, at }) => at < rows.length)
        .toSorted((a, b) => (b.rows[b.at]?.key ?? 0) - (a.rows[a.at]?.key ?? 0))[0]
      const candidate = next?.rows[next.at]
      if (!next || !candidate) return
      next.at++
      yield candidate
    }
  }

  function countIndexed(sought: Sought, match: string): number {
    const { where, whereValues } = sought
    const clean = anyDirty.get() === 1 ? ` AND ${NOT_DIRTY}` : ''
    return prepared(`SELECT COUNT(*) FROM ${FROM.index} AND ${where}${clean}`)
      .pluck()
      .get([match, ...whereValues]) as number
  }

  return { prepared, batchOf, candidates, countIndexed }
}
