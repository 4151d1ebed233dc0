// Channels that headlines and articles are meant for: any number by one act, taken back as it was, looked for, and what rests on it.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { splitHeadline } from '#core/headline/split'
import { EMPTY_PAGE } from '#shared/page'
import { WHOLE_QUEUE } from '#shared/queue'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

function begin(): void {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
}
beforeEach(begin)

const write = async (headline: string): Promise<string> => (await library.articles.create({ headline })).id
const ofArticles = (...ids: readonly string[]) => ({
  kind: 'articles' as const,
  selection: { kind: 'ids' as const, ids: [...ids] },
})
const mean = async (ids: readonly string[], add: readonly string[], remove: readonly string[] = []) =>
  await library.channels.mean({ of: ofArticles(...ids), add: [...add], remove: [...remove] })
const meantOf = async (id: string): Promise<readonly string[]> =>
  (await library.articles.about({ id })).channels
async function undo(): Promise<void> {
  const act = await library.acts.latest({})
  if (act !== null) await library.acts.undo({ id: act.id })
}
async function found(query: string): Promise<readonly string[]> {
  const page = await library.articles.list({
    view: 'all',
    query,
    tag: null,
    collection: null,
    sort: 'added',
    descending: false,
    limit: 100,
    after: null,
  })
  return page.rows.map(({ headline }) => headline)
}
function rest(): void {
  for (let turn = 0; turn < 5000; turn++) if (library.inside.rest({ ms: 20 }).again === null) return
}

it('are given to many by one act, stand in list, fields and queue, and come back as they were', async () => {
  const [one, two, three] = [await write('水库开闸'), await write('地铁通车'), await write('夜校开课')]
  await mean([one], ['zhihu'])
  expect(await mean([one, two, three], ['website', 'zhihu'])).toMatchObject({ changed: 3 })
  expect(await meantOf(one)).toEqual(['website', 'zhihu'])
  const { rows } = await library.headlines.queue({ ...WHOLE_QUEUE, limit: 10, after: null, at: 0 })
  expect(rows.map(({ channels }) => channels)).toEqual(Array(3).fill(['website', 'zhihu']))
  expect(await library.channels.meant({ of: ofArticles(one, two) })).toEqual({
    of: 2,
    channels: [
      { key: 'website', count: 2 },
      { key: 'zhihu', count: 2 },
    ],
  })
  expect(await library.acts.latest({})).toMatchObject({
    articles: 3,
    what: { kind: 'meant', added: [{ en: 'Website' }, {}], removed: [] },
  })
  await undo()
  expect(await meantOf(one)).toEqual(['zhihu'])
  expect(await meantOf(two)).toEqual([])
  expect(await mean([one], ['zhihu'])).toMatchObject({ changed: 0, id: null })
})

it('are refused where there is no such channel, and nothing is changed', async () => {
  const id = await write('水库开闸')
  await expect(mean([id], ['website', 'no-such'])).rejects.toMatchObject({ code: 'not-found' })
  expect(await meantOf(id)).toEqual([])
})

it('are looked for by key, name and beginning, and by there being any', async () => {
  const [one, two] = [await write('水库开闸'), await write('地铁通车')]
  await write('夜校开课')
  await mean([one], ['wechat-editor'])
  await mean([two], ['wechat-api', 'website'])
  expect(await found('for:wechat')).toEqual(['水库开闸', '地铁通车'])
  expect(await found('拟发:微信公众号（后台）')).toEqual(['水库开闸'])
  expect(await found('for:"WeChat account (API)" -for:wechat-editor')).toEqual(['地铁通车'])
  expect(await found('-有:拟发')).toEqual(['夜校开课'])
  expect(await found('has:for 地铁')).toEqual(['地铁通车'])
  expect(await found('for:号外')).toEqual([])
  // The list asks again: nothing is kept of what was found before.
  await mean([one], [], ['wechat-editor'])
  expect(await found('for:wechat')).toEqual(['地铁通车'])
})

