// Pages that no tree leads to any more, since a page above them is gone: whose they are is told by the form of their rows.
import type { Pages } from './pages'
import type { Value } from './record'
import { nodeOf, rowAt, type Row, type Seen } from './tree'

export interface Column {
  readonly name: string
  readonly type: 'INTEGER' | 'TEXT' | 'BLOB' | 'REAL' | 'ANY'
  readonly notNull: boolean
  /** It stands for the number of the row and is kept as null. */
  readonly isRowid: boolean
  /** May be missing at the end of a row that is older than the column. */
  readonly isLater: boolean
}

export interface Shape {
  readonly name: string
  /** `key`: a table without numbers of rows, or an index. */
  readonly kind: 'table' | 'key'
  /** As they stand in a record. */
  readonly columns: readonly Column[]
}

/** Ids are ULIDs, e.g. `01JD9Z3N5V8Q2K7M4R6T0W1XYA`; hashes have 32 bytes. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

function fits(value: Value | undefined, column: Column): boolean {
  if (value === undefined) return column.isLater
  if (column.isRowid) return value === null
  if (value === null) return !column.notNull
  switch (column.type) {
    case 'INTEGER':
      return typeof value === 'number' && Number.isSafeInteger(value)
    case 'REAL':
      return typeof value === 'number'
    case 'TEXT':
      return typeof value === 'string' && (!/(?:^|_)id$/.test(column.name) || ULID.test(value))
    case 'BLOB':
      return value instanceof Uint8Array && (!/^sha256$|hash$/.test(column.name) || value.length === 32)
    case 'ANY':
      return true
  }
}

/** Whether a row can be one of that table. */
export const fitsShape = ({ values }: Pick<Row, 'values'>, { columns }: Pick<Shape, 'columns'>): boolean =>
  values.length <= columns.length && columns.every((column, at) => fits(values[at], column))

export interface Stray {
  readonly name: string
  readonly page: number
  readonly rows: readonly Row[]
}

/**
 * Of each page that nothing has led to: its rows, if they can belong to one shape only. `isBroken` says where a page is
 * missed; of several that fit, only one that misses some is believed.
 */
export function* straysOf(
  pages: Pages,
  seen: Seen,
  shapes: readonly Shape[],
  isBroken: (name: string) => boolean,
): Generator<Stray> {
  for (let n = 1; n <= pages.count; n++) {
    if (seen[n] === 1) continue
    const bytes = pages.page(n)
    const node = bytes && nodeOf(bytes, n, pages.usable)
    if (bytes === undefined || node === undefined) continue
    const rows = node.cells.flatMap((at) => rowAt(pages, bytes, node, at, seen) ?? [])
    const sure = rows.filter(({ whole }) => whole)
    if (sure.length === 0) continue
    const fitting = shapes.filter(
      (shape) => shape.kind === node.kind && sure.every((row) => fitsShape(row, shape)),
    )
    const missed = fitting.filter(({ name }) => isBroken(name))
    const [whose, another] = missed.length > 0 ? missed : fitting
    if (whose === undefined || another !== undefined) continue
    seen[n] = 1
    yield { name: whose.name, page: n, rows }
  }
}
