// Orders of a list: which columns, and the cursor that says where a page begins.
import type { Sort } from '#shared/article'
import { GalleyError } from '#shared/error'

export interface Order {
  /**
   * What columns know; the order by relevance is the search's. By `letters` headlines are listed while not all of them
   * have the key that `headline` orders by.
   */
  readonly sort: Exclude<Sort, 'relevance'> | 'letters'
  readonly descending: boolean
}

/** Where a row stands in its order. For `added` the value is the key itself; null: that of the row with this key. */
export interface Position {
  readonly value: string | number | null
  readonly key: number
}

const COLUMNS = {
  added: 'key',
  changed: 'updated_at',
  headline: 'headline_order',
  letters: 'headline',
  zishu: 'zishu',
  published: 'published_at',
} as const satisfies Record<Exclude<Order['sort'], 'collection'>, string>

/** `byStage`: also by stage. Migrations 0003 and 0010 have an index for each. */
export const indexFor = (sort: keyof typeof COLUMNS, byStage: boolean): string =>
  `article_${byStage ? 'stage_' : ''}by_${COLUMNS[sort]}`

/** SQL for an order; `key` is how the row's key is spelt in the statement, `m` is the collection's own row. */
export function orderSql({ sort, descending }: Order, key = 'a.key') {
  const column = sort === 'added' ? key : sort === 'collection' ? 'm.position' : `a.${COLUMNS[sort]}`
  const by = (down: boolean): string => {
    const way = down ? 'DESC' : 'ASC'
    return sort === 'added' ? `${key} ${way}` : `${column} ${way}, ${key} ${way}`
  }
  const beyond = (sign: '<' | '>'): string =>
    sort === 'added' ? `${key} ${sign} @key` : `(${column}, ${key}) ${sign} (@value, @key)`
  return {
    column,
    forward: by(descending),
    backward: by(!descending),
    after: beyond(descending ? '<' : '>'),
    before: beyond(descending ? '>' : '<'),
  }
}

const byHeadline = (sort: unknown): boolean => sort === 'headline' || sort === 'letters'

/** Opaque to whoever carries it; it fits only the order it was made for. */
export const toCursor = ({ sort, descending }: Order, { value, key }: Position): string =>
  Buffer.from(JSON.stringify([sort, descending, value, key])).toString('base64url')

/** Refuses with `invalid-input` what is no cursor of this order. */
export function fromCursor({ sort, descending }: Order, cursor: string): Position {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    parts = undefined
  }
  if (!Array.isArray(parts) || parts.length !== 4) throw new GalleyError('invalid-input', 'not a cursor')
  const [wasSort, wasDescending, value, key] = parts as unknown[]
  const isText = sort === 'headline' || sort === 'letters' || sort === 'published'
  // Between two pages the headlines may have got their keys, or a new one has none yet.
  const isOther = sort !== wasSort && byHeadline(sort) && byHeadline(wasSort)
  if (
    (wasSort !== sort && !isOther) ||
    wasDescending !== descending ||
    typeof value !== (isText ? 'string' : 'number') ||
    !Number.isSafeInteger(key)
  )
    throw new GalleyError('invalid-input', 'not a cursor of this list')
  return { value: isOther ? null : (value as string | number), key: key as number }
}
