// The search against the plainest search there is: every article, every query, in every state of the index.
import type Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshLibrary } from './fresh-library'
import { searchOf, type Found, type Search } from './search'
import { casesFor, folded, plainFold, standing, type Case, type Folded } from './search-cases'
import { makeArticles, storeArticles, type MadeArticle } from './search-corpus'
import { EVERY_SHELF } from './search-walk'

/** Articles. What many of them do to its steps, `search-steps.test.ts` shows. */
const COUNT = process.env['LONG'] ? 3000 : 1200
const VIEW = { sql: 'a.trashed_at IS NULL', values: [] }
const IN_TURN = {
  view: VIEW,
  tagId: null,
  shelf: EVERY_SHELF,
  order: { sort: 'added', descending: false },
} as const

/** Characters of several readings, ü, and what cannot be told by its sound. */
const SPOKEN = [
  '长江边的重庆',
  '重新庆祝，重庆银行行长到任',
  '西安先行一步',
  '先行西安',
  '女子骑行绿色步道',
  '略、战略与侵略',
  '重、庆不相连',
  '長江銀行',
  '九原 区',
]

let db: Database.Database
let search: Search
let articles: MadeArticle[]
let known: Folded[]
let cases: readonly Case[]

const ask = (
  query: string,
  more: { limit?: number; after?: string | null; simplify?: boolean } = {},
): Found => search.find({ query, view: VIEW, tagId: null, limit: 700, after: null, ...more })

/** All pages, one after another, and the first one's count. */
function everything(query: string, more: { limit?: number; simplify?: boolean } = {}) {
  const keys: number[] = []
  const first = ask(query, more)
  for (let found = first; ; found = ask(query, { ...more, after: found.next })) {
    keys.push(...found.keys)
    if (found.next === null) return { keys, total: first.total, totalIsExact: first.totalIsExact }
  }
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}\p{So}]/gu, '')

function tierOf({ title }: Folded, terms: readonly string[]): number {
  if (!terms.every((term) => standing(term)(title))) return 3
  const wanted = terms.map((term) => letters(plainFold(term)))
  if (wanted.includes('')) return 3
  if (letters(title) === wanted.join('')) return 0
  return wanted.some((one) => letters(title).startsWith(one)) ? 1 : 2
}

/** Of every way to choose a place of each term in one text the one with the least between: 0 to 3. */
function nearnessOf({ plain, title }: Folded, tier: number, terms: readonly string[]): number {
  let least = Infinity
  for (const text of tier < 3 ? [title] : plain) {
    let ways: { from: number; to: number; letters: number }[] = [{ from: Infinity, to: 0, letters: 0 }]
    for (const term of terms.map(plainFold)) {
      const places: number[] = []
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
        if (standing(term)(text.slice(Math.max(0, at - 1), at + term.length))) places.push(at)
      ways = ways.flatMap(({ from, to, letters: sum }) =>
        places.map((at) => ({
          from: Math.min(from, at),
          to: Math.max(to, at + term.length),
          letters: sum + term.length,
        })),
      )
    }
    for (const { from, to, letters: sum } of ways) least = Math.min(least, to - from - sum)
  }
  return least <= 2 ? 0 : least <= 20 ? 1 : least <= 100 ? 2 : 3
}

/** Tier by tier; the newest 200 of a tier by how near the terms stand, if there are several; the newest first. */
function expected({ holds, terms }: Case): number[] {
  const found = known.filter((article) => !article.trashed && holds(article, known)).toReversed()
  if (!terms) return found.map(({ key }) => key)
  const tiers = Map.groupBy(found, (article) => tierOf(article, terms))
  return [0, 1, 2, 3].flatMap((tier) => {
    const all = tiers.get(tier) ?? []
    if (terms.length < 2) return all.map(({ key }) => key)
    const head = all
      .slice(0, 200)
      .map((article) => ({ key: article.key, near: nearnessOf(article, tier, terms) }))
      .toSorted((a, b) => a.near - b.near)
    return [...head, ...all.slice(200)].map(({ key }) => key)
  })
}