it('stay with a headline that becomes an article, and go with one that is deleted for ever', async () => {
  library.imports.store({
    draft: {
      name: '一.txt',
      kind: 'headlines',
      encoding: 'utf-8',
      bytes: Buffer.from('水库今日开闸'),
      sha256: '0'.repeat(64),
      page: { ...EMPTY_PAGE, headlines: [splitHeadline('水库今日开闸')] },
      warnings: [],
    },
    tags: [],
  })
  const question = { ...WHOLE_QUEUE, text: '水库' }
  const of = { kind: 'headlines' as const, selection: { kind: 'question' as const, question, except: [] } }
  expect(await library.channels.mean({ of, add: ['website'], remove: [] })).toMatchObject({ changed: 1 })
  const { rows } = await library.headlines.queue({ ...question, limit: 10, after: null, at: 0 })
  const { id } = await library.headlines.startArticle({ id: rows[0]?.id ?? '' })
  expect(await meantOf(id)).toEqual(['website'])
  await library.articles.trash({ ids: [id] })
  await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
  expect(db.prepare('SELECT COUNT(*) FROM headline_channel').pluck().get()).toBe(0)
})

it('are the only ones that count for the length, where there are some', async () => {
  const long =
    '青河市水务局今日通报城东水厂扩建工程全面开工总投资二点四亿元明年建成后日供水能力翻一番惠及三区'
  const id = await write(long)
  const ask = async () =>
    (await library.headlines.queue({ ...WHOLE_QUEUE, filter: 'long', limit: 10, after: null, at: 0 })).rows
  rest()
  expect((await ask())[0]?.tooLong.map(({ channel }) => channel)).toContain('wechat-api')
  await mean([id], ['wechat-editor'])
  rest()
  expect(await ask()).toEqual([])
  await mean([id], ['wechat-api'])
  rest()
  expect((await ask())[0]?.tooLong.map(({ channel }) => channel)).toEqual(['wechat-api'])
  await undo()
  rest()
  expect(await ask()).toEqual([])
  // Meant only for a place that is off: then all that are on count again.
  await library.channels.edit({ key: 'wechat-editor', edit: { enabled: false } })
  rest()
  expect((await ask())[0]?.tooLong.map(({ channel }) => channel)).toContain('wechat-api')
})

const KEYS = ['website', 'zhihu', 'wechat-api'] as const
it('agree with plain sets after any sequence of acts and of taking them back', async () => {
  const some = fc.subarray([...KEYS])
  const acts = fc.array(
    fc.oneof(
      fc.record({ of: fc.subarray([0, 1, 2, 3], { minLength: 1 }), add: some, remove: some }),
      fc.constant('undo' as const),
    ),
    { minLength: 1, maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const ids: string[] = []
      for (let n = 0; n < 4; n++) ids.push(await write(`第${n}号`))
      let sets: readonly ReadonlySet<string>[] = ids.map(() => new Set())
      const history: (typeof sets)[] = []
      for (const act of all) {
        if (act === 'undo') {
          const before = history.pop()
          if (before === undefined) continue
          await undo()
          sets = before
          continue
        }
        const next = sets.map((set, n) =>
          act.of.includes(n)
            ? new Set([...set, ...act.add].filter((key) => !act.remove.some((one) => one === key)))
            : set,
        )
        const isOther = next.some(
          (set, n) => [...set].toSorted().join() !== [...(sets[n] ?? [])].toSorted().join(),
        )
        const { changed } = await mean(
          act.of.map((n) => ids[n] ?? ''),
          act.add,
          act.remove,
        )
        expect(changed > 0).toBe(isOther)
        if (isOther) history.push(sets)
        sets = next
      }
      const now: (readonly string[])[] = []
      for (const id of ids) now.push(await meantOf(id))
      expect(now).toEqual(sets.map((set) => [...set].toSorted()))
    }),
    { numRuns: process.env['LONG'] ? 500 : 25 },
  )
})
