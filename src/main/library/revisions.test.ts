// A long history: every revision is read back, a small edit takes little, damage is named and does not spread.
import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { freshLibrary } from './fresh-library'
import { libraryOf } from './library'
import { revisions as revisionsOf, type Revisions, type Written } from './revisions'

const EMPTY: Written = {
  headline: '打造党建引领高质量发展新高地',
  kicker: '',
  deck: '',
  author: '闫方舟',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
  body: documentOf([]),
}
const LINES = Array.from(
  { length: 60 },
  (_, n) => `第${n}段：走进打圪坝村，村民们对现在的乡村面貌变化赞不绝口，日子舒坦得很。`,
)

let db: Database.Database
let revisions: Revisions
let key: number

beforeEach(async () => {
  db = freshLibrary()
  const { id } = await libraryOf(db, ':memory:').articles.create({ headline: '稿' })
  key = db.prepare('SELECT key FROM article WHERE id = ?').pluck().get(id) as number
  revisions = revisionsOf(db, () => {})
})

const at = (n: number): Written => ({
  ...EMPTY,
  body: documentOf(LINES.map((line, i) => (i <= n % LINES.length ? `${line}已改${i}。` : line))),
})
const keep = (n: number): void => void revisions.keep(key, at(n), 'auto', 0, '')

it('reads every one of fifty, in any order, the small edits small', () => {
  for (let n = 0; n < 50; n++) keep(n)
  const all = revisions.list(key)
  // The article's own first one came before.
  expect(all.length).toBe(51)
  for (const n of [49, 0, 25, 10, 48]) expect(revisions.read(key, n + 2)).toEqual(at(n))
  const [whole, spliced] = ['deflate', 'splice'].map(
    (codec) =>
      db
        .prepare('SELECT COUNT(*) AS n, AVG(LENGTH(data)) AS size FROM revision WHERE codec = ?')
        .get(codec) as { readonly n: number; readonly size: number },
  )
  expect(whole?.n).toBeLessThan(6)
  expect((spliced?.size ?? Infinity) * 10).toBeLessThan(whole?.size ?? 0)
})

it('names one that is damaged; those before it stay, and the next is kept whole', () => {
  for (let n = 0; n < 10; n++) keep(n)
  db.prepare("UPDATE revision SET data = x'0000000000000000ff' WHERE article_key = ? AND n = 8").run(key)
  expect(revisions.read(key, 7)).toEqual(at(5))
  for (const n of [8, 9, 11])
    expect(() => revisions.read(key, n)).toThrow(expect.objectContaining({ code: 'library-damaged' }))
  keep(10)
  expect(revisions.read(key, 12)).toEqual(at(10))
  expect(() => revisions.read(key, 13)).toThrow(expect.objectContaining({ code: 'not-found' }))
})
