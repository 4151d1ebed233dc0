// Reviews: whatever is signed, returned, edited and undone in whatever order, a plain model of it agrees; nobody holds two steps.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { contract } from '#shared/contract'
import { documentOf } from '#shared/document'
import type { Review, ReviewRule } from '#shared/review'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers
let people: readonly string[]

const step = (
  id: string,
  name: string,
  checks: string[] = [],
  who: string[] = [],
): ReviewRule['steps'][number] => ({
  id,
  name,
  kind: 'review' as const,
  who,
  checks,
})
const RULE: ReviewRule = {
  on: true,
  apart: true,
  afterEdit: 'next',
  steps: [step('first', '初审'), step('second', '复审'), step('final', '终审')],
}
const NAMES = ['周宁', '陈立', '王敏', '赵岩']

async function begin(): Promise<void> {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
  const ids: string[] = []
  for (const name of NAMES)
    ids.push((await library.people.add({ name, role: '编辑', active: true, id: undefined })).id)
  people = ids
  await library.reviews.setRule({ rule: RULE })
}
beforeEach(begin)

const sit = async (name: string): Promise<void> => void (await library.settings.change({ person: name }))
const of = async (id: string): Promise<Review> => await library.reviews.of({ id })
async function written(headline = '春耕备耕正当时'): Promise<string> {
  const { id, version } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, body: documentOf(['第一段。', '第二段。']) })
  return id
}
async function edit(id: string, ...paragraphs: readonly string[]): Promise<void> {
  const { version } = await library.articles.get({ id })
  await library.articles.save({ id, base: version, body: documentOf(paragraphs) })
}
const open = async (id: string): Promise<Review> => await library.reviews.open({ id, note: '' })
async function sign(
  id: string,
  by: string,
  named: string,
  more: Partial<Parameters<typeof library.reviews.sign>[0]> = {},
): Promise<Review> {
  await sit(by)
  const { now } = await of(id)
  return await library.reviews.sign({
    id,
    step: named,
    seen: now,
    ticked: [],
    despite: false,
    note: '',
    ...more,
  })
}
async function giveBack(id: string, by: string, note = '数字对不上'): Promise<Review> {
  await sit(by)
  const { now } = await of(id)
  return await library.reviews.return({ id, seen: now, note })
}
async function undo(): Promise<void> {
  const act = await library.acts.latest({})
  if (act !== null) await library.acts.undo({ id: act.id })
}
const stage = async (id: string): Promise<string> => (await library.articles.get({ id })).stage
const toStage = async (
  id: string,
  to: 'review' | 'ready' | 'published',
  despite?: string,
): Promise<unknown> =>
  await library.articles.bulk({
    selection: { kind: 'ids', ids: [id] },
    act: { kind: 'stage', stage: to, despite },
  })
const code = (wanted: string): object => ({ code: wanted })

