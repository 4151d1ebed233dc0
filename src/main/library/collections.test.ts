// Collections against a plain array: whatever is added, taken out, moved, deleted, and all of it taken back step by step.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '#shared/act'
import type { Collection, DeletedCollection } from '#shared/collection'
import { placesBetween } from './collection-places'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = freshLibrary()
  library = libraryOf(db, ':memory:')
})

const make = (n: number): string[] =>
  Array.from(
    { length: n },
    (_, at) => (library.articles.create({ headline: `第${at}条` }) as { id: string }).id,
  )
const found = (name: string): string =>
  (library.collections.create({ name, description: '' }) as { id: string }).id
const order = { sort: 'added', descending: true } as const
const named = (ids: readonly string[]) => ({ kind: 'ids' as const, ids: [...ids] })
const add = (id: string, ids: readonly string[]) =>
  library.collections.add({ id, selection: named(ids), ...order })
const held = (id: string): readonly string[] =>
  db
    .prepare(
      'SELECT a.id FROM collection_article m JOIN collection c ON c.key = m.collection_key JOIN article a ON a.key = m.article_key WHERE c.id = ? ORDER BY m.position, m.article_key',
    )
    .pluck()
    .all(id) as string[]
const list = (): readonly Collection[] => library.collections.list({}) as Collection[]
const deleted = (): readonly DeletedCollection[] => library.collections.deleted({}) as DeletedCollection[]
const latest = (): Act | null => library.acts.latest({}) as Act | null
async function undo(): Promise<void> {
  await library.acts.undo({ id: latest()?.id ?? 0 })
}

/** The same on an array. */
function moved(all: readonly string[], ids: readonly string[], beside: string, side: 'before' | 'after') {
  const block = all.filter((id) => ids.includes(id))
  if (block.length === 0 || ids.includes(beside) || !all.includes(beside)) return all
  const rest = all.filter((id) => !ids.includes(id))
  return rest.toSpliced(rest.indexOf(beside) + (side === 'after' ? 1 : 0), 0, ...block)
}

describe('an order made by hand', () => {
  it('is what the same moves make of an array, and goes back step by step to the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            kind: fc.constantFrom('add', 'remove', 'move', 'move', 'move'),
            which: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 }),
            beside: fc.nat(11),
            side: fc.constantFrom('before' as const, 'after' as const),
          }),
          { maxLength: 30 },
        ),
        async (steps) => {
          const ids = make(12)
          const id = found(`专题${ids[0]}`)
          const before = latest()?.id ?? 0
          let model: readonly string[] = []
          const states: (readonly string[])[] = []
          for (const { kind, which, beside, side } of steps) {
            const chosen = which.map((at) => ids[at] ?? '')
            const was = latest()?.id
            const then = model
            if (kind === 'add') {
              await add(id, chosen)
              model = [...model, ...chosen.filter((one) => !model.includes(one))]
            } else if (kind === 'remove') {
              await library.collections.remove({ id, selection: named(chosen) })
              model = model.filter((one) => !chosen.includes(one))
            } else {
              void library.collections.move({ id, articleIds: chosen, beside: ids[beside] ?? '', side })
              model = moved(model, chosen, ids[beside] ?? '', side)
            }
            if (latest()?.id !== was) states.push(then)
            expect(held(id)).toEqual(model)
          }
          while ((latest()?.id ?? 0) > before) {
            await undo()
            expect(held(id)).toEqual(states.pop())
          }
          expect(states).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('writes few rows for a move, and finds room where there is none', async () => {
    const ids = make(200)
    const id = found('专题')
    await add(id, ids)
    const written = (): number => db.prepare('SELECT total_changes()').pluck().get() as number
    let model: readonly string[] = ids
    let most = 0
    // Always the last one right behind the first: each halves the same gap.
    for (let n = 0; n < 120; n++) {
      const [first, last] = [model[0] ?? '', model.at(-1) ?? '']
      const before = written()
      void library.collections.move({ id, articleIds: [last], beside: first, side: 'after' })
      most = Math.max(most, written() - before)
      model = moved(model, [last], first, 'after')
    }
    expect(held(id)).toEqual(model)
    expect(most).toBeLessThan(60)
  })

  it('held down it is one act', async () => {
    const ids = make(4)
    const id = found('专题')
    await add(id, ids)
    for (const beside of [ids[1], ids[2], ids[3]])
      void library.collections.move({ id, articleIds: [ids[0] ?? ''], beside: beside ?? '', side: 'after' })
    expect(held(id)).toEqual([ids[1], ids[2], ids[3], ids[0]])
    await undo()
    expect(held(id)).toEqual(ids)
  })

  it('keeps places between two others apart, or says that there is no room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.nat(400),
        fc.integer({ min: 1, max: 20 }),
        (low, gap, n) => {
          const places = placesBetween(low, low + gap, n)
          expect(places === undefined).toBe(gap < n + 1)
          expect([low, ...(places ?? []), low + gap + (places ? 0 : 1)]).toEqual(
            [low, ...(places ?? []), low + gap + (places ? 0 : 1)].toSorted((a, b) => a - b),
          )
          expect(new Set([low, ...(places ?? [])]).size).toBe(1 + (places?.length ?? 0))
        },
      ),
    )
  })
})

