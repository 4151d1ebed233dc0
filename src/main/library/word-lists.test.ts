// Word lists in the library: every change is a version with its way back; imports, trials, and what checks are given.
import type Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { unpackCounts } from '#core/checks/counts'
import { matcherOf } from '#core/find/matcher'
import { listCsv } from '#core/word-lists/canonical'
import { entry } from '#core/word-lists/fixtures'
import { documentOf } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { ListChoice } from '#shared/list-import'
import type { ListEntry, ListSummary } from '#shared/word-list'
import { FIRST_CHOICE } from '../calls/word-lists'
import { listTableOf } from '../intake/table'
import type { Patterns } from '../patterns/patterns'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import type { ListFile } from './word-list-import'

/** Runs patterns here; `慢` in one means that it takes too long. */
const patterns: Patterns = {
  find: ({ find, replacement, jobs, most }) => {
    if (find.text.includes('慢')) return Promise.reject(new GalleyError('pattern-too-slow', 'slow'))
    const matcher = matcherOf(find, replacement)
    return Promise.resolve(jobs.map((texts) => texts.map((text) => matcher.find(text, most))))
  },
  stop: () => {},
}

let db: Database.Database
let library: LibraryAnswers
beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:', patterns)
  await library.settings.change({ person: '周宁' })
})

const make = async (name: string, entries: readonly ListEntry[] = []): Promise<ListSummary> => {
  let list = await library.wordLists.make({ name, owner: '校对组', note: '' })
  for (const one of entries) list = await put(list, one)
  return list
}
const put = async ({ id, version }: ListSummary, one: ListEntry, number: number | null = null) =>
  library.wordLists.put({
    id,
    version,
    number,
    entry: { ...one, exceptions: [...one.exceptions], channels: [...one.channels] },
  })
const terms = async (id: string): Promise<readonly string[]> =>
  (await library.wordLists.entries({ id, text: '', from: 0, limit: 100 })).rows.map(({ entry: one }) =>
    one.on ? one.term : `(${one.term})`,
  )
const file = (text: string, name = '用语.csv'): ListFile => {
  const bytes = new TextEncoder().encode(text)
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    table: listTableOf(name, bytes, '', 0),
  }
}
const store = async (text: string, choice: Partial<ListChoice> = {}) =>
  library.inside.storeList({
    file: file(text),
    choice: { ...FIRST_CHOICE, ...choice },
    make: { name: '新表', owner: '', note: '' },
  })
async function article(headline: string, paragraphs: readonly string[]): Promise<string> {
  const { id, version } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, body: documentOf([...paragraphs]) })
  return id
}

describe('a list', () => {
  it('rises by a version with every change, and its check sum is that of its file', async () => {
    const list = await make('本社用语', [entry('甲', { suggestion: '乙' }), entry('丙')])
    expect(list).toMatchObject({ version: 3, size: 2, owner: '校对组', enabled: true })
    const changed = await put(list, entry('甲', { suggestion: '丁' }), 1)
    const off = await library.wordLists.switch({
      id: list.id,
      version: changed.version,
      numbers: [2],
      on: false,
    })
    expect(off).toMatchObject({ version: 5, size: 2, off: 1 })
    const { text } = library.inside.listCsv({ id: list.id })
    expect(text).toBe(listCsv([entry('甲', { suggestion: '丁' }), entry('丙', { on: false })]))
    expect(off.checksum).toBe(createHash('sha256').update(text).digest('hex'))
    expect(
      (await library.wordLists.history({ id: list.id })).map(
        ({ version, act, by, added, changed: n, removed }) => [version, act, by, added, n, removed],
      ),
    ).toEqual([
      [5, 'edited', '周宁', 0, 1, 0],
      [4, 'edited', '周宁', 0, 1, 0],
      [3, 'edited', '周宁', 1, 0, 0],
      [2, 'edited', '周宁', 1, 0, 0],
      [1, 'made', '周宁', 0, 0, 0],
    ])
  })

  it('brings any version back, as a further one', async () => {
    const list = await make('本社用语', [entry('甲'), entry('乙'), entry('丙')])
    const fewer = await library.wordLists.take({ id: list.id, version: list.version, numbers: [1, 3] })
    expect(await terms(list.id)).toEqual(['乙'])
    const back = await library.wordLists.restore({ id: list.id, version: 4 })
    expect(back).toMatchObject({ version: fewer.version + 1, checksum: list.checksum })
    expect(await terms(list.id)).toEqual(['甲', '乙', '丙'])
    await library.wordLists.restore({ id: list.id, version: 1 })
    expect(await terms(list.id)).toEqual([])
  })

  it('is not changed by whoever looked at an older version, nor by what is no entry', async () => {
    const list = await make('本社用语', [entry('甲')])
    await put(list, entry('乙'))
    await expect(put(list, entry('丙'))).rejects.toMatchObject({ code: 'list-changed' })
    const now = (await library.wordLists.list({}))[0]
    if (now === undefined) throw new Error('no list')
    await expect(put(now, entry('甲', { reason: '又' }))).rejects.toMatchObject({
      code: 'list-entry',
      subject: 'repeated',
    })
    await expect(put(now, entry('(', { match: 'regex' }))).rejects.toMatchObject({ subject: 'regex-invalid' })
    await expect(put(now, entry('甲'), 1)).resolves.toMatchObject({ version: now.version })
  })

  it('is removed with its history, and brought back', async () => {
    const { id } = await make('本社用语', [entry('甲')])
    await library.wordLists.remove({ id })
    expect([await library.wordLists.list({}), await library.wordLists.inForce({})]).toEqual([[], []])
    expect(await library.wordLists.bringBack({ id })).toMatchObject({ size: 1 })
    expect(() => db.exec('DELETE FROM word_list_version')).toThrow('only added to')
  })

  it('the same lists in force are the same array, until one changes', async () => {
    const list = await make('本社用语', [entry('甲')])
    const before = await library.wordLists.inForce({})
    expect(await library.wordLists.inForce({})).toBe(before)
    await library.wordLists.enable({ id: list.id, on: false })
    expect(await library.wordLists.inForce({})).toEqual([])
  })

  it('of the program is switched off, and the desk’s own from then on', async () => {
    const { enabled, size, id, version } = await library.wordLists.starter({ lang: 'zh' })
    expect([enabled, size >= 50]).toEqual([false, true])
    await library.wordLists.take({ id, version, numbers: [1] })
    expect((await library.wordLists.list({}))[0]?.size).toBe(size - 1)
    expect((await library.wordLists.starter({ lang: 'en' })).size).toBeGreaterThanOrEqual(50)
  })
})

