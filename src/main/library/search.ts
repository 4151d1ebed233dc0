// Searching the articles: the index finds candidates, the texts decide, and what is not indexed yet is read as it is.
import type { Database } from 'better-sqlite3'
import { hitsIn, snippetOf, type Hit, type Snippet } from '#core/search/highlight'
import { matchOf, planOf, type Plan } from '#core/search/plan'
import {
  asksText,
  compile,
  holds,
  LAST_TIER,
  NO_TEXT,
  tierOf,
  type Query,
  type Tier,
} from '#core/search/query'
import { GalleyError } from '#shared/error'
import type { Condition } from './query'
import { filterCondition } from './search-filters'
import { isIndexDamage, searchIndexOf, type SearchIndex } from './search-index'

export interface Asked {
  readonly query: string
  /** What must hold besides, over `article a`: a constant text with bound values. */
  readonly view: Condition
  readonly tagId: string | null
  readonly limit: number
  /** `next` of the page before; null for the first. */
  readonly after: string | null
  /** Whether a traditional character is found by its simplified one; so unless said otherwise. */
  readonly simplify?: boolean
  /** How many articles may be read for one page at most; a page that stops there has fewer keys and a `next`. */
  readonly reads?: number
}

export interface Found {
  /** Keys of articles: headlines that are what was asked for, begin with it, hold it, then the rest; newest first. */
  readonly keys: readonly number[]
  /** Null at the end. */
  readonly next: string | null
  /** All that match; if `totalIsExact` is false, at least so many. */
  readonly total: number
  readonly totalIsExact: boolean
}

export interface Search extends Pick<SearchIndex, 'catchUp' | 'rebuild' | 'check'> {
  readonly find: (asked: Asked) => Found
  /** Where the wanted terms stand, field after field; empty if the article is not there. */
  readonly hits: (key: number, query: string, simplify?: boolean) => readonly Hit[]
  readonly snippet: (key: number, query: string, simplify?: boolean) => Snippet
}

/** How many candidates are looked at to count exactly. */
const MOST_COUNTED = 1000
const DEFAULT_READS = 5000
const BATCH = 64
const BEYOND = Number.MAX_SAFE_INTEGER

interface Candidate {
  readonly key: number
  readonly headline: string
  /** The index vouches for it. */
  readonly sure: boolean
  readonly answers: readonly boolean[]
}

/** One query in one state of the library: what has been decided already is not decided again. */
interface Session {
  readonly query: Query
  readonly plan: Plan
  readonly where: string
  readonly whereValues: readonly (string | number)[]
  readonly columns: string
  readonly columnValues: readonly (string | number)[]
  readonly verdicts: Map<number, boolean>
  total: { readonly total: number; readonly totalIsExact: boolean } | null
  reads: number
}

type Origin = 'index' | 'dirty' | 'all'
const FROM: Readonly<Record<Origin, string>> = {
  index: 'search_index s CROSS JOIN article a ON a.key = s.rowid WHERE search_index MATCH ?',
  dirty: 'index_dirty d CROSS JOIN article a ON a.key = d.article_key WHERE true',
  all: 'article a WHERE true',
}
const KEY: Readonly<Record<Origin, string>> = { index: 's.rowid', dirty: 'd.article_key', all: 'a.key' }
const NOT_DIRTY = 'NOT EXISTS (SELECT 1 FROM index_dirty x WHERE x.article_key = a.key)'

const HAS_TAG_ID =
  'EXISTS (SELECT 1 FROM article_tag x JOIN tag t ON t.key = x.tag_key WHERE x.article_key = a.key AND t.id = ?)'

function readCursor(after: string | null): { readonly tier: Tier; readonly key: number } {
  if (after === null) return { tier: 0, key: BEYOND }
  const [, tier, key] = /^([0-3])-(\d{1,15})$/.exec(after) ?? []
  if (tier === undefined) throw new GalleyError('invalid-input', 'not a cursor of this list')
  return { tier: Number(tier) as Tier, key: Number(key) }
}

