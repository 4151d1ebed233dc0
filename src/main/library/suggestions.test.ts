// Suggestions in the library: the text that holds stays, authors stay with what is theirs, verdicts are on record and undone.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf, plainText } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { SuggestionRound, Verdict } from '#shared/suggestion'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let id: string

const article = async () => await library.articles.get({ id })
const write = async (...paragraphs: string[]): Promise<void> =>
  void (await library.articles.save({ id, base: (await article()).version, body: documentOf(paragraphs) }))
const round = async (): Promise<SuggestionRound> => {
  const one = await library.suggestions.of({ id })
  if (one === null) throw new Error('nothing is suggested')
  return one
}
const holds = async (): Promise<string> => {
  const one = await library.suggestions.base({ id })
  return one === null ? '' : plainText(one.body)
}
const settle = async (verdict: Verdict, picks: 'all' | number[] = 'all') => {
  const { version, round: seen } = await round()
  return await library.suggestions.settle({ id, base: version, round: seen, picks, verdict })
}
const brief = async () =>
  (await round()).suggestions.map(({ removed, inserted, author }) => [removed, inserted, author])
const undo = async (): Promise<void> =>
  void (await library.acts.undo({ id: (await library.acts.latest({}))?.id ?? 0 }))
const code = async (run: () => unknown): Promise<string> => {
  try {
    await run()
  } catch (error) {
    return error instanceof GalleyError ? error.code : String(error)
  }
  return ''
}

const BEFORE = ['村里的路修好了，大家都说好。', '蔬菜运输量提升了三成。', '第三段原样不动。']

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  await library.settings.change({ person: '宋璟' })
  id = (await library.articles.create({ headline: '修路' })).id
  await write(...BEFORE)
  await library.suggestions.begin({ id })
  await write('村里的路修好了，人人都说好。', '蔬菜运输量提升了四成左右。', '第三段原样不动。')
})

describe('suggestions of an article', () => {
  it('are what differs from the text that holds, with who wrote it', async () => {
    expect(await holds()).toBe(BEFORE.join('\n'))
    expect(await brief()).toEqual([
      ['大家', '人人', '宋璟'],
      ['三成', '四成左右', '宋璟'],
    ])
    expect(
      await library.suggestions.of({ id: (await library.articles.create({ headline: '另' })).id }),
    ).toBeNull()
  })

  it('keep their authors when somebody else sits down, also what was not looked at before', async () => {
    await library.settings.change({ person: '李四' })
    await write('村里的路修好了，人人都说好。', '蔬菜运输量提升了五成左右。', '第三段不动。')
    const { suggestions } = await round()
    expect(suggestions.map(({ inserted, author, also }) => [inserted, author, also])).toEqual([
      ['人人', '宋璟', []],
      ['五成左右', '李四', ['宋璟']],
      ['', '李四', []],
    ])
  })

  it('taken ones hold, left ones are gone from the text, the others stay open', async () => {
    expect(await settle('taken', [0])).toMatchObject({ open: 1 })
    expect(await holds()).toBe(['村里的路修好了，人人都说好。', ...BEFORE.slice(1)].join('\n'))
    expect(await settle('left', [0])).toMatchObject({ open: 0 })
    expect(plainText((await article()).body)).toBe(
      ['村里的路修好了，人人都说好。', ...BEFORE.slice(1)].join('\n'),
    )
    expect(
      (await library.suggestions.settled({ id })).map(({ verdict, inserted, author, by }) => [
        verdict,
        inserted,
        author,
        by,
      ]),
    ).toEqual([
      ['left', '四成左右', '宋璟', '宋璟'],
      ['taken', '人人', '宋璟', '宋璟'],
    ])
  })

  it('one undo brings a verdict back, with its author; later work is not thrown out by it', async () => {
    await library.settings.change({ person: '李四' })
    await settle('left')
    expect(plainText((await article()).body)).toBe(BEFORE.join('\n'))
    await undo()
    expect(await brief()).toEqual([
      ['大家', '人人', '宋璟'],
      ['三成', '四成左右', '宋璟'],
    ])
    await settle('taken')
    await undo()
    expect(await holds()).toBe(BEFORE.join('\n'))
    expect(await brief()).toHaveLength(2)
    await settle('taken', [1])
    await write('村里的路修好了，人人都说好啊。', '蔬菜运输量提升了四成左右。', '第三段原样不动。')
    expect(await code(undo)).toBe('too-late')
  })

  it('two verdicts are taken back one after the other', async () => {
    await settle('taken', [0])
    await settle('left', [0])
    await undo()
    expect(await brief()).toEqual([['三成', '四成左右', '宋璟']])
    await undo()
    expect(await brief()).toHaveLength(2)
    expect(await holds()).toBe(BEFORE.join('\n'))
  })

  it('a list that was seen before is refused, and so is ending while some are open', async () => {
    const { version, round: seen } = await round()
    await write('村里的路修好了，人人都叫好。', '蔬菜运输量提升了四成左右。', '第三段原样不动。')
    const input = { id, base: version, round: seen, picks: 'all', verdict: 'taken' } as const
    expect(await code(() => library.suggestions.settle(input))).toBe('conflict')
    expect(await code(() => library.suggestions.end({ id }))).toBe('suggestions-open')
    await settle('taken')
    await library.suggestions.end({ id })
    expect(await library.suggestions.of({ id })).toBeNull()
  })

  it('never leave in a file, and are told before one is written', async () => {
    const { article: leaving, suggestions } = library.inside.asChannelHas({ id, channel: null }) as Awaited<
      ReturnType<typeof library.inside.asChannelHas>
    >
    expect(plainText(leaving.body)).toBe(BEFORE.join('\n'))
    expect(suggestions).toBe(2)
    const before = await library.inside.exportBefore({ selection: { kind: 'ids', ids: [id] }, channel: null })
    expect(before.warned['suggestions-open']).toBe(1)
  })

  it('go with their article when it is deleted for ever', async () => {
    await settle('taken', [0])
    await library.articles.trash({ ids: [id] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
    for (const table of ['suggestion_round', 'suggestion_settled'])
      expect(db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()).toBe(0)
  })

  it('a damaged text that holds is said, not shown', async () => {
    db.prepare("UPDATE suggestion_round SET doc = replace(doc, '三成', '八成')").run()
    expect(await code(() => library.suggestions.base({ id }))).toBe('library-damaged')
  })
})
