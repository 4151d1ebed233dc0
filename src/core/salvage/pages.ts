// The pages of a database file, whatever they are read from: the file, with what its log has newer laid over it.
import { headerOf, type Header } from './header'

/** Bytes at a place; fewer, or none, where the file ends. */
export type ReadAt = (at: number, length: number) => Uint8Array

export interface Pages extends Pick<Header, 'pageSize' | 'usable'> {
  readonly count: number
  /** Counted from 1; undefined beyond the end. */
  readonly page: (n: number) => Uint8Array | undefined
}

const u32 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at)

/** The running sum over a log, 8 bytes at a time. */
function sumOf(bytes: Uint8Array, [one, two]: readonly [number, number], little: boolean): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [a, b] = [one, two]
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + view.getUint32(at, little) + b) >>> 0
    b = (b + view.getUint32(at + 4, little) + a) >>> 0
  }
  return [a, b]
}

interface Log {
  /** Where in the log the latest state of a page stands. */
  readonly places: ReadonlyMap<number, number>
  /** Pages of the database after the last transaction; 0 if there is none. */
  readonly count: number
}

/**
 * Whole transactions of a write-ahead log, as SQLite itself would take them: up to the first frame that does not
 * belong or does not sum up (sqlite.org/fileformat2.html, section 4).
 */
function logOf(read: ReadAt, size: number, pageSize: number): Log {
  const none: Log = { places: new Map(), count: 0 }
  const head = read(0, 32)
  if (head.length < 32) return none
  const magic = u32(head, 0)
  if ((magic & ~1) >>> 0 !== 0x377f0682 || u32(head, 8) !== pageSize) return none
  const little = (magic & 1) === 0
  let sum = sumOf(head.subarray(0, 24), [0, 0], little)
  if (sum[0] !== u32(head, 24) || sum[1] !== u32(head, 28)) return none
  const committed = new Map<number, number>()
  let pending: [number, number][] = []
  let count = 0
  for (let at = 32; at + 24 + pageSize <= size; at += 24 + pageSize) {
    const frame = read(at, 24 + pageSize)
    if (frame.length < 24 + pageSize) break
    if (u32(frame, 8) !== u32(head, 16) || u32(frame, 12) !== u32(head, 20)) break
    sum = sumOf(frame.subarray(24), sumOf(frame.subarray(0, 8), sum, little), little)
    if (sum[0] !== u32(frame, 16) || sum[1] !== u32(frame, 20)) break
    pending.push([u32(frame, 0), at + 24])
    const after = u32(frame, 4)
    if (after === 0) continue
    for (const [n, place] of pending) committed.set(n, place)
    pending = []
    count = after
  }
  return { places: committed, count }
}

interface Part {
  readonly read: ReadAt
  /** In bytes. */
  readonly size: number
}

/** `log`: the `-wal` beside the file, if there is one. */
export function pagesOf(file: Part, log?: Part): { readonly header: Header; readonly pages: Pages } {
  const own = headerOf(file.read(0, 100))
  const { places, count } =
    log === undefined
      ? { places: new Map<number, number>(), count: 0 }
      : logOf(log.read, log.size, own.pageSize)
  const { pageSize } = own
  const latest = (n: number): Uint8Array => {
    const place = places.get(n)
    return place !== undefined && log !== undefined
      ? log.read(place, pageSize)
      : file.read((n - 1) * pageSize, pageSize)
  }
  // The first page may be damaged in the file and whole in the log.
  const header = places.has(1) ? headerOf(latest(1)) : own
  const all = Math.max(Math.ceil(file.size / pageSize), count)
  return {
    header,
    pages: {
      pageSize,
      usable: header.usable,
      count: all,
      page: (n) => {
        if (n < 1 || n > all) return undefined
        const bytes = latest(n)
        return bytes.length === pageSize ? bytes : undefined
      },
    },
  }
}
