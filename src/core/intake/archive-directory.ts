// The central directory of a ZIP archive, with the 64-bit sizes where it has them; nothing is inflated here.
import { GalleyError } from '#shared/error'

export interface Listed {
  readonly nameBytes: Uint8Array
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  /** Packed and inflated, in bytes, as the directory says. */
  readonly packed: number
  readonly size: number
  /** Of the local header in the file. */
  readonly offset: number
  readonly isLocked: boolean
  /** The packed bytes. Refuses with `archive-damaged` if they are not there. */
  readonly bytes: () => Uint8Array
}

const damaged = (why: string): GalleyError => new GalleyError('archive-damaged', why)

const END = 0x0605_4b50
const END_64 = 0x0606_4b50
const END_64_AT = 0x0706_4b50
const ENTRY = 0x0201_4b50
const LOCAL = 0x0403_4b50

/** The record at the end; behind it only a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at
  throw damaged('no directory at the end')
}

const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

interface Directory {
  readonly entries: number
  readonly size: number
  readonly offset: number
  /** Where the directory ends, which tells how much stands before the archive. */
  readonly end: number
}

function placeOf(view: DataView): Directory {
  const end = endOf(view)
  const entries = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const offset = view.getUint32(end + 16, true)
  const isBig = entries === 0xffff || size === 0xffff_ffff || offset === 0xffff_ffff
  if (!isBig || end < 20 || view.getUint32(end - 20, true) !== END_64_AT)
    return { entries, size, offset, end }
  const at = big(view, end - 12)
  if (at + 56 > end || view.getUint32(at, true) !== END_64) throw damaged('no directory where it should be')
  return {
    entries: big(view, at + 32),
    size: big(view, at + 40),
    offset: big(view, at + 48),
    end: at,
  }
}

/** The 64-bit sizes of the extra field 1, for those that do not fit (4.5.3). */
function wide(
  view: DataView,
  from: number,
  to: number,
  given: readonly [size: number, packed: number, offset: number],
): readonly [size: number, packed: number, offset: number] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    const values = given.map((value) => {
      if (value !== 0xffff_ffff || next + 8 > to) return value
      next += 8
      return big(view, next - 8)
    })
    return [values[0]!, values[1]!, values[2]!]
  }
  return given
}

/** All entries. Refuses with `archive-refused` if there are more than `most`, with `archive-damaged` if it cannot be read. */
export function directoryOf(bytes: Uint8Array, most: number): readonly Listed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22) throw damaged('too short')
  const { entries, size, offset, end } = placeOf(view)
  if (entries > most) throw new GalleyError('archive-refused', `${entries} entries`)
  // What stands before the archive, e.g. a program that unpacks it, shifts all its places.
  const shift = end - size - offset
  if (shift < 0) throw damaged('the directory lies outside')
  const listed: Listed[] = []
  let at = offset + shift
  for (let n = 0; n < entries; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged('an entry is cut off')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > end) throw damaged('an entry is cut off')
    const [inflated, packed, local] = wide(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ])
    const start = local + shift
    listed.push({
      nameBytes: bytes.slice(at + 46, nameEnd),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size: inflated,
      offset: start,
      isLocked: (view.getUint16(at + 8, true) & 0x2041) !== 0,
      bytes() {
        if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL)
          throw damaged('an entry is not where it should be')
        const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
        if (from + packed > bytes.length) throw damaged('an entry is cut off')
        return bytes.subarray(from, from + packed)
      },
    })
    at = next
  }
  return listed
}
