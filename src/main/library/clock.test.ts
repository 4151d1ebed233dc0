// A wrong clock: what comes after comes after, backups thin sanely, and a restart with the clock set back changes no order.
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { backupName, nextNumber, parseBackupName } from '#core/backup/names'
import { toDelete } from '#core/backup/rotate'
import { documentOf } from '#shared/document'
import { freshLibrary } from './fresh-library'
import { libraryOf, type LibraryAnswers } from './library'
import { migrate } from './migrate'

const START = Date.UTC(2026, 10, 23, 9)
const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR

const jumps: readonly (readonly [string, number])[] = [
  ['ten years back', START - 10 * YEAR],
  ['ten years ahead', START + 10 * YEAR],
  ['to 1970', 0],
  ['to the end of 1969', -1],
  ['to the year 9999', Date.UTC(9999, 11, 31, 23, 59)],
  ['beyond 2038', Date.UTC(2038, 0, 19, 3, 14, 8)],
  ['an hour ahead, as in March', START + HOUR],
  ['an hour back, as in October', START - HOUR],
  ['a millisecond back', START - 1],
  ['not at all', START],
  ['to a leap day', Date.UTC(2028, 1, 29, 12)],
  ['a day back', START - 24 * HOUR],
]

afterEach(() => void vi.useRealTimers())

function opened(from?: Buffer): [Database.Database, LibraryAnswers] {
  const db = from === undefined ? freshLibrary() : new Database(from)
  db.pragma('foreign_keys = ON')
  migrate(db)
  return [db, libraryOf(db, ':memory:')]
}

async function write(library: LibraryAnswers, headline: string): Promise<string> {
  const { id, version } = await library.articles.create({ headline })
  await library.articles.save({ id, base: version, body: documentOf([headline]) })
  return id
}
const order = (db: Database.Database): unknown[] =>
  db.prepare('SELECT headline FROM article ORDER BY seq').pluck().all()

describe.each(jumps)('the clock jumps %s', (_, to) => {
  it.each(['while it is open', 'over a restart'])('%s: order and record stay', async (how) => {
    vi.useFakeTimers({ now: START, toFake: ['Date'] })
    let [db, library] = opened()
    const first = await write(library, '一')
    await write(library, '二')
    const { headlineId } = await library.articles.get({ id: first })
    const add = async (text: string): Promise<void> => {
      await library.headlines.addCandidate({ id: headlineId, text, parentId: null })
    }
    await add('甲')
    vi.setSystemTime(to)
    if (how === 'over a restart') {
      const kept = db.serialize()
      library.inside.close({})
      ;[db, library] = opened(kept)
    }
    await write(library, '三')
    await add('乙')
    await add('丙')
    expect(order(db).at(-2)).toBe('三')
    const ids = db
      .prepare('SELECT text FROM candidate WHERE headline_id = ? ORDER BY id')
      .pluck()
      .all(headlineId)
    expect(ids.slice(-3)).toEqual(['甲', '乙', '丙'])
    const { candidates } = await library.headlines.get({ id: headlineId })
    expect(candidates.map(({ n }) => n)).toEqual(candidates.map((__, at) => at + 1))
    library.inside.close({})
  })

  it('backups: the latest is the one made last, it stays, and days of before are still there', () => {
    const before = Array.from({ length: 60 }, (__, n) => ({
      n: n + 1,
      at: START - (60 - n) * 6 * HOUR,
      bytes: 1000,
    }))
    const n = nextNumber(before.map((one) => one.n))
    const name = backupName({ n, at: Math.max(0, to), reason: 'work', seq: 1, articles: 1 })
    expect(parseBackupName(name)?.n).toBe(61)
    const gone = toDelete([...before, { n, at: Math.max(0, to), bytes: 1000 }], to)
    expect(gone).not.toContain(61)
    expect(61 - gone.length).toBeGreaterThan(10)
  })
})

it('P7 a program that starts with its clock set back goes on after the highest id of the library', async () => {
  const [db, library] = opened()
  const id = await write(library, '一')
  const later = `7${id.slice(1, 25)}Z`
  db.prepare('UPDATE article SET id = ?').run(later)
  // A process of its own knows nothing of ids that were given before.
  vi.resetModules()
  const again = await import('./ids')
  expect(again.newId() < later).toBe(true)
  again.continueIds(db)
  expect(again.newId() > later).toBe(true)
  db.prepare("UPDATE article SET id = 'ZZZZ no id at all'").run()
  again.continueIds(db)
  expect(again.newId()).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  library.inside.close({})
})
