// Places in a collection: whole numbers with wide gaps, so that putting articles somewhere writes these rows, and few more.
import type { Database, Statement } from 'better-sqlite3'

/** An article's key and its place; equal places stand by key. */
export type Placed = readonly [key: number, position: number]

const GAP = 2 ** 20
/** Rows that had to make room shall not have to do so again soon. */
const ROOM = 2 ** 10

/** `n` places between two others, evenly; null bounds are open ends. Undefined if they would lie closer than `least`. */
export function placesBetween(
  low: number | null,
  high: number | null,
  n: number,
  least = 1,
): readonly number[] | undefined {
  const each = (from: number, step: number): readonly number[] =>
    Array.from({ length: n }, (_, at) => from + step * (at + 1))
  if (high === null) return each(low ?? 0, GAP)
  if (low === null) return each(high - GAP * (n + 1), GAP)
  const step = Math.floor((high - low) / (n + 1))
  return step < least ? undefined : each(low, step)
}

export interface CollectionPlaces {
  /** Where the next article that is added stands. */
  readonly end: (collection: number) => number
  /** The place after that one. */
  readonly after: (position: number) => number
  /**
   * Puts articles of the collection, in its order, right before or after another. Answers every row that it wrote, as
   * it was; nothing if the other one is not in the collection or among those moved. Callers open the transaction.
   */
  readonly move: (
    collection: number,
    articles: readonly number[],
    beside: number,
    side: 'before' | 'after',
  ) => readonly Placed[]
}

export function collectionPlaces(db: Database): CollectionPlaces {
  const last = db.prepare('SELECT MAX(position) FROM collection_article WHERE collection_key = ?').pluck()
  const place = db
    .prepare('SELECT position FROM collection_article WHERE collection_key = ? AND article_key = ?')
    .pluck()
  const some = db.prepare(
    'SELECT article_key AS key, position FROM collection_article WHERE collection_key = ? AND article_key IN (SELECT value FROM json_each(?)) ORDER BY position, article_key',
  )
  const near = (sign: '<' | '>'): Statement =>
    db.prepare(
      `SELECT article_key AS key, position FROM collection_article INDEXED BY collection_order
        WHERE collection_key = ? AND (position, article_key) ${sign} (?, ?)
        ORDER BY position ${sign === '<' ? 'DESC' : 'ASC'}, article_key ${sign === '<' ? 'DESC' : 'ASC'} LIMIT ?`,
    )
  const [below, above] = [near('<'), near('>')]
  const set = db.prepare(
    'UPDATE collection_article SET position = ? WHERE collection_key = ? AND article_key = ?',
  )

  type Row = { readonly key: number; readonly position: number }
  const pairs = (rows: readonly unknown[]): readonly Placed[] =>
    (rows as readonly Row[]).map(({ key, position }) => [key, position])

  function move(
    collection: number,
    articles: readonly number[],
    beside: number,
    side: 'before' | 'after',
  ): readonly Placed[] {
    const moved = pairs(some.all(collection, JSON.stringify(articles)))
    const at = place.get(collection, beside) as number | undefined
    const away = new Set(moved.map(([key]) => key))
    if (at === undefined || moved.length === 0 || away.has(beside)) return []
    const here: Placed = [beside, at]
    const stays = (rows: readonly unknown[]): readonly Placed[] =>
      pairs(rows).filter(([key]) => !away.has(key))
    // First the gap itself; then the rows about it make room, ever more of them.
    for (let width = 0; ; width = width === 0 ? 8 : width * 4) {
      const many = width + moved.length + 1
      const lower = [...(side === 'after' ? [here] : []), ...stays(below.all(collection, at, beside, many))]
      const upper = [...(side === 'before' ? [here] : []), ...stays(above.all(collection, at, beside, many))]
      const rows = [...lower.slice(0, width).toReversed(), ...moved, ...upper.slice(0, width)]
      const places = placesBetween(
        lower[width]?.[1] ?? null,
        upper[width]?.[1] ?? null,
        rows.length,
        width === 0 ? 1 : ROOM,
      )
      if (!places) continue
      for (const [n, [key]] of rows.entries()) set.run(places[n], collection, key)
      return rows
    }
  }

  return {
    end: (collection) => ((last.get(collection) as number | null) ?? 0) + GAP,
    after: (position) => position + GAP,
    move,
  }
}
