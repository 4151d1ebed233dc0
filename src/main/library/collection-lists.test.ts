// Lists of a collection: each view, tag, search and order within it against counting by hand; its number kept by triggers.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LIST_SORTS, STAGES, type ArticlePage, type ArticlePlace } from '#shared/article'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

function open(): { readonly db: Database.Database; readonly library: LibraryAnswers } {
  const db = freshLibrary()
  return { db, library: libraryOf(db, ':memory:') }
}

type Asked = Parameters<LibraryAnswers['articles']['list']>[0]

it('shows what lies in it, whatever else is asked for, in every order', async () => {
  const { db, library } = open()
  const ids = Array.from(
    { length: 40 },
    (_, at) => (library.articles.create({ headline: `第${(at * 7) % 5}条` }) as { id: string }).id,
  )
  void library.articles.setStage({ ids: ids.slice(5, 20), stage: 'review' })
  void library.tags.add({ articleIds: ids.filter((_, at) => at % 3 === 0), name: '甲' })
  void library.articles.trash({ ids: ids.filter((_, at) => at % 8 === 1) })
  const tag = db.prepare('SELECT id FROM tag').pluck().get() as string
  const made = ['专题', '别的', '大的'].map(
    (name) => (library.collections.create({ name, description: '' }) as { id: string }).id,
  )
  const put = db.prepare(
    'INSERT INTO collection_article SELECT c.key, a.key, ? FROM collection c, article a WHERE c.id = ? AND a.id = ?',
  )
  ids.forEach((id, at) => {
    if (at % 4 !== 0) put.run(((at * 29) % 17) * 10, made[0], id)
    if (at < 3) put.run(-at, made[1], id)
    put.run(at, made[2], id)
  })
  const brute = db.prepare(`
    SELECT a.id, a.key, a.updated_at, a.headline, a.zishu, a.published_at, m.position FROM collection c
      JOIN collection_article m ON m.collection_key = c.key JOIN article a ON a.key = m.article_key
    WHERE c.id = @collection AND (a.trashed_at IS NOT NULL) = (@view = 'trash')
      AND (@view IN ('all', 'trash') OR a.stage = @view) AND a.headline LIKE '%' || @query || '%'
      AND (@tag IS NULL OR EXISTS (SELECT 1 FROM article_tag x JOIN tag t ON t.key = x.tag_key WHERE x.article_key = a.key AND t.id = @tag))`)
  const columns = {
    added: 'key',
    changed: 'updated_at',
    headline: 'headline',
    zishu: 'zishu',
    published: 'published_at',
    relevance: 'key',
    collection: 'position',
  } as const
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LIST_SORTS.filter((sort) => sort !== 'relevance')),
      fc.boolean(),
      fc.constantFrom(...STAGES, 'all' as const, 'trash' as const),
      fc.constantFrom(...made),
      fc.constantFrom('', '3', '第'),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      async (sort, descending, view, collection, query, tagged, limit) => {
        const question = { sort, descending, view, collection, query, tag: tagged ? tag : null }
        const rows = brute.all(question) as ({ id: string; key: number } & Record<string, string | number>)[]
        const way = descending ? -1 : 1
        const expected = rows
          .toSorted((a, b) => {
            const [x, y] = [a[columns[sort]] ?? 0, b[columns[sort]] ?? 0]
            return way * (x < y ? -1 : x > y ? 1 : a.key - b.key)
          })
          .map((row) => row.id)
        const seen: string[] = []
        let after: Asked['after'] = null
        do {
          const page: ArticlePage = await library.articles.list({ ...question, limit, after })
          expect(page.total).toBe(expected.length)
          seen.push(...page.rows.map((row) => row.id))
          after = page.next
        } while (after !== null)
        expect(seen).toEqual(expected)
        const places: (ArticlePlace | null)[] = []
        for (const id of expected) places.push(await library.articles.place({ ...question, at: 0, id }))
        expect(places.map((place) => place?.at)).toEqual(expected.map((_, at) => at))
      },
    ),
    { numRuns: 200 },
  )
})

it('without a collection its order is that of adding, and a deleted one holds nothing', () => {
  const { library } = open()
  void library.articles.create({ headline: '甲' })
  const question = { view: 'all', query: '', tag: null, sort: 'collection', descending: false } as const
  const page = (collection: string | null): ArticlePage =>
    library.articles.list({ ...question, collection, limit: 10, after: null }) as ArticlePage
  expect(page(null).rows).toHaveLength(1)
  const { id } = library.collections.create({ name: '甲', description: '' }) as { id: string }
  void library.collections.delete({ id })
  expect(page(id)).toMatchObject({ rows: [], total: 0 })
})
