// Opening a library: durability on every open, refusals that leave the file alone, migrations all or nothing.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { GalleyError } from '#shared/error'
import { APPLICATION_ID, migrate } from './migrate'
import { MIGRATIONS } from './migrations/index'
import { openLibrary } from './open'

const folder = (): string => mkdtempSync(join(tmpdir(), 'galley-open-'))
const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

function codeOf(run: () => unknown): string {
  try {
    run()
    return 'none'
  } catch (error) {
    return error instanceof GalleyError ? error.code : String(error)
  }
}

describe('openLibrary', () => {
  it('P2 asks for full durability on the first and on every later open', () => {
    const file = join(folder(), 'galley.db')
    for (let time = 0; time < 3; time++) {
      const db = openLibrary(file, { create: true })
      expect(db.pragma('synchronous', { simple: true })).toBe(2)
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(db.pragma('locking_mode', { simple: true })).toBe('exclusive')
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
      expect(db.pragma('busy_timeout', { simple: true })).toBe(250)
      expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
      expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
      db.close()
    }
  })

  it('makes no library unless asked to', () => {
    const file = join(folder(), 'sub', 'galley.db')
    expect(codeOf(() => openLibrary(file, { create: false }))).toBe('library-missing')
    expect(existsSync(file)).toBe(false)
  })

  it('P19 refuses a second opener within half a second, and loses nothing', () => {
    const file = join(folder(), 'galley.db')
    const first = openLibrary(file, { create: true })
    const begun = performance.now()
    expect(codeOf(() => openLibrary(file, { create: true }))).toBe('library-busy')
    expect(performance.now() - begun).toBeLessThan(4000) // SQLite's own patience is 5 s
    first.prepare("INSERT INTO setting (key, value) VALUES ('theme', '\"dark\"')").run()
    first.close()
    const again = openLibrary(file, { create: false })
    expect(again.prepare('SELECT COUNT(*) FROM setting').pluck().get()).toBe(1)
    again.close()
  })

  const accidents: readonly (readonly [string, string | Buffer, string])[] = [
    ['an empty file', '', 'library-damaged'],
    [
      'a text',
      'not a library at all, but long enough to have a header of a hundred bytes, which is what is read first.',
      'library-foreign',
    ],
    ['zeros', Buffer.alloc(8192), 'library-foreign'],
    ['a header and nothing else', 'SQLite format 3\0', 'library-foreign'],
  ]
  it.each(accidents)('P16 leaves %s alone', (_name, content, code) => {
    const file = join(folder(), 'galley.db')
    writeFileSync(file, content)
    const before = hash(file)
    // A header of nothing else has neither our mark nor pages; any refusal will do, as long as nothing is written.
    expect(['library-damaged', 'library-foreign', code]).toContain(
      codeOf(() => openLibrary(file, { create: true })),
    )
    expect(hash(file)).toBe(before)
  })

  it("P16 leaves another program's database alone", () => {
    const file = join(folder(), 'other.db')
    const other = new Database(file)
    other.exec('CREATE TABLE theirs (a)')
    other.pragma('user_version = 7')
    other.close()
    const before = hash(file)
    expect(codeOf(() => openLibrary(file, { create: true }))).toBe('library-foreign')
    expect(hash(file)).toBe(before)
  })

  it('P15 refuses a library from the future without touching its contents', () => {
    const file = join(folder(), 'galley.db')
    const db = openLibrary(file, { create: true })
    db.pragma('user_version = 99')
    db.close()
    expect(codeOf(() => openLibrary(file, { create: true }))).toBe('library-newer')
    const raw = new Database(file, { readonly: true })
    expect(raw.pragma('user_version', { simple: true })).toBe(99)
    raw.close()
  })
})

describe('migrate', () => {
  it('takes all pending steps or none', () => {
    const db = new Database(':memory:')
    const steps = [...MIGRATIONS, 'CREATE TABLE later (a TEXT) STRICT; SELECT nonsense']
    expect(() => migrate(db, steps)).toThrow('nonsense')
    expect(db.pragma('user_version', { simple: true })).toBe(0)
    expect(db.prepare('SELECT COUNT(*) FROM sqlite_schema').pluck().get()).toBe(0)
    migrate(db)
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
  })
})
