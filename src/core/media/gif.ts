// GIF (89a): the size, and the picture without comments and XMP.
import { byteAt, joined, nameAt, u16le } from './bytes'
import type { Found } from './found'

/** Bytes of a colour table that these flags announce. */
const table = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

/** Past the blocks of data that begin there, each with its length before it; beyond the end if they are cut off. */
function afterData(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < bytes.length && byteAt(bytes, end) !== 0) end += 1 + byteAt(bytes, end)
  return end + 1
}

/** Null if it is damaged. What stands behind the end is left out. */
export function gif(bytes: Uint8Array): Found | null {
  let at = 13 + table(byteAt(bytes, 10))
  const kept = [bytes.subarray(0, at)]
  for (;;) {
    const kind = byteAt(bytes, at)
    if (at >= bytes.length) return null
    if (kind === 0x3b) break
    if (kind !== 0x2c && kind !== 0x21) return null
    const next = afterData(bytes, kind === 0x2c ? at + 11 + table(byteAt(bytes, at + 9)) : at + 2)
    const isWord =
      kind === 0x21 &&
      (byteAt(bytes, at + 1) === 0xfe ||
        (byteAt(bytes, at + 1) === 0xff && nameAt(bytes, at + 3, 11) === 'XMP DataXMP'))
    if (!isWord) kept.push(bytes.subarray(at, next))
    at = next
  }
  kept.push(bytes.subarray(at, at + 1))
  return { width: u16le(bytes, 6), height: u16le(bytes, 8), bytes: joined(kept) }
}
