// Pages and places of what a query finds, in any order, as work that pauses.
import { answersIn, type Candidates } from './search-candidates'
import { fromCursor, orderSql, toCursor, type Order, type Position } from './list-order'
import { fromRankCursor, rankOf, toRankCursor, type Ranked, type Walk } from './search-rank'
import type { Session, Sessions, Wanted } from './search-session'
import { walkOf, type Shelf } from './search-walk'
import type { Work } from './search-work'

/** A query's list: `view` must be what `shelf` says. */
export interface Listing extends Wanted {
  readonly shelf: Shelf
  readonly order: Order | 'relevance'
}

export interface Page {
  readonly session: Session
  readonly keys: readonly number[]
  /** Null at the end. */
  readonly next: string | null
}

/** A row's number, from 0, and the cursor at which a page begins with it. */
export interface Place {
  readonly at: number
  readonly after: string | null
}

export interface Pages {
  readonly page: (listing: Listing, limit: number, after: string | null) => Work<Page>
  /** Of row number `at`; null if there are not so many. All rows before it are decided, once for each state. */
  readonly placeAt: (listing: Listing, at: number) => Work<Place | null>
  /** Of an article; null if the list does not hold it. */
  readonly placeOf: (listing: Listing, key: number) => Work<Place | null>
  /** All, in order. */
  readonly keys: (listing: Listing) => Work<readonly number[]>
}

/** The beginning of a list as far as it has been asked for. */
interface Beginning {
  readonly rows: Row[]
  readonly numbers: Map<number, number>
  readonly walk: Walk<Row>
  ended: boolean
}
type Row = Ranked | Position

export function pagesOf(candidates: Candidates, sessions: Sessions): Pages {
  const rank = rankOf(candidates, sessions)
  const walk = walkOf(candidates, sessions)
  const isRanked = (row: Row): row is Ranked => 'tier' in row

  /** A cursor made by another key for headlines says only which row it was. */
  function positionOf(order: Order, cursor: string): Position {
    const { value, key } = fromCursor(order, cursor)
    if (value !== null) return { value, key }
    const column = orderSql(order).column
    const own = candidates.prepared(`SELECT COALESCE(MAX(${column}), '') FROM article a WHERE a.key = ?`)
    return { value: own.pluck().get(key) as string, key }
  }

  const rowsFrom = (session: Session, { order, shelf }: Listing, after: string | null): Walk<Row> =>
    order === 'relevance'
      ? rank(session, after === null ? null : fromRankCursor(after))
      : walk(session, shelf, order, after === null ? null : positionOf(order, after))

  function cursorOf({ order }: Listing, row: Row): string {
    if (isRanked(row)) return toRankCursor(row)
    if (order === 'relevance') throw new Error('a position is no rank')
    return toCursor(order, row)
  }

  function* page(listing: Listing, limit: number, after: string | null): Work<Page> {
    const session = yield* sessions.of(listing)
    const keys: number[] = []
    let last: Row | undefined
    for (const row of rowsFrom(session, listing, after)) {
      if (row) {
        if (keys.length === limit && last) return { session, keys, next: cursorOf(listing, last) }
        keys.push(row.key)
        last = row
      }
      yield
    }
    return { session, keys, next: null }
  }

  function* beginningOf(
    session: Session,
    listing: Listing,
    isEnough: (one: Beginning) => boolean,
  ): Work<Beginning> {
    const name = `beginning ${JSON.stringify(listing.order)}`
    let beginning = session.kept.get(name) as Beginning | undefined
    if (!beginning) {
      beginning = { rows: [], numbers: new Map(), walk: rowsFrom(session, listing, null), ended: false }
      session.kept.set(name, beginning)
    }
    while (!beginning.ended && !isEnough(beginning)) {
      const { done, value } = beginning.walk.next()
      if (done) beginning.ended = true
      else if (value) beginning.numbers.set(value.key, beginning.rows.push(value) - 1)
      yield
    }
    return beginning
  }

  function* placeAt(listing: Listing, at: number): Work<Place | null> {
    const session = yield* sessions.of(listing)
    const { rows } = yield* beginningOf(session, listing, (one) => one.rows.length > at)
    if (at >= rows.length) return null
    const before = rows[at - 1]
    return { at, after: before ? cursorOf(listing, before) : null }
  }

  function* placeOf(listing: Listing, key: number): Work<Place | null> {
    const session = yield* sessions.of(listing)
    const { columns, columnValues, where, whereValues } = session
    const row = candidates
      .prepared(`SELECT a.key, a.headline${columns} FROM article a WHERE a.key = ? AND ${where}`)
      .get([...columnValues, key, ...whereValues]) as
      | { readonly key: number; readonly headline: string }
      | undefined
    if (!row) return null
    const answers = answersIn(session, { ...row })
    if (!sessions.matches(session, { ...row, sure: false, answers })) return null
    const { numbers } = yield* beginningOf(session, listing, (one) => one.numbers.has(key))
    const at = numbers.get(key)
    return at === undefined ? null : yield* placeAt(listing, at)
  }

  function* keys(listing: Listing): Work<readonly number[]> {
    const session = yield* sessions.of(listing)
    const found: number[] = []
    for (const row of rowsFrom(session, listing, null)) {
      if (row) found.push(row.key)
      yield
    }
    return found
  }

  return { page, placeAt, placeOf, keys }
}
