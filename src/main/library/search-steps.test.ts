// Lists over a query in steps: others get in between, totals grow until they are exact, all keys are those of one moment.
import { setImmediate, setTimeout } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { freshLibrary } from './fresh-library'
import { searchOf, type Search } from './search'
import { makeArticles, storeArticles } from './search-corpus'
import type { Listing } from './search-pages'
import { EVERY_SHELF } from './search-walk'
import { atOnce, inSteps, type Work } from './search-work'

const COUNT = 6000
const PHRASE = '旧厂房'
let db: Database.Database
let search: Search
let matching: readonly number[]

const listing = (more: Partial<Listing> = {}): Listing => ({
  query: PHRASE,
  view: { sql: 'a.shelf = 0', values: [] },
  tagId: null,
  shelf: EVERY_SHELF,
  order: { sort: 'added', descending: false },
  ...more,
})

beforeAll(() => {
  db = freshLibrary()
  const articles = makeArticles(COUNT, 21, 6)
  storeArticles(db, articles)
  db.exec('UPDATE article SET shelf = 1 WHERE trashed_at IS NOT NULL')
  db.exec('UPDATE article SET headline_order = headline')
  search = searchOf(db)
  while (search.catchUp(100) > 0);
  matching = articles
    .filter(
      ({ trashed, headline, deck, body, kicker }) =>
        !trashed && [headline, deck, body, kicker].some((text) => text.includes(PHRASE)),
    )
    .map(({ key }) => key)
}, 60_000)

test('work pauses when its step is over, and ends where it is no longer wanted', async () => {
  let done = 0
  function* work(): Work<string> {
    for (; done < 8; done++) {
      const until = performance.now() + 8
      while (performance.now() < until);
      yield
    }
    return 'whole'
  }
  let turns = 0
  let stopped = false
  const beside = (async () => {
    for (; !stopped; turns++) await setImmediate()
  })()
  expect(await inSteps(work())).toBe('whole')
  expect(turns).toBeGreaterThanOrEqual(2)
  done = 0
  expect(await inSteps(work(), () => false)).toBeUndefined()
  expect(done).toBeLessThan(8)
  done = 0
  expect(atOnce(work())).toBe('whole')
  stopped = true
  await beside
})

test('a first page is there before all is counted; the count goes on by itself until it is exact', async () => {
  expect(matching.length).toBeGreaterThan(600)
  const first = await search.list(listing(), 50, null)
  expect(first.keys).toEqual(matching.slice(0, 50))
  expect(first.total).toBeLessThanOrEqual(matching.length)
  let last = first
  for (let n = 0; n < 400 && !last.totalIsExact; n++) {
    await setTimeout(5)
    const next = await search.list(listing(), 50, null)
    expect(next.total).toBeGreaterThanOrEqual(last.total)
    last = next
  }
  expect([last.total, last.totalIsExact]).toEqual([matching.length, true])
})

test.each(['added', 'changed', 'headline', 'letters', 'zishu', 'published'] as const)(
  'by %s each row is at its place, both ways',
  async (sort) => {
    for (const descending of [true, false]) {
      const asked = listing({ order: { sort, descending } })
      const all = await search.all(asked)
      expect(all.toSorted((a, b) => a - b)).toEqual(matching)
      const pages: number[] = []
      for (let after: string | null = null, n = 0; n < 3; n++) {
        const page: Awaited<ReturnType<Search['list']>> = await search.list(asked, 70, after)
        pages.push(...page.keys)
        after = page.next
      }
      expect(pages).toEqual(all.slice(0, 210))
      for (const at of [0, 1, 69, all.length - 1]) {
        const place = await search.place(asked, at, null)
        expect((await search.list(asked, 1, place?.after ?? null)).keys).toEqual([all[at]])
        expect((await search.place(asked, 0, all[at] ?? 0))?.at).toBe(at)
      }
      expect(await search.place(asked, all.length, null)).toBeNull()
    }
  },
)

test('by relevance too, beyond the heads of its tiers', async () => {
  const asked = listing({ query: '旧厂房 记者', order: 'relevance' })
  const all = await search.all(asked)
  expect(all.length).toBeGreaterThan(250)
  for (const at of [0, 3, 199, 200, 201, all.length - 1]) {
    const place = await search.place(asked, at, null)
    expect((await search.list(asked, 1, place?.after ?? null)).keys).toEqual([all[at]])
    expect((await search.place(asked, 0, all[at] ?? 0))?.at).toBe(at)
  }
  const missing = Array.from({ length: COUNT }, (_, at) => at + 1).find((key) => !all.includes(key)) ?? 0
  expect(await search.place(asked, 0, missing)).toBeNull()
})

test('all keys are exact though the library changes while they are read', async () => {
  const rewrite = db.prepare('UPDATE body SET text = ? WHERE article_key = ?')
  const [first = 0, second = 0] = matching
  const reading = search.all(listing())
  // Comes in at the first pause, wherever that is.
  await setImmediate()
  rewrite.run('别的', first)
  db.prepare("UPDATE article SET headline = '别的', deck = '', kicker = '' WHERE key = ?").run(first)
  db.prepare('UPDATE article SET shelf = 1 WHERE key = ?').run(second)
  const found = await reading
  expect(await search.all(listing())).toEqual(matching.slice(2))
  // Either moment's, never a mixture.
  expect([matching.length, matching.length - 2]).toContain(found.length)
})

test('what was known of an article is forgotten when it changes, indexed again or not', () => {
  const has = (key: number): boolean => search.keys(listing()).includes(key)
  const rewrite = db.prepare('UPDATE body SET text = ? WHERE article_key = ?')
  const key = matching[10] ?? 0
  db.prepare("UPDATE article SET headline = '甲', deck = '', kicker = '' WHERE key = ?").run(key)
  for (const text of ['乙', PHRASE, '旧 厂房', `在${PHRASE}里`]) {
    rewrite.run(text, key)
    expect([text, has(key)]).toEqual([text, text.includes(PHRASE)])
    while (search.catchUp(50) > 0);
    expect([text, has(key)]).toEqual([text, text.includes(PHRASE)])
  }
})

test('a bare word is meant by its sound only as long as no article holds it', async () => {
  const listed = async () => (await search.list(listing({ query: 'jiucf' }), 500, null)).keys
  const marked = async (key: number) => (await search.marks([key], 'jiucf'))[0]
  const heads = (await search.all(listing({ query: '标题:旧厂房' }))).slice()
  expect(heads.length).toBeGreaterThan(20)
  expect(await listed()).toEqual(heads.slice(0, 500))
  const [one = 0, other = 0] = heads
  const headline = db.prepare('SELECT headline FROM article WHERE key = ?').pluck().get(one) as string
  const at = headline.indexOf('旧厂房')
  expect(await marked(one)).toEqual({ headline: [[at, at + 3]], snippet: null })
  db.prepare("UPDATE body SET text = '代号jiucf' WHERE article_key = ?").run(other)
  expect(await listed()).toEqual([other])
  expect(await marked(one)).toEqual({ headline: [], snippet: null })
  expect((await marked(other))?.snippet).toEqual([
    ['代号', false],
    ['jiucf', true],
  ])
})
