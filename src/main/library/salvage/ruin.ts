// A ruined library, read page by page without SQLite: which rows are still there, and of which tables some are missed.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Header } from '#core/salvage/header'
import { pagesOf, type Pages, type ReadAt } from '#core/salvage/pages'
import type { Value } from '#core/salvage/record'
import { straysOf, type Shape } from '#core/salvage/strays'
import { nodeOf, rowAt, rowsBelow, type Row, type Seen } from '#core/salvage/tree'
import { APPLICATION_ID } from '../migrate'
import { MIGRATIONS } from '../migrations/index'
import { emptyLibrary, tablesOf, type Table, type Tables } from './tables'

/** A row by the names of its columns. */
export type Fields = Readonly<Record<string, unknown>>

export interface Found {
  readonly fields: Fields
  /** False if only part of it could be read. */
  readonly whole: boolean
}

export interface Ruin {
  readonly tables: Tables
  /** False if nothing in the file says that it is a Galley library. */
  readonly ours: boolean
  readonly rows: (table: Table) => Iterable<Found>
  /** Records of an index. */
  readonly records: (index: string) => Iterable<readonly Value[]>
  /** Whether rows of it are missed. */
  readonly isBroken: (table: string) => boolean
  readonly close: () => void
}

const SCHEMA: Shape = {
  name: 'sqlite_schema',
  kind: 'table',
  columns: (['type', 'name', 'tbl_name', 'rootpage', 'sql'] as const).map((name) => ({
    name,
    type: name === 'rootpage' ? 'INTEGER' : 'TEXT',
    notNull: name !== 'sql',
    isRowid: false,
    isLater: false,
  })),
}
const KINDS: ReadonlySet<unknown> = new Set(['table', 'index', 'trigger', 'view'])

interface Said {
  readonly root: number
  readonly sql: string
}

/** What the file says of its tables: by its first page, or wherever such rows still stand. */
function schemaOf(pages: Pages): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>()
  const seen: Seen = new Uint8Array(pages.count + 1)
  const take = ({ values: [kind, name, , root, sql] }: Row): void => {
    if (!KINDS.has(kind) || typeof name !== 'string' || typeof root !== 'number' || found.has(name)) return
    if (root >= 0 && root <= pages.count) found.set(name, { root, sql: typeof sql === 'string' ? sql : '' })
  }
  let missed = false
  for (const row of rowsBelow(pages, 1, seen, () => (missed = true))) if (row.whole) take(row)
  if (missed)
    for (const { rows } of straysOf(pages, seen, [SCHEMA], () => true)) for (const row of rows) take(row)
  return found
}

/** Which version the library has: as its first page says, else that whose tables are most like those found. */
function versionOf(said: number, schema: ReadonlyMap<string, Said>): number {
  if (said >= 1 && said <= MIGRATIONS.length) return said
  let [best, most] = [MIGRATIONS.length, -1]
  if (schema.size === 0) return best
  for (let version = MIGRATIONS.length; version >= 1; version--) {
    const db = emptyLibrary(version)
    const all = db.prepare('SELECT name, sql FROM sqlite_schema').all()
    db.close()
    const same = (all as { name: string; sql: string | null }[]).filter(
      ({ name, sql }) => schema.get(name)?.sql === (sql ?? ''),
    ).length
    // Of two that say as much the one that claims fewer tables has none that are not there.
    if (same >= most) [best, most] = [version, same]
  }
  return best
}

/** Reads a file that nobody has open; a log beside it is laid over it. */
export function ruinOf(file: string): Ruin {
  const open: number[] = []
  const part = (path: string): { read: ReadAt; size: number } => {
    const descriptor = openSync(path, 'r')
    open.push(descriptor)
    const read: ReadAt = (at, length) => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at))
    }
    return { read, size: fstatSync(descriptor).size }
  }
  const close = (): void => open.forEach((descriptor) => closeSync(descriptor))
  try {
    const log = existsSync(`${file}-wal`) ? part(`${file}-wal`) : undefined
    const whole = part(file)
    const { pages, header } = pagesOf(whole, log)
    return { ...readable(pages, header), close }
  } catch (error) {
    close()
    throw error
  }
}

function readable(pages: Pages, header: Header): Omit<Ruin, 'close'> {
  const schema = schemaOf(pages)
  const tables = tablesOf(versionOf(header.sound ? header.userVersion : 0, schema))
  const seen: Seen = new Uint8Array(pages.count + 1)
  const broken = new Set<string>()
  const strays = new Map<string, number[]>()
  const shapes: readonly Shape[] = [...tables.tables, ...tables.indexes]

  // Once through all: what belongs to whom, and where something is missed.
  for (const row of rowsBelow(pages, 1, seen, () => {})) void row
  for (const [name, { root }] of schema)
    if (root > 0)
      for (const row of rowsBelow(pages, root, seen, () => broken.add(name))) if (!row.whole) broken.add(name)
  for (const { name } of shapes) if (!schema.has(name)) broken.add(name)
  if (broken.size > 0)
    for (const { name, page } of straysOf(pages, seen, shapes, (name) => broken.has(name)))
      strays.set(name, [...(strays.get(name) ?? []), page])

  function* raw(name: string): Generator<Row> {
    const mine: Seen = new Uint8Array(pages.count + 1)
    const root = schema.get(name)?.root ?? 0
    if (root > 0) yield* rowsBelow(pages, root, mine, () => {})
    for (const n of strays.get(name) ?? []) {
      const bytes = pages.page(n)
      const node = bytes && nodeOf(bytes, n, pages.usable)
      if (bytes === undefined || node === undefined) continue
      for (const at of node.cells) {
        const row = rowAt(pages, bytes, node, at, mine)
        if (row) yield row
      }
    }
  }
  function* records(name: string): Generator<readonly Value[]> {
    for (const { values, whole } of raw(name)) if (whole) yield values
  }
  function* rows(table: Table): Generator<Found> {
    for (const { rowid, values, whole } of raw(table.name)) {
      if (values.length > table.columns.length) continue
      const fields = table.columns.map(({ name, isRowid }, at) => [
        name,
        isRowid ? rowid : at < values.length ? bindable(values[at]) : table.defaults[at],
      ])
      yield { fields: Object.fromEntries(fields), whole }
    }
    if (!broken.has(table.name)) return
    for (const { name, places } of table.covering)
      for (const values of records(name)) {
        const fields = table.columns.map((column, at) => [column.name, bindable(values[places[at] ?? 0])])
        yield { fields: Object.fromEntries(fields), whole: true }
      }
  }
  return {
    tables,
    ours: header.applicationId === APPLICATION_ID || (schema.has('article') && schema.has('candidate')),
    rows,
    records,
    isBroken: (name) => broken.has(name),
  }
}

const bindable = (value: Value | undefined): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.length) : value
