// Searching the articles: the index finds candidates, the texts decide, and what is not indexed yet is read as it is.
import type { Database } from 'better-sqlite3'
import { hitsIn, marksIn, snippetOf } from '#core/search/highlight'
import type { ArticleMarks, Hit, Snippet } from '#shared/marks'
import { candidatesOf } from './search-candidates'
import { countingOf, type Total } from './search-count'
import { isIndexDamage, searchIndexOf, type SearchIndex } from './search-index'
import { pagesOf, type Listing, type Place } from './search-pages'
import { sessionsOf, type Session, type Wanted } from './search-session'
import { EVERY_SHELF } from './search-walk'
import { atOnce, inSteps, type Work } from './search-work'

export interface Asked extends Wanted {
  readonly limit: number
  /** `next` of the page before; null for the first. */
  readonly after: string | null
}

export interface Found extends Total {
  /**
   * Keys of articles by relevance: headlines that are what was asked for, begin with it, hold it, then the rest; of
   * each the newest 200 by how near one another the terms stand (see `Nearness`), then all others; newest first.
   */
  readonly keys: readonly number[]
  /** Null at the end. */
  readonly next: string | null
}

export interface Search extends Pick<
  SearchIndex,
  'catchUp' | 'left' | 'rebuild' | 'clear' | 'check' | 'textOf'
> {
  /** At once. `total` is exact unless very much would have to be read for it. */
  readonly find: (asked: Asked) => Found
  /**
   * A page in any order, in steps that let other questions in between. What is still to be counted after it is counted
   * on, in steps, as long as the library does not change: a later page knows more.
   */
  readonly list: (listing: Listing, limit: number, after: string | null) => Promise<Found>
  /** Where row number `at` stands, or, if `key` is not null, that article; null if there is no such row. In steps. */
  readonly place: (listing: Listing, at: number, key: number | null) => Promise<Place | null>
  /** All that match, lowest first. At once. */
  readonly keys: (wanted: Wanted) => readonly number[]
  /** All, in order, exact for one state of the library. In steps. */
  readonly all: (listing: Listing) => Promise<readonly number[]>
  /** Where the wanted terms stand, field after field; empty if the article is not there. At once. */
  readonly hits: (key: number, query: string, simplify?: boolean) => readonly Hit[]
  /** The same in steps. */
  readonly hitsLater: (key: number, query: string, simplify?: boolean) => Promise<readonly Hit[]>
  readonly snippet: (key: number, query: string, simplify?: boolean) => Snippet
  /** What rows mark; undefined for an article that is not there. In steps. */
  readonly marks: (
    keys: readonly number[],
    query: string,
    simplify?: boolean,
  ) => Promise<readonly (Omit<ArticleMarks, 'id'> | undefined)[]>
}

/** How long a page waits for the count: so many pieces of its work, and after these so many ms from its beginning. */
const COUNTED = 200
const PATIENCE = 25
/** So often a reading of all is begun anew if others write meanwhile; then it is done at once. */
const TRIES = 4

const IN_TURN = { sort: 'added', descending: false } as const

export function searchOf(db: Database): Search {
  const index: SearchIndex = searchIndexOf(db, (key) => sessions.indexed(key))
  const candidates = candidatesOf(db)
  const sessions = sessionsOf(db, candidates, (key) => index.textOf(key))
  const counting = countingOf(candidates, sessions)
  const pages = pagesOf(candidates, sessions)

  function* findWork({ after, limit, ...wanted }: Asked): Work<Found> {
    // By relevance no shelf is walked.
    const listing: Listing = { ...wanted, shelf: EVERY_SHELF, order: 'relevance' }
    const { session, keys, next } = yield* pages.page(listing, limit, after)
    const { total, totalIsExact } = counting.atOnce(session)
    return { keys, next, total: Math.max(total, keys.length), totalIsExact }
  }

  /** Counts on in the background until the library changes, once for a session. */
  function countOn(session: Session): void {
    if (session.kept.has('counting on')) return
    session.kept.set('counting on', true)
    inSteps(counting.onward(session), () => db.open && sessions.isCurrent(session)).catch(() => {
      // Whoever asks next meets the same error and hears of it.
    })
  }

  async function listed(listing: Listing, limit: number, after: string | null): Promise<Found> {
    const until = performance.now() + PATIENCE
    const { session, keys, next } = await inSteps(pages.page(listing, limit, after))
    await inSteps(counting.onward(session, COUNTED))
    await inSteps(counting.onward(session), () => performance.now() < until)
    const { total, totalIsExact } = counting.soFar(session)
    if (!totalIsExact) countOn(session)
    const atLeast = keys.length + (next === null ? 0 : 1)
    return { keys, next, total: totalIsExact ? total : Math.max(total, atLeast), totalIsExact }
  }

  async function allKeys(listing: Listing): Promise<readonly number[]> {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = sessions.state()
      const found = await inSteps(pages.keys(listing))
      if (sessions.state() === before) return found
    }
    return atOnce(pages.keys(listing))
  }

  function* marksWork(keys: readonly number[], text: string, simplify?: boolean) {
    const query = yield* sessions.queryOf(text, simplify)
    const marks: (Omit<ArticleMarks, 'id'> | undefined)[] = []
    for (const key of keys) {
      const article = index.textOf(key)
      marks.push(article && marksIn(query, article))
      yield
    }
    return marks
  }

  function* hitsWork(key: number, text: string, simplify?: boolean): Work<readonly Hit[]> {
    const query = yield* sessions.queryOf(text, simplify)
    const article = index.textOf(key)
    return article ? hitsIn(query, article) : []
  }

  function rebuild(): void {
    index.rebuild()
    sessions.clear()
  }
  /** What the index cannot answer since it is damaged, the articles answer; the index is made anew. */
  function orRebuilt<Answer>(run: () => Answer): Answer {
    try {
      return run()
    } catch (error) {
      if (!isIndexDamage(error)) throw error
      rebuild()
      return run()
    }
  }
  async function orRebuiltLater<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    try {
      return await run()
    } catch (error) {
      if (!isIndexDamage(error)) throw error
      rebuild()
      return run()
    }
  }
  const queryOf = (text: string, simplify?: boolean) =>
    orRebuilt(() => atOnce(sessions.queryOf(text, simplify)))

  return {
    catchUp: index.catchUp,
    left: index.left,
    rebuild,
    check: index.check,
    clear: index.clear,
    textOf: index.textOf,
    find: (asked) => orRebuilt(() => atOnce(findWork(asked))),
    list: (listing, limit, after) => orRebuiltLater(() => listed(listing, limit, after)),
    place: (listing, at, key) =>
      orRebuiltLater(() => inSteps(key === null ? pages.placeAt(listing, at) : pages.placeOf(listing, key))),
    keys: (wanted) => orRebuilt(() => atOnce(pages.keys({ ...wanted, shelf: EVERY_SHELF, order: IN_TURN }))),
    all: (listing) => orRebuiltLater(() => allKeys(listing)),
    hits: (key, query, simplify) => orRebuilt(() => atOnce(hitsWork(key, query, simplify))),
    hitsLater: (key, query, simplify) => orRebuiltLater(() => inSteps(hitsWork(key, query, simplify))),
    snippet: (key, query, simplify) => {
      const text = index.textOf(key)
      return text ? snippetOf(queryOf(query, simplify), text) : []
    },
    marks: (keys, query, simplify) => orRebuiltLater(() => inSteps(marksWork(keys, query, simplify))),
  }
}