/** The queries whose answers are not what they should be. */
function wrong(some: readonly Case[]): string[] {
  return some
    .filter((one) => {
      const want = expected(one)
      const { keys, total, totalIsExact } = everything(one.query)
      const got = one.terms ? keys : keys.toSorted((a, b) => b - a)
      return got.join() !== want.join() || total > want.length || (totalIsExact && total !== want.length)
    })
    .map(({ query }) => query)
}

function catchUp(): void {
  while (search.catchUp(200) > 0);
}

beforeAll(() => {
  db = freshLibrary()
  articles = makeArticles(COUNT, 7, 4).map((article, at) =>
    at % 40 === 7 ? { ...article, headline: SPOKEN[((at / 40) % SPOKEN.length) | 0] ?? '' } : article,
  )
  known = articles.map(folded)
  storeArticles(db, articles)
  search = searchOf(db)
  cases = casesFor(articles)
})

describe('recall and precision are 1 beside a look at every article', { timeout: 300_000 }, () => {
  const some = (): readonly Case[] => cases.filter((_, n) => n % 20 === 3)

  test('before anything is indexed', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200)
    expect(wrong(some())).toEqual([])
  })

  test('half-way through', () => {
    while (search.catchUp(30) > COUNT / 2);
    expect(wrong(some())).toEqual([])
  })

  test('indexed', () => {
    catchUp()
    expect(wrong(cases)).toEqual([])
  })

  test('page by page, and all at once', async () => {
    for (const { query } of some()) {
      const { keys } = everything(query)
      expect(everything(query, { limit: 7 }).keys).toEqual(keys)
      expect(await search.all({ ...IN_TURN, query })).toEqual(keys.toSorted((a, b) => a - b))
    }
  })

  test('after edits, new articles, the trash and tags, not indexed again', () => {
    const moved = makeArticles(COUNT + 60, 99, 4)
    const rewrite = db.prepare('UPDATE article SET headline = ?, author = ?, seq = seq + 1 WHERE key = ?')
    const rewriteBody = db.prepare('UPDATE body SET text = ? WHERE article_key = ?')
    const trash = db.prepare('UPDATE article SET trashed_at = 5 WHERE key = ?')
    const untag = db.prepare('DELETE FROM article_tag WHERE article_key = ?')
    db.transaction(() => {
      for (let key = 20; key <= COUNT; key += 20) {
        const other = moved[key - 1] as MadeArticle
        const { headline, author, body } = other
        rewrite.run(headline, author, key)
        rewriteBody.run(body, key)
        articles[key - 1] = { ...(articles[key - 1] as MadeArticle), headline, author, body }
      }
      for (let key = 31; key <= COUNT; key += 310) {
        trash.run(key)
        articles[key - 1] = { ...(articles[key - 1] as MadeArticle), trashed: true }
      }
      for (let key = 33; key <= COUNT; key += 330) {
        untag.run(key)
        articles[key - 1] = { ...(articles[key - 1] as MadeArticle), tags: [] }
      }
    })()
    const added = moved.slice(COUNT)
    storeArticles(db, added)
    articles.push(...added)
    known = articles.map(folded)
    expect(wrong(cases.filter((_, n) => n % 5 === 0))).toEqual([])
    catchUp()
    expect(wrong(cases.filter((_, n) => n % 5 === 1))).toEqual([])
  })
})

test(
  'pages of an order by nearness hold each article once, whatever comes in between',
  { timeout: 300_000 },
  () => {
    const queries = ['水库 大桥', '记者 看到', '介绍 月']
    for (const query of queries) {
      const whole = everything(query).keys
      expect(whole.length).toBeGreaterThan(query === '水库 大桥' ? 50 : 300)
      const seen: number[] = []
      let after: string | null = null
      let key = db.prepare('SELECT MAX(key) FROM article').pluck().get() as number
      do {
        const page: Found = ask(query, { limit: 23, after })
        seen.push(...page.keys)
        after = page.next
        storeArticles(db, [{ ...(articles[0] as MadeArticle), key: ++key, headline: query, trashed: false }])
      } while (after !== null)
      // What comes in while one reads on stands before all that has been read, or behind it as what it is: never twice.
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter((one) => whole.includes(one))).toEqual(whole)
      db.prepare('UPDATE article SET trashed_at = 1 WHERE headline = ?').run(query)
    }
  },
)

