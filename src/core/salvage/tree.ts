// The rows of a table, page by page from its root: what cannot be read is passed over and counted.
import type { Pages } from './pages'
import { recordOf, varint, type Value } from './record'

export interface Row {
  /** Of a table that has them; null in one that is kept by its key, and in an index. */
  readonly rowid: number | null
  readonly values: readonly Value[]
  /** False if its end is missing or its text is none: then only what is left of it. */
  readonly whole: boolean
}

/** Pages that belong to something already, by number. */
export type Seen = Uint8Array

/** Deeper than any tree that fits on a disk. */
const DEEPEST = 24

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65536 + u16(bytes, at + 2)

export interface Node {
  readonly kind: 'table' | 'key'
  readonly leaf: boolean
  /** Where its cells begin. */
  readonly cells: readonly number[]
  /** The last child; 0 in a leaf. */
  readonly last: number
}

/** A page of a tree; undefined for any other page. Cells that point outside are left out. */
export function nodeOf(bytes: Uint8Array, n: number, usable: number): Node | undefined {
  const start = n === 1 ? 100 : 0
  const type = bytes[start]
  if (type !== 2 && type !== 5 && type !== 10 && type !== 13) return undefined
  const leaf = type >= 10
  const begin = start + (leaf ? 8 : 12)
  const count = u16(bytes, start + 3)
  if (begin + 2 * count > usable) return undefined
  const cells: number[] = []
  for (let i = 0; i < count; i++) {
    const at = u16(bytes, begin + 2 * i)
    if (at >= begin + 2 * count && at < usable) cells.push(at)
  }
  return {
    kind: type === 5 || type === 13 ? 'table' : 'key',
    leaf,
    cells,
    last: leaf ? 0 : u32(bytes, start + 8),
  }
}

/** What of a payload stands in the page itself, in bytes. Source: fileformat2.html, section 1.6. */
function localOf(length: number, most: number, usable: number): number {
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const local = least + ((length - least) % (usable - 4))
  return local <= most ? local : least
}

/** The payload of a cell, followed through its further pages as far as they go. */
function payloadOf(
  pages: Pages,
  bytes: Uint8Array,
  at: number,
  length: number,
  most: number,
  seen: Seen,
): { readonly payload: Uint8Array; readonly whole: boolean } | undefined {
  const { usable } = pages
  const local = localOf(length, most, usable)
  if (at + local + (local < length ? 4 : 0) > usable || length > pages.count * pages.pageSize)
    return undefined
  if (local === length) return { payload: bytes.subarray(at, at + length), whole: true }
  const payload = new Uint8Array(length)
  payload.set(bytes.subarray(at, at + local))
  let has = local
  for (let next = u32(bytes, at + local); has < length;) {
    const further = next === 0 || seen[next] === 1 ? undefined : pages.page(next)
    if (further === undefined) return { payload: payload.subarray(0, has), whole: false }
    seen[next] = 1
    const piece = further.subarray(4, Math.min(usable, 4 + length - has))
    payload.set(piece, has)
    has += piece.length
    next = u32(further, 0)
  }
  return { payload, whole: true }
}

/** The row in a cell; undefined if there is none that can be read, null for a cell that only leads on. */
export function rowAt(
  pages: Pages,
  bytes: Uint8Array,
  node: Node,
  at: number,
  seen: Seen,
): Row | null | undefined {
  if (node.kind === 'table' && !node.leaf) return null
  const { usable } = pages
  const length = varint(bytes, node.leaf ? at : at + 4)
  if (length === undefined || length[0] < 1) return undefined
  const rowid = node.kind === 'table' ? varint(bytes, length[1]) : ([null, length[1]] as const)
  if (rowid === undefined) return undefined
  const most = node.kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  const found = payloadOf(pages, bytes, rowid[1], length[0], most, seen)
  if (found === undefined) return undefined
  const values = found.whole ? recordOf(found.payload, true) : undefined
  if (values !== undefined) return { rowid: rowid[0], values, whole: true }
  const rest = recordOf(found.payload, false)
  return rest && { rowid: rowid[0], values: rest, whole: false }
}

/** All rows below `root`; `broken` is told of every page and every cell that cannot be read. */
export function* rowsBelow(
  pages: Pages,
  root: number,
  seen: Seen,
  broken: () => void,
  depth = 0,
): Generator<Row> {
  const bytes = depth > DEEPEST || seen[root] === 1 ? undefined : pages.page(root)
  const node = bytes && nodeOf(bytes, root, pages.usable)
  if (bytes === undefined || node === undefined) {
    broken()
    return
  }
  seen[root] = 1
  for (const at of node.cells) {
    if (!node.leaf) yield* rowsBelow(pages, u32(bytes, at), seen, broken, depth + 1)
    const row = rowAt(pages, bytes, node, at, seen)
    if (row) yield row
    else if (row === undefined) broken()
  }
  if (!node.leaf) yield* rowsBelow(pages, node.last, seen, broken, depth + 1)
}
