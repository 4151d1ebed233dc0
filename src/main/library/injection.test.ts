// P37: no text of anybody becomes a statement, in whatever field it is written or asked for.
import type Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentOf, plainText } from '#shared/document'
import { WHOLE_QUEUE } from '#shared/queue'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

const TAILS = ['', ' --', ' /*', ' #', ';'] as const
const STRINGS = [
  "' OR 1=1",
  '" OR ""="',
  "'; DROP TABLE article",
  '"; DELETE FROM body',
  "') OR ('1'='1",
  "' UNION SELECT sql FROM sqlite_schema",
  "x'; ATTACH DATABASE '/tmp/x' AS y",
  "'; PRAGMA user_version = 99",
  '`; DROP TABLE tag',
  '[article]; VACUUM',
].flatMap((text) => TAILS.map((tail) => text + tail))

let db: Database.Database
let library: LibraryAnswers
const schema = (): string =>
  createHash('sha256')
    .update(JSON.stringify(db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()))
    .digest('hex')
let before: string

beforeAll(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  before = schema()
})

it('P37 there are fifty of them', () => {
  expect(new Set(STRINGS).size).toBe(50)
})

// Names that differ in their marks alone may be the same name: a number tells them apart.
describe.each(STRINGS.map((text, n) => [text, n] as const))('%s', (text, n) => {
  it('P37 is kept as it is written, and found as text', async () => {
    const { id, version, headlineId } = await library.articles.create({ headline: text })
    const fields = { kicker: text, deck: text, author: text, organisation: text, editor: text, source: text }
    await library.articles.save({ id, base: version, ...fields, publishedAt: text, body: documentOf([text]) })
    const article = await library.articles.get({ id })
    expect(article).toMatchObject({ headline: text, ...fields })
    expect(plainText(article.body)).toBe(text)

    const tag = await library.tags.add({ articleIds: [id], name: `标签${n}${text}` })
    await library.tags.rename({ id: tag.id, name: `又${n}${text}` })
    await library.tags.addAlias({ id: tag.id, name: `别${n}${text}` })
    expect((await library.tags.list({})).find((one) => one.id === tag.id)?.name).toBe(`又${n}${text}`)
    const collection = await library.collections.create({ name: `题${n}${text}`, description: text })
    await library.collections.change({ id: collection.id, name: `专题${n}${text}` })
    expect((await library.collections.list({})).find((one) => one.id === collection.id)).toMatchObject({
      name: `专题${n}${text}`,
      description: text,
    })
    await library.headlines.addCandidate({ id: headlineId, text: `备选${text}`, parentId: null })
    await library.people.add({ name: `人${n}${text}`, role: text, active: true, id: undefined })
    await library.revisions.name({ id, n: null, name: text, note: text })

    const asked = { view: 'all', tag: null, collection: null, sort: 'added', descending: true } as const
    for (const query of [text, `"${text.replaceAll('"', '""')}"`, `标题:${text}`, `tag:"${text}"`])
      await library.articles.list({ ...asked, query, limit: 10, after: null })
    await library.headlines.queue({ ...WHOLE_QUEUE, text, limit: 10, after: null, at: 0 })
    await library.headlines.similar({ text })
    expect(schema()).toBe(before)
  })
})

it('P37 leaves the library whole', async () => {
  expect((await library.articles.counts({})).views.all).toBe(STRINGS.length)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.prepare('SELECT name FROM pragma_database_list').pluck().all()).toEqual(['main', 'temp'])
})
