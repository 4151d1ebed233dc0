// The ledger of names in the library: collected from accepted articles alone, confirmed by the editor, every change taken back by one act.
import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { tableOf } from '#core/names/table'
import { readTable } from '#core/tables/separated'
import { csvCell } from '#core/publish/csv'
import { documentOf } from '#shared/document'
import type { NamePair, NameProposal } from '#shared/names'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import type { NamesFile } from './names-table'

let db: Database.Database
let library: LibraryAnswers

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  await library.settings.change({ person: '宋岚' })
})

const read = (): void => {
  while (library.inside.readNames({ ms: 50 }).worked);
}
async function article(
  headline: string,
  text: string,
  publishedAt = '',
  stage: 'draft' | 'ready' = 'ready',
): Promise<string> {
  const { id, version } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, publishedAt, body: documentOf([text]) })
  if (stage !== 'draft') await library.articles.setStage({ ids: [id], stage })
  return id
}
const proposals = async (): Promise<readonly NameProposal[]> => {
  read()
  return (await library.names.proposals({})).proposals
}
const pairs = async (): Promise<readonly string[]> =>
  (await proposals()).map(
    ({ name, title, organisation, articles }) => `${name} ${organisation}${title} ${articles}`,
  )
const ledger = async (): Promise<readonly string[]> =>
  (await library.names.list({})).map(
    ({ name, offices }) =>
      `${name}: ${offices.map(({ organisation, title, from, to }) => `${organisation}${title} ${from}–${to}`).join(', ')}`,
  )
const pair = (name: string, organisation: string, title: string): NamePair => ({ name, organisation, title })
const SECRETARY = '青河市委书记周建明指出，要抓好落实。'
const count = (table: string): unknown => db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()

