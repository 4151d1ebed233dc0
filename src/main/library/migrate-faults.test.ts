// P14: a library of any earlier version opens as one made today, with all its texts; whatever fails on the way, it is as it was.
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DATABASE_FAULTS, faultyDatabase } from './faulty-database'
import { libraryOf } from './library'
import { migrate } from './migrate'
import { MIGRATIONS } from './migrations/index'
import { oldLibrary } from './old-library'

const ARTICLES = 5
const VERSIONS = MIGRATIONS.map((_, at) => at + 1).slice(0, -1)
/** So many of the calls fail at each version and for each kind of fault; with `LONG` all. */
const POINTS = process.env['LONG'] ? Infinity : 1

/** Tables, indexes and triggers by name, as they are written but for blanks. */
const schemaOf = (db: Database.Database): readonly unknown[] =>
  (
    db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2').all() as { sql: string | null }[]
  ).map((row) => ({ ...row, sql: row.sql?.replaceAll(/\s+/g, ' ').replaceAll('"', '') ?? null }))

const wholeOf = (db: Database.Database): string => createHash('sha256').update(db.serialize()).digest('hex')

function expectMigrated(db: Database.Database): void {
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  const rows = db
    .prepare('SELECT b.doc, b.sha256, b.text, a.headline FROM body b JOIN article a ON a.key = b.article_key')
    .all() as { doc: string; sha256: Buffer; text: string; headline: string }[]
  expect(rows).toHaveLength(ARTICLES)
  for (const { doc, sha256, text, headline } of rows) {
    expect(createHash('sha256').update(doc).digest().equals(sha256)).toBe(true)
    expect(`旧库${text.slice(0, 3)}`).toBe(headline)
  }
}

it.each(VERSIONS)(
  'P14 version %i is brought to this one whole, or stays as it is (every call fails)',
  (version) => {
    const template = new Database(':memory:')
    oldLibrary(template, version, ARTICLES)
    const bytes = template.serialize()
    template.close()

    const whole = new Database(bytes)
    const counting = faultyDatabase(whole)
    counting.arm('once')
    migrate(counting.db)
    const { calls } = counting.disarm()
    expectMigrated(whole)
    const made = new Database(':memory:')
    migrate(made)
    expect(schemaOf(whole)).toEqual(schemaOf(made))
    expect(libraryOf(whole, ':memory:').articles.counts({})).toMatchObject({ views: { all: ARTICLES } })

    // The first call only asks which version it is.
    const kinds = DATABASE_FAULTS.filter(
      (_, kind) => POINTS === Infinity || (kind + version) % DATABASE_FAULTS.length === 0,
    )
    for (const [kind, fault] of kinds.entries())
      for (let n = 0; n < Math.min(POINTS, calls - 1); n++) {
        const at = 2 + Math.floor(((n + kind / kinds.length) * (calls - 1)) / Math.min(POINTS, calls - 1))
        const real = new Database(bytes)
        const before = wholeOf(real)
        const faulty = faultyDatabase(real)
        faulty.arm(fault, at)
        expect(() => migrate(faulty.db)).toThrow('made to fail')
        faulty.disarm()
        expect(real.inTransaction).toBe(false)
        // Only a commit whose acknowledgement was lost has done it.
        const done = fault === 'done' && at === calls ? wholeOf(real) : before
        expect(wholeOf(real)).toBe(done)
        migrate(faulty.db)
        expectMigrated(real)
        real.close()
      }
  },
)
