// Headlines by the step their article waits for: whatever is signed, edited, ruled and undone, reading every review agrees.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { toFault } from '#shared/error'
import { MY_STEPS, WHOLE_QUEUE, type QueueQuestion } from '#shared/queue'
import type { ReviewRule } from '#shared/review'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let people: readonly string[]
let articles: { readonly id: string; readonly headlineId: string }[]

const NAMES = ['周宁', '陈立', '王敏', '赵岩']
const step = (id: string, name: string, who: readonly string[] = []): ReviewRule['steps'][number] => ({
  id,
  name,
  kind: 'review',
  who: [...who],
  checks: [],
})
const FIRST = step('first', '初审')
const SECOND = step('second', '复审')
const FINAL = step('final', '终审')
const rule = (change: Partial<ReviewRule> = {}): ReviewRule => ({
  on: true,
  apart: true,
  afterEdit: 'next',
  steps: [FIRST, SECOND, FINAL],
  ...change,
})

async function begin(count: number): Promise<void> {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  const ids: string[] = []
  for (const name of NAMES) ids.push((await library.people.add({ name, role: '', active: true })).id)
  people = ids
  articles = []
  for (let n = 1; n <= count; n++) {
    const { id } = await library.articles.create({ headline: `春耕备耕第${n}号` })
    articles.push({ id, headlineId: (await library.articles.get({ id })).headlineId })
  }
  await library.settings.change({ person: '周宁' })
  await library.reviews.setRule({ rule: rule() })
}
beforeEach(() => begin(3))

const sit = async (name: string): Promise<void> => void (await library.settings.change({ person: name }))
const ask = (change: Partial<QueueQuestion> = {}) =>
  library.headlines.queue({ ...WHOLE_QUEUE, ...change, limit: 100, after: null, at: 0 })
const found = async (due: string | null): Promise<readonly string[]> => {
  const { rows, total } = await ask({ filter: 'due', due })
  expect(total).toBe(rows.length)
  return rows.map(({ id }) => id)
}
const take = async (change: Partial<QueueQuestion> = {}): Promise<string | null> =>
  (await library.headlines.takeStep({ ...WHOLE_QUEUE, ...change })).id
const undo = async (): Promise<unknown> => {
  const act = await library.acts.latest({})
  return act === null ? null : library.acts.undo({ id: act.id })
}
const nth = (n: number): { readonly id: string; readonly headlineId: string } => {
  const one = articles[n % articles.length]
  if (one === undefined) throw new Error('no article')
  return one
}
const open = (n: number) => library.reviews.open({ id: nth(n).id, note: '' })
async function sign(n: number, by: string): Promise<void> {
  await sit(by)
  const { id } = nth(n)
  const { now, due } = await library.reviews.of({ id })
  await library.reviews.sign({
    id,
    step: due ?? 'first',
    seen: now,
    ticked: [],
    despite: true,
    note: '已核',
  })
}
async function edit(n: number, text: string): Promise<void> {
  const { version: base } = await library.articles.get({ id: nth(n).id })
  await library.articles.save({ id: nth(n).id, base, body: documentOf([text]) })
}

describe('views of steps', () => {
  it('show what waits for each, in the order of the rule, with live numbers', async () => {
    expect((await ask()).waiting).toEqual({
      steps: [
        { id: 'first', name: '初审', count: 0 },
        { id: 'second', name: '复审', count: 0 },
        { id: 'final', name: '终审', count: 0 },
      ],
      mine: 0,
    })
    await open(0)
    await open(1)
    await sign(1, '陈立')
    expect(await found('first')).toEqual([nth(0).headlineId])
    expect(await found('second')).toEqual([nth(1).headlineId])
    expect(await found(null)).toEqual([nth(0).headlineId, nth(1).headlineId])
    const { waiting, rows } = await ask()
    expect(waiting?.steps.map(({ count }) => count)).toEqual([1, 1, 0])
    // Who has signed one step signs no other of the same article.
    expect(waiting?.mine).toBe(1)
    expect(rows.map(({ due }) => due)).toEqual(['初审', '复审', ''])
    expect(await found(MY_STEPS)).toEqual([nth(0).headlineId])
  })
  it('are not there while the rule is off, and come back with it', async () => {
    await open(0)
    await library.reviews.setRule({ rule: rule({ on: false }) })
    expect((await ask()).waiting).toBeNull()
    expect(await found(null)).toEqual([])
    await library.reviews.setRule({ rule: rule() })
    expect(await found('first')).toEqual([nth(0).headlineId])
  })
  it('narrow together with words, people and order, and are kept as views', async () => {
    for (const n of [0, 1, 2]) await open(n)
    const question: QueueQuestion = { ...WHOLE_QUEUE, filter: 'due', due: 'first', text: '第2号' }
    expect((await ask(question)).rows.map(({ id }) => id)).toEqual([nth(1).headlineId])
    await library.queueViews.save({ name: '二号', question })
    expect((await library.queueViews.list({}))[0]?.question).toEqual(question)
    expect(
      (await ask({ filter: 'pending', due: 'first', order: 'latest' })).rows.map(({ id }) => id),
    ).toEqual([2, 1, 0].map((n) => nth(n).headlineId))
    expect(
      await library.headlines.neighbour({ ...question, text: '', id: nth(0).headlineId, step: 1 }),
    ).toEqual({ id: nth(1).headlineId })
  })
})

