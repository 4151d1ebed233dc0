// Comments in the library: no part of the text, in its order, with answers; they move, are resolved, deleted and restored.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { anchorOf } from '#core/comments/anchor'
import { documentOf } from '#shared/document'
import { GalleyError } from '#shared/error'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let id: string
const TEXTS = ['村里的路修好了，大家都说好。', '蔬菜运输量提升了三成。']

const version = async (): Promise<number> => (await library.articles.get({ id })).version
const write = async (...paragraphs: string[]): Promise<void> =>
  void (await library.articles.save({ id, base: await version(), body: documentOf(paragraphs) }))
const at = (words: string, block: number) => {
  const from = (TEXTS[block] ?? '').indexOf(words)
  return anchorOf(TEXTS, { at: block, from, to: from + words.length })
}
const list = async () => await library.comments.list({ id })

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  await library.settings.change({ person: '宋璟' })
  id = (await library.articles.create({ headline: '修路' })).id
  await write(...TEXTS)
})

describe('comments', () => {
  it('stand in the order of the text, with answers, and change nothing of it', async () => {
    const before = await version()
    const second = await library.comments.add({ id, anchor: at('三成', 1), text: '出处？' })
    await library.comments.add({ id, anchor: at('大家', 0), text: '谁？' })
    await library.settings.change({ person: '李四' })
    await library.comments.answer({ id: second.id, text: '统计局。' })
    expect(
      (await list()).map(({ anchor, text, by, answers }) => [anchor.quote, text, by, answers.length]),
    ).toEqual([
      ['大家', '谁？', '宋璟', 0],
      ['三成', '出处？', '宋璟', 1],
    ])
    expect(await version()).toBe(before)
    expect(db.prepare("SELECT text FROM body WHERE text LIKE '%出处%'").all()).toEqual([])
  })

  it('move with the text, and stay with what stood around when their words are changed', async () => {
    await library.comments.add({ id, anchor: at('三成', 1), text: '出处？' })
    await write('新的一段。', TEXTS[0] ?? '', '昨日，蔬菜运输量提升了四成左右。')
    expect((await list())[0]?.place).toEqual({ at: 2, from: 11, to: 15 })
    await write('全都不在了')
    expect((await list())[0]?.place).toBeNull()
    expect((await list())[0]?.anchor.quote).toBe('三成')
  })

  it('are moved by whoever writes in the text', async () => {
    const { id: comment } = await library.comments.add({ id, anchor: at('三成', 1), text: '出处？' })
    await write(TEXTS[0] ?? '', '全文重写，四成。')
    const texts = [TEXTS[0] ?? '', '全文重写，四成。']
    const anchor = anchorOf(texts, { at: 1, from: 5, to: 7 })
    expect(await library.comments.move({ anchors: [{ id: comment, anchor }] })).toEqual({ moved: 1 })
    expect(await library.comments.move({ anchors: [{ id: comment, anchor }] })).toEqual({ moved: 0 })
    expect((await list())[0]).toMatchObject({ anchor: { quote: '四成' }, place: { at: 1, from: 5, to: 7 } })
  })

  it('are resolved and opened again, written anew only by their writer, deleted and restored', async () => {
    const { id: comment } = await library.comments.add({ id, anchor: at('大家', 0), text: '谁？' })
    await library.comments.resolve({ id: comment, resolved: true })
    expect((await list())[0]?.resolved).toMatchObject({ by: '宋璟' })
    await library.comments.resolve({ id: comment, resolved: false })
    expect((await list())[0]?.resolved).toBeNull()
    await library.comments.edit({ id: comment, text: '哪些人？' })
    expect((await list())[0]).toMatchObject({ text: '哪些人？', editedAt: expect.any(Number) })
    await library.settings.change({ person: '李四' })
    expect(() => library.comments.edit({ id: comment, text: '改' })).toThrow(GalleyError)
    await library.comments.delete({ id: comment })
    expect(await list()).toEqual([])
    await library.comments.restore({ id: comment })
    expect(await list()).toHaveLength(1)
  })

  it('go with their article when it is deleted for ever', async () => {
    const { id: comment } = await library.comments.add({ id, anchor: at('大家', 0), text: '谁？' })
    await library.comments.answer({ id: comment, text: '村民。' })
    await library.articles.trash({ ids: [id] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
    expect(db.prepare('SELECT COUNT(*) FROM comment').pluck().get()).toBe(0)
  })
})