export function searchOf(db: Database): Search {
  const index = searchIndexOf(db)
  const seq = db.prepare('SELECT seq FROM library').pluck()
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

  let last: { readonly name: string; readonly session: Session } | undefined
  function sessionOf({ query: text, view, tagId, simplify = true }: Asked): Session {
    const name = JSON.stringify([text, view, tagId, simplify, seq.get()])
    if (last?.name === name) return last.session
    const query = compile(text, { simplify })
    const conditions = [
      view,
      ...(tagId === null ? [] : [{ sql: HAS_TAG_ID, values: [tagId] }]),
      ...query.filters.map(filterCondition),
    ]
    const nested = query.nested.map(filterCondition)
    const session: Session = {
      query,
      plan: planOf(query),
      where: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
      whereValues: conditions.flatMap(({ values }) => values),
      columns: nested.map(({ sql }, n) => `, (${sql}) AS f${n}`).join(''),
      columnValues: nested.flatMap(({ values }) => values),
      verdicts: new Map(),
      total: null,
      reads: 0,
    }
    last = { name, session }
    return session
  }

  /** Candidates below `before`, highest key first. */
  function batchOf(
    session: Session,
    origin: Origin,
    match: string | null,
    before: number,
    size: number,
  ): Candidate[] {
    const { where, whereValues, columns, columnValues, plan, query } = session
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

  /** All candidates of a tier below `before`, highest key first, read in batches as they are asked for. */
  function* candidates(session: Session, match: string | null, before: number): Generator<Candidate> {
    const origins: readonly Origin[] = match === null ? ['all'] : ['index', 'dirty']
    const heads = origins.map((origin) => ({
      origin,
      rows: [] as Candidate[],
      at: 0,
      below: before,
      ended: false,
    }))
    for (;;) {
      for (const head of heads) {
        if (head.at < head.rows.length || head.ended) continue
        head.rows = batchOf(session, head.origin, match, head.below, BATCH)
        head.at = 0
        head.below = head.rows.at(-1)?.key ?? 0
        head.ended = head.rows.length < BATCH
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

  function matches(session: Session, { key, sure, answers }: Candidate): boolean {
    const { query, verdicts } = session
    if (sure) return true
    const known = verdicts.get(key)
    if (known !== undefined) return known
    let verdict: boolean
    if (asksText(query.condition)) {
      session.reads++
      const text = index.textOf(key)
      verdict = text !== undefined && holds(query.condition, text, answers)
    } else verdict = query.nested.length === 0 || holds(query.condition, NO_TEXT, answers)
    verdicts.set(key, verdict)
    return verdict
  }

  function page(
    session: Session,
    { after, limit, reads = DEFAULT_READS }: Asked,
  ): Pick<Found, 'keys' | 'next'> {
    const { query, plan } = session
    const start = readCursor(after)
    const keys: number[] = []
    const tiers: readonly Tier[] = plan.tiers ? [0, 1, 2, LAST_TIER] : [LAST_TIER]
    let end: string | null = null
    session.reads = 0
    for (const tier of tiers.filter((one) => one >= start.tier)) {
      const before = tier === start.tier ? start.key : BEYOND
      for (const candidate of candidates(session, matchOf(plan, tier), before)) {
        // One more than asked for says that there is a next page.
        if (session.reads >= reads) return { keys, next: end ?? after ?? `${tier}-${candidate.key + 1}` }
        const own = plan.tiers ? tierOf(query, candidate.headline) : LAST_TIER
        if (own === tier && matches(session, candidate)) {
          if (keys.length === limit) return { keys, next: end }
          keys.push(candidate.key)
        }
        end = `${tier}-${candidate.key}`
      }
    }
    return { keys, next: null }
  }

  function countIndexed(session: Session, match: string): number {
    const { where, whereValues } = session
    return prepared(`SELECT COUNT(*) FROM ${FROM.index} AND ${where} AND ${NOT_DIRTY}`)
      .pluck()
      .get([match, ...whereValues]) as number
  }

  /** Looks at up to `MOST_COUNTED` candidates of each kind. */
  function count(session: Session): { readonly total: number; readonly totalIsExact: boolean } {
    const { query, plan, where, whereValues } = session
    const trivial = query.nested.length === 0 && !asksText(query.condition)
    if (trivial) {
      const total = prepared(`SELECT COUNT(*) FROM article a WHERE ${where}`)
        .pluck()
        .get([...whereValues])
      return { total: total as number, totalIsExact: true }
    }
    const origins: readonly Origin[] =
      plan.match === null ? ['all'] : plan.exact ? ['dirty'] : ['index', 'dirty']
    let total = plan.exact && plan.match !== null ? countIndexed(session, plan.match) : 0
    let totalIsExact = true
    for (const origin of origins) {
      const rows = batchOf(session, origin, plan.match, BEYOND, MOST_COUNTED + 1)
      if (rows.length > MOST_COUNTED) totalIsExact = false
      total += rows.slice(0, MOST_COUNTED).filter((row) => matches(session, row)).length
    }
    return { total, totalIsExact }
  }

  function answer(asked: Asked): Found {
    const session = sessionOf(asked)
    const found = page(session, asked)
    session.total ??= count(session)
    return { ...found, ...session.total }
  }

  function find(asked: Asked): Found {
    try {
      return answer(asked)
    } catch (error) {
      if (!isIndexDamage(error)) throw error
      index.rebuild()
      last = undefined
      return answer(asked)
    }
  }

  return {
    catchUp: index.catchUp,
    rebuild: index.rebuild,
    check: index.check,
    find,
    hits: (key, query, simplify = true) => {
      const text = index.textOf(key)
      return text ? hitsIn(compile(query, { simplify }), text) : []
    },
    snippet: (key, query, simplify = true) => {
      const text = index.textOf(key)
      return text ? snippetOf(compile(query, { simplify }), text) : []
    },
  }
}
