// Restoring: the present is kept first, a new revision is made, a part is brought back alone, all of it is undone.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Revision } from '#shared/article'
import { documentOf, plainText } from '#shared/document'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let id: string

const version = async (): Promise<number> => (await library.articles.get({ id })).version
const text = async (n: number | null = null): Promise<string> =>
  plainText((await library.revisions.read({ id, n })).body)
const list = async (): Promise<readonly Revision[]> => await library.revisions.list({ id })
const save = async (fields: Partial<Parameters<LibraryAnswers['articles']['save']>[0]>): Promise<void> =>
  void (await library.articles.save({ id, base: await version(), ...fields }))
const undo = async (): Promise<{ readonly changed: number }> =>
  await library.acts.undo({ id: (await library.acts.latest({}))?.id ?? 0 })

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  await library.settings.change({ person: '宋璟' })
  id = (await library.articles.create({ headline: '原题' })).id
  await save({ body: documentOf(['甲段。', '乙段。', '丙段。']) })
  await library.revisions.name({ id, n: null, name: '初稿', note: '送审' })
  await save({ headline: '新题', author: '李四', body: documentOf(['甲段改了。', '丙段。', '丁段。']) })
})

describe('names', () => {
  it('keeps the present under a name, and names it anew', async () => {
    const [named] = await list()
    expect(named).toMatchObject({
      n: 2,
      kind: 'named',
      name: '初稿',
      note: '送审',
      by: '宋璟',
      headline: '原题',
    })
    expect(await library.revisions.name({ id, n: 2, name: '一稿', note: '' })).toEqual({
      n: 2,
      before: { name: '初稿', note: '送审' },
    })
    expect((await list())[0]).toMatchObject({ name: '一稿', note: '' })
    await library.revisions.name({ id, n: 2, name: '', note: '' })
    expect((await list())[0]?.name).toBeNull()
  })

  it('the same state again is not kept twice, but named', async () => {
    await library.revisions.name({ id, n: null, name: '二稿', note: '' })
    await library.revisions.name({ id, n: null, name: '定稿', note: '' })
    expect((await list()).map(({ n, name }) => [n, name])).toEqual([
      [3, '定稿'],
      [2, '初稿'],
      [1, null],
    ])
  })

  it('says how much came and went since the one before', async () => {
    await library.revisions.name({ id, n: null, name: '二稿', note: '' })
    expect((await list()).map(({ inserted, deleted }) => [inserted, deleted])).toEqual([
      [8, 4],
      [9, 0],
      [0, 0],
    ])
  })
})

