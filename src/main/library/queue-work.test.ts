// Work on the queue: whose a headline is and the way back, taking the next one, lengths by channel, likeness, moved bodies.
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { splitHeadline } from '#core/headline/split'
import { documentOf } from '#shared/document'
import { EMPTY_PAGE } from '#shared/page'
import { WHOLE_QUEUE, type QueueQuestion, type QueueView } from '#shared/queue'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let me: string
let other: string

beforeEach(async () => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  me = (await library.people.add({ name: '周宁', role: '', active: true })).id
  other = (await library.people.add({ name: '林岚', role: '', active: true })).id
  await library.settings.change({ person: '周宁' })
})

async function write(headline: string): Promise<{ readonly id: string; readonly headlineId: string }> {
  const { id } = await library.articles.create({ headline })
  const { headlineId } = await library.articles.get({ id })
  await library.headlines.get({ id: headlineId })
  return { id, headlineId }
}
function rest(): void {
  for (let steps = 0; steps < 5000; steps++) if (library.inside.rest({ ms: 20 }).again === null) return
  throw new Error('there is no end of it')
}
const ask = (change: Partial<QueueQuestion> = {}) =>
  library.headlines.queue({ ...WHOLE_QUEUE, ...change, limit: 100, after: null, at: 0 })
const texts = async (filter: QueueView): Promise<readonly string[]> => {
  const { rows, total } = await ask({ filter })
  expect(total).toBe(rows.length)
  return rows.map(({ current }) => current)
}
const assignees = async (): Promise<readonly (string | undefined)[]> =>
  (await ask()).rows.map(({ assignee }) => assignee?.name)
const take = async (question: Partial<QueueQuestion> = {}): Promise<string | null> =>
  (await library.headlines.takeNext({ ...WHOLE_QUEUE, ...question })).id
const undo = async (): Promise<unknown> => {
  const act = await library.acts.latest({})
  return act === null ? null : library.acts.undo({ id: act.id })
}
async function approve(id: string): Promise<void> {
  const { currentCandidateId: candidateId } = await library.headlines.get({ id })
  await library.headlines.decide({ id, candidateId, verdict: 'approve', reason: null, note: '' })
}

describe('assigning', () => {
  it('gives a selection to somebody by one act, and takes that back as it was', async () => {
    const ids: string[] = []
    for (const text of ['水库开闸', '地铁通车', '夜校开课']) ids.push((await write(text)).headlineId)
    const [first = '', second = ''] = ids
    await library.headlines.assign({ selection: { kind: 'ids', ids: [first] }, person: other })
    const done = await library.headlines.assign({
      selection: { kind: 'ids', ids: [first, second] },
      person: me,
    })
    expect(done).toMatchObject({ changed: 2 })
    expect(await assignees()).toEqual(['周宁', '周宁', undefined])
    expect(await library.acts.latest({})).toMatchObject({
      what: { kind: 'assigned', to: '周宁' },
      articles: 2,
    })
    await undo()
    expect(await assignees()).toEqual(['林岚', undefined, undefined])
  })
  it('gives all that a question finds but for some, and again to nobody', async () => {
    for (const text of ['水库今日开闸', '水库明日开闸', '地铁通车']) await write(text)
    const [spared] = (await ask({ text: '水库' })).rows
    const question = { ...WHOLE_QUEUE, text: '水库' }
    const selection = { kind: 'question' as const, question, except: [spared?.id ?? ''] }
    expect(await library.headlines.assign({ selection, person: me })).toMatchObject({ changed: 1 })
    expect(await assignees()).toEqual([undefined, '周宁', undefined])
    const all = { kind: 'question' as const, question: WHOLE_QUEUE, except: [] }
    expect(await library.headlines.assign({ selection: all, person: null })).toMatchObject({ changed: 1 })
    expect(await assignees()).toEqual([undefined, undefined, undefined])
  })
  it('leaves what somebody assigned since, when an earlier act is taken back', async () => {
    const { headlineId } = await write('水库开闸')
    const selection = { kind: 'ids' as const, ids: [headlineId] }
    const { id } = await library.headlines.assign({ selection, person: me })
    await library.headlines.assign({ selection, person: other })
    expect(await library.acts.undo({ id: id ?? 0 })).toMatchObject({ changed: 0 })
    expect(await assignees()).toEqual(['林岚'])
  })
  it('keeps a person who has headlines', async () => {
    const { headlineId } = await write('水库开闸')
    await library.headlines.assign({ selection: { kind: 'ids', ids: [headlineId] }, person: other })
    expect(() => library.people.remove({ id: other })).toThrowError(
      expect.objectContaining({ code: 'person-used' }) as Error,
    )
  })
  it('does not decide: nothing is approved by it', async () => {
    await write('水库开闸')
    await library.headlines.assign({
      selection: { kind: 'question', question: WHOLE_QUEUE, except: [] },
      person: me,
    })
    expect((await ask()).rows.map(({ state }) => state)).toEqual(['open'])
    expect(db.prepare('SELECT COUNT(*) FROM decision').pluck().get()).toBe(0)
  })
})

