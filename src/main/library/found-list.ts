// Lists of what a query finds: pages, places and keys of the search, and what in them is marked.
import type { Database } from 'better-sqlite3'
import type { ArticlePage, ArticlePlace, ArticleRow } from '#shared/article'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ArticleMarks, Hit } from '#shared/marks'
import type { Condition } from './condition'
import type { Order } from './list-order'
import { shelfOf, stageOf } from './list-plan'
import type { Search } from './search'
import type { Listing } from './search-pages'

type Input<Verb extends 'list' | 'place' | 'marks' | 'hits'> = Parameters<Answers['articles'][Verb]>[0]
type Question = Pick<Input<'list'>, 'view' | 'query' | 'tag' | 'collection'>

type Ordering = Pick<Input<'list'>, 'sort' | 'descending' | 'collection'>

interface Parts {
  readonly search: Search
  /** As a list shows them, in this order. */
  readonly rowsOf: (keys: readonly number[]) => readonly ArticleRow[]
  /** Whether traditional characters are found by simplified ones. */
  readonly foldHan: () => boolean
  readonly collectionKey: (id: string) => number
  /** The order that columns know for what is asked. */
  readonly inOrder: (input: Ordering) => Order
}

export const asksSearch = ({ query }: Pick<Question, 'query'>): boolean => query.trim() !== ''

const IN_COLLECTION =
  'EXISTS (SELECT 1 FROM collection_article m WHERE m.collection_key = ? AND m.article_key = a.key)'

export interface FoundLists {
  readonly list: (input: Input<'list'>) => Promise<ArticlePage>
  readonly place: (input: Input<'place'>) => Promise<ArticlePlace | null>
  readonly marks: (input: Input<'marks'>) => Promise<readonly ArticleMarks[]>
  readonly hits: (input: Input<'hits'>) => Promise<readonly Hit[]>
  readonly keys: (question: Question & Ordering) => Promise<readonly number[]>
}

export function foundLists(
  db: Database,
  { search, rowsOf, foldHan, collectionKey, inOrder }: Parts,
): FoundLists {
  const keyOf = db.prepare('SELECT key FROM article WHERE id = ?').pluck()

  function listing({ view, query, tag, collection, sort, descending }: Question & Ordering): Listing {
    const member = collection === null ? null : collectionKey(collection)
    const shelf = { shelf: shelfOf(view), stage: stageOf(view), collection: member }
    const within: readonly Condition[] = [
      { sql: 'a.shelf = ?', values: [shelf.shelf] },
      ...(shelf.stage === null ? [] : [{ sql: 'a.stage = ?', values: [shelf.stage] }]),
      ...(member === null ? [] : [{ sql: IN_COLLECTION, values: [member] }]),
    ]
    const both = {
      sql: within.map(({ sql }) => sql).join(' AND '),
      values: within.flatMap(({ values }) => values),
    }
    const order = sort === 'relevance' ? sort : inOrder({ sort, descending, collection })
    return { query, view: both, tagId: tag, simplify: foldHan(), shelf, order }
  }

  return {
    list: async ({ limit, after, ...question }) => {
      const { keys, ...page } = await search.list(listing(question), limit, after)
      return { rows: rowsOf(keys), ...page }
    },
    place: async ({ at, id, ...question }) => {
      const key = id === null ? null : (keyOf.get(id) as number | undefined)
      return key === undefined ? null : search.place(listing(question), at, key)
    },
    marks: async ({ ids, query }) => {
      const rows = ids.flatMap((id) => {
        const key = keyOf.get(id) as number | undefined
        return key === undefined ? [] : [{ id, key }]
      })
      const keys = rows.map(({ key }) => key)
      const marks = await search.marks(keys, query, foldHan())
      return rows.flatMap(({ id }, n) => {
        const found = marks[n]
        return found ? [{ id, ...found }] : []
      })
    },
    hits: async ({ id, query }) => {
      const key = keyOf.get(id) as number | undefined
      if (key === undefined) throw new GalleyError('not-found', `no article ${id}`)
      return search.hitsLater(key, query, foldHan())
    },
    keys: async (question) => search.all(listing(question)),
  }
}