describe('a collection', () => {
  it('takes all that a question finds, in the order in which it lists them, but for the exceptions', async () => {
    const ids = make(30)
    void library.articles.trash({ ids: ids.slice(0, 3) })
    const id = found('专题')
    const selection = {
      kind: 'query',
      view: 'all',
      query: '',
      tag: null,
      collection: null,
      except: [ids[5] ?? ''],
    } as const
    const done = await library.collections.add({
      id,
      selection: { ...selection, except: [...selection.except] },
      ...order,
    })
    expect(done).toMatchObject({ changed: 26, cancelled: false })
    expect(held(id)).toEqual(
      ids
        .slice(3)
        .filter((one) => one !== ids[5])
        .toReversed(),
    )
    // Taken out by what is shown of it.
    const all = { ...selection, except: [], collection: id }
    expect(await library.collections.holding({ selection: all })).toEqual({
      of: 26,
      collections: [{ id, articles: 26 }],
    })
    expect(await library.collections.remove({ id, selection: all })).toMatchObject({ changed: 26 })
    await undo()
    expect(held(id)).toHaveLength(26)
    expect(list()).toMatchObject([{ id, count: 26 }])
  })

  it('deleted, leaves its articles alone and comes back with all in it, by undo or much later', async () => {
    const ids = make(5)
    const [id, other] = [found('专题'), found('别的')]
    await add(id, ids.toReversed())
    await add(other, ids)
    void library.collections.delete({ id })
    expect(list().map((one) => one.name)).toEqual(['别的'])
    expect(deleted()).toMatchObject([{ id, name: '专题', count: 5 }])
    expect(library.articles.counts({})).toMatchObject({ views: { all: 5 } })
    await undo()
    expect(held(id)).toEqual(ids.toReversed())
    void library.collections.delete({ id })
    // Its name is free meanwhile; then it must be another's first.
    const again = found('专题')
    expect(() => library.collections.restore({ id })).toThrow('has that name')
    void library.collections.change({ id: again, name: '新的' })
    void library.collections.restore({ id })
    expect(
      list()
        .map((one) => one.name)
        .toSorted(),
    ).toEqual(['专题', '别的', '新的'].toSorted())
    expect(held(id)).toEqual(ids.toReversed())
  })

  it('refuses a name in use however it is written, and takes a new one, a description and its making back', async () => {
    const id = found('春耕 专刊')
    expect(() => found('春耕　专刊')).toThrow('has that name')
    void library.collections.change({ id, name: '秋收', description: '头版四篇' })
    expect(list()).toMatchObject([{ name: '秋收', description: '头版四篇', count: 0 }])
    await undo()
    expect(list()).toMatchObject([{ name: '春耕 专刊', description: '' }])
    await undo()
    expect([...list(), ...deleted()]).toEqual([])
  })

  it('made, filled elsewhere and then unmade, can still be restored', async () => {
    const [one] = make(1)
    const id = found('专题')
    const act = latest()?.id ?? 0
    await add(id, [one ?? ''])
    await library.acts.undo({ id: act })
    expect(list()).toEqual([])
    expect(deleted()).toMatchObject([{ id, count: 1 }])
  })

  it('loses an article that goes for ever, and a step back does not bring it again', async () => {
    const ids = make(3)
    const id = found('专题')
    await add(id, ids)
    await library.collections.remove({ id, selection: named(ids) })
    void library.articles.trash({ ids: ids.slice(0, 1) })
    db.exec(`DELETE FROM headline WHERE article_key = 1; DELETE FROM body WHERE article_key = 1;
      DELETE FROM revision WHERE article_key = 1; DELETE FROM article WHERE key = 1`)
    await library.acts.undo({ id: latest()?.id ?? 0 })
    expect(held(id)).toEqual(ids.slice(1))
    expect(list()).toMatchObject([{ count: 2 }])
  })
})
