// Libraries by accident and by malice: whatever lies at the place, nothing of it is changed and nothing of it is run.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { toFault, type Fault } from '#shared/error'
import { refuseBusy } from './busy'
import { healthOf } from './copy-check'
import { freshLibrary } from './fresh-library'
import { libraryOf } from './library'
import { migrate } from './migrate'
import { MIGRATIONS } from './migrations/index'
import { openLibrary, type OpenOptions } from './open'

const folder = mkdtempSync(join(tmpdir(), 'galley-trust-'))
let files = 0
const fresh = (): string => join(folder, `${files++}.db`)
const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

let sound: Buffer
let id: string

beforeAll(async () => {
  const db = freshLibrary()
  const library = libraryOf(db, ':memory:')
  const made = await library.articles.create({ headline: '来自别处的稿件' })
  await library.articles.save({ id: made.id, base: made.version, body: documentOf(['正文']) })
  id = library.inside.id({})
  sound = db.serialize()
  library.inside.close({})
})

function faultOf(path: string, options: Partial<OpenOptions> = {}): Fault | null {
  try {
    openLibrary(path, { create: true, ...options }).close()
    return null
  } catch (error) {
    return toFault(error)
  }
}
/** The sound library after `change`, as a file. */
function altered(change: (db: Database.Database) => void): string {
  const file = fresh()
  writeFileSync(file, sound)
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  change(db)
  db.close()
  return file
}

describe('P16 accidents: seven files that are no library', () => {
  const accidents: readonly (readonly [string, () => Buffer, readonly string[]])[] = [
    ['nothing', () => Buffer.alloc(0), ['library-damaged']],
    ['zeros', () => Buffer.alloc(8192), ['library-foreign']],
    ['a web page', () => Buffer.from('<!doctype html><title>404</title>'.repeat(20)), ['library-foreign']],
    ['a header and no more', () => sound.subarray(0, 100), ['library-damaged', 'library-foreign']],
    ['half of a library', () => sound.subarray(0, Math.floor(sound.length / 2)), ['library-damaged']],
    ['a library without its last page', () => sound.subarray(0, sound.length - 4096), ['library-damaged']],
    [
      'the word processor’s file',
      () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, 3)]),
      ['library-foreign'],
    ],
  ]
  it.each(accidents)('%s: the right word, and no byte changed', (_, content, codes) => {
    for (const known of [undefined, null, 'x']) {
      const file = fresh()
      writeFileSync(file, content())
      const before = hash(file)
      expect(codes).toContain(faultOf(file, known === undefined ? {} : { known })?.code)
      expect(hash(file)).toBe(before)
    }
  })

  it('one looked at from outside has nothing beside it afterwards', () => {
    const file = fresh()
    openLibrary(file, { create: true }).close()
    expect(healthOf(file)).toMatchObject({ sound: true })
    expect(() => refuseBusy(file)).not.toThrow()
    expect([existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([false, false])
    // The log of somebody who has it open stays.
    const held = openLibrary(file, { create: false })
    held.prepare("INSERT INTO setting (key, value) VALUES ('a', '1')").run()
    expect(() => refuseBusy(file)).toThrow(expect.objectContaining({ code: 'library-busy' }))
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    held.close()
  })

  it('P15 a newer one, from before any connection', () => {
    const file = altered((db) => db.pragma('user_version = 99'))
    const before = hash(file)
    expect(faultOf(file)).toMatchObject({ code: 'library-newer', subject: file })
    expect(hash(file)).toBe(before)
    // A copy of it can be looked at.
    const db = openLibrary(file, { create: false, viewOnly: true })
    expect(db.prepare('SELECT COUNT(*) FROM article').pluck().get()).toBe(1)
    expect(() => libraryOf(db, file)).not.toThrow()
    db.close()
  })

  it('a file of two names, a link in a circle, a link to nothing, a folder', () => {
    const [one, other] = [fresh(), fresh()]
    writeFileSync(one, sound)
    linkSync(one, other)
    expect(faultOf(one)).toMatchObject({ code: 'library-linked' })
    expect(faultOf(other)).toMatchObject({ code: 'library-linked' })
    const [here, there] = [fresh(), fresh()]
    symlinkSync(here, there)
    symlinkSync(there, here)
    expect(faultOf(here)).toMatchObject({ code: 'library-linked' })
    const nowhere = fresh()
    symlinkSync(fresh(), nowhere)
    expect(faultOf(nowhere)).toMatchObject({ code: 'library-missing' })
    const directory = fresh()
    mkdirSync(directory)
    expect(faultOf(directory)).toMatchObject({ code: 'library-foreign' })
    // A plain link is followed.
    const [file, link] = [fresh(), fresh()]
    writeFileSync(file, sound)
    symlinkSync(file, link)
    expect(faultOf(link)).toBeNull()
  })
})