describe('an import', () => {
  const HEAD = '词条,建议,匹配\n'
  it('says first what it would do, and changes nothing by saying it', async () => {
    const { id } = await make('本社', [entry('甲', { suggestion: '乙' }), entry('丙', { suggestion: '丁' })])
    const text = `${HEAD}甲,乙,\n丙,戊,\n己,庚,\n,无词,\n(x+)+,,正则\n慢(y|y)*z,,正则\n\\d+元,,正则\n庚,辛,`
    const preview = await library.inside.previewList({
      file: file(text),
      choice: { ...FIRST_CHOICE, into: id },
    })
    expect(preview.counts).toEqual({
      new: 2,
      changed: 1,
      same: 1,
      refused: 3,
      left: 1,
      removed: 0,
      conflicts: 1,
      open: 1,
    })
    expect(preview.refused.map(({ line, fault }) => [line, fault])).toEqual([
      [5, 'no-term'],
      [6, 'regex-endless'],
      [7, 'regex-endless'],
    ])
    expect(preview.conflicts).toMatchObject([
      { kind: 'chain', row: { line: 4 }, other: { kind: 'row', line: 9 } },
    ])
    expect((await library.wordLists.list({}))[0]?.version).toBe(3)
  })

  it('is one act that can be taken back, the lists beside it included', async () => {
    const { id } = await make('本社', [entry('甲', { suggestion: '乙' }), entry('子')])
    const { act, list } = await store(`${HEAD}甲,丙,\n丁,,`, { rest: 'file' })
    expect([await terms(list.id), await terms(id)]).toEqual([
      ['甲', '丁'],
      ['(甲)', '子'],
    ])
    expect(await library.acts.latest({})).toMatchObject({
      id: act,
      what: { kind: 'word-list-imported', name: '新表' },
      articles: 2,
    })
    await library.acts.undo({ id: act })
    expect((await library.wordLists.list({})).map((one) => one.name)).toEqual(['本社'])
    expect(await terms(id)).toEqual(['甲', '子'])
  })

  it('is not taken back over what somebody has changed since', async () => {
    const { act, list } = await store(`${HEAD}甲,乙,`)
    await put(list, entry('丙'))
    await expect(library.acts.undo({ id: act })).rejects.toMatchObject({ code: 'too-late' })
    expect(await terms(list.id)).toEqual(['甲', '丙'])
  })

  it('of a list that left this library changes nothing', async () => {
    const list = await make('本社', [
      entry('甲', { exceptions: ['甲乙'], channels: ['weibo'] }),
      entry('=丙', { match: 'word' }),
    ])
    const { text } = library.inside.listCsv({ id: list.id })
    const { list: after } = await store(text, { into: list.id, replace: true })
    expect([after.version, after.checksum]).toEqual([list.version, list.checksum])
  })
})

