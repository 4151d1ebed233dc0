// Outcomes in the library: which candidate a row means, all or nothing, taken back by one act, recognised when they come again.
import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { readTable } from '#core/tables/separated'
import type { OutcomePlan, PlannedOutcome } from '#shared/outcome'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import type { OutcomeFile } from './outcomes'

let db: Database.Database
let library: LibraryAnswers
let id: string
let headlineId: string
let first: string
let second: string

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  await library.settings.change({ person: '宋岚' })
  ;({ id, headlineId } = await library.articles.create({ headline: '水库今日开闸' }))
  first = (await library.headlines.get({ id: headlineId })).currentCandidateId
  second = (
    await library.headlines.addCandidate({
      id: headlineId,
      text: '水库九时开闸，三镇已转移',
      parentId: first,
    })
  ).currentCandidateId
})

function file(rows: string, head = '渠道,标题,编号,展现,点击,期间'): OutcomeFile {
  const text = `${head}\n${rows}`
  const table = readTable(text)
  if (table === null) throw new Error('too long')
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { name: '头条.csv', sha256, table: { encoding: 'utf-8', ...table } }
}
const plan = async (rows: string): Promise<OutcomePlan> => library.inside.planOutcomes(file(rows))
const only = async (row: string): Promise<PlannedOutcome | undefined> => (await plan(row)).rows[0]
const take = async (rows: string, chosen: { line: number; candidateId: string }[] = []) =>
  library.inside.takeOutcomes({ ...file(rows), chosen })
const of = async () => library.outcomes.of({ headlineId })
const fails = (code: string): Error => expect.objectContaining({ code }) as Error
const count = (table: string): unknown => db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()

describe('a row means', () => {
  it('a candidate by its wording, with the channel by key or by name', async () => {
    for (const channel of ['toutiao', '今日头条', 'TOUTIAO', 'Toutiao'])
      expect(await only(`${channel},水库今日开闸,,10,1,`)).toMatchObject({
        kind: 'matched',
        channel: 'toutiao',
        target: { headlineId, candidateId: first, n: 1 },
      })
    expect(await only('某某号,水库今日开闸,,10,1,')).toMatchObject({ kind: 'left', fault: 'channel-unknown' })
  })

  it('one that differs in marks and width alone', async () => {
    expect(await only('今日头条,"水库九时开闸,三镇已转移",,10,1,')).toMatchObject({
      kind: 'matched',
      target: { candidateId: second },
    })
    expect(await only('今日头条,水库明日开闸,,10,1,')).toMatchObject({ fault: 'candidate-unknown' })
  })

  it('a candidate by its number where the article or the headline is named', async () => {
    for (const named of [id, headlineId])
      expect(await only(`今日头条,2,${named},10,1,`)).toMatchObject({ target: { candidateId: second } })
    expect(await only('今日头条,2,,10,1,')).toMatchObject({ fault: 'number-alone' })
    expect(await only(`今日头条,9,${id},10,1,`)).toMatchObject({ fault: 'candidate-unknown' })
    expect(await only('今日头条,2,01JZZZZZZZZZZZZZZZZZZZZZZZ,10,1,')).toMatchObject({ fault: 'id-unknown' })
  })

  it('more than one where several headlines are worded so, unless one of them left for the channel', async () => {
    const other = await library.articles.create({ headline: '水库今日开闸' })
    await library.headlines.get({ id: other.headlineId })
    const found = await only('今日头条,水库今日开闸,,10,1,')
    expect(found).toMatchObject({
      kind: 'ambiguous',
      choices: [{ candidateId: first }, { headlineId: other.headlineId }],
    })
    await take('今日头条,水库今日开闸,,10,1,')
    expect(await of()).toEqual([])
    library.inside.published([
      {
        articleId: id,
        candidateId: first,
        decisionId: null,
        channel: 'toutiao',
        headline: '水库今日开闸',
        standing: 'open',
        format: 'text',
        file: 'a.txt',
        folder: '',
        profile: '',
        edition: null,
        sha256: '00'.repeat(32),
        bytes: 1,
        revisionHash: '00'.repeat(32),
        override: null,
      },
    ])
    expect(await only('今日头条,水库今日开闸,,10,1,')).toMatchObject({
      kind: 'matched',
      target: { candidateId: first },
    })
    expect(await only('网站,水库今日开闸,,10,1,')).toMatchObject({ kind: 'ambiguous' })
  })

  it('a headline that was only ever written on the page, by wording or number, once however often it is asked', async () => {
    const written = await library.articles.create({ headline: '水情周报（第14期）' })
    const row = '今日头条,水情周报(第14期),,12345,678,2026-09'
    const target = { headlineId: written.headlineId, n: 1, text: '水情周报（第14期）' }
    for (let asked = 0; asked < 2; asked++) expect(await only(row)).toMatchObject({ kind: 'matched', target })
    expect(count('candidate')).toBe(3)
    expect(await take(row)).toMatchObject({ changed: 1 })
    const { version } = await library.articles.get({ id: written.id })
    await library.articles.save({ id: written.id, base: version, headline: '水情周报（第15期）' })
    expect(await only(`今日头条,2,${written.id},10,1,`)).toMatchObject({
      kind: 'matched',
      target: { n: 2, text: '水情周报（第15期）' },
    })
    const another = await library.articles.create({ headline: '水库今日开闸' })
    expect(await only('今日头条,水库今日开闸,,10,1,')).toMatchObject({
      kind: 'ambiguous',
      choices: [{ candidateId: first }, { headlineId: another.headlineId }],
    })
    const thrown = await library.articles.create({ headline: '已删的标题' })
    await library.articles.trash({ ids: [thrown.id] })
    expect(await only('今日头条,已删的标题,,10,1,')).toMatchObject({ fault: 'candidate-unknown' })
  })

  it('nothing in the trash', async () => {
    await library.articles.trash({ ids: [id] })
    expect(await only('今日头条,水库今日开闸,,10,1,')).toMatchObject({ fault: 'candidate-unknown' })
  })

  it('the same as another row though it is written otherwise', async () => {
    const { rows } = await plan(
      `今日头条,水库今日开闸,,10,1,九月\ntoutiao,1,${id},10,1,九月\n今日头条,水库今日开闸,,5,1,十月`,
    )
    expect(rows.map((row) => (row.kind === 'left' ? row.fault : row.kind))).toEqual([
      'matched',
      'repeated',
      'matched',
    ])
    const { rows: others } = await plan(`今日头条,水库今日开闸,,10,1,九月\ntoutiao,1,${id},20,1,九月`)
    expect(others.map((row) => (row.kind === 'left' ? row.fault : row.kind))).toEqual([
      'contradicts',
      'contradicts',
    ])
  })
})

