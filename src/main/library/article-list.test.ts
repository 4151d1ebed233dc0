// Lists: every order without gaps or repeats while others write; a row's place; cursors that do not fit.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { SORTS, type ArticlePage, type ArticlePlace, type Sort } from '#shared/article'
import { GalleyError } from '#shared/error'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})

type Asked = Parameters<LibraryAnswers['articles']['list']>[0]
const asked = (given: Partial<Asked>): Asked => ({
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  sort: 'added',
  descending: true,
  limit: 10,
  after: null,
  ...given,
})
/** Without a query the answer is there at once. */
const list = (given: Partial<Asked>): ArticlePage => library.articles.list(asked(given)) as ArticlePage
const found = async (given: Partial<Asked>): Promise<ArticlePage> => library.articles.list(asked(given))
const place = async (
  given: Partial<Asked>,
  at: number,
  id: string | null = null,
): Promise<ArticlePlace | null> => {
  const { limit: _limit, after: _after, ...question } = asked(given)
  return library.articles.place({ ...question, at, id })
}

function fill(n: number): readonly string[] {
  const ids = Array.from(
    { length: n },
    (_, at) => (library.articles.create({ headline: `第${(at * 7) % 5}条` }) as { id: string }).id,
  )
  ids.forEach((id, at) =>
    db
      .prepare('UPDATE article SET zishu = ?, updated_at = ?, published_at = ? WHERE id = ?')
      .run((at * 13) % 7, 1000 + ((at * 11) % 4), ['', '2023', '2024-05'][at % 3], id),
  )
  return ids
}

const sorts = fc.constantFrom(...SORTS)
const columns = SORTS.filter((sort) => sort !== 'relevance')