it('follow whatever a signature is bound to: the text, the headline, a channel’s own, and the stage', async () => {
  const changes: readonly (() => Promise<unknown>)[] = [
    () => edit(0, '另一段。'),
    async () => library.headlines.addCandidate({ id: nth(0).headlineId, text: '另一题', parentId: null }),
    async () => {
      const { candidates } = await library.headlines.get({ id: nth(0).headlineId })
      const other = candidates.find(({ text }) => text !== '另一题')
      await library.headlines.chooseFor({
        id: nth(0).headlineId,
        channel: 'wechat-editor',
        candidateId: other?.id ?? '',
      })
    },
  ]
  await open(0)
  for (const by of ['周宁', '陈立', '王敏']) await sign(0, by)
  for (const change of changes) {
    expect(await found(null)).toEqual([])
    await change()
    expect(await found('final')).toEqual([nth(0).headlineId])
    await sign(0, '王敏')
  }
  await edit(0, '再改。')
  expect(await found('final')).toEqual([nth(0).headlineId])
  await library.articles.setStage({ ids: [nth(0).id], stage: 'draft' })
  expect(await found(null)).toEqual([])
})

describe('taking the next of one’s step', () => {
  it('gives the oldest that one may sign, by one act, and takes that back to whoever had it', async () => {
    for (const n of [0, 1, 2]) await open(n)
    await sign(0, '陈立')
    await library.headlines.assign({
      selection: { kind: 'ids', ids: [nth(0).headlineId] },
      person: people[1] ?? '',
    })
    await sit('周宁')
    // 陈立 has it and has signed already: it is free for whoever signs next.
    expect(await take()).toBe(nth(0).headlineId)
    expect((await ask()).rows[0]?.assignee?.name).toBe('周宁')
    await undo()
    expect((await ask()).rows[0]?.assignee?.name).toBe('陈立')
    expect(await take({ filter: 'due', due: 'first' })).toBe(nth(1).headlineId)
    await sit('陈立')
    // The first he may not sign again, the second is somebody’s who may.
    expect(await take()).toBe(nth(2).headlineId)
    expect(await take()).toBeNull()
  })
  it('is refused while nobody sits here, and without a rule', async () => {
    await open(0)
    await sit('过路人')
    await expect(take()).rejects.toMatchObject({ code: 'nobody-here' })
    await sit('周宁')
    await library.reviews.setRule({ rule: rule({ on: false }) })
    await expect(take()).rejects.toMatchObject({ code: 'review-off' })
  })
  it('keeps to those whom the rule names', async () => {
    await library.reviews.setRule({
      rule: rule({ steps: [step('first', '初审', [people[2] ?? '']), SECOND, FINAL] }),
    })
    await open(0)
    expect(await take()).toBeNull()
    expect((await ask()).waiting?.mine).toBe(0)
    await sit('王敏')
    expect(await take()).toBe(nth(0).headlineId)
  })
})

type Step = Readonly<{ do: (typeof DOES)[number]; n: number; k: number }>
const DOES = [
  'open',
  'sign',
  'return',
  'edit',
  'headline',
  'choose',
  'stage',
  'trash',
  'restore',
  'delete',
  'rule',
  'undo',
  'rest',
  'sit',
] as const
const STAGES = ['draft', 'review', 'ready', 'published'] as const

