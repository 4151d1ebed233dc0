// Searching the articles: the index finds candidates, the texts decide, and what is not indexed yet is read as it is.
import type { Database } from 'better-sqlite3'
import { hitsIn, marksIn, snippetOf } from '#core/search/highlight'
import { matchOf, planOf } from '#core/search/plan'
import { asksText, compile, holds, LAST_TIER, NO_TEXT, tierOf, type Tier } from '#core/search/query'
import { GalleyError } from '#shared/error'
import type { ArticleMarks, Hit, Snippet } from '#shared/marks'
import type { Condition } from './condition'
import { candidatesOf, type Candidate, type Origin, type Sought } from './search-candidates'
import { filterCondition } from './search-filters'
import { isIndexDamage, searchIndexOf, type SearchIndex } from './search-index'
import { TAG_AND_BELOW } from './tag-tree'

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

export interface Search extends Pick<SearchIndex, 'catchUp' | 'rebuild' | 'check' | 'textOf'> {
  readonly find: (asked: Asked) => Found
  /** All that `find` would page through, in its order, however much has to be read. */
  readonly keys: (asked: Omit<Asked, 'limit' | 'after' | 'reads'>) => readonly number[]
  /** Where the wanted terms stand, field after field; empty if the article is not there. */
  readonly hits: (key: number, query: string, simplify?: boolean) => readonly Hit[]
  readonly snippet: (key: number, query: string, simplify?: boolean) => Snippet
  /** What a row marks; undefined if the article is not there. */
  readonly marks: (key: number, query: string, simplify?: boolean) => Omit<ArticleMarks, 'id'> | undefined
}

/** Up to so many candidates are looked at to count exactly; of more than that only the first, for a lower bound. */
const MOST_COUNTED = 1000
const SAMPLE = 100
const DEFAULT_READS = 5000
const BEYOND = Number.MAX_SAFE_INTEGER

/** One query in one state of the library: what has been decided already is not decided again. */
interface Session extends Sought {
  readonly verdicts: Map<number, boolean>
  total: { readonly total: number; readonly totalIsExact: boolean } | null
  keys: readonly number[] | null
  reads: number
}

const HAS_TAG_ID = `EXISTS (SELECT 1 FROM article_tag x WHERE x.article_key = a.key AND x.tag_key IN (${TAG_AND_BELOW}))`

function readCursor(after: string | null): { readonly tier: Tier; readonly key: number } {
  if (after === null) return { tier: 0, key: BEYOND }
  const [, tier, key] = /^([0-3])-(\d{1,15})$/.exec(after) ?? []
  if (tier === undefined) throw new GalleyError('invalid-input', 'not a cursor of this list')
  return { tier: Number(tier) as Tier, key: Number(key) }
}

export function searchOf(db: Database): Search {
  const index = searchIndexOf(db)
  const changes = db.prepare('SELECT total_changes()').pluck()
  const { prepared, batchOf, candidates, countIndexed } = candidatesOf(db)

  let last: { readonly name: string; readonly session: Session } | undefined
  function sessionOf({ query: text, view, tagId, simplify = true }: Asked): Session {
    const name = JSON.stringify([text, view, tagId, simplify, changes.get()])
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
      keys: null,
      reads: 0,
    }
    last = { name, session }
    return session
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
      const tooMany = rows.length > MOST_COUNTED
      if (tooMany) totalIsExact = false
      total += rows.slice(0, tooMany ? SAMPLE : MOST_COUNTED).filter((row) => matches(session, row)).length
    }
    return { total, totalIsExact }
  }

  function answer(asked: Asked): Found {
    const session = sessionOf(asked)
    const found = page(session, asked)
    session.total ??= count(session)
    const { total, totalIsExact } = session.total
    return { ...found, total: Math.max(total, found.keys.length), totalIsExact }
  }

  /** What the index cannot answer since it is damaged, the articles answer; the index is made anew. */
  function orRebuilt<Answer>(run: () => Answer): Answer {
    try {
      return run()
    } catch (error) {
      if (!isIndexDamage(error)) throw error
      index.rebuild()
      last = undefined
      return run()
    }
  }

  function allKeys(asked: Omit<Asked, 'limit' | 'after' | 'reads'>): readonly number[] {
    const endless: Asked = { ...asked, limit: Infinity, after: null, reads: Infinity }
    const session = sessionOf(endless)
    session.keys ??= page(session, endless).keys
    return session.keys
  }

  return {
    catchUp: index.catchUp,
    rebuild: index.rebuild,
    check: index.check,
    textOf: index.textOf,
    find: (asked) => orRebuilt(() => answer(asked)),
    keys: (asked) => orRebuilt(() => allKeys(asked)),
    hits: (key, query, simplify = true) => {
      const text = index.textOf(key)
      return text ? hitsIn(compile(query, { simplify }), text) : []
    },
    snippet: (key, query, simplify = true) => {
      const text = index.textOf(key)
      return text ? snippetOf(compile(query, { simplify }), text) : []
    },
    marks: (key, query, simplify = true) => {
      const text = index.textOf(key)
      return text && marksIn(compile(query, { simplify }), text)
    },
  }
}