describe('the whole', () => {
  it('keeps the present, writes the old one, and says of which it is', async () => {
    const done = await library.revisions.restore({ id, base: await version(), n: 2, part: null })
    const article = await library.articles.get({ id })
    expect(article).toMatchObject({ headline: '原题', author: '', version: done.version })
    expect(plainText(article.body)).toBe('甲段。\n乙段。\n丙段。')
    expect((await list()).map(({ n, kind, why }) => [n, kind, why])).toEqual([
      [4, 'restore', '2'],
      [3, 'before', 'restore'],
      [2, 'named', ''],
      [1, 'new', ''],
    ])
    expect(await text(3)).toBe('甲段改了。\n丙段。\n丁段。')
  })

  it('is taken back by the journal, as a further revision', async () => {
    await library.revisions.restore({ id, base: await version(), n: 2, part: null })
    expect(await library.acts.latest({})).toMatchObject({
      what: { kind: 'revision-restored', n: 2 },
      articles: 1,
    })
    expect(await undo()).toMatchObject({ changed: 1 })
    expect(await library.articles.get({ id })).toMatchObject({ headline: '新题', author: '李四' })
    expect(await text()).toBe('甲段改了。\n丙段。\n丁段。')
    expect((await list())[0]).toMatchObject({ n: 5, kind: 'restore', why: '3' })
  })

  it('is not taken back once somebody has written on: nothing written is thrown out', async () => {
    await library.revisions.restore({ id, base: await version(), n: 2, part: null })
    await save({ body: documentOf(['写下去。']) })
    await expect(undo()).rejects.toMatchObject({ code: 'too-late' })
    expect(await text()).toBe('写下去。')
  })

  it('is refused upon another version, and when there is no such revision; then nothing is kept', async () => {
    const before = await list()
    expect(() => library.revisions.restore({ id, base: 1, n: 2, part: null })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
    const base = await version()
    expect(() => library.revisions.restore({ id, base, n: 99, part: null })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(await list()).toEqual(before)
  })
})

describe('a part', () => {
  const blocks = (...edits: { at: number; remove: number; from: number; to: number }[]) =>
    ({ kind: 'blocks', edits }) as const

  it('a field alone', async () => {
    await library.revisions.restore({
      id,
      base: await version(),
      n: 2,
      part: { kind: 'field', name: 'headline' },
    })
    expect(await library.articles.get({ id })).toMatchObject({ headline: '原题', author: '李四' })
  })

  it.each([
    ['changed', [{ at: 0, remove: 1, from: 0, to: 1 }], '甲段。\n丙段。\n丁段。'],
    ['removed', [{ at: 1, remove: 0, from: 1, to: 2 }], '甲段改了。\n乙段。\n丙段。\n丁段。'],
    ['added', [{ at: 2, remove: 1, from: 0, to: 0 }], '甲段改了。\n丙段。'],
    [
      'moved',
      [
        { at: 0, remove: 1, from: 0, to: 0 },
        { at: 2, remove: 0, from: 0, to: 1 },
      ],
      '丙段。\n甲段。\n丁段。',
    ],
  ])('a block that was %s', async (_, edits, expected) => {
    await library.revisions.restore({ id, base: await version(), n: 2, part: blocks(...edits) })
    expect(await text()).toBe(expected)
    await undo()
    expect(await text()).toBe('甲段改了。\n丙段。\n丁段。')
  })

  it('all blocks taken out leave an empty paragraph; blocks that are not there are refused', async () => {
    await library.revisions.restore({
      id,
      base: await version(),
      n: 2,
      part: blocks({ at: 0, remove: 3, from: 0, to: 0 }),
    })
    expect(await text()).toBe('')
    const base = await version()
    for (const edit of [
      { at: 1, remove: 1, from: 0, to: 0 },
      { at: 0, remove: 0, from: 2, to: 4 },
    ])
      expect(() => library.revisions.restore({ id, base, n: 2, part: blocks(edit) })).toThrow(
        expect.objectContaining({ code: 'not-found' }),
      )
  })
})

describe('what is kept unasked', () => {
  it('a text as it was before a paragraph is put back', async () => {
    db.prepare(
      "INSERT INTO proposal SELECT id, key, 'credit', '（作者：某）', 0, 'open', 0 FROM article",
    ).run()
    await library.articles.settleProposal({ id, proposalId: id, state: 'put-back' })
    expect(await text()).toContain('（作者：某）')
    expect((await list())[0]).toMatchObject({ kind: 'before', why: 'put-back' })
    expect(await text((await list())[0]?.n)).toBe('甲段改了。\n丙段。\n丁段。')
  })

  it('a headline before another is chosen; every choice is on record with its time and name', async () => {
    const { headlineId } = await library.articles.get({ id })
    const full = await library.headlines.addCandidate({ id: headlineId, text: '三题', parentId: null })
    expect((await list())[0]).toMatchObject({ kind: 'before', why: 'choose', headline: '新题' })
    const first = full.candidates.find((one) => one.text === '新题')?.id ?? ''
    const { choices, candidates } = await library.headlines.choose({ id: headlineId, candidateId: first })
    const texts = choices.map((one) => candidates.find(({ id: of }) => of === one.candidateId)?.text)
    expect(texts).toEqual(['三题', '新题'])
    expect(choices.every(({ by, at }) => by === '宋璟' && at > 0)).toBe(true)
    expect(() => db.prepare('DELETE FROM headline_choice').run()).toThrow('never deleted')
    expect(() => db.prepare("UPDATE headline_choice SET by = ''").run()).toThrow('never changes')
  })

  it('both texts around one large stroke', async () => {
    await save({ body: documentOf(['字'.repeat(300)]) })
    expect((await Promise.all((await list()).slice(0, 2).map(({ n }) => text(n)))).toReversed()).toEqual([
      '甲段改了。\n丙段。\n丁段。',
      '字'.repeat(300),
    ])
  })
})
