// Candidates of a search as SQL gives them: from the index, from what is not indexed yet, or from all articles.
import type { Database, Statement } from 'better-sqlite3'
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
const LARGEST_BATCH = 2048

/** Beyond every key on the side that a descending or an ascending reading begins at. */
export const BEYOND = { descending: Number.MAX_SAFE_INTEGER, ascending: 0 } as const

/** Which candidates: those beyond the key `from`, away from it in this direction. */
export interface Stretch {
  readonly from: number
  readonly descending: boolean
}
const ALL: Stretch = { from: BEYOND.descending, descending: true }

export interface Candidates {
  /** The same text gives the same statement; texts are made of constants. */
  readonly prepared: (sql: string) => Statement
  readonly batchOf: (
    sought: Sought,
    origin: Origin,
    match: string | null,
    stretch: Stretch,
    size: number,
  ) => readonly Candidate[]
  /** All candidates of a stretch, read as they are asked for; `match` null: all articles. */
  readonly candidates: (sought: Sought, match: string | null, stretch?: Stretch) => Generator<Candidate>
  /** How many of these keys and view there are that the index finds, what has changed since left out; null: of all. */
  readonly countBetween: (sought: Sought, match: string | null, low: number, high: number) => number
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly key: number
  readonly headline: string
}
/** The answers of the nested filters in a row of `columns`. */
export const answersIn = ({ query }: Sought, row: Readonly<Record<string, unknown>>): readonly boolean[] =>
  query.nested.map((_, n) => row[`f${n}`] === 1)

export function candidatesOf(db: Database): Candidates {
  const anyDirty = db.prepare('SELECT EXISTS (SELECT 1 FROM index_dirty)').pluck()
  const surely = db
    .prepare(
      'SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)',
    )
    .pluck()

  const statements = new Map<string, Statement>()
  function prepared(sql: string): Statement {
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
    { from, descending }: Stretch,
    size: number,
  ): Candidate[] {
    const { where, whereValues, columns, columnValues, plan } = sought
    const rows = prepared(
      `SELECT a.key, a.headline${columns} FROM ${FROM[origin]} AND ${KEY[origin]} ${descending ? '<' : '>'} CAST(? AS INTEGER)
       AND ${where} ${origin === 'index' ? `AND ${NOT_DIRTY}` : ''}
       ORDER BY ${KEY[origin]} ${descending ? 'DESC' : 'ASC'} LIMIT ?`,
    ).all([
      ...columnValues,
      ...(origin === 'index' ? [match] : []),
      from,
      ...whereValues,
      size,
    ]) as readonly Row[]
    const ends = [rows[0]?.key ?? 0, rows.at(-1)?.key ?? 0]
    const known = new Set(
      origin === 'index' && !plan.exact && plan.sure !== null && rows.length > 0
        ? (surely.all(plan.sure, Math.min(...ends), Math.max(...ends)) as number[])
        : [],
    )
    return rows.map((row) => ({
      key: row.key,
      headline: row.headline,
      sure: origin === 'index' && (plan.exact || known.has(row.key)),
      answers: answersIn(sought, row),
    }))
  }

  function* candidates(sought: Sought, match: string | null, stretch = ALL): Generator<Candidate> {
    const { from, descending } = stretch
    const origins: readonly Origin[] = match === null ? ['all'] : ['index', 'dirty']
    const heads = origins.map((origin) => ({
      origin,
      rows: [] as Candidate[],
      at: 0,
      from,
      size: BATCH,
      ended: false,
    }))
    const sooner = (a: number, b: number): number => (descending ? b - a : a - b)
    for (;;) {
      for (const head of heads) {
        if (head.at < head.rows.length || head.ended) continue
        head.rows = batchOf(sought, head.origin, match, { from: head.from, descending }, head.size)
        head.at = 0
        head.from = head.rows.at(-1)?.key ?? head.from
        head.ended = head.rows.length < head.size
        head.size = Math.min(head.size * 2, LARGEST_BATCH)
      }
      const next = heads
        .filter(({ rows, at }) => at < rows.length)
        .toSorted((a, b) => sooner(a.rows[a.at]?.key ?? 0, b.rows[b.at]?.key ?? 0))[0]
      const candidate = next?.rows[next.at]
      if (!next || !candidate) return
      next.at++
      yield candidate
    }
  }

  function countBetween(sought: Sought, match: string | null, low: number, high: number): number {
    const { where, whereValues } = sought
    const origin = match === null ? 'all' : 'index'
    const clean = match !== null && anyDirty.get() === 1 ? ` AND ${NOT_DIRTY}` : ''
    return prepared(
      `SELECT COUNT(*) FROM ${FROM[origin]} AND ${KEY[origin]} BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) AND ${where}${clean}`,
    )
      .pluck()
      .get([...(match === null ? [] : [match]), low, high, ...whereValues]) as number
  }

  return { prepared, batchOf, candidates, countBetween }
}
