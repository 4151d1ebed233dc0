// Where a list's rows come from: which table or index is walked for a view, a tag, a collection or a search.
import type { Database } from 'better-sqlite3'
import type { Stage, View } from '#shared/article'
import type { Answers } from '#shared/contract'
import type { Counts } from './counts'
import { indexFor, type Order } from './list-order'
import { TAG_AND_BELOW } from './tag-tree'

type ListInput = Parameters<Answers['articles']['list']>[0]
/** Which articles; the order does not matter here. */
export type Wanted = Pick<ListInput, 'view' | 'query' | 'tag' | 'collection'>
export type ListOrder = Pick<ListInput, 'sort' | 'descending'>
export type Values = Record<string, string | number>

export interface Plan {
  readonly from: string
  readonly where: string
  readonly values: Values
  /** How the key is spelt, so that the index which the rows come from gives the order too. */
  readonly key: string
}

export interface ListPlans {
  /** With a collection wanted, its own row is `m` wherever `sort` is `collection`. */
  readonly plan: (wanted: Wanted, sort: Order['sort']) => Plan
  /** The tag and all below it. */
  readonly tagKeys: (tag: string) => readonly number[]
  /** The key of a collection; of none for one that is deleted or not there. */
  readonly collectionKey: (id: string) => number
}

/** Rows of the page a tag's articles are looked for in; sets when walking an order beats sorting the tag's own. */
const PAGE = 100

const MEMBER = 'm.collection_key = @collection AND m.article_key = a.key'

/** Without a query nothing is more relevant than the latest; without a collection there is no order of its own. */
export const ordered = <Input extends Pick<ListInput, 'sort' | 'descending' | 'collection'>>(
  input: Input,
): Omit<Input, 'sort'> & Order => {
  const { sort } = input
  if (sort === 'relevance' || (sort === 'collection' && input.collection === null))
    return { ...input, sort: 'added' as const, descending: true }
  return { ...input, sort }
}

export const shelfOf = (view: View): 0 | 1 => (view === 'trash' ? 1 : 0)
export const stageOf = (view: View): Stage | null => (view === 'all' || view === 'trash' ? null : view)

export function listPlans(db: Database, counts: Counts): ListPlans {
  const tagKeysOf = db.prepare(TAG_AND_BELOW).pluck()
  const keyOf = db.prepare('SELECT key FROM collection WHERE id = ? AND deleted_at IS NULL').pluck()
  const tagKeys = (tag: string): readonly number[] => tagKeysOf.all(tag) as number[]
  const collectionKey = (id: string): number => (keyOf.get(id) as number | undefined) ?? -1

  /** Fetched and sorted if there are few; along many the order of all is walked and each asked for. */
  const isRare = (n: number, view: View): boolean => view === 'trash' || n * n < PAGE * counts.view('all')

  function plan(wanted: Wanted, sort: Order['sort']): Plan {
    const { view, tag, collection } = wanted
    const stage = stageOf(view)
    const where = [`a.shelf = ${shelfOf(view)}`]
    const values: Values = {}
    if (stage !== null) {
      where.push('a.stage = @stage')
      values['stage'] = stage
    }
    const member = collection === null ? null : collectionKey(collection)
    if (member !== null) values['collection'] = member
    const keys = tag === null ? [] : tagKeys(tag)
    const only = keys.length === 1 ? keys[0] : undefined
    if (only !== undefined) values['tag'] = only
    else if (tag !== null) values['tags'] = JSON.stringify(keys)
    const carried =
      only === undefined ? 'x.tag_key IN (SELECT value FROM json_each(@tags))' : 'x.tag_key = @tag'
    const tagged = `EXISTS (SELECT 1 FROM article_tag x WHERE x.article_key = a.key AND ${carried})`
    if (
      member !== null &&
      (sort === 'collection' || sort === 'added' || isRare(counts.collection(member), view))
    )
      return {
        from: `collection_article m${sort === 'collection' ? ' INDEXED BY collection_order' : ''} CROSS JOIN article a ON a.key = m.article_key`,
        where: ['m.collection_key = @collection', ...where, ...(tag === null ? [] : [tagged])].join(' AND '),
        values,
        key: 'm.article_key',
      }
    if (member !== null) where.push(`EXISTS (SELECT 1 FROM collection_article m WHERE ${MEMBER})`)
    const walked = sort === 'collection' ? 'added' : sort
    const indexed = `article a INDEXED BY ${indexFor(walked, stage !== null)}`
    if (tag === null) return { from: indexed, where: where.join(' AND '), values, key: 'a.key' }
    const carriers = keys.reduce((sum, one) => sum + counts.tag(one), 0)
    if ((sort === 'added' && only !== undefined) || isRare(carriers, view))
      return {
        from:
          only === undefined
            ? `(SELECT DISTINCT x.article_key FROM article_tag x WHERE ${carried}) x CROSS JOIN article a ON a.key = x.article_key`
            : 'article_tag x CROSS JOIN article a ON a.key = x.article_key',
        where: [...(only === undefined ? [] : [carried]), ...where].join(' AND '),
        values,
        key: 'x.article_key',
      }
    where.push(tagged)
    return { from: indexed, where: where.join(' AND '), values, key: 'a.key' }
  }

  return { plan, tagKeys, collectionKey }
}