describe('taking the next one', () => {
  it('gives the oldest that waits and is nobody’s, one after another, until there is none', async () => {
    const ids: string[] = []
    for (const text of ['水库开闸', '地铁通车', '夜校开课', '蔬菜上市'])
      ids.push((await write(text)).headlineId)
    await approve(ids[0] ?? '')
    await library.headlines.assign({ selection: { kind: 'ids', ids: [ids[2] ?? ''] }, person: other })
    expect(await take()).toBe(ids[1])
    expect(await take({ filter: 'mine' })).toBe(ids[3])
    expect(await take()).toBeNull()
    expect((await ask({ filter: 'mine' })).rows.map(({ id }) => id)).toEqual([ids[1], ids[3]])
    await undo()
    expect(await assignees()).toEqual([undefined, '周宁', '林岚', undefined])
  })
  it('keeps to the question, also where that shows the latest first', async () => {
    for (const text of ['地铁通车', '水库今日开闸', '水库明日开闸']) await write(text)
    expect(await take({ text: '水库', order: 'latest' })).toBe((await ask({ text: '今日' })).rows[0]?.id)
  })
  it('is refused while nobody sits here', async () => {
    await write('水库开闸')
    await library.settings.change({ person: '' })
    await expect(take()).rejects.toMatchObject({ code: 'nobody-here' })
    expect((await ask({ assignee: 'me' })).total).toBe(0)
  })
})

describe('lengths', () => {
  const LONG =
    '青河市水务局今日通报城东水厂扩建工程全面开工总投资二点四亿元明年建成后日供水能力翻一番惠及三区'
  it('tell by the limits of the channels that are on, each in its unit', async () => {
    const { headlineId } = await write(LONG)
    await write('水库开闸')
    rest()
    expect(await texts('long')).toEqual([LONG])
    const row = (await ask()).rows.find(({ id }) => id === headlineId)
    expect(row?.tooLong).toContainEqual({
      channel: 'wechat-api',
      by: Array.from(LONG).length - 32,
      unit: 'cp',
      hard: true,
    })
    expect(row?.tooLong.map(({ channel }) => channel)).not.toContain('wechat-editor')
  })
  it('follow a channel that is switched off, and one whose limit is changed', async () => {
    await write('水库今日开闸放水')
    rest()
    expect(await texts('long')).toEqual([])
    const limit = (await library.channels.list({})).find(({ key }) => key === 'wechat-api')?.limits[0]
    if (limit === undefined) throw new Error('no limit')
    const { id, edited: _, ...kept } = limit
    await library.channels.edit({
      key: 'wechat-api',
      edit: { limits: { [id]: { ...kept, min: null, max: 5 } } },
    })
    rest()
    expect(await texts('long')).toEqual(['水库今日开闸放水'])
    await library.channels.edit({ key: 'wechat-api', edit: { enabled: false } })
    rest()
    expect(await texts('long')).toEqual([])
  })
  it('ask of a channel what it uses itself', async () => {
    const { headlineId } = await write(LONG)
    const short = await library.headlines.addCandidate({
      id: headlineId,
      text: '城东水厂扩建',
      parentId: null,
    })
    const [first] = short.candidates
    await library.headlines.choose({ id: headlineId, candidateId: first?.id ?? '' })
    for (const { channel } of (await ask()).rows[0]?.tooLong ?? [])
      await library.headlines.chooseFor({
        id: headlineId,
        channel,
        candidateId: short.currentCandidateId,
      })
    expect((await library.headlines.get({ id: headlineId })).current).toBe(LONG)
    rest()
    expect(await texts('long')).toEqual([])
    await library.headlines.chooseFor({ id: headlineId, channel: 'wechat-api', candidateId: null })
    rest()
    expect(await texts('long')).toEqual([LONG])
  })
})

