// What a query finds in an order by a column: the order's index is walked, or the few that there are are sorted.
import type { Stage } from '#shared/article'
import { indexFor, orderSql, type Order, type Position } from './list-order'
import { answersIn, BEYOND, type Candidate, type Candidates } from './search-candidates'
import type { Walk } from './search-rank'
import type { Session, Sessions } from './search-session'
import type { Work } from './search-work'

/** The part of the library that a list shows. */
export interface Shelf {
  readonly shelf: 0 | 1
  readonly stage: Stage | null
  /** The key of the collection that is shown, whose own order may be asked for. */
  readonly collection: number | null
}

/** All that is not in the trash. */
export const EVERY_SHELF: Shelf = { shelf: 0, stage: null, collection: null }

/** Up to so many candidates are sorted; of more the order's index is walked. */
const FEW = 2000
const CHUNK = 1024
const ROWIDS = 8192

/** What the index finds, unread: `all` may match, `sure` ones do. Null: any article may. */
interface Members {
  readonly all: ReadonlySet<number>
  readonly sure: ReadonlySet<number>
}

export function walkOf(
  { candidates, prepared }: Pick<Candidates, 'candidates' | 'prepared'>,
  { matches }: Pick<Sessions, 'matches'>,
): (session: Session, shelf: Shelf, order: Order, after: Position | null) => Walk<Position> {
  function* rowids(match: string, into: Set<number>): Work<void> {
    for (let from: number = BEYOND.descending; ;) {
      const found = prepared(
        `SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid < CAST(? AS INTEGER) ORDER BY rowid DESC LIMIT ${ROWIDS}`,
      )
        .pluck()
        .all(match, from) as number[]
      for (const key of found) into.add(key)
      if (found.length < ROWIDS) return
      from = found.at(-1) ?? 0
      yield
    }
  }

  function* membersOf(session: Session): Work<Members | null> {
    const { plan, kept } = session
    if (plan.match === null) return null
    const before = kept.get('members') as Members | undefined
    if (before) return before
    const all = new Set<number>()
    const sure = new Set<number>()
    yield* rowids(plan.match, all)
    if (plan.exact) for (const key of all) sure.add(key)
    else if (plan.sure !== null) yield* rowids(plan.sure, sure)
    for (let from = 0; ;) {
      const dirty = prepared(
        `SELECT article_key FROM index_dirty WHERE article_key > ? ORDER BY article_key LIMIT ${ROWIDS}`,
      )
        .pluck()
        .all(from) as number[]
      for (const key of dirty) {
        all.add(key)
        sure.delete(key)
      }
      if (dirty.length < ROWIDS) break
      from = dirty.at(-1) ?? 0
      yield
    }
    const members = { all, sure }
    kept.set('members', members)
    return members
  }

  type Row = Position & { readonly headline: string } & Readonly<Record<string, unknown>>

  /** Rows of these articles as far as they meet the conditions. */
  function rowsOf(
    session: Session,
    keys: Iterable<number>,
    order: Order,
    from: Position | null,
    isSorted: boolean,
  ) {
    const { where, whereValues, columns, columnValues } = session
    const sql = orderSql(order)
    const seek = from && isSorted ? `AND ${sql.after}` : ''
    const statement = prepared(
      `SELECT a.key, a.headline${isSorted ? `, ${sql.column} AS value` : ''}${columns} FROM json_each(?) f
       CROSS JOIN article a ON a.key = f.value WHERE ${where} ${seek} ${isSorted ? `ORDER BY ${sql.forward}` : ''}`,
    )
    const values = [...columnValues, JSON.stringify([...keys]), ...whereValues]
    return (
      seek === '' ? statement.all(values) : statement.all(values, { key: from?.key, value: from?.value })
    ) as readonly Row[]
  }

  const candidateOf = (session: Session, row: Row, members: Members | null): Candidate => ({
    key: row.key,
    headline: row.headline,
    sure: members !== null && members.sure.has(row.key),
    answers: answersIn(session, row),
  })

  /** Positions along the order's index, a chunk at a time. */
  function chunkOf(
    { shelf, stage, collection }: Shelf,
    order: Order,
    from: Position | null,
  ): readonly Position[] {
    const isOwn = order.sort === 'collection'
    const key = isOwn ? 'm.article_key' : 'a.key'
    const sql = orderSql(order, key)
    const rows = isOwn
      ? 'collection_article m INDEXED BY collection_order CROSS JOIN article a ON a.key = m.article_key'
      : `article a INDEXED BY ${indexFor(order.sort, stage !== null)}`
    return prepared(
      `SELECT ${key} AS key, ${sql.column} AS value FROM ${rows} WHERE a.shelf = ${shelf}
       ${isOwn ? 'AND m.collection_key = @collection' : ''} ${stage === null ? '' : 'AND a.stage = @stage'}
       ${from ? `AND ${sql.after}` : ''} ORDER BY ${sql.forward} LIMIT ${CHUNK}`,
    ).all({
      ...(isOwn ? { collection: collection ?? -1 } : {}),
      ...(stage === null ? {} : { stage }),
      ...from,
    }) as readonly Position[]
  }

  function* inOrder(session: Session, shelf: Shelf, order: Order, after: Position | null): Walk<Position> {
    const members = yield* membersOf(session)
    // A collection is small enough to be walked in its own order.
    if (members && members.all.size <= FEW && order.sort !== 'collection') {
      for (const row of rowsOf(session, members.all, order, after, true))
        yield matches(session, candidateOf(session, row, members))
          ? { key: row.key, value: row.value ?? '' }
          : undefined
      return
    }
    for (let from = after; ;) {
      const chunk = chunkOf(shelf, order, from)
      const keys = chunk.map(({ key }) => key).filter((key) => members === null || members.all.has(key))
      const rows = new Map(rowsOf(session, keys, order, null, false).map((row) => [row.key, row]))
      yield
      for (const position of chunk) {
        const row = rows.get(position.key)
        if (row) yield matches(session, candidateOf(session, row, members)) ? position : undefined
      }
      from = chunk.at(-1) ?? null
      if (chunk.length < CHUNK) return
    }
  }

  /** By when they were added: as the index has them. */
  function* inTurn(session: Session, descending: boolean, after: Position | null): Walk<Position> {
    const from = after?.key ?? BEYOND[descending ? 'descending' : 'ascending']
    for (const candidate of candidates(session, session.plan.match, { from, descending }))
      yield matches(session, candidate) ? { key: candidate.key, value: candidate.key } : undefined
  }

  return (session, shelf, order, after) =>
    order.sort === 'added' ? inTurn(session, order.descending, after) : inOrder(session, shelf, order, after)
}