test('traditional characters are told apart if that is wished', () => {
  const found = (query: string, simplify: boolean): number => everything(query, { simplify }).keys.length
  const holding = (pattern: RegExp): number =>
    articles.filter((a) => !a.trashed && [a.headline, a.deck, a.body].some((text) => pattern.test(text)))
      .length
  expect(found('頭髮', false)).toBe(holding(/頭髮/))
  expect(found('头发', false)).toBe(holding(/头发/))
  expect(found('头发', true)).toBe(holding(/头发|頭髮/))
  expect(found('頭髮', true)).toBe(holding(/头发|頭髮/))
  expect(holding(/頭髮/)).toBeGreaterThan(0)
})

test('a tag and a view narrow the result', () => {
  const tagId = '水利'
  const found = search.find({
    query: '大桥',
    view: { sql: 'a.trashed_at IS NULL AND a.stage = ?', values: ['review'] },
    tagId,
    limit: 700,
    after: null,
  })
  const want = known.filter(
    (a) =>
      !a.trashed &&
      a.stage === 'review' &&
      a.tags.includes(tagId) &&
      a.plain.some((text) => text.includes('大桥')),
  )
  expect(found.keys.toSorted((a, b) => a - b)).toEqual(want.map(({ key }) => key))
  expect(found.total).toBe(want.length)
})

test('a cursor of another list is refused', () => {
  expect(() => ask('大桥', { after: 'x' })).toThrow(expect.objectContaining({ code: 'invalid-input' }))
})

test('hits are offsets into the texts as they are stored', () => {
  const queries = ['黨建', '水库 -大桥', 'ai OR "说，“还要"', '标题：人工智能', '全角 ＧＤＰ OR 𠮷野家']
  const marked = queries.map((query) => {
    const pieces = new Set<string>()
    for (const key of ask(query).keys) {
      const hits = search.hits(key, query)
      for (const { field, start, end } of hits)
        pieces.add((articles[key - 1] as MadeArticle)[field].slice(start, end))
    }
    return [...pieces].toSorted()
  })
  expect(marked).toEqual([
    ['党建', '黨建'],
    ['水库'],
    ['AI', '說，', '说，', '还要', 'ＡＩ'],
    ['人工智能'],
    ['GDP', '全角', '𠮷野家', 'ＧＤＰ'],
  ])
  expect(search.hits(999_999, '水')).toEqual([])
})

test('a snippet shows the terms and is cut from the article', () => {
  for (const key of ask('水库 方舟', { limit: 40 }).keys) {
    const snippet = search.snippet(key, '水库 方舟')
    const { body, deck, kicker } = articles[key - 1] as MadeArticle
    const texts = [body, deck, kicker].map((text) => text.replaceAll('\n', ' '))
    const whole = snippet.map(([text]) => text).join('')
    expect(texts.some((text) => text.includes(whole.replace(/^…/, '').replace(/…$/, '')))).toBe(true)
    const matched = snippet.some(([text, isMatch]) => isMatch && (text === '水库' || text === '方舟'))
    expect(matched).toBe(texts.some((text) => /水库|方舟/.test(text)))
  }
})

test('what the index only suspects is neither taken for a hit nor for denied', async () => {
  const own = freshLibrary()
  const bodies = ['甲乙，乙丙', '甲乙丙', 'xabc, bcdx', 'abcd']
  storeArticles(
    own,
    bodies.map((body, at) => ({
      ...(articles[0] as MadeArticle),
      key: at + 1,
      headline: '',
      deck: '',
      body,
      trashed: false,
    })),
  )
  const found = searchOf(own)
  while (found.catchUp(200) > 0);
  const keys = (query: string) => found.all({ ...IN_TURN, query })
  expect(await keys('甲乙丙')).toEqual([2])
  expect(await keys('甲乙 -甲乙丙')).toEqual([1])
  expect(await keys('甲乙 -(甲乙丙 OR 丙丁)')).toEqual([1])
  expect(await keys('甲乙 -(甲乙丙 -乙)')).toEqual([1, 2])
  expect(await keys('甲乙丙 OR abcd')).toEqual([2, 4])
  expect(await keys('bcd -abcd')).toEqual([3])
  expect(await keys('"甲乙，乙丙"')).toEqual([1])
  expect(await keys('乙丙甲')).toEqual([])
})
