// Checks in the library: what is said of a finding stays with it, settings count, and the queue's numbers are the checks'.
import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { countsOf } from '#core/checks/counts'
import { splitHeadline } from '#core/headline/split'
import type { CheckFinding } from '#shared/check'
import type { CheckedHeadline } from '#shared/checked'
import { documentOf } from '#shared/document'
import { WHOLE_QUEUE } from '#shared/queue'
import { freshLibrary } from './fresh-library'
import { headlines as headlinesOf } from './headlines'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  void library.settings.change({ person: '周宁' })
})

const BODY = documentOf([
  '本报讯（记者 赵明远）3月26日，青河市水务局通报，城东水厂扩建工程当天开工，总投资2.4亿元。',
])

async function written(headline: string): Promise<{ readonly id: string; readonly headlineId: string }> {
  const { id, version } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, body: BODY })
  const { headlineId } = await library.articles.get({ id })
  await library.headlines.get({ id: headlineId })
  return { id, headlineId }
}
async function save(
  id: string,
  fields: Partial<Omit<Parameters<typeof library.articles.save>[0], 'id' | 'base'>>,
): Promise<void> {
  const { version } = await library.articles.get({ id })
  await library.articles.save({ id, base: version, ...fields })
}
const checked = async (headlineId: string, text: string | null = null): Promise<CheckedHeadline> =>
  await library.checks.of({ headlineId, text, channel: null })
const rules = (findings: readonly CheckFinding[]): readonly string[] => findings.map(({ rule }) => rule)
const number = async (headlineId: string): Promise<CheckFinding> => {
  const found = (await checked(headlineId)).open.find(({ rule }) => rule === 'number')
  if (found === undefined) throw new Error('no number is open')
  return found
}
const say = (headlineId: string, finding: CheckFinding, kind: 'verified' | 'fixed' = 'verified'): unknown =>
  library.checks.dispose({
    headlineId,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    kind,
    note: '已致电水务局',
  })
function rest(): void {
  for (let steps = 0; steps < 5000; steps++) if (library.inside.rest({ ms: 20 }).again === null) return
  throw new Error('there is no end of it')
}
const row = async (id: string) =>
  (
    await library.headlines.queue({ ...WHOLE_QUEUE, filter: 'all', limit: 100, after: null, at: 0 })
  ).rows.find((one) => one.id === id)

it('compares with the body, and with none where there is none', async () => {
  const { headlineId } = await written('城东水厂扩建开工，总投资24亿元')
  expect(rules((await checked(headlineId)).open)).toContain('number')
  expect(rules((await checked(headlineId, '城东水厂扩建开工，总投资2.4亿元')).open)).not.toContain('number')
  const loose = headlinesOf(db, {
    articles: undefined as never,
    revisions: undefined as never,
    settings: () => ({}),
    holding: () => [],
    nextSeq: () => 1,
    channels: () => [],
    person: () => '',
    idly: (work) => work(),
  }).add({ split: splitHeadline('总投资24亿元的水厂开工了'), articleKey: null, sourceId: null, sameAs: null })
  const { notChecked } = await checked(loose.id)
  expect(notChecked).toContainEqual({ rule: 'number', because: 'no-body' })
})

it('keeps what was said of a finding through edits elsewhere, in order, by whom, with the body that was read', async () => {
  const { id, headlineId } = await written('城东水厂扩建开工，总投资24亿元')
  await say(headlineId, await number(headlineId))
  await save(id, { headline: '青河市城东水厂今日扩建开工，总投资24亿元' })
  const after = await checked(headlineId)
  expect(rules(after.open)).not.toContain('number')
  expect(after.answered.map(({ disposition }) => disposition)).toMatchObject([
    { rule: 'number', kind: 'verified', note: '已致电水务局', by: '周宁' },
  ])
  expect(db.prepare('SELECT length(revision_hash) FROM finding_disposition').pluck().all()).toEqual([32])
  // Another number is another finding.
  await save(id, { headline: '青河市城东水厂今日扩建开工，总投资25亿元' })
  expect(rules((await checked(headlineId)).open)).toContain('number')
})

it('takes back by a further entry, also what was carried over, and changes no entry', async () => {
  const { id, headlineId } = await written('城东水厂扩建开工，总投资24亿元')
  await say(headlineId, await number(headlineId))
  await save(id, { headline: '青河市城东水厂今日扩建开工，总投资24亿元' })
  const carried = (await checked(headlineId)).answered[0]
  if (carried === undefined) throw new Error('nothing was carried over')
  await library.checks.undo({ headlineId, fingerprint: carried.finding.fingerprint })
  expect(await number(headlineId)).toMatchObject({ rule: 'number' })
  expect(await library.checks.dispositions({ headlineId })).toEqual([])
  expect(db.prepare('SELECT kind FROM finding_disposition ORDER BY id').pluck().all()).toEqual([
    'verified',
    'withdrawn',
  ])
  expect(() => library.checks.undo({ headlineId, fingerprint: carried.finding.fingerprint })).toThrow(
    expect.objectContaining({ code: 'not-found' }) as Error,
  )
  expect(() => db.prepare("UPDATE finding_disposition SET kind = 'ignored'").run()).toThrow(/never changed/)
  expect(() => db.prepare('DELETE FROM finding_disposition').run()).toThrow(/never deleted/)
})