describe('pages', () => {
  it('hold each article once, in order, whatever the sort, the page size and what others do meanwhile', () => {
    const ids = fill(40)
    void library.tags.add({ articleIds: ids.filter((_, at) => at % 3 === 0), name: '甲' })
    void library.articles.setStage({ ids: ids.slice(0, 25), stage: 'review' })
    const tag = db.prepare('SELECT id FROM tag').pluck().get() as string
    fc.assert(
      fc.property(
        sorts,
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('all', 'review', 'draft' as const),
        fc.boolean(),
        (sort, descending, limit, view, tagged) => {
          const given = { sort, descending, limit, view: view as Asked['view'], tag: tagged ? tag : null }
          const before = list({ ...given, limit: 500 })
          expect(before.total).toBe(before.rows.length)
          const seen: string[] = []
          const added: string[] = []
          let after: string | null = null
          do {
            const page: ArticlePage = list({ ...given, after })
            seen.push(...page.rows.map((row) => row.id))
            after = page.next
            // Only at first: in an order that puts the new last there would be no end.
            if (added.length < 6)
              added.push((library.articles.create({ headline: '新来的' }) as { id: string }).id)
          } while (after !== null)
          expect(new Set(seen).size).toBe(seen.length)
          expect(seen.filter((id) => !added.includes(id))).toEqual(before.rows.map((row) => row.id))
          for (const id of added) db.prepare('UPDATE article SET trashed_at = 1 WHERE id = ?').run(id)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('is ordered by what it says', () => {
    fill(30)
    const values: Record<Exclude<Sort, 'relevance' | 'collection'>, string> = {
      added: 'key',
      changed: 'updated_at',
      headline: 'headline',
      zishu: 'zishu',
      published: 'published_at',
    }
    for (const sort of columns)
      for (const descending of [true, false]) {
        const way = descending ? 'DESC' : 'ASC'
        expect(list({ sort, descending, limit: 500 }).rows.map((row) => row.id)).toEqual(
          db.prepare(`SELECT id FROM article ORDER BY ${values[sort]} ${way}, key ${way}`).pluck().all(),
        )
      }
  })

  it('refuses a cursor of another order, and what is none', () => {
    fill(5)
    const { next } = list({ sort: 'zishu', limit: 2 })
    expect(() => list({ sort: 'headline', after: next })).toThrow(GalleyError)
    expect(() => list({ sort: 'zishu', descending: false, after: next })).toThrow(GalleyError)
    for (const after of ['', 'x', '12', Buffer.from('[1]').toString('base64url')])
      expect(() => list({ after })).toThrow(GalleyError)
  })
})

describe('places', () => {
  it('say where the page begins whose first row has that number, and where an article stands', async () => {
    const ids = fill(40)
    void library.tags.add({ articleIds: ids.slice(3, 30), name: '甲' })
    void library.articles.trash({ ids: ids.slice(0, 8) })
    const tag = db.prepare('SELECT id FROM tag').pluck().get() as string
    void library.tags.add({ articleIds: ids.slice(25, 35), name: '乙' })
    const top = db.prepare("SELECT id FROM tag WHERE name = '乙'").pluck().get() as string
    db.prepare('UPDATE tag SET parent_id = ? WHERE id = ?').run(top, tag)
    await fc.assert(
      fc.asyncProperty(
        sorts,
        fc.boolean(),
        fc.nat(45),
        fc.constantFrom<Partial<Asked>>(
          {},
          { tag },
          { tag: top },
          { view: 'trash' },
          { view: 'draft', query: '第3' },
        ),
        async (sort, descending, at, given) => {
          const whole = (await found({ ...given, sort, descending, limit: 500 })).rows.map((row) => row.id)
          const where = await place({ ...given, sort, descending }, at)
          const page =
            where === null
              ? []
              : (await found({ ...given, sort, descending, limit: 3, after: where.after })).rows
          expect(page.map((row) => row.id)).toEqual(whole.slice(at, at + 3))
          expect((await place({ ...given, sort, descending }, 0, whole[at] ?? ids[0]))?.at).toBe(
            at < whole.length ? at : whole.includes(ids[0] ?? '') ? whole.indexOf(ids[0] ?? '') : undefined,
          )
        },
      ),
      { numRuns: 150 },
    )
    expect(await place({ view: 'trash' }, 0, ids[20])).toBeNull()
  })
})

it('puts what is more relevant first, and without a query the latest', async () => {
  const [inBody, begins, whole, holds] = ['别的', '水库开工', '水库', '老水库'].map(
    (headline) => (library.articles.create({ headline }) as { id: string }).id,
  )
  db.prepare("UPDATE body SET text = '水库' WHERE article_key = 1").run()
  const want = [whole, begins, holds, inBody]
  for (const descending of [true, false]) {
    const given = { query: '水库', sort: 'relevance', descending } as const
    const first = await found({ ...given, limit: 3 })
    const second = await found({ ...given, limit: 3, after: first.next })
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(want)
    expect([first.total, first.totalIsExact, second.next]).toEqual([4, true, null])
    for (const [at, id] of want.entries()) {
      const { after } = (await place(given, at)) as ArticlePlace
      expect((await found({ ...given, limit: 1, after })).rows[0]?.id).toBe(id)
      expect((await place(given, 0, id))?.at).toBe(at)
    }
    expect(await place(given, 4)).toBeNull()
    expect(list({ sort: 'relevance', descending }).rows.map((row) => row.id)).toEqual([
      holds,
      whole,
      begins,
      inBody,
    ])
  }
})

it('marks what was looked for in rows and in an article', async () => {
  const id = (library.articles.create({ headline: '黨建与水库' }) as { id: string }).id
  const other = (library.articles.create({ headline: '别的' }) as { id: string }).id
  db.prepare("UPDATE body SET text = '一行\n抓党建' WHERE article_key = 1").run()
  const missing = '0'.repeat(26)
  expect(await library.articles.marks({ ids: [other, missing, id], query: '党建' })).toEqual([
    { id: other, headline: [], snippet: null },
    {
      id,
      headline: [[0, 2]],
      snippet: [
        ['一行 抓', false],
        ['党建', true],
      ],
    },
  ])
  expect(await library.articles.marks({ ids: [id], query: '水库' })).toEqual([
    { id, headline: [[3, 5]], snippet: null },
  ])
  expect(await library.articles.hits({ id, query: '党建' })).toEqual([
    { field: 'headline', start: 0, end: 2 },
    { field: 'body', start: 4, end: 6 },
  ])
  await expect(library.articles.hits({ id: missing, query: '党建' })).rejects.toThrow(GalleyError)
})

it('reads an order from its index alone: no sorting, no article touched on the way', () => {
  for (const sort of columns)
    for (const stage of [false, true]) {
      const column = {
        added: 'key',
        changed: 'updated_at',
        headline: 'headline',
        zishu: 'zishu',
        published: 'published_at',
      }[sort]
      const plan = db
        .prepare(
          `EXPLAIN QUERY PLAN SELECT a.${column}, a.key FROM article a INDEXED BY article_${stage ? 'stage_' : ''}by_${column}
           WHERE a.shelf = 0 ${stage ? "AND a.stage = 'inbox'" : ''} AND (a.${column}, a.key) < (1, 2)
           ORDER BY a.${column} DESC, a.key DESC LIMIT 1 OFFSET 5`,
        )
        .all() as { detail: string }[]
      expect(plan.map((step) => step.detail).join('\n')).toMatch(/^SEARCH a USING COVERING INDEX/)
      expect(plan).toHaveLength(1)
    }
})