describe('a trial', () => {
  it('counts hits in heads and bodies, names patterns that are too slow, and shows the words around', async () => {
    const first = await article('凯旋归来', ['球队凯旋归来，涉及到三人。', '再凯旋归来。'])
    await article('无关', ['没有。'])
    const { id } = await make('本社', [
      entry('凯旋归来', { suggestion: '凯旋' }),
      entry('涉及到', { on: false }),
      entry('三.', { match: 'regex' }),
      entry('慢', { match: 'regex' }),
    ])
    const trial = await library.inside.tryList({ id, number: null })
    expect(trial).toMatchObject({ hits: 4, articles: 1, of: 2, cancelled: false })
    expect(trial.most[0]).toEqual({ number: 1, term: '凯旋归来', hits: 3 })
    expect(trial.setAside).toEqual([{ list: '本社', number: 4, term: '慢' }])
    expect(trial.samples).toMatchObject([
      { articleId: first, place: 'headline', hit: '凯旋归来' },
      {
        articleId: first,
        place: 'body',
        before: '球队',
        hit: '凯旋归来',
        after: '，涉及到三人。',
        suggestion: '凯旋',
      },
      { hit: '三人' },
      { before: '再', hit: '凯旋归来' },
    ])
    // One entry is tried although it is off.
    expect((await library.inside.tryList({ id, number: 2 })).hits).toBe(1)
  })

  it('looks at headlines of the queue that have no article', async () => {
    const { id } = await make('本社', [entry('凯旋归来', { suggestion: '凯旋' })])
    const insert = db.prepare(`
      INSERT INTO headline (id, seq, role, raw, flags, fingerprint, state, created_at, updated_at, shown)
      VALUES (?, 0, 'main', ?, '[]', '', 'open', 0, 0, 1)`)
    insert.run('1', '球队凯旋归来')
    insert.run('2', '无关的标题')
    const trial = await library.inside.tryList({ id, number: null })
    expect(trial).toMatchObject({ hits: 1, articles: 0, of: 0, headlines: 1, ofHeadlines: 2 })
    expect(trial.samples).toMatchObject([{ articleId: null, place: 'headline', hit: '凯旋归来' }])
  })

  it('of a table is what would come in', async () => {
    await article('甲', ['甲乙甲'])
    await make('本社', [entry('乙')])
    const trial = await library.inside.tryFile({ file: file('词条\n甲'), choice: FIRST_CHOICE })
    expect([trial.hits, trial.articles]).toEqual([3, 1])
  })
})

describe('checks', () => {
  it('headlines are asked by the lists in force, and counted anew when these change', async () => {
    const id = await article('凯旋归来的队员', ['正文。'])
    const { headlineId } = await library.articles.get({ id })
    await library.headlines.get({ id: headlineId })
    const open = async () =>
      (await library.checks.of({ headlineId, text: null, channel: null })).open.filter(
        ({ rule }) => rule === 'word-list',
      )
    const rest = (): void => {
      for (let steps = 0; steps < 5000; steps++) if (library.inside.rest({ ms: 20 }).again === null) return
    }
    const counted = (): number => {
      rest()
      const packed = db.prepare('SELECT checked FROM headline WHERE id = ?').pluck().get(headlineId) as number
      return unpackCounts(packed)?.warn ?? -1
    }
    expect(await open()).toEqual([])
    const before = counted()
    const list = await make('本社', [entry('凯旋归来', { suggestion: '凯旋', source: '手册' })])
    expect(await open()).toMatchObject([
      {
        severity: 'warn',
        args: { list: '本社', count: '1', limit: '手册' },
        fixes: [{ edits: [{ text: '凯旋' }] }],
      },
    ])
    expect(counted()).toBe(before + 1)
    await library.wordLists.enable({ id: list.id, on: false })
    expect([await open(), counted()]).toEqual([[], before])
  })

  it('bodies: what an article is, and patterns text by text', async () => {
    const id = await article('标题', ['正文'])
    expect(await library.wordLists.situation({ id })).toEqual({ advertising: false, channels: [] })
    const { id: listId } = await make('本社', [
      entry('甲'),
      entry('\\d+年', { match: 'regex' }),
      entry('慢', { match: 'regex' }),
    ])
    expect(await library.wordLists.patterns({ texts: ['没有', '2023年到2024年'] })).toEqual({
      hits: [
        [],
        [
          { list: listId, at: 1, start: 0, end: 5 },
          { list: listId, at: 1, start: 6, end: 11 },
        ],
      ],
      setAside: [{ list: '本社', number: 3, term: '慢' }],
    })
  })
})
