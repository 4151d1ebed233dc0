// Many articles at once: all of a question, other calls in between, cancelled half-way, and back exactly.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, it, afterEach, vi } from 'vitest'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

function fresh(): void {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
}
/** A machine on which all takes its time: a step is eighty articles, however fast this one is. */
function slowly(): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 0.5))
}
afterEach(() => void vi.restoreAllMocks())

beforeEach(fresh)

const make = (n: number): readonly string[] =>
  Array.from(
    { length: n },
    (_, at) => (library.articles.create({ headline: `第${at}条` }) as { id: string }).id,
  )
const state = (): unknown =>
  db.prepare('SELECT id, stage, trashed_at, updated_at, shelf FROM article ORDER BY key').all()
const undo = async (id: number | null) => library.acts.undo({ id: id ?? 0 })
const everything = {
  kind: 'query',
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  except: [] as string[],
} as const

describe('a bulk', () => {
  it('P5 acts on all that the question finds but the exceptions, and is taken back exactly', async () => {
    const ids = make(30)
    void library.articles.setStage({ ids: ids.slice(0, 7), stage: 'review' })
    void library.articles.trash({ ids: ids.slice(20, 22) })
    db.exec('UPDATE article SET updated_at = key')
    const before = state()
    const bulk = await library.articles.bulk({
      selection: { ...everything, except: [ids[8] ?? ''] },
      act: { kind: 'stage', stage: 'review' },
    })
    // 30, without 7 there already, 2 in the trash, 1 excepted.
    expect(bulk).toMatchObject({ changed: 20, cancelled: false })
    expect(await library.articles.counts({})).toMatchObject({ views: { review: 27, draft: 1, trash: 2 } })
    const trash = await library.articles.bulk({ selection: everything, act: { kind: 'trash' } })
    expect(trash.changed).toBe(28)
    expect(await undo(trash.id)).toEqual({ changed: 28, cancelled: false })
    expect(await undo(bulk.id)).toEqual({ changed: 20, cancelled: false })
    expect(state()).toEqual(before)
    await expect(undo(bulk.id)).rejects.toThrow('taken back')
  })

  it('leaves alone on its way back what somebody has changed since', async () => {
    const ids = make(3)
    const bulk = await library.articles.bulk({
      selection: everything,
      act: { kind: 'stage', stage: 'ready' },
    })
    void library.articles.setStage({ ids: ids.slice(0, 1), stage: 'published' })
    expect(await undo(bulk.id)).toEqual({ changed: 2, cancelled: false })
    expect(await library.articles.counts({})).toMatchObject({ views: { published: 1, draft: 2 } })
  })

  it('lets others in between, says how far it is, stops when told to, and what it did can be taken back', async () => {
    slowly()
    make(800)
    const running = library.articles.bulk({ selection: everything, act: { kind: 'stage', stage: 'ready' } })
    await setImmediate()
    const progress = await library.acts.progress({})
    expect(progress?.of).toBe(800)
    expect(progress?.done).toBeLessThan(800)
    void library.articles.create({ headline: '夹在中间' })
    expect(await library.acts.cancel({})).toEqual({ cancelled: true })
    const bulk = await running
    expect(bulk.cancelled).toBe(true)
    expect(bulk.changed).toBeGreaterThan(0)
    expect(bulk.changed).toBeLessThan(800)
    expect(await library.acts.progress({})).toBeNull()
    expect(await undo(bulk.id)).toEqual({ changed: bulk.changed, cancelled: false })
    expect(await library.articles.counts({})).toMatchObject({ views: { draft: 801, ready: 0 } })
  })
})

const carried = (): unknown =>
  db
    .prepare('SELECT t.name, x.article_key FROM article_tag x JOIN tag t ON t.key = x.tag_key ORDER BY 1, 2')
    .all()

describe('tags on a whole view', () => {
  it('are counted, hung and taken off in steps, and taken back to who had what', async () => {
    slowly()
    const ids = make(1200)
    await library.tags.add({ articleIds: ids.slice(0, 300), name: '党建' })
    const tag = (await library.tags.list({}))[0]
    expect(await library.tags.carried({ selection: everything })).toEqual({
      of: 1200,
      tags: [{ id: tag?.id, articles: 300 }],
    })
    const before = carried()
    const running = library.tags.edit({ selection: everything, add: ['党建', '农业'], remove: [] })
    await setImmediate()
    expect(await library.acts.progress({})).toMatchObject({ work: 'tags', of: 1200 })
    // Somebody saves in between.
    void library.articles.create({ headline: '夹在中间' })
    const edit = await running
    expect(edit).toMatchObject({ changed: 1200, cancelled: false, added: ['党建', '农业'] })
    expect(db.prepare('SELECT COUNT(*) FROM act_part').pluck().get()).toBeGreaterThan(1)
    expect((await library.tags.list({})).map((one) => one.own)).toEqual([1200, 1200])
    expect(await library.acts.latest({})).toMatchObject({
      id: edit.step,
      articles: 1200,
      what: { kind: 'tags', added: ['党建', '农业'], removed: [] },
    })
    const back = undo(edit.step)
    await setImmediate()
    expect(await library.acts.progress({})).toMatchObject({ work: 'undo', of: 1200 })
    expect(await back).toEqual({ changed: 1200, cancelled: false })
    expect(carried()).toEqual(before)
    expect((await library.tags.list({})).map((one) => one.name)).toEqual(['党建'])
  })

  it('stopped half-way are taken back half-way; an undo that is stopped goes on', async () => {
    slowly()
    make(800)
    const running = library.tags.edit({ selection: everything, add: ['水利'], remove: [] })
    await setImmediate()
    void library.acts.cancel({})
    const edit = await running
    expect(edit.cancelled).toBe(true)
    expect(edit.changed).toBeLessThan(800)
    const whole = await library.tags.edit({ selection: everything, add: ['水利'], remove: [] })
    expect(whole.changed).toBe(800 - edit.changed)
    const back = undo(whole.step)
    await setImmediate()
    void library.acts.cancel({})
    const stopped = await back
    expect(stopped.cancelled).toBe(true)
    expect((await library.acts.latest({}))?.id).toBe(whole.step)
    expect((await undo(whole.step)).changed).toBe(whole.changed - stopped.changed)
    expect((await undo(edit.step)).changed).toBe(edit.changed)
    expect(carried()).toEqual([])
    expect(await library.tags.list({})).toEqual([])
  })
})

