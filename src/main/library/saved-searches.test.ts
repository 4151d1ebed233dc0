// Saved searches and the articles opened last: kept, ordered, put back, and never more than they say.
import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import type { Question } from '#shared/saved-search'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})

const asked = (query: string): Question => ({
  view: 'draft',
  query,
  tag: null,
  collection: null,
  sort: 'zishu',
  descending: false,
})
const save = async (name: string, query = name): Promise<string> =>
  (await library.searches.save({ name, question: asked(query) })).id
const names = async (): Promise<string[]> => (await library.searches.list({})).map((search) => search.name)
const article = async (headline: string): Promise<string> => (await library.articles.create({ headline })).id
const recent = async (limit = 50): Promise<string[]> =>
  (await library.articles.recent({ limit })).map((row) => row.headline)

it('keeps the whole question, its order too', async () => {
  const id = await save('春耕')
  expect(await library.searches.list({})).toEqual([{ id, name: '春耕', question: asked('春耕') }])
  await library.searches.change({ id, question: { ...asked('夏收'), sort: 'changed', descending: true } })
  await library.searches.change({ id, name: '农忙' })
  expect(await library.searches.list({})).toEqual([
    { id, name: '农忙', question: { ...asked('夏收'), sort: 'changed', descending: true } },
  ])
})

it('moves before another and to the end', async () => {
  const [one, two, three] = [await save('一'), await save('二'), await save('三')]
  await library.searches.move({ id: three, before: one })
  expect(await names()).toEqual(['三', '一', '二'])
  await library.searches.move({ id: three, before: null })
  await library.searches.move({ id: two, before: one })
  expect(await names()).toEqual(['二', '一', '三'])
})

it('puts back what was removed where it was, and refuses what is not there', async () => {
  const [one] = [await save('一'), await save('二')]
  expect(await library.searches.remove({ id: one })).toEqual({ done: true })
  expect(await library.searches.remove({ id: one })).toEqual({ done: false })
  expect(await names()).toEqual(['二'])
  expect(() => library.searches.change({ id: one, name: '丁' })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
  expect(await library.searches.restore({ id: one })).toEqual({ done: true })
  expect(await names()).toEqual(['一', '二'])
})

it('leaves out a row that is damaged', async () => {
  const [one] = [await save('一'), await save('二')]
  db.prepare('UPDATE saved_search SET question = ? WHERE id = ?').run('{"view":', one)
  expect(await names()).toEqual(['二'])
  db.prepare('UPDATE saved_search SET question = ? WHERE id = ?').run('{"view":"nowhere"}', one)
  expect(await names()).toEqual(['二'])
})

it('answers the articles opened last, each once, without the trash', async () => {
  const ids = [await article('一'), await article('二'), await article('三')]
  for (const at of [0, 1, 2, 0]) await library.articles.opened({ id: ids[at] ?? '' })
  expect(await recent()).toEqual(['一', '三', '二'])
  expect(await recent(2)).toEqual(['一', '三'])
  await library.articles.trash({ ids: [ids[2] ?? ''] })
  expect(await recent()).toEqual(['一', '二'])
})

it('remembers 200', async () => {
  for (let n = 1; n <= 205; n++) await library.articles.opened({ id: await article(String(n)) })
  expect(db.prepare('SELECT COUNT(*) FROM opened').pluck().get()).toBe(200)
  expect((await recent(1))[0]).toBe('205')
})