describe('collecting', () => {
  it('reads accepted articles alone', async () => {
    await article('一', SECRETARY, '2024-03-05')
    await article('二', SECRETARY, '2024-02-01')
    await article('三', '柳湾集团董事长郭一帆说。', '', 'draft')
    expect(await pairs()).toEqual(['周建明 青河市委书记 2'])
    expect((await proposals())[0]?.evidence).toMatchObject([
      { headline: '二', day: '2024-02-01', sentence: SECRETARY },
      { headline: '一', day: '2024-03-05' },
    ])
  })
  it('reads again what has changed, and forgets what is accepted no more', async () => {
    const id = await article('一', SECRETARY)
    expect(await pairs()).toEqual(['周建明 青河市委书记 1'])
    const { version } = await library.articles.get({ id })
    await library.articles.save({ id, base: version, body: documentOf(['青河市市长周建明指出。']) })
    expect(await pairs()).toEqual(['周建明 青河市市长 1'])
    await library.articles.setStage({ ids: [id], stage: 'draft' })
    expect(await pairs()).toEqual([])
    expect([count('name_pair'), count('name_sighting'), count('name_due')]).toEqual([0, 0, 0])
  })
  it('an article that is deleted for ever leaves no text behind', async () => {
    const id = await article('一', SECRETARY)
    read()
    await library.names.confirm({ pairs: [pair('周建明', '青河市委', '书记')], as: 'also' })
    await library.articles.trash({ ids: [id] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
    read()
    expect([count('name_pair'), count('name_sighting'), count('name_read'), count('name_due')]).toEqual([
      0, 0, 0, 0,
    ])
    expect(await ledger()).toEqual(['周建明: 青河市委书记 –'])
    expect((await library.names.list({}))[0]?.offices[0]).toMatchObject({ articleId: null, headline: '' })
  })
  it('is found by idle time, which says so', async () => {
    await article('一', SECRETARY)
    const changed = new Set<string>()
    for (let n = 0; n < 400; n++)
      for (const noun of library.inside.rest({ ms: 20 }).changed) changed.add(noun)
    expect(changed.has('names')).toBe(true)
    expect((await library.names.proposals({})).proposals).toHaveLength(1)
  })
})

describe('confirming', () => {
  it('puts the pair into the ledger with its article and day, and proposes it no more', async () => {
    const id = await article('青河换届', SECRETARY, '2024-03-05')
    read()
    const done = await library.names.confirm({ pairs: [pair('周建明', '青河市委', '书记')], as: 'also' })
    expect(await ledger()).toEqual(['周建明: 青河市委书记 2024-03-05–'])
    expect((await library.names.list({}))[0]?.offices[0]).toMatchObject({
      source: 'article',
      articleId: id,
      headline: '青河换届',
    })
    expect(await pairs()).toEqual([])
    await library.acts.undo({ id: done.id ?? 0 })
    expect(await ledger()).toEqual([])
    expect(await pairs()).toEqual(['周建明 青河市委书记 1'])
  })
  it('adds to whom it belongs, ends what was held, or makes another of that name', async () => {
    await library.names.put({
      name: '周建明',
      spellings: [],
      note: '',
      offices: [hand('青河市', '市长', '2020')],
    })
    await article('一', SECRETARY, '2024-03-01')
    expect((await proposals())[0]?.known).toMatchObject([{ name: '周建明' }])
    const one = { pairs: [pair('周建明', '青河市委', '书记')] }
    for (const [as, expected] of [
      ['also', ['周建明: 青河市市长 2020–, 青河市委书记 2024-03-01–']],
      ['instead', ['周建明: 青河市市长 2020–2024-02-29, 青河市委书记 2024-03-01–']],
      ['other', ['周建明: 青河市市长 2020–', '周建明: 青河市委书记 2024-03-01–']],
    ] as const) {
      const { id } = await library.names.confirm({ ...one, as })
      expect(await ledger()).toEqual(expected)
      await library.acts.undo({ id: id ?? 0 })
      expect(await ledger()).toEqual(['周建明: 青河市市长 2020–'])
    }
  })
  it('many at once are one act; two offices of one new name are one person', async () => {
    await article('一', '青河市委书记、市人大常委会主任周建明出席。柳湾集团董事长郭一帆说。')
    const all = (await proposals()).map(({ name, title, organisation }) => ({ name, title, organisation }))
    expect(all).toHaveLength(3)
    const { id, changed } = await library.names.confirm({ pairs: all, as: 'also' })
    expect(changed).toBe(3)
    expect(
      (await library.names.list({})).map(({ name, offices }) => `${name} ${offices.length}`).toSorted(),
    ).toEqual(['周建明 2', '郭一帆 1'])
    await library.acts.undo({ id: id ?? 0 })
    expect(await ledger()).toEqual([])
  })
  it('what is rejected does not come back, not even from a further article', async () => {
    await article('一', SECRETARY)
    read()
    const { id } = await library.names.reject({ pairs: [pair('周建明', '青河市委', '书记')] })
    await article('二', SECRETARY)
    expect(await pairs()).toEqual([])
    await library.acts.undo({ id: id ?? 0 })
    expect(await pairs()).toEqual(['周建明 青河市委书记 2'])
    expect(count('name_ruling')).toBe(2)
    expect(() => db.prepare("UPDATE name_ruling SET verdict = 'open'").run()).toThrow(/only added to/)
  })
  it('says whom it resembles', async () => {
    await library.names.put({ name: '周建明', spellings: [], note: '', offices: [] })
    await article('一', '青河市委书记周健明指出，要抓好落实。')
    expect((await proposals())[0]).toMatchObject({ name: '周健明', known: [], near: ['周建明'] })
  })
})

function hand(organisation: string, title: string, from = '', to = '') {
  return { id: '', organisation, title, from, to, source: 'hand' as const, articleId: null }
}

describe('by hand', () => {
  const put = async (name: string, ...offices: ReturnType<typeof hand>[]): Promise<string> =>
    (await library.names.put({ name, spellings: [], note: '', offices })).personId
  const names = async (): Promise<readonly string[]> => (await library.names.list({})).map(({ name }) => name)

  it('people are written, changed, removed, each taken back', async () => {
    const id = await put('周建明', hand('青河市', '市长'))
    const { id: act } = await library.names.put({
      id,
      name: '周健明',
      spellings: ['周建明', '周建明'],
      note: '查',
      offices: [],
    })
    expect(await library.names.list({})).toMatchObject([
      { id, name: '周健明', spellings: ['周建明'], note: '查', offices: [] },
    ])
    await library.acts.undo({ id: act ?? 0 })
    expect(await ledger()).toEqual(['周建明: 青河市市长 –'])
    const gone = await library.names.remove({ id })
    expect(await names()).toEqual([])
    await library.acts.undo({ id: gone.id ?? 0 })
    expect(await library.names.list({})).toMatchObject([{ id, name: '周建明' }])
  })
  it('one keeps an order, moved and left by number', async () => {
    const [a, b, c] = [await put('甲'), await put('乙'), await put('丙')]
    await library.names.rank({ id: c, to: 0 })
    await library.names.rank({ id: a, to: 1 })
    expect((await library.names.list({})).map(({ name, rank }) => [name, rank])).toEqual([['丙', 1], ['甲', 2], ['乙', null]]) // prettier-ignore
    const { id } = await library.names.rank({ id: a, to: 0 })
    expect(await names()).toEqual(['甲', '丙', '乙'])
    await library.acts.undo({ id: id ?? 0 })
    expect(await names()).toEqual(['丙', '甲', '乙'])
    await library.names.rank({ id: c, to: null })
    expect((await library.names.list({})).map(({ name, rank }) => [name, rank])).toEqual([['甲', 1], ['乙', null], ['丙', null]]) // prettier-ignore
    expect((await library.names.rank({ id: b, to: null })).id).toBe(null)
  })
  it('two are merged, or ruled to be two', async () => {
    const into = await put('周建明', hand('青河市', '市长', '2020'))
    const from = await put('周健明', hand('青河市委', '书记', '2024'), hand('青河市', '市长', '2020'))
    expect(await library.names.alike({ id: into })).toEqual([{ id: from, name: '周健明' }])
    const { id } = await library.names.merge({ into, from })
    expect(await ledger()).toEqual(['周建明: 青河市市长 2020–, 青河市委书记 2024–'])
    expect((await library.names.list({}))[0]?.spellings).toEqual(['周健明'])
    await library.acts.undo({ id: id ?? 0 })
    expect(await names()).toEqual(['周建明', '周健明'])
    await library.names.apart({ one: from, other: into })
    expect(await library.names.alike({ id: into })).toEqual([])
    expect(await library.names.alike({ id: from })).toEqual([])
  })
  it('what headlines are checked by follows', async () => {
    const { headlineId } = await library.articles.create({ headline: '青河市委书记周建明调研水厂建设' })
    const found = async (): Promise<readonly string[]> =>
      (await library.checks.of({ headlineId, text: null, channel: null })).open
        .filter(({ rule }) => rule === 'roster')
        .map(({ message, args }) => `${message} ${args.word} ${args.other}`)
    expect(await found()).toEqual([])
    const id = await put('周建明', hand('青河市', '市长'))
    expect(await found()).toEqual(['roster-office 青河市委书记周建明 青河市市长'])
    expect((await library.checks.around({ headlineId, text: null })).roster).toEqual([])
    expect(
      (await library.checks.around({ headlineId, text: '市长周健明调研' })).roster.map(({ name }) => name),
    ).toEqual(['周建明'])
    await library.names.remove({ id })
    expect(await found()).toEqual([])
  })
})

describe('tables', () => {
  function file(text: string): NamesFile {
    const table = readTable(text)
    if (table === null) throw new Error('too long')
    const sha256 = createHash('sha256').update(text).digest('hex')
    return { name: '名单.csv', sha256, table: { encoding: 'utf-8', ...table } }
  }
  it('is planned, taken as one act, taken back, and comes back the same', async () => {
    const given = file(
      '姓名,单位,职务,起,止,次序\n周建明,青河市委,书记,2024年3月,,1\n周建明,青河市,市长,2020,2024-02,1\n郭一帆,柳湾集团,董事长,,,2\n,甲,乙,,,\n丁某,甲,乙,昨天,,',
    )
    const plan = library.inside.planNames(given)
    expect(plan.counts).toEqual({ new: 3, changed: 0, same: 0, refused: 2 })
    expect(plan.rows.filter(({ kind }) => kind === 'refused')).toMatchObject([{ line: 5, fault: 'no-name' }, { line: 6, fault: 'bad-day' }]) // prettier-ignore
    const { id, changed } = await library.inside.takeNames(given)
    expect(changed).toBe(2)
    expect(await ledger()).toEqual([
      '周建明: 青河市市长 2020–2024-02, 青河市委书记 2024-03–',
      '郭一帆: 柳湾集团董事长 –',
    ])
    const out = tableOf(await library.names.list({}), 'zh-CN')
      .map((row) => row.map(csvCell).join(','))
      .join('\n')
    expect(library.inside.planNames(file(out)).counts).toEqual({
      new: 0,
      changed: 0,
      same: 3,
      refused: 0,
    })
    await library.acts.undo({ id: id ?? 0 })
    expect(await ledger()).toEqual([])
    expect(library.inside.planNames(file(out)).counts).toEqual({
      new: 3,
      changed: 0,
      same: 0,
      refused: 0,
    })
  })
  it('without a column of names nothing is read', async () => {
    expect(library.inside.planNames(file('单位,职务\n甲,乙'))).toMatchObject({
      missing: ['name'],
      rows: [],
    })
  })
})