describe('likeness', () => {
  const SERIES = ['4月1日青河市城东水厂水质通报', '4月2日青河市城东水厂水质通报', '地铁延长线通车']
  it('is told in the rows, and no longer once somebody has ruled it distinct', async () => {
    const ids: string[] = []
    for (const text of SERIES) ids.push((await write(text)).headlineId)
    rest()
    expect(await texts('similar')).toEqual(SERIES.slice(0, 2))
    expect((await ask({ kind: 'template' })).total).toBe(2)
    expect((await ask({ kind: 'same' })).total).toBe(0)
    expect((await ask()).rows.map(({ alike }) => alike)).toEqual([
      [{ kind: 'template', ruled: false }],
      [{ kind: 'template', ruled: false }],
      [],
    ])
    const pair = ids.slice(0, 2)
    await library.headlines.rule({ ids: pair, ruling: 'series', master: null })
    rest()
    expect(await texts('similar')).toEqual([])
    expect((await ask()).rows[0]?.alike).toEqual([{ kind: 'template', ruled: true }])
    await library.headlines.rule({ ids: pair, ruling: 'distinct', master: null })
    rest()
    expect((await ask()).rows[0]?.alike).toEqual([])
    await undo()
    await undo()
    rest()
    expect(await texts('similar')).toEqual(SERIES.slice(0, 2))
  })
  it('goes when the other one lies in the trash, and comes back with it', async () => {
    const [first] = [await write(SERIES[0] ?? ''), await write(SERIES[1] ?? '')]
    rest()
    await library.articles.trash({ ids: [first?.id ?? ''] })
    rest()
    expect(await texts('similar')).toEqual([])
    await library.articles.restore({ ids: [first?.id ?? ''] })
    rest()
    expect(await texts('similar')).toEqual(SERIES.slice(0, 2))
  })
  it('leads to the cluster', async () => {
    const ids: string[] = []
    for (const text of SERIES) ids.push((await write(text)).headlineId)
    rest()
    const found = await library.headlines.clusterOf({ id: ids[1] ?? '' })
    const { rows } = await library.headlines.clusters({ filter: 'open', limit: 10, after: null })
    expect(found).toEqual({ id: rows[0]?.id, filter: 'open', at: 0 })
    expect(await library.headlines.clusterOf({ id: ids[2] ?? '' })).toBeNull()
  })
  it('notes duplicates and their articles by one act', async () => {
    const [one, two] = [await write(SERIES[0] ?? ''), await write(SERIES[1] ?? '')]
    rest()
    const ids = [one?.headlineId ?? '', two?.headlineId ?? '']
    await library.headlines.rule({ ids, ruling: 'duplicate', master: one?.id ?? '' })
    expect((await library.links.of({ id: two?.id ?? '' })).duplicateOf?.id).toBe(one?.id)
    expect(
      (await library.headlines.clusters({ filter: 'settled', limit: 10, after: null })).rows,
    ).toHaveLength(1)
    await undo()
    expect((await library.links.of({ id: two?.id ?? '' })).duplicateOf).toBeNull()
    expect((await library.headlines.clusters({ filter: 'settled', limit: 10, after: null })).rows).toEqual([])
    expect(await library.acts.latest({})).toBeNull()
  })
})