describe('an import', () => {
  const ROWS =
    '今日头条,水库今日开闸,,12345,678,2026-09\n微信公众号（接口）,水库九时开闸，三镇已转移,,100,0,\n今日头条,没有这条,,1,1,'

  it('keeps what was matched, with file, line, who and when, and leaves the rest', async () => {
    expect(await plan(ROWS)).toMatchObject({
      counts: { matched: 2, ambiguous: 0, left: 1 },
      known: null,
      missing: [],
    })
    expect(await of()).toEqual([])
    expect(await take(ROWS)).toMatchObject({ changed: 2 })
    expect(await of()).toMatchObject([
      {
        candidateId: first,
        channel: 'toutiao',
        impressions: 12345,
        clicks: 678,
        period: '2026-09',
        file: '头条.csv',
        line: 2,
        by: '宋岚',
      },
      { candidateId: second, channel: 'wechat-api', impressions: 100, clicks: 0, period: '', line: 3 },
    ])
    // Nothing else has changed: no decision, no choice, no state.
    expect(await library.headlines.get({ id: headlineId })).toMatchObject({
      state: 'open',
      currentCandidateId: second,
      decisions: [],
      channelChoices: [],
    })
  })

  it('is taken back by one act, and can then be done anew', async () => {
    await take(ROWS)
    const act = await library.acts.latest({})
    expect(act).toMatchObject({ what: { kind: 'outcomes', name: '头条.csv' }, articles: 2 })
    expect(await library.acts.undo({ id: act?.id ?? 0 })).toMatchObject({ changed: 2 })
    expect(await of()).toEqual([])
    expect(count('outcome_file')).toBe(0)
    expect(await take(ROWS)).toMatchObject({ changed: 2 })
  })

  it('of the very same file is refused, and the same numbers from another file are left out', async () => {
    await take(ROWS)
    expect(await plan(ROWS)).toMatchObject({ known: { by: '宋岚' } })
    await expect(take(ROWS)).rejects.toThrow(fails('table-known'))
    const more = `${ROWS}\n今日头条,水库今日开闸,,20000,900,2026-10`
    const { rows } = await plan(more)
    expect(rows.map((row) => (row.kind === 'left' ? row.fault : row.kind))).toEqual([
      'known',
      'known',
      'candidate-unknown',
      'matched',
    ])
    await take(more)
    expect(await of()).toHaveLength(3)
  })

  it('takes an ambiguous row as it was chosen, and only for a candidate that fits', async () => {
    const other = await library.articles.create({ headline: '水库今日开闸' })
    await library.headlines.get({ id: other.headlineId })
    const row = '今日头条,水库今日开闸,,10,1,'
    expect(await take(row, [{ line: 2, candidateId: second }])).toMatchObject({ changed: 0, id: null })
    expect(await take(row, [{ line: 2, candidateId: first }])).toMatchObject({ changed: 1 })
    expect(await of()).toMatchObject([{ candidateId: first }])
  })

  it('is whole or not at all', async () => {
    db.exec(
      `CREATE TRIGGER third BEFORE INSERT ON outcome WHEN NEW.line = 4001 BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    const rows = Array.from({ length: 5000 }, (_, n) => `今日头条,水库今日开闸,,${n + 1000},1,${n}`).join(
      '\n',
    )
    await expect(take(rows)).rejects.toThrow('full')
    expect([count('outcome'), count('outcome_file'), await library.acts.latest({})]).toEqual([0, 0, null])
  })

  it('of a table that lacks columns does nothing', async () => {
    const lacking = file('今日头条,水库今日开闸,1', '渠道,标题,展现')
    expect(await library.inside.planOutcomes(lacking)).toMatchObject({ missing: ['clicks'], rows: [] })
    expect(await library.inside.takeOutcomes({ ...lacking, chosen: [] })).toMatchObject({ changed: 0 })
    expect(count('outcome_file')).toBe(0)
  })

  it('never changes, and goes with an article that is deleted for ever', async () => {
    await take(ROWS)
    expect(() => db.exec('UPDATE outcome SET clicks = 1')).toThrow('never changes')
    const act = await library.acts.latest({})
    await library.articles.trash({ ids: [id] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
    expect(count('outcome')).toBe(0)
    // What is gone is no obstacle to the way back.
    expect(await library.acts.undo({ id: act?.id ?? 0 })).toMatchObject({ changed: 0 })
    expect(count('outcome_file')).toBe(0)
  })
})
