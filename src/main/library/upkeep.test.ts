// Upkeep while nobody asks: damage of the index is found and mended, nothing blocks, a sound index is left alone.
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { freshLibrary } from './fresh-library'
import { indexPurgeOf } from './index-purge'
import { searchOf, type Search } from './search'
import { makeArticles, seeded, storeArticles } from './search-corpus'
import { upkeepOf, type Upkeep } from './upkeep'

const NO_LEARNING = { step: () => ({ again: null, changed: false }) }
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const articles = makeArticles(350, 11)
let db: Database.Database
let search: Search
let upkeep: Upkeep

/** Until there is nothing more to do; answers what was announced meanwhile. */
function idle(of = upkeep, ms = 20): readonly string[] {
  const changed: string[] = []
  for (let steps = 0; steps < 5000; steps++) {
    const rested = of.rest(ms)
    changed.push(...rested.changed)
    if (rested.again === null) return changed
  }
  throw new Error('there is no end of it')
}
const damage = (sql: string): void => {
  db.unsafeMode(true)
  db.exec(sql)
  db.unsafeMode(false)
}
const ask = (query: string): readonly number[] =>
  search.keys({ query, view: { sql: 'a.trashed_at IS NULL', values: [] }, tagId: null })
/** Read from the texts themselves. */
const truth = (word: string): readonly number[] =>
  articles
    .filter((one) => !one.trashed)
    .filter(({ headline, kicker, deck, body, author, organisation }) =>
      [headline, kicker, deck, body, author, organisation].some((text) => text.includes(word)),
    )
    .map(({ key }) => key)
const sorted = (keys: readonly number[]): readonly number[] => keys.toSorted((a, b) => a - b)

/** The articles stored and indexed once; each case has its own. */
const indexed = ((): Buffer => {
  const made = freshLibrary()
  storeArticles(made, articles)
  const whole = searchOf(made)
  while (whole.catchUp(20) > 0);
  const bytes = made.serialize()
  made.close()
  return bytes
})()

beforeEach(() => {
  db = new Database(indexed)
  db.pragma('foreign_keys = ON')
  search = searchOf(db)
  upkeep = upkeepOf(db, {
    search,
    purge: indexPurgeOf(db),
    media: { sweep: () => false },
    learning: NO_LEARNING,
    checks: { fill: () => false },
    flags: { fill: () => false },
    likeness: { fill: () => 0 },
    names: { step: () => false },
    random: seeded(5),
  })
  idle()
})

test('a sound index is left alone, and then there is nothing more to do', async () => {
  const before = db.prepare('SELECT total_changes()').pluck().get()
  const again = upkeepOf(db, {
    search,
    purge: indexPurgeOf(db),
    media: { sweep: () => false },
    learning: NO_LEARNING,
    checks: { fill: () => false },
    flags: { fill: () => false },
    likeness: { fill: () => 0 },
    names: { step: () => false },
    random: seeded(6),
  })
  expect(again.rest(20).again).not.toBeNull()
  expect(idle(again)).toEqual([])
  expect(again.rest(20)).toEqual({ again: null, changed: [] })
  expect(await again.check()).toEqual({ sound: true, articles: articles.length })
  expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before)
})

test('damage is found and mended while other work goes on without end', () => {
  damage("INSERT INTO search_index (search_index) VALUES ('delete-all')")
  const again = upkeepOf(db, {
    search: searchOf(db),
    purge: indexPurgeOf(db),
    media: { sweep: () => false },
    learning: NO_LEARNING,
    checks: { fill: () => false },
    flags: { fill: () => false },
    likeness: { fill: () => 1 },
    names: { step: () => false },
    random: seeded(7),
  })
  const changed = Array.from({ length: 2000 }, () => again.rest(20).changed).flat()
  expect(changed).toContain('library')
  expect(sorted(ask('水库'))).toEqual(sorted(truth('水库')))
})

test('that all headlines have been compared is told once, though none are alike', () => {
  let left = 3
  const again = upkeepOf(db, {
    search: searchOf(db),
    purge: indexPurgeOf(db),
    media: { sweep: () => false },
    learning: NO_LEARNING,
    checks: { fill: () => false },
    flags: { fill: () => false },
    likeness: { fill: () => Math.max(0, left--) },
    names: { step: () => false },
    random: seeded(7),
  })
  expect(idle(again).filter((noun) => noun === 'headlines')).toHaveLength(1)
})

test('a long article rests after a save before it is indexed, is found meanwhile, and is not said to be behind', () => {
  const key = articles.find((one) => !one.trashed)?.key
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    db.prepare("UPDATE body SET text = text || '鹮鷉' WHERE article_key = ?").run(key)
    db.prepare('UPDATE article SET characters = 30000, updated_at = ? WHERE key = ?').run(Date.now(), key)
    for (let turn = 0; turn < 50; turn++) upkeep.rest(20)
    expect(search.left()).toEqual({ ready: 0, resting: 1 })
    expect(upkeep.indexing()).toBeNull()
    expect(ask('鹮鷉')).toEqual([key])
    vi.setSystemTime(Date.now() + 11_000)
    expect(search.left()).toEqual({ ready: 1, resting: 0 })
    idle()
    expect(search.left()).toEqual({ ready: 0, resting: 0 })
    expect(ask('鹮鷉')).toEqual([key])
  } finally {
    vi.useRealTimers()
  }
})

test('lists by headline are announced when they have their order, and only then', () => {
  db.exec('UPDATE article SET headline_order = NULL')
  expect(idle(upkeep, 1)).toEqual(['articles'])
  expect(idle(upkeep, 1)).toEqual([])
})