it('tells of an approved headline whose body has been edited since', async () => {
  const { id, headlineId } = await write('水库开闸')
  await approve(headlineId)
  const { version: base } = await library.articles.get({ id })
  await library.articles.save({ id, base, body: documentOf(['今天风和日丽。']) })
  rest()
  expect(await texts('moved')).toEqual(['水库开闸'])
  await approve(headlineId)
  rest()
  expect(await texts('moved')).toEqual([])
})

describe('full-width marks for many', () => {
  const page = (lines: readonly string[]) =>
    library.imports.store({
      draft: {
        name: '一.txt',
        kind: 'headlines',
        encoding: 'utf-8',
        bytes: Buffer.from(lines.join('\n')),
        sha256: '0'.repeat(64),
        page: { ...EMPTY_PAGE, headlines: lines.map((one) => splitHeadline(one)) },
        warnings: [],
      },
      tags: [],
    })
  const plan = async () =>
    await library.decorations.cleanable({
      selection: { kind: 'question', question: WHOLE_QUEUE, except: [] },
      least: 0.6,
      what: 'marks',
    })
  const current = async (): Promise<readonly string[]> => (await ask()).rows.map((row) => row.current)

  it('are shown line by line, approve nothing, and come back by one act', async () => {
    page(['水库开闸,三镇受益', '全球连线 春耕忙', '地铁通车:换乘更便捷', '票价上涨1,000元'])
    const { lines } = await plan()
    expect(lines.map(({ current: before, clean }) => [before, clean])).toEqual([
      ['水库开闸,三镇受益', '水库开闸，三镇受益'],
      ['地铁通车:换乘更便捷', '地铁通车：换乘更便捷'],
    ])
    const { changed } = await library.decorations.clean({
      lines: lines.slice(0, 1).map(({ id, clean }) => ({ id, clean })),
      what: 'marks',
    })
    expect(changed).toBe(1)
    expect(await current()).toEqual([
      '水库开闸，三镇受益',
      '全球连线 春耕忙',
      '地铁通车:换乘更便捷',
      '票价上涨1,000元',
    ])
    expect((await ask({ filter: 'approved' })).total).toBe(0)
    expect((await plan()).lines).toHaveLength(1)
    await undo()
    expect(await current()).toEqual([
      '水库开闸,三镇受益',
      '全球连线 春耕忙',
      '地铁通车:换乘更便捷',
      '票价上涨1,000元',
    ])
  })
  it('leave alone what somebody has written or decided, and what is not as it was shown', async () => {
    page(['水库开闸,三镇受益', '地铁通车:换乘更便捷'])
    const { lines } = await plan()
    const [first, second] = lines
    await library.headlines.addCandidate({ id: first?.id ?? '', text: '水库开闸,镇镇受益', parentId: null })
    await approve(second?.id ?? '')
    const { changed } = await library.decorations.clean({
      lines: lines.map(({ id, clean }) => ({ id, clean })),
      what: 'marks',
    })
    expect(changed).toBe(0)
    expect((await plan()).total).toBe(0)
  })
})

it('keeps questions under a name, as saved searches are kept', async () => {
  const question: QueueQuestion = { ...WHOLE_QUEUE, filter: 'long', text: '财经', order: 'worst' }
  const { id } = await library.queueViews.save({ name: '财经超长', question })
  await library.queueViews.change({ id, name: '财经太长' })
  expect(await library.queueViews.list({})).toEqual([{ id, name: '财经太长', question }])
  await library.queueViews.remove({ id })
  expect(await library.queueViews.list({})).toEqual([])
  await library.queueViews.restore({ id })
  expect(await library.queueViews.list({})).toHaveLength(1)
})