async function run({ do: what, n, k }: Step): Promise<void> {
  const { id, headlineId } = nth(n)
  const name = NAMES[k % NAMES.length] ?? ''
  switch (what) {
    case 'open':
      await open(n)
      return
    case 'sign':
      return await sign(n, name)
    case 'return': {
      await sit(name)
      const { now } = await library.reviews.of({ id })
      await library.reviews.return({ id, seen: now, note: '重写' })
      return
    }
    case 'edit':
      return await edit(n, `正文之${k}`)
    case 'headline':
      await library.headlines.addCandidate({ id: headlineId, text: `新题之${k}`, parentId: null })
      return
    case 'choose': {
      const { candidates } = await library.headlines.get({ id: headlineId })
      const candidateId = candidates[k % (candidates.length + 1)]?.id ?? null
      await library.headlines.chooseFor({ id: headlineId, channel: 'wechat-editor', candidateId })
      return
    }
    case 'stage': {
      const stage = STAGES[k % STAGES.length] ?? 'draft'
      const selection = { kind: 'ids' as const, ids: [id] }
      await library.articles.bulk({ selection, act: { kind: 'stage', stage, despite: '急' } })
      return
    }
    case 'trash':
      await library.articles.trash({ ids: [id] })
      return
    case 'restore':
      await library.articles.restore({ ids: [id] })
      return
    case 'delete':
      // Only what is in the trash is deleted for ever.
      await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
      return
    case 'rule': {
      const some = [
        rule(),
        rule({ on: false }),
        rule({ afterEdit: 'restart' }),
        rule({ apart: false, steps: [FIRST, FINAL] }),
        rule({ steps: [FINAL, SECOND, step('first', '一审', [people[0] ?? ''])] }),
      ]
      await library.reviews.setRule({ rule: some[k % some.length] ?? rule() })
      return
    }
    case 'undo':
      await undo()
      return
    case 'rest':
      for (let turn = 0; turn <= k; turn++) library.inside.rest({ ms: 1 })
      return
    case 'sit':
      return await sit(name)
  }
}

/** As each article's review says it, one after the other. */
async function read(): Promise<Readonly<Record<string, readonly string[]>>> {
  const { on } = await library.reviews.rule({ words: 'zh-CN' })
  const waits: Record<string, string[]> = { first: [], second: [], final: [], [MY_STEPS]: [] }
  for (const { id, headlineId } of articles) {
    if (!on || db.prepare('SELECT 1 FROM article WHERE id = ?').get(id) === undefined) continue
    const { trashed, stage } = await library.articles.about({ id })
    const { due, status, refused } = await library.reviews.of({ id })
    const isWaiting = !trashed && status !== 'overridden' && (stage === 'review' || stage === 'ready')
    if (due === null || !isWaiting) continue
    waits[due]?.push(headlineId)
    if (refused === null) waits[MY_STEPS]?.push(headlineId)
  }
  return waits
}

it(
  'agree with reading every review, after any sequence of what they depend on',
  { timeout: 120_000 },
  async () => {
    const steps = fc.array(
      fc.record({ do: fc.constantFrom(...DOES), n: fc.nat({ max: 2 }), k: fc.nat({ max: 7 }) }),
      { minLength: 5, maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (all, rests) => {
        await begin(3)
        for (const n of [0, 1, 2]) await open(n)
        for (const one of all)
          await run(one).catch((error: unknown) => {
            // What the review refuses is nothing to show.
            if (toFault(error).code === 'internal') throw error
          })
        const truth = await read()
        if (rests) for (let turn = 0; turn < 20; turn++) library.inside.rest({ ms: 5 })
        const shown: Record<string, readonly string[]> = {}
        for (const due of Object.keys(truth)) shown[due] = await found(due)
        expect(shown).toEqual(truth)
        const { waiting } = await ask()
        const { on, steps: named } = await library.reviews.rule({ words: 'zh-CN' })
        const counts = named.map(({ id, name }) => ({ id, name, count: truth[id]?.length ?? 0 }))
        expect(waiting).toEqual(on ? { steps: counts, mine: truth[MY_STEPS]?.length ?? 0 } : null)
        db.close()
      }),
      { numRuns: process.env['LONG'] ? 1000 : 16 },
    )
  },
)
