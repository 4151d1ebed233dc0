// Copies in a library: found, joined under the primary one, taken back by one undo, left apart.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

const BODY = Array.from(
  { length: 12 },
  (_, n) =>
    `第${n + 1}段说的是湿地普查第${n * 7 + 3}站的结果，当天记录鸟类${n * 13 + 5}种，比去年多出${n + 2}种。`,
)

describe('copies', () => {
  let library: LibraryAnswers
  let db: Database.Database
  async function article(headline: string, paragraphs: readonly string[]): Promise<string> {
    const { id, version } = await library.articles.create({ headline })
    await library.articles.save({ id, base: version, body: documentOf(paragraphs) })
    return id
  }
  const found = async () =>
    (await library.copies.list({ job: null })).clusters.map(({ copies }) => copies.map(({ id }) => id))

  beforeEach(() => {
    db = freshLibrary()
    library = libraryOf(db, ':memory:')
  })

  it('are found with how many headlines they have; others are not among them', async () => {
    const one = await article('湿地普查结果公布', BODY)
    await article('别的事', ['明天停水。', '后天停电。'])
    const two = await article('湿地普查结果公布！', [...BODY, '（记者 王晓）'])
    const three = await article('北河湿地鸟类增多', BODY.toSpliced(4, 1))
    const other = await article('又一件', ['今天来水。', '今天来电。'])
    const { clusters, total } = await library.copies.list({ job: null })
    expect(total).toBe(1)
    expect(clusters[0]?.copies.map(({ id }) => id)).toEqual([one, two, three])
    expect(clusters[0]?.headlines).toBe(2)
    expect(clusters[0]?.likeness).toBeGreaterThan(0.7)
    // Of those that have just come in, and of one that is gone meanwhile.
    expect((await library.copies.list({ job: null, ids: [three, other] })).total).toBe(1)
    expect((await library.copies.list({ job: null, ids: [other, '01JZZZZZZZZZZZZZZZZZZZZZZZ'] })).total).toBe(
      0,
    )
  })

  it('come under the primary one with their headlines as candidates, and one undo takes them back', async () => {
    const one = await article('湿地普查结果公布', BODY)
    const two = await article('北河湿地鸟类增多', BODY)
    const three = await article('湿地普查结果公布', [...BODY, '完。'])
    expect(await library.copies.join({ ids: [one, two, three], primary: one })).toEqual({
      changed: 2,
      candidates: 1,
    })
    const { headlineId } = await library.articles.get({ id: one })
    const { candidates, current } = await library.headlines.get({ id: headlineId })
    expect(candidates.map(({ text }) => text)).toContain('北河湿地鸟类增多')
    expect(current).toBe('湿地普查结果公布')
    expect((await library.links.of({ id: one })).duplicates.map(({ id }) => id)).toEqual([two, three])
    expect(await found()).toEqual([])
    const act = await library.acts.latest({})
    await library.acts.undo({ id: act?.id ?? 0 })
    expect(await found()).toEqual([[one, two, three]])
  })

  it('that somebody leaves apart are not shown again, until that is taken back', async () => {
    const ids = [await article('甲', BODY), await article('乙', BODY)]
    await library.copies.apart({ ids })
    expect(await found()).toEqual([])
    await library.copies.together({ ids })
    expect(await found()).toEqual([ids])
  })

  it('are looked for in the text as it is now, and not in the trash', async () => {
    const one = await article('甲', BODY)
    const two = await article('乙', BODY)
    expect(await found()).toEqual([[one, two]])
    const { version } = await library.articles.get({ id: two })
    await library.articles.save({ id: two, base: version, body: documentOf(['全然不同的另一篇。']) })
    expect(await found()).toEqual([])
    const three = await article('丙', BODY)
    expect(await found()).toEqual([[one, three]])
    await library.articles.trash({ ids: [three] })
    expect(await found()).toEqual([])
  })
})
