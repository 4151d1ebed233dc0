// Many articles at once: all of a question, other calls in between, cancelled half-way, and back exactly.
import Database from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { libraryOf, type LibraryAnswers } from './library'
import { migrate } from './migrate'

let db: Database.Database
let library: LibraryAnswers

beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db)
  library = libraryOf(db, ':memory:')
})

const make = (n: number): readonly string[] =>
  Array.from(
    { length: n },
    (_, at) => (library.articles.create({ headline: `第${at}条` }) as { id: string }).id,
  )
const state = (): unknown =>
  db.prepare('SELECT id, stage, trashed_at, updated_at, shelf FROM article ORDER BY key').all()
const everything = {
  kind: 'query',
  view: 'all',
  query: '',
  tag: null,
  collection: null,
  except: [] as string[],
} as const

describe('a bulk', () => {
  it('acts on all that the question finds but the exceptions, and is taken back exactly', async () => {
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
    expect(await library.articles.undoBulk({ id: trash.id })).toEqual({ changed: 28 })
    expect(await library.articles.undoBulk({ id: bulk.id })).toEqual({ changed: 20 })
    expect(state()).toEqual(before)
    await expect(library.articles.undoBulk({ id: bulk.id })).rejects.toThrow('take back')
  })

  it('leaves alone on its way back what somebody has changed since', async () => {
    const ids = make(3)
    const bulk = await library.articles.bulk({
      selection: everything,
      act: { kind: 'stage', stage: 'ready' },
    })
    void library.articles.setStage({ ids: ids.slice(0, 1), stage: 'published' })
    expect(await library.articles.undoBulk({ id: bulk.id })).toEqual({ changed: 2 })
    expect(await library.articles.counts({})).toMatchObject({ views: { published: 1, draft: 2 } })
  })

  it('lets others in between, says how far it is, stops when told to, and what it did can be taken back', async () => {
    make(4000)
    const running = library.articles.bulk({ selection: everything, act: { kind: 'stage', stage: 'ready' } })
    await setImmediate()
    const progress = await library.articles.bulkProgress({})
    expect(progress?.of).toBe(4000)
    expect(progress?.done).toBeLessThan(4000)
    void library.articles.create({ headline: '夹在中间' })
    expect(await library.articles.cancelBulk({})).toEqual({ cancelled: true })
    const bulk = await running
    expect(bulk.cancelled).toBe(true)
    expect(bulk.changed).toBeGreaterThan(0)
    expect(bulk.changed).toBeLessThan(4000)
    expect(await library.articles.bulkProgress({})).toBeNull()
    expect(await library.articles.undoBulk({ id: bulk.id })).toEqual({ changed: bulk.changed })
    expect(await library.articles.counts({})).toMatchObject({ views: { draft: 4001, ready: 0 } })
  })
})