describe('the journal', () => {
  it('outlasts the program, whatever the kind of act, the latest first', async () => {
    const ids = make(20)
    db.exec('UPDATE article SET updated_at = key')
    const before = [state(), carried()]
    await library.articles.bulk({ selection: everything, act: { kind: 'stage', stage: 'ready' } })
    await library.tags.edit({ selection: { kind: 'ids', ids: ids.slice(3) }, add: ['甲类'], remove: [] })
    const [tag] = await library.tags.list({})
    void library.tags.rename({ id: tag?.id ?? '', name: '乙类' })
    await library.articles.bulk({ selection: everything, act: { kind: 'trash' } })
    library = libraryOf(db, ':memory:')
    const kinds: unknown[] = []
    for (let act = await library.acts.latest({}); act; act = await library.acts.latest({})) {
      kinds.push([act.what.kind, act.articles])
      await undo(act.id)
    }
    expect(kinds).toEqual([
      ['trash', 20],
      ['tag-renamed', 17],
      ['tags', 17],
      ['stage', 20],
    ])
    // The tags touched the articles; their stages, shelves and tags are as they were.
    const rows = (of: unknown) => (of as { updated_at?: number }[]).map((row) => ({ ...row, updated_at: 0 }))
    expect([rows(state()), carried()]).toEqual([rows(before[0]), before[1]])
  })

  it('keeps the last fifty acts and forgets what cannot be taken back any more', async () => {
    make(1)
    for (let n = 0; n < 60; n++)
      await library.articles.bulk({
        selection: everything,
        act: { kind: 'stage', stage: n % 2 === 0 ? 'ready' : 'draft' },
      })
    expect(db.prepare('SELECT COUNT(*) FROM act').pluck().get()).toBe(50)
    expect(db.prepare('SELECT COUNT(DISTINCT act_id) FROM act_part').pluck().get()).toBe(50)
    const edit = await library.tags.edit({ selection: everything, add: ['甲类'], remove: [] })
    const [tag] = await library.tags.list({})
    void library.tags.delete({ id: tag?.id ?? '' })
    await expect(undo(edit.step)).rejects.toThrow(expect.objectContaining({ code: 'too-late' }) as Error)
    await expect(undo(edit.step)).rejects.toThrow('taken back')
    expect((await library.acts.latest({}))?.what.kind).toBe('tag-deleted')
  })
})

describe('whatever is done to whatever selection', () => {
  it('is taken back exactly', async () => {
    const names = ['甲类', '乙类', '丙类']
    const some = fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 12 })
    const view = fc.constantFrom('all', 'draft', 'ready', 'trash')
    const act = fc.oneof(
      fc.constantFrom('trash', 'restore').map((kind) => ({ kind })),
      fc.constantFrom('draft', 'ready').map((stage) => ({ kind: 'stage', stage })),
      fc.record({
        kind: fc.constant('tags'),
        add: fc.uniqueArray(fc.constantFrom(...names)),
        remove: fc.uniqueArray(fc.constantFrom(...names)),
      }),
    )
    const step = fc.record({ act, on: fc.oneof(fc.record({ some }), fc.record({ view, except: some })) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        fresh()
        const ids = make(12)
        const places = (at: readonly number[]): string[] => at.map((n) => ids[n] ?? '')
        const look = (): unknown => [
          db.prepare('SELECT id, stage, trashed_at, shelf FROM article ORDER BY key').all(),
          carried(),
        ]
        const past: { id: number; was: unknown }[] = []
        for (const { act: what, on } of steps) {
          const selection =
            'some' in on
              ? ({ kind: 'ids', ids: places(on.some) } as const)
              : { ...everything, view: on.view as 'all', except: places(on.except) }
          const was = look()
          let id: number | null
          if (what.kind === 'tags' && 'add' in what) {
            const known = await library.tags.list({})
            const remove = known.filter((tag) => what.remove.includes(tag.name)).map((tag) => tag.id)
            id = (await library.tags.edit({ selection, add: what.add, remove })).step
          } else id = (await library.articles.bulk({ selection, act: what as { kind: 'trash' } })).id
          const same = JSON.stringify(look()) === JSON.stringify(was)
          expect(id !== null || same).toBe(true)
          if (id !== null) past.push({ id, was })
        }
        for (const { id, was } of past.toReversed()) {
          expect((await library.acts.latest({}))?.id).toBe(id)
          await undo(id)
          expect(look()).toEqual(was)
        }
        expect(await library.acts.latest({})).toBeNull()
      }),
      { numRuns: process.env['LONG'] ? 300 : 20 },
    )
  }, 60_000)
})