describe('damage', () => {
  const DAMAGES: Readonly<Record<string, string>> = {
    'pages garbled': 'UPDATE search_index_data SET block = randomblob(length(block)) WHERE id > 10',
    'pages zeroed': 'UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10',
    'pages gone': 'DELETE FROM search_index_data WHERE id > 10 AND id % 2 = 0',
    'words of some articles gone': 'DELETE FROM search_index WHERE rowid BETWEEN 200 AND 260',
    'words of another article':
      "DELETE FROM search_index WHERE rowid = 300; INSERT INTO search_index (rowid, tokens) VALUES (300, '水库 水 库')",
    'everything gone': "INSERT INTO search_index (search_index) VALUES ('delete-all')",
  }
  // A check by the way looks up one word in 64: what is one article's only is found for sure when it is asked for.
  const FOR_SURE = ['words of another article']

  test.each(Object.entries(DAMAGES))('%s: found and mended without anybody asking', async (name, sql) => {
    damage(sql)
    // As at a new start, which may begin anywhere.
    search = searchOf(db)
    const again = upkeepOf(db, {
      search,
      purge: indexPurgeOf(db),
      media: { sweep: () => false },
      learning: NO_LEARNING,
      checks: { fill: () => false },
      flags: { fill: () => false },
      likeness: { fill: () => 0 },
      names: { step: () => false },
      random: seeded(7),
    })
    const { sound } = FOR_SURE.includes(name) ? await again.check() : { sound: false }
    const changed = idle(again)
    expect([sound, changed]).toEqual([false, FOR_SURE.includes(name) ? [] : ['library']])
    expect(db.prepare('SELECT COUNT(*) FROM index_dirty').pluck().get()).toBe(0)
    for (const word of ['水库', '的', '人工智能', '闫方舟'])
      expect(sorted(ask(word))).toEqual(sorted(truth(word)))
    expect(await again.check()).toEqual({ sound: true, articles: articles.length })
    expect(search.check()).toBe(true)
  })

  test('one word of one article is missed by a check that is asked for', async () => {
    damage("INSERT INTO search_index (rowid, tokens) VALUES (5, '饕餮 饕 餮')")
    damage('DELETE FROM search_index WHERE rowid = 5')
    damage("INSERT INTO search_index (rowid, tokens) VALUES (5, '水')")
    expect(await upkeep.check()).toMatchObject({ sound: false })
    expect(upkeep.indexing()).toMatchObject({ kind: 'indexing', done: 0, of: articles.length })
    idle()
    expect(await upkeep.check()).toMatchObject({ sound: true })
  })
})

test('what is written while a check is under way is no damage', async () => {
  const check = upkeep.check()
  const rename = db.prepare("UPDATE article SET headline = '改' || key || headline WHERE key = ?")
  const rewrite = db.prepare("UPDATE body SET text = text || '又及' WHERE article_key = ?")
  let ended = false
  void check.then(() => (ended = true))
  let turns = 0
  while (!ended) {
    rename.run(1 + ((turns * 37) % articles.length))
    rewrite.run(1 + ((turns * 53) % articles.length))
    if (turns++ % 2 === 0) search.catchUp(1)
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(turns).toBeGreaterThan(3)
  expect(await check).toMatchObject({ sound: true })
})

test('an error that is none of the index is not taken for its damage', () => {
  const failing = {
    ...search,
    textOf: () => {
      throw new Error('disk I/O error')
    },
  }
  const again = upkeepOf(db, {
    search: failing,
    purge: indexPurgeOf(db),
    media: { sweep: () => false },
    learning: NO_LEARNING,
    checks: { fill: () => false },
    flags: { fill: () => false },
    likeness: { fill: () => 0 },
    names: { step: () => false },
    random: seeded(8),
  })
  expect(() => again.rest(20)).toThrow('disk I/O error')
  expect(idle(again)).toEqual([])
  expect(db.prepare('SELECT COUNT(*) FROM index_dirty').pluck().get()).toBe(0)
})

test('how far it is: nothing when idle, articles when the index is made anew, a check that is asked for', async () => {
  expect(upkeep.indexing()).toBeNull()
  expect(upkeep.reindex()).toEqual({ left: articles.length })
  expect(upkeep.indexing()).toEqual({ kind: 'indexing', done: 0, of: articles.length })
  const before = truth('水库')
  let steps = 0
  let done = 0
  while (upkeep.indexing() !== null) {
    // Complete at every step.
    steps++
    expect(sorted(ask('水库'))).toEqual(sorted(before))
    upkeep.rest(4)
    const now = upkeep.indexing()?.done ?? articles.length
    expect(now).toBeGreaterThanOrEqual(done)
    done = now
  }
  expect(steps).toBeGreaterThan(3)
  const check = upkeep.check()
  expect(upkeep.indexing()).toMatchObject({ kind: 'checking', of: articles.length })
  await check
  expect(upkeep.indexing()).toBeNull()
})

test('of an index thrown away nothing is left in the end, over a restart too', () => {
  const tables = (): unknown =>
    db.prepare("SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE 'search_index_old%'").pluck().get()
  expect(upkeep.reindex().left).toBe(articles.length)
  expect(tables()).toBe(5)
  // Once more before the first is gone.
  while (search.catchUp(20) > 0);
  upkeep.reindex()
  while (search.catchUp(20) > 0);
  expect(search.clear(0)).toBe(true)
  const before = ask('水库')
  search = searchOf(db)
  idle(
    upkeepOf(db, {
      search,
      purge: indexPurgeOf(db),
      media: { sweep: () => false },
      learning: NO_LEARNING,
      checks: { fill: () => false },
      flags: { fill: () => false },
      likeness: { fill: () => 0 },
      names: { step: () => false },
      random: seeded(9),
    }),
  )
  expect(tables()).toBe(0)
  expect(ask('水库')).toEqual(before)
  expect(search.check()).toBe(true)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})
