// What the tables of a library look like in the pages of its file, asked of an empty library of the same version.
import Database from 'better-sqlite3'
import type { Column, Shape } from '#core/salvage/strays'
import { migrate } from '../migrate'
import { MIGRATIONS } from '../migrations/index'

export interface Table extends Shape {
  /** What stands for a column that an older row does not have, by its place. */
  readonly defaults: readonly unknown[]
  readonly parents: readonly { readonly column: string; readonly table: string; readonly key: string }[]
  /** Indexes that hold all of it, each with the place of every column of the table in its records. */
  readonly covering: readonly { readonly name: string; readonly places: readonly number[] }[]
}

export interface Tables {
  readonly version: number
  /** Each after all those that it names. */
  readonly tables: readonly Table[]
  /** The one row that says which library it is. */
  readonly library: Table
  readonly indexes: readonly Shape[]
  /** The name of the index by which an article's id finds its row. */
  readonly articleIds: string
}

/** Can be made anew from the others, and is: by triggers and in idle time. The journal of undos fits no other library. */
const MADE_ANEW: ReadonlySet<string> = new Set([
  'library',
  'count',
  'index_dirty',
  'index_meta',
  'act',
  'act_part',
  'opened',
  'article_link',
  'decoration_learned',
  'check_cache',
  'length_cache',
  'due_cache',
  'body_sketch',
  'headline_likeness',
  'headline_key',
  'headline_unkeyed',
  'headline_pair',
  'headline_sight',
  'headline_unweighed',
  'name_pair',
  'name_sighting',
  'name_read',
  'name_due',
  'seal',
  'unsealed',
  'upkeep',
])

const TYPES = ['INTEGER', 'TEXT', 'BLOB', 'REAL'] as const

interface Info {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}

interface Raw {
  readonly name: string
  readonly wr: number
}

function tableOf(db: Database.Database, { name, wr }: Raw): Table {
  const all = db
    .prepare('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_xinfo(?)')
    .all(name) as Info[]
  const keys = all.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
  // A table that is kept by its key begins its records with it.
  const stored = wr === 1 ? [...keys, ...all.filter(({ pk }) => pk === 0)] : all
  const isRowid = ({ type, pk }: Info): boolean =>
    wr === 0 && pk > 0 && keys.length === 1 && type === 'INTEGER'
  const columns = stored.map((info): Column => ({
    name: info.name,
    type: TYPES.find((type) => type === info.type) ?? 'ANY',
    notNull: info.notnull === 1,
    isRowid: isRowid(info),
    isLater: info.notnull === 0 || info.dflt_value !== null,
  }))
  const parents = db
    .prepare(
      'SELECT "from" AS "column", "table", COALESCE("to", \'key\') AS key FROM pragma_foreign_key_list(?)',
    )
    .all(name) as Table['parents']
  const indexes = db
    .prepare("SELECT name FROM pragma_index_list(?) WHERE origin <> 'pk' AND partial = 0")
    .pluck()
    .all(name)
  const covering = (indexes as string[]).flatMap((index) => {
    const held = indexColumns(db, index).map((column) => column.name)
    const places = columns.map((column) => held.indexOf(column.name))
    return places.includes(-1) ? [] : [{ name: index, places }]
  })
  return {
    name,
    kind: wr === 1 ? 'key' : 'table',
    columns,
    defaults: stored.map(({ dflt_value: value }) =>
      value === null ? null : db.prepare(`SELECT ${value}`).pluck().get(),
    ),
    parents,
    covering,
  }
}

function indexColumns(
  db: Database.Database,
  index: string,
): readonly { readonly name: string; readonly cid: number }[] {
  const rows = db.prepare('SELECT cid, name FROM pragma_index_xinfo(?) ORDER BY seqno').all(index)
  return (rows as { readonly cid: number; readonly name: string | null }[]).map(({ cid, name }) => ({
    cid,
    name: name ?? '',
  }))
}

function indexesOf(db: Database.Database, tables: ReadonlyMap<string, Table>): readonly Shape[] {
  const all = db.prepare("SELECT name, tbl_name AS of FROM sqlite_schema WHERE type = 'index'").all()
  return (all as { readonly name: string; readonly of: string }[]).flatMap(({ name, of }) => {
    const table = tables.get(of)
    if (table === undefined) return []
    const columns = indexColumns(db, name).map((column): Column => {
      const own = table.columns.find((one) => one.name === column.name)
      if (column.cid === -1)
        return { name: '', type: 'INTEGER', notNull: true, isRowid: false, isLater: false }
      return own === undefined || own.isRowid
        ? {
            name: '',
            type: own === undefined ? 'ANY' : 'INTEGER',
            notNull: false,
            isRowid: false,
            isLater: false,
          }
        : { ...own, isRowid: false, isLater: false }
    })
    return [{ name, kind: 'key' as const, columns }]
  })
}

/** Parents first; a table that names itself comes once. */
function inOrder(tables: readonly Table[]): readonly Table[] {
  const done = new Set<string>()
  const ordered: Table[] = []
  const visit = (table: Table): void => {
    if (done.has(table.name)) return
    done.add(table.name)
    for (const parent of table.parents) {
      const found = tables.find(({ name }) => name === parent.table)
      if (found) visit(found)
    }
    ordered.push(table)
  }
  for (const table of tables) visit(table)
  return ordered
}

/** An empty library of that version, in memory. */
export function emptyLibrary(version: number): Database.Database {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, version))
  return db
}

export function tablesOf(version: number): Tables {
  const db = emptyLibrary(version)
  try {
    const raw = db
      .prepare(
        `SELECT l.name, l.wr FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name AND s.type = 'table'
         WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid`,
      )
      .all() as Raw[]
    const tables = raw.filter(({ name }) => !MADE_ANEW.has(name)).map((one) => tableOf(db, one))
    const every = new Map(raw.map((one) => [one.name, tableOf(db, one)]))
    const ids = db
      .prepare("SELECT name FROM pragma_index_list('article') WHERE origin = 'u' ORDER BY seq DESC")
      .pluck()
    const library = every.get('library')
    if (library === undefined) throw new Error('no table library')
    return {
      version,
      tables: inOrder(tables),
      library,
      indexes: indexesOf(db, every),
      articleIds: ids.get() as string,
    }
  } finally {
    db.close()
  }
}
