// P2, P20: whatever call of the database fails, what was asked is done or not done, and what was acknowledged before stays.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkCopy } from './copy-check'
import { DATABASE_FAULTS, faultyDatabase, type DatabaseFault, type FaultyDatabase } from './faulty-database'
import { CASES, furnish, type Case } from './faults-cases'
import { libraryOf, type LibraryAnswers } from './library'
import { migrate } from './migrate'

/** How many of the calls fail, evenly over all; with `LONG` each of them. */
const POINTS = process.env['LONG'] ? Infinity : 3

const folder = mkdtempSync(join(tmpdir(), 'galley-faults-'))
afterAll(() => rmSync(folder, { recursive: true }))
let furnished: Buffer

function configured(db: Database.Database): Database.Database {
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  return db
}
beforeAll(async () => {
  const db = configured(new Database(':memory:'))
  migrate(db)
  await furnish(libraryOf(db, ':memory:'))
  furnished = db.serialize()
  db.close()
})

/** A machine on which everything takes its time, the same each time: an act on all is several steps. */
let clock = 0
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => (clock += 15)))
afterEach(() => void vi.restoreAllMocks())

interface Trial {
  readonly real: Database.Database
  readonly faulty: FaultyDatabase
  readonly library: LibraryAnswers
}
function fresh(): Trial {
  const real = configured(new Database(furnished))
  const faulty = faultyDatabase(real)
  return { real, faulty, library: libraryOf(faulty.db, ':memory:') }
}

const tablesOf = (db: Database.Database): readonly string[] =>
  db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1",
    )
    .pluck()
    .all() as string[]

/** Every row of every table by its table; of work in steps without the counters, which never go back. */
function state(db: Database.Database, steps: boolean): Record<string, string> {
  const counters = steps ? new Set(['library', 'sqlite_sequence', 'index_dirty', 'tag']) : new Set<string>()
  return Object.fromEntries(
    tablesOf(db)
      .filter((table) => !counters.has(table))
      .map((table) => {
        const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]
        const kept = steps ? rows.map(({ seq: _seq, version: _version, ...row }) => row) : rows
        return [table, createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 12)]
      }),
  )
}
/** How many rows each table has; in how many steps a slow machine works is nobody's matter. */
const sizes = (db: Database.Database): Record<string, number> =>
  Object.fromEntries(
    tablesOf(db)
      .filter((table) => table !== 'act_part')
      .map((table) => [table, db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get() as number]),
  )

/** The invariant: it opens, SQLite finds nothing, every text is what its hash says. */
function expectWhole(db: Database.Database): void {
  expect(db.inTransaction).toBe(false)
  const file = join(folder, 'look.db')
  writeFileSync(file, db.serialize())
  expect(checkCopy(file)).toMatchObject({ sound: true, damaged: [] })
}

async function attempt(run: () => unknown): Promise<'done' | 'refused'> {
  try {
    await run()
    return 'done'
  } catch {
    return 'refused'
  }
}

interface Clean {
  readonly calls: number
  readonly sizes: Record<string, number>
  readonly texts: string
}
/** What a desk sees: articles with their texts and tags, without the times and counters that move with any act. */
const textsOf = (db: Database.Database): string =>
  JSON.stringify([
    db.prepare('SELECT id, headline, kicker, stage, trashed_at FROM article ORDER BY key').all(),
    db.prepare('SELECT doc FROM body ORDER BY article_key').all(),
    db
      .prepare(
        'SELECT t.name, x.article_key FROM article_tag x JOIN tag t ON t.key = x.tag_key ORDER BY 1, 2',
      )
      .all(),
  ])

async function cleanRun(one: Case): Promise<Clean> {
  const { real, faulty, library } = fresh()
  const run = await one.of(library)
  faulty.arm('once')
  expect(await attempt(run)).toBe('done')
  const { calls } = faulty.disarm()
  return { calls, sizes: sizes(real), texts: textsOf(real) }
}

/** Evenly over all calls, for each kind of fault others; the last one, a commit, always. */
function spread(calls: number, fault: DatabaseFault): readonly number[] {
  const many = Math.min(calls, POINTS)
  const shift = DATABASE_FAULTS.indexOf(fault) / DATABASE_FAULTS.length
  const points = Array.from({ length: many }, (_, n) => 1 + Math.floor(((n + shift) * calls) / many))
  return [...new Set([...points, calls])]
}

/** What is wrong after call `at` has failed; nothing should be. */
async function tryFault(
  one: Case,
  fault: DatabaseFault,
  at: number,
  clean: Clean,
): Promise<readonly string[]> {
  const wrong: string[] = []
  const expects = (held: boolean, what: string): void => {
    if (!held) wrong.push(`${fault} at call ${at}: ${what}`)
  }
  const { real, faulty, library } = fresh()
  const run = await one.of(library)
  const [before, texts] = [state(real, one.steps !== undefined), textsOf(real)]
  faulty.arm(fault, at)
  const outcome = await attempt(run)
  expects(faulty.disarm().struck, 'nothing failed')
  expects(!real.inTransaction, 'a transaction is left open')
  const now = state(real, one.steps !== undefined)
  const moved = Object.keys(now).filter((table) => now[table] !== before[table])
  if (outcome === 'refused' && moved.length === 0) {
    // Asked once more it is done, and everything is as if nothing had failed.
    expects((await attempt(run)) === 'done', 'refused when asked again')
    expects(
      JSON.stringify(sizes(real)) === JSON.stringify(clean.sizes),
      'asked again it makes something else',
    )
  } else if (outcome === 'refused' && one.steps !== undefined) {
    // What could not be taken back at once stands on the journal and is taken back now.
    const act = await library.acts.latest({})
    if (act !== null) await library.acts.undo({ id: act.id })
    expects(textsOf(real) === (one.steps === 'does' ? texts : clean.texts), `half done: ${moved.join()}`)
  } else if (outcome === 'refused' && fault !== 'done')
    expects(false, `refused, and yet changed: ${moved.join()}`)
  expectWhole(real)
  real.close()
  return wrong
}

describe.each(CASES)('P2 $name', (one) => {
  it.each(DATABASE_FAULTS)('whatever call fails (%s), is done or is not', async (fault) => {
    const clean = await cleanRun(one)
    expect(clean.calls).toBeGreaterThan(2)
    const wrong: string[] = []
    for (const at of spread(clean.calls, fault)) wrong.push(...(await tryFault(one, fault, at, clean)))
    expect(wrong).toEqual([])
  })
})
