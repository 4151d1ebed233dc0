// A library that comes from elsewhere is looked at on a copy, as data only, before anything of it is opened to be written.
import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GalleyError } from '#shared/error'
import { refuseBusy } from './busy'
import { migrate } from './migrate'
import { MIGRATIONS } from './migrations/index'

interface Entry {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

/** Longest values, in bytes: files that came in, bodies, and all else. */
const LONGEST: Readonly<Record<string, number>> = {
  'source.bytes': 256e6,
  'body.doc': 64e6,
  'body.text': 64e6,
}
const LONGEST_ELSE = 16e6
/** More tags than a desk can have. */
const MOST_TAGS = 200_000

/** E.g. `CREATE VIRTUAL TABLE "search_index_old" USING fts5(tokens)`. */
const INDEX = /^CREATE VIRTUAL TABLE "?search_index(?:_old)?"? USING fts5 ?\(/

const expected = new Map<number, ReadonlyMap<string, string>>()
const plain = (sql: string | null): string => (sql ?? '').replace(/\s+/g, ' ')
/** A table that was renamed has its name in other quotes. */
const unquoted = (sql: string): string => sql.replace(/['"]/g, '')
const nameOf = ({ type, name }: Entry): string => `${type} ${name}`

/** What the schema of that version holds, by kind and name. */
function schemaOf(version: number): ReadonlyMap<string, string> {
  const before = expected.get(version)
  if (before) return before
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, version))
  const all = db.prepare('SELECT type, name, sql FROM sqlite_schema').all() as Entry[]
  db.close()
  const found = new Map(all.map((entry) => [nameOf(entry), plain(entry.sql)]))
  expected.set(version, found)
  return found
}

/** The first thing in the schema that Galley has not put there as it is; undefined if there is none. */
function strangerIn(db: Database.Database): string | undefined {
  const version = db.pragma('user_version', { simple: true }) as number
  const known = schemaOf(Math.min(version, MIGRATIONS.length))
  for (const entry of db.prepare('SELECT type, name, sql FROM sqlite_schema').all() as Entry[]) {
    const { name, sql } = entry
    // What SQLite keeps for itself; nobody else can make such names.
    if (/^sqlite_(?:stat\d|sequence|autoindex_)/.test(name)) continue
    // The index is made anew in the form of the program that does, and the one before goes bit by bit.
    if (/^search_index(?:_old)?$/.test(name) && INDEX.test(plain(sql))) continue
    const isShadow = name.startsWith('search_index_old_')
    const of = isShadow ? nameOf({ ...entry, name: name.replace('_old', '') }) : nameOf(entry)
    const said = isShadow ? unquoted(plain(sql).replace('_old', '')) : plain(sql)
    const wanted = known.get(of)
    if (wanted === undefined || (isShadow ? unquoted(wanted) : wanted) !== said) return nameOf(entry)
  }
  return undefined
}

/** The first column with a value longer than any that Galley writes. */
function longestIn(db: Database.Database): string | undefined {
  const columns = db
    .prepare(
      `SELECT l.name AS "table", c.name AS "column" FROM pragma_table_list l, pragma_table_info(l.name) c
       WHERE l.schema = 'main' AND l.type = 'table' AND c.type IN ('TEXT', 'BLOB')`,
    )
    .all() as { readonly table: string; readonly column: string }[]
  for (const { table, column } of columns) {
    const name = `${table}.${column}`
    const most = db.prepare(`SELECT MAX(octet_length("${column}")) FROM "${table}"`).pluck().get() as
      | number
      | null
    if ((most ?? 0) > (LONGEST[name] ?? LONGEST_ELSE)) return name
  }
  return undefined
}

function look(db: Database.Database, file: string): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  const altered = (what: string): GalleyError => new GalleyError('library-altered', what, what)
  const stranger = strangerIn(db)
  if (stranger !== undefined) throw altered(stranger)
  const found = db.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw new GalleyError('library-damaged', String(found), file)
  const long = longestIn(db)
  if (long !== undefined) throw altered(long)
  const tags = db.prepare('SELECT COUNT(*) FROM tag').pluck().get() as number
  if (tags > MOST_TAGS) throw altered(`${tags} tags`)
}

/**
 * Refuses with `library-altered`, naming what is not Galley's (a trigger, a view, a table, a column, a value beyond all
 * measure), `library-damaged` or `library-busy`. The file itself is only copied.
 */
export function vet(file: string): void {
  refuseBusy(file)
  const folder = mkdtempSync(join(tmpdir(), 'galley-vet-'))
  const copy = join(folder, 'copy.db')
  let db: Database.Database | undefined
  try {
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    db = new Database(copy)
    look(db, file)
  } catch (error) {
    if (error instanceof GalleyError) throw error
    throw new GalleyError('library-damaged', (error as Error).message, file)
  } finally {
    db?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