describe('a review in steps', () => {
  it('goes from sending over three people to Ready, and says who did what', async () => {
    const id = await written()
    await sit('周宁')
    expect(await open(id)).toMatchObject({ status: 'open', due: 'first', seen: null, refused: null })
    expect(await stage(id)).toBe('review')
    await sign(id, '周宁', 'first')
    expect(await of(id)).toMatchObject({ due: 'second', refused: 'review-twice' })
    await sign(id, '陈立', 'second', { note: '改得好' })
    expect(await stage(id)).toBe('review')
    const done = await sign(id, '王敏', 'final')
    expect(done).toMatchObject({ status: 'complete', due: null })
    expect(done.entries.map((one) => [one.kind, one.step?.name ?? '', one.by, one.role, one.note])).toEqual([
      ['open', '', '周宁', '编辑', ''],
      ['sign', '初审', '周宁', '编辑', ''],
      ['sign', '复审', '陈立', '编辑', '改得好'],
      ['sign', '终审', '王敏', '编辑', ''],
    ])
    expect(await stage(id)).toBe('ready')
    const row = (
      await library.articles.list({
        view: 'ready',
        query: '',
        tag: null,
        collection: null,
        sort: 'added',
        descending: true,
        limit: 9,
        after: null,
      })
    ).rows[0]
    expect(row?.review).toEqual({ status: 'complete', due: '' })
  })

  it('refuses by name what the rule does not let through', async () => {
    const id = await written()
    await expect(sign(id, '周宁', 'first')).rejects.toMatchObject(code('review-not-open'))
    await sit('')
    await expect(open(id)).rejects.toMatchObject(code('review-nobody'))
    await sit('周宁')
    await open(id)
    await expect(open(id)).rejects.toMatchObject(code('review-open'))
    await expect(sign(id, '周宁', 'second')).rejects.toMatchObject(code('review-order'))
    await expect(sign(id, '周宁', 'nowhere')).rejects.toMatchObject(code('not-found'))
    // Somebody who has only typed a name is nobody of the desk.
    await expect(sign(id, '路人', 'first')).rejects.toMatchObject(code('review-nobody'))
    await library.people.change({ id: people[3] ?? '', active: false })
    await expect(sign(id, '赵岩', 'first')).rejects.toMatchObject(code('review-nobody'))
    const { now: seen } = await of(id)
    await edit(id, '第一段改了。')
    await expect(sign(id, '周宁', 'first', { seen })).rejects.toMatchObject(code('review-changed'))
    await sign(id, '周宁', 'first')
    await expect(sign(id, '周宁', 'first')).rejects.toMatchObject(code('review-order'))
    await expect(sign(id, '周宁', 'second')).rejects.toMatchObject(code('review-twice'))
    await library.reviews.setRule({
      rule: {
        ...RULE,
        steps: RULE.steps.map((one) => ({ ...one, who: [people[2] ?? ''], checks: ['事实已核'] })),
      },
    })
    await expect(sign(id, '陈立', 'second')).rejects.toMatchObject(code('review-not-allowed'))
    await expect(sign(id, '王敏', 'second')).rejects.toMatchObject(code('review-unticked'))
    await sign(id, '王敏', 'second', { ticked: ['事实已核'] })
    await library.reviews.setRule({ rule: { ...RULE, on: false } })
    await expect(sign(id, '王敏', 'final')).rejects.toMatchObject(code('review-off'))
    await library.articles.trash({ ids: [id] })
    await expect(open(id)).rejects.toMatchObject(code('review-off'))
  })

  it('lets one person sign several steps where the rule says so', async () => {
    await library.reviews.setRule({ rule: { ...RULE, apart: false } })
    const id = await written()
    await sit('周宁')
    await open(id)
    for (const one of ['first', 'second', 'final']) await sign(id, '周宁', one)
    expect(await of(id)).toMatchObject({ status: 'complete' })
  })

  it('holds a signature back while checks of the headline are open, unless a reason is given', async () => {
    const id = await written('2.4亿元项目开工')
    await sit('周宁')
    const { holding } = await open(id)
    expect(holding.map(({ rule }) => rule)).toContain('number')
    await expect(sign(id, '周宁', 'first')).rejects.toMatchObject(code('review-findings'))
    await expect(sign(id, '周宁', 'first', { despite: true })).rejects.toMatchObject(code('review-findings'))
    const { entries } = await sign(id, '周宁', 'first', { despite: true, note: '数字见附件' })
    expect(entries.at(-1)).toMatchObject({ note: '数字见附件', despite: holding })
  })

  it('shows what was changed since the last step, block by block and per channel', async () => {
    const id = await written()
    await sit('周宁')
    await open(id)
    expect(await library.reviews.changes({ id, since: null })).toBeNull()
    await sign(id, '周宁', 'first')
    expect(await library.reviews.changes({ id, since: null })).toMatchObject({ count: 0, fields: [] })
    await edit(id, '第一段。', '第二段改了。', '第三段。')
    const { headlineId } = await library.articles.get({ id })
    const { candidates } = await library.headlines.addCandidate({
      id: headlineId,
      text: '春耕',
      parentId: null,
    })
    const first = candidates.find(({ text }) => text === '春耕备耕正当时')
    await library.headlines.choose({ id: headlineId, candidateId: first?.id ?? '' })
    await library.headlines.chooseFor({
      id: headlineId,
      channel: 'toutiao',
      candidateId: candidates.find(({ text }) => text === '春耕')?.id ?? '',
    })
    expect(await of(id)).toMatchObject({ due: 'second', steps: [{ changedSince: true }, {}, {}] })
    const changes = await library.reviews.changes({ id, since: null })
    expect(changes).toMatchObject({
      count: 3,
      fields: [{ name: 'headline', channel: 'toutiao' }],
      blocks: [
        { kind: 'same', texts: ['第一段。'] },
        { kind: 'changed' },
        { kind: 'added', text: '第三段。' },
      ],
    })
    // The first sending, too, is a state that can be gone back to.
    const sent = (await of(id)).entries[0]?.id ?? null
    expect(await library.reviews.changes({ id, since: sent })).toMatchObject({ count: 3 })
    const other = await written()
    const alien = async (): Promise<unknown> => library.reviews.changes({ id: other, since: sent })
    await expect(alien()).rejects.toMatchObject(code('not-found'))
  })

  it('is stale when the text is changed after the last step, and whole again when it is put back', async () => {
    const id = await written()
    await sit('周宁')
    await open(id)
    await sign(id, '周宁', 'first')
    await sign(id, '陈立', 'second')
    await sign(id, '王敏', 'final')
    await edit(id, '第一段。', '第二段改了。')
    expect(await of(id)).toMatchObject({ status: 'stale', due: 'final' })
    const before = await library.inside.exportBefore({ selection: { kind: 'ids', ids: [id] }, channel: null })
    expect(before.warned).toMatchObject({ 'review-stale': 1, 'review-missing': 0 })
    await edit(id, '第一段。', '第二段。')
    expect(await of(id)).toMatchObject({ status: 'complete' })
    await edit(id, '第一段。', '第二段又改了。')
    await sign(id, '王敏', 'final')
    expect(await of(id)).toMatchObject({ status: 'complete' })
  })

  it('sends back to a draft with a note, and shows the next round what was done about it', async () => {
    const id = await written()
    await sit('周宁')
    await open(id)
    await sign(id, '周宁', 'first')
    expect(await giveBack(id, '陈立')).toMatchObject({ status: 'returned', due: null })
    expect(await stage(id)).toBe('draft')
    await edit(id, '第一段。', '第二段，照意见改了。')
    await sit('周宁')
    expect(await open(id)).toMatchObject({
      status: 'open',
      due: 'first',
      seen: { kind: 'return', note: '数字对不上' },
    })
    expect(await library.reviews.changes({ id, since: null })).toMatchObject({ count: 1 })
    // A new round: who signed another step of the one before is free.
    await sign(id, '陈立', 'first')
  })

  it('keeps what is not reviewed from Ready, unless a reason is on record; the act is taken back whole', async () => {
    const id = await written()
    await sit('周宁')
    await expect(toStage(id, 'ready')).rejects.toMatchObject(code('review-missing'))
    const set = async (): Promise<unknown> => library.articles.setStage({ ids: [id], stage: 'published' })
    await expect(set()).rejects.toMatchObject(code('review-missing'))
    expect(await stage(id)).toBe('draft')
    await toStage(id, 'ready', '突发，总编口头同意')
    expect(await of(id)).toMatchObject({
      status: 'overridden',
      entries: [{ kind: 'override', note: '突发，总编口头同意' }],
    })
    const warned = async (): Promise<unknown> =>
      (await library.inside.exportBefore({ selection: { kind: 'ids', ids: [id] }, channel: null })).warned
    expect(await warned()).toMatchObject({ 'review-overridden': 1 })
    await toStage(id, 'published')
    await undo()
    await undo()
    expect(await stage(id)).toBe('draft')
    expect((await of(id)).status).toBe('none')
    expect(await warned()).toMatchObject({ 'review-missing': 1 })
    // What goes to review begins a round; what has one goes on with it.
    await toStage(id, 'review')
    expect(await of(id)).toMatchObject({ status: 'open', due: 'first' })
    await sign(id, '周宁', 'first')
    await toStage(id, 'review')
    expect(await of(id)).toMatchObject({ due: 'second' })
  })

  it('finds the next article whose step who sits here may sign, round and round', async () => {
    const [a, b, c] = [await written(), await written(), await written()]
    const next = async (after: string | null = null): Promise<string | null> =>
      (await library.reviews.next({ after }))?.id ?? null
    await sit('路人')
    await expect(next()).rejects.toMatchObject(code('review-nobody'))
    await sit('周宁')
    expect(await next()).toBeNull()
    for (const id of [a, b, c]) await open(id)
    expect(await next()).toBe(a)
    expect(await next(a)).toBe(b)
    expect(await next(c)).toBe(a)
    await sign(b, '周宁', 'first')
    // Who has signed one step waits for others.
    expect(await next(a)).toBe(c)
    await sign(b, '陈立', 'second')
    await sign(b, '王敏', 'final')
    expect(await next(a)).toBe(c)
    await edit(b, '审完又改了。')
    expect(await next(a)).toBe(b)
    await sit('周宁')
    expect(await next(a)).toBe(c)
    await library.articles.trash({ ids: [c] })
    expect(await next(a)).toBe(a)
  })

  it('asks for the steps as shipped where its rule is damaged, until it is set anew', async () => {
    const id = await written()
    for (const rule of ['{"on":', '{"on":true,"steps":[]}']) {
      db.prepare('UPDATE review_rule SET rule = ?').run(rule)
      library = libraryOf(db, ':memory:')
      expect(await of(id)).toMatchObject({
        rule: { on: true, steps: [{ id: 'first' }, { id: 'second' }, { id: 'final' }] },
      })
      await sit('周宁')
      await expect(toStage(id, 'ready')).rejects.toMatchObject(code('review-missing'))
    }
    await library.reviews.setRule({ rule: { ...RULE, on: false } })
    await toStage(id, 'ready')
  })

  it('refuses a rule that makes no sense', async () => {
    const set = async (steps: ReviewRule['steps']): Promise<unknown> =>
      library.reviews.setRule({ rule: { ...RULE, steps } })
    await expect(set([step('first', '初审', [], ['01ARZ3NDEKTSV4RRFFQ69G5FAV'])])).rejects.toMatchObject(
      code('not-found'),
    )
    expect(await library.reviews.rule({ words: 'en' })).toEqual(RULE)
    const { input } = contract.reviews.setRule
    for (const steps of [[], [step('a', '一'), step('a', '二')], [step('A b', '一')], [step('a', '')]])
      expect(v.safeParse(input, { rule: { ...RULE, steps } }).success).toBe(false)
    expect(v.safeParse(input, { rule: RULE }).success).toBe(true)
  })

  it('leaves everything as it was while the rule is off', async () => {
    await library.reviews.setRule({ rule: { ...RULE, on: false } })
    const id = await written()
    await toStage(id, 'published')
    expect(await stage(id)).toBe('published')
    expect((await of(id)).entries).toEqual([])
    const before = await library.inside.exportBefore({ selection: { kind: 'ids', ids: [id] }, channel: null })
    expect(before.warned).toMatchObject({ 'review-missing': 0 })
  })

  it('never changes or loses an entry while its article is there; with the article all of them go', async () => {
    const id = await written()
    await sit('周宁')
    await open(id)
    await sign(id, '周宁', 'first')
    await undo()
    expect(() => db.exec("UPDATE review_entry SET note = 'x'")).toThrow('never changes')
    expect(() => db.exec('DELETE FROM review_entry')).toThrow('never deleted')
    const gone = async (): Promise<unknown> => library.people.remove({ id: people[0] ?? '' })
    await expect(gone()).rejects.toMatchObject(code('person-used'))
    await library.articles.trash({ ids: [id] })
    await library.articles.delete({ selection: { kind: 'ids', ids: [id] }, confirmed: 1 })
    expect(db.prepare('SELECT COUNT(*) FROM review_entry').pluck().get()).toBe(0)
    // The act that sent it cannot be taken back any more, and does not stand in the way.
    await expect(undo()).rejects.toMatchObject(code('too-late'))
    expect(await library.acts.latest({})).toBeNull()
    await gone()
  })

  it('counts a person once although a step was put before theirs', async () => {
    const id = await written()
    await sit('周宁')
    await open(id)
    await sign(id, '周宁', 'first')
    await library.reviews.setRule({ rule: { ...RULE, steps: [step('own', '自校'), ...RULE.steps] } })
    expect(await of(id)).toMatchObject({ due: 'own', refused: 'review-twice' })
    await sign(id, '陈立', 'own')
    expect(await of(id)).toMatchObject({ due: 'second' })
  })
})