it('lets go of what was said when the article is deleted for ever', async () => {
  const { id, headlineId } = await written('城东水厂扩建开工，总投资24亿元')
  await say(headlineId, await number(headlineId))
  await library.articles.trash({ ids: [id] })
  await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
  expect(db.prepare('SELECT COUNT(*) FROM finding_disposition').pluck().get()).toBe(0)
})

it('asks for words of advertising only in an advertisement', async () => {
  const { id, headlineId } = await written('国家级品质水厂扩建开工')
  expect(rules((await checked(headlineId)).open)).not.toContain('ad-strict')
  await save(id, { kind: 'advertising' })
  expect((await library.articles.get({ id })).kind).toBe('advertising')
  expect(rules((await checked(headlineId)).open)).toContain('ad-strict')
  expect(rules((await checked(headlineId, '书记是第一责任人')).open)).not.toContain('ad-absolute')
})

it('switches rules off, weighs them otherwise, and gives back what stood there', async () => {
  const { headlineId } = await written('城东水厂扩建开工，总投资24亿元')
  expect(await library.checks.change({ rule: 'number', setting: { severity: 'note' } })).toEqual({
    before: null,
  })
  expect(await number(headlineId)).toMatchObject({ severity: 'note' })
  expect(await library.checks.change({ rule: 'number', setting: { enabled: false } })).toEqual({
    before: { severity: 'note' },
  })
  expect((await checked(headlineId)).notChecked).toContainEqual({ rule: 'number', because: 'off' })
  expect(await library.checks.settings({})).toEqual({ number: { enabled: false } })
  await library.checks.change({ rule: 'number', setting: null })
  expect(await library.checks.settings({})).toEqual({})
})

it('counts findings in idle time, and anew after whatever they rest upon has changed', async () => {
  const { id, headlineId } = await written('城东水厂扩建开工，总投资24亿元')
  expect((await row(headlineId))?.checks).toBeNull()
  const same = async (): Promise<void> => {
    rest()
    const { open } = await checked(headlineId)
    expect((await row(headlineId))?.checks).toEqual(countsOf(open))
    const { counts } = await library.headlines.queue({
      ...WHOLE_QUEUE,
      filter: 'findings',
      limit: 10,
      after: null,
      at: 0,
    })
    expect(counts['findings']).toBe(open.some(({ severity }) => severity !== 'note') ? 1 : 0)
  }
  await same()
  expect((await row(headlineId))?.checks?.verify).toBeGreaterThan(0)
  await say(headlineId, await number(headlineId))
  expect((await row(headlineId))?.checks).toBeNull()
  await same()
  await save(id, { body: documentOf(['总投资24亿元。']) })
  expect((await row(headlineId))?.checks).toBeNull()
  await same()
  await save(id, { kind: 'advertising', headline: '最佳水厂扩建开工，总投资24亿元' })
  await same()
  await library.checks.change({ rule: 'ad-strict', setting: { severity: 'block' } })
  await same()
  expect((await row(headlineId))?.checks?.block).toBe(1)
  const candidate = await library.headlines.addCandidate({
    id: headlineId,
    text: '水厂扩建,开工',
    parentId: null,
  })
  expect(candidate.checks).toBeNull()
  await same()
  // The cache may go at any time.
  db.exec('UPDATE headline SET checked = NULL')
  await same()
})

it('counts anew when the rules are others than those it was counted with', async () => {
  const { headlineId } = await written('城东水厂扩建开工，总投资24亿元')
  rest()
  db.exec("UPDATE check_cache SET rules = 'of another version'; UPDATE headline SET checked = 99")
  library = libraryOf(db, ':memory:')
  rest()
  expect((await row(headlineId))?.checks).toEqual(countsOf((await checked(headlineId)).open))
})

it('rests when all is counted, and says that the queue is another, then that all are compared', async () => {
  await written('城东水厂扩建开工，总投资24亿元')
  const changed: string[] = []
  for (;;) {
    const rested = library.inside.rest({ ms: 20 })
    changed.push(...rested.changed)
    if (rested.again === null) break
  }
  expect(changed.filter((noun) => noun === 'headlines')).toHaveLength(2)
  expect(library.inside.rest({ ms: 20 })).toEqual({ again: null, changed: [] })
})