describe('P24 a library from elsewhere', () => {
  it('opens if it is what Galley writes, of every version', () => {
    const file = fresh()
    writeFileSync(file, sound)
    expect(faultOf(file, { known: null })).toBeNull()
    for (const version of [1, 12, MIGRATIONS.length - 1]) {
      const older = fresh()
      const db = new Database(older)
      migrate(db, MIGRATIONS.slice(0, version))
      db.close()
      expect([version, faultOf(older, { known: null })]).toEqual([version, null])
    }
  })

  const crafted: readonly (readonly [string, (db: Database.Database) => void, string])[] = [
    [
      'a trigger',
      (db) => void db.exec('CREATE TRIGGER mine AFTER INSERT ON opened BEGIN DELETE FROM body; END'),
      'trigger mine',
    ],
    [
      'a trigger that stops nothing any more',
      (db) =>
        void db.exec(
          'DROP TRIGGER candidate_stays; CREATE TRIGGER candidate_stays BEFORE DELETE ON candidate BEGIN SELECT 1; END',
        ),
      'trigger candidate_stays',
    ],
    [
      'a view in place of a table',
      (db) => void db.exec('DROP TABLE opened; CREATE VIEW opened AS SELECT 1 AS article_key, 1 AS seq'),
      'view opened',
    ],
    ['a view', (db) => void db.exec("CREATE VIEW mine AS SELECT load_extension('x')"), 'view mine'],
    ['a virtual table', (db) => void db.exec('CREATE VIRTUAL TABLE mine USING fts5(a)'), 'table mine'],
    [
      'a generated column',
      (db) =>
        void db.exec(
          'ALTER TABLE tag ADD COLUMN mine TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000))) VIRTUAL',
        ),
      'table tag',
    ],
    ['another column', (db) => void db.exec('ALTER TABLE tag ADD COLUMN mine TEXT'), 'table tag'],
    [
      'an index by an expression',
      (db) => void db.exec('CREATE INDEX mine ON tag (upper(name))'),
      'index mine',
    ],
    ['a table', (db) => void db.exec('CREATE TABLE mine (a)'), 'table mine'],
    [
      'a row beyond all measure',
      (db) => void db.prepare('UPDATE article SET headline = ?').run('题'.repeat(6_000_000)),
      'article.headline',
    ],
    [
      'two hundred thousand tags',
      (db) =>
        void db.exec(`DROP TRIGGER count_tag_in; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200001)
        INSERT INTO tag (id, name, fold, colour, created_at) SELECT 't' || i, 't' || i, 't' || i, '', 0 FROM n`),
      '200001 tags',
    ],
  ]
  it.each(crafted)('with %s is refused by its name, and is left as it is', (_, change, what) => {
    const file = altered(change)
    const before = hash(file)
    expect(faultOf(file, { known: null })).toMatchObject({ code: 'library-altered', subject: what })
    // Put in the place of one that is known, it comes from elsewhere all the same.
    expect(hash(file)).toBe(before)
  })

  it('with text that is none opens, is only data, and its damage is named', async () => {
    const file = altered((db) => db.exec("UPDATE body SET doc = CAST(x'7B22FFFE' AS TEXT)"))
    const db = openLibrary(file, { create: false, known: null })
    const library = libraryOf(db, file)
    expect((await library.library.lookOver({})).damage).toMatchObject([
      { kind: 'text', title: '来自别处的稿件' },
    ])
    library.inside.close({})
  })

  it('in the place of one that is known is looked at as well', () => {
    const file = altered((db) =>
      db.exec(
        "UPDATE library SET id = '01JD9Z3N5V8Q2K7M4R6T0W1XYA'; CREATE TRIGGER mine AFTER INSERT ON opened BEGIN DELETE FROM body; END",
      ),
    )
    expect(faultOf(file, { known: id })).toMatchObject({ code: 'library-altered', subject: 'trigger mine' })
  })
})