type Op =
  | { readonly do: 'open' | 'undo' }
  | { readonly do: 'sign'; readonly by: number; readonly step: number }
  | { readonly do: 'return'; readonly by: number }
  | { readonly do: 'edit'; readonly text: number }
  | { readonly do: 'override' }

const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Op>({ do: 'open' }) },
  { weight: 2, arbitrary: fc.constant<Op>({ do: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<Op>({ do: 'override' }) },
  {
    weight: 7,
    arbitrary: fc.tuple(fc.nat(3), fc.nat(2)).map(([by, step]): Op => ({ do: 'sign', by, step })),
  },
  { weight: 2, arbitrary: fc.nat(3).map((by): Op => ({ do: 'return', by })) },
  { weight: 3, arbitrary: fc.nat(2).map((text): Op => ({ do: 'edit', text })) },
)

interface Signed {
  readonly by: number
  readonly text: number
}
/** What the record means, kept as it goes along; an undo goes back to the picture before. */
interface Picture {
  readonly round: 'none' | 'open' | 'returned'
  readonly signed: readonly (Signed | undefined)[]
  readonly through: number | null
  readonly stage: string
}

function modelOf(afterEdit: ReviewRule['afterEdit']) {
  let picture: Picture = { round: 'none', signed: [], through: null, stage: 'draft' }
  const before: Picture[] = []
  let text = 0
  const counts = (one: Signed | undefined): one is Signed =>
    one !== undefined && (afterEdit === 'next' || one.text === text)
  function due(): number | null {
    if (picture.round !== 'open') return null
    const missing = [0, 1, 2].find((n) => !counts(picture.signed[n]))
    if (missing !== undefined) return missing
    return picture.signed[2]?.text === text ? null : 2
  }
  const all = (): boolean => [0, 1, 2].every((n) => picture.signed[n] !== undefined)
  function status(): string {
    if (picture.through === text) return 'overridden'
    if (picture.round !== 'open') return picture.round
    if (due() === null) return 'complete'
    return all() ? 'stale' : 'open'
  }
  const take = (next: Picture): void => {
    before.push(picture)
    picture = next
  }
  return {
    status,
    due,
    stage: () => picture.stage,
    canUndo: () => before.length > 0,
    /** Null if it is done, else why not. */
    run(given: Op): string | null {
      switch (given.do) {
        case 'edit':
          text = given.text
          return null
        case 'undo':
          picture = before.pop() ?? picture
          return null
        case 'open':
          if (due() !== null) return 'review-open'
          take({ round: 'open', signed: [], through: null, stage: 'review' })
          return null
        case 'override':
          if (picture.stage === 'ready') return null
          if (status() === 'complete' || status() === 'overridden') take({ ...picture, stage: 'ready' })
          else take({ ...picture, through: text, stage: 'ready' })
          return null
        case 'sign': {
          const now = due()
          if (now === null) return status() === 'complete' ? 'review-order' : 'review-not-open'
          if (now !== given.step) return 'review-order'
          if (picture.signed.some((one, n) => n !== now && counts(one) && one.by === given.by))
            return 'review-twice'
          const signed = [0, 1, 2].map((n) => (n === now ? { by: given.by, text } : picture.signed[n]))
          take({ round: 'open', signed, through: null, stage: now === 2 ? 'ready' : 'review' })
          return null
        }
        case 'return':
          if (due() === null && (status() !== 'complete' || picture.round !== 'open'))
            return 'review-not-open'
          take({ round: 'returned', signed: [], through: null, stage: 'draft' })
          return null
      }
    },
  }
}

describe('in whatever order', () => {
  it.each(['next', 'restart'] as const)('a plain model agrees (%s)', async (afterEdit) => {
    await library.reviews.setRule({ rule: { ...RULE, afterEdit } })
    await fc.assert(
      fc.asyncProperty(fc.array(op, { minLength: 4, maxLength: 28 }), async (ops) => {
        const id = await written()
        await edit(id, '甲文。')
        await sit('周宁')
        const model = modelOf(afterEdit)
        const run = async (one: Op): Promise<void> => {
          switch (one.do) {
            case 'open':
              return void (await open(id))
            case 'undo':
              // What other articles went through is not this one's.
              return model.canUndo() ? await undo() : undefined
            case 'edit':
              return await edit(id, ['甲文。', '乙文。', '丙文。'][one.text] ?? '')
            case 'override':
              return void (await toStage(id, 'ready', '赶版'))
            case 'sign':
              return void (await sign(id, NAMES[one.by] ?? '', ['first', 'second', 'final'][one.step] ?? ''))
            case 'return':
              return void (await giveBack(id, NAMES[one.by] ?? ''))
          }
        }
        for (const one of ops) {
          const refused = await run(one).then(
            () => null,
            (error: { code: string }) => error.code,
          )
          expect([one, refused]).toEqual([one, model.run(one)])
          const review = await of(id)
          expect(review.status).toBe(model.status())
          const due = model.due()
          expect(review.due).toBe(due === null ? null : ['first', 'second', 'final'][due])
          expect(await stage(id)).toBe(model.stage())
          const holders = review.steps.flatMap(({ signed }) => (signed === null ? [] : [signed.personId]))
          expect(new Set(holders).size).toBe(holders.length)
          // The record only grows: an undo is a further entry.
          expect(review.entries.map(({ n }) => n)).toEqual(review.entries.map((_, at) => at + 1))
        }
      }),
      { numRuns: process.env['LONG'] ? 200 : 12 },
    )
  })
})
