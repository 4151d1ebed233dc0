// WebP (RFC 9649): the size, and the picture without Exif and XMP.
import { byteAt, joined, nameAt, u16le, u24le, u32le } from './bytes'
import type { Found } from './found'

interface Size {
  readonly width: number
  readonly height: number
}

function sizeOf(name: string, bytes: Uint8Array, at: number): Size | null {
  if (name === 'VP8X') return { width: 1 + u24le(bytes, at + 4), height: 1 + u24le(bytes, at + 7) }
  if (name === 'VP8L' && byteAt(bytes, at) === 0x2f) {
    const bits = u32le(bytes, at + 1)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  if (name === 'VP8 ' && u24le(bytes, at + 3) === 0x2a019d)
    return { width: u16le(bytes, at + 6) & 0x3fff, height: u16le(bytes, at + 8) & 0x3fff }
  return null
}

/** Null if it is damaged. What stands behind the end is left out. */
export function webp(bytes: Uint8Array): Found | null {
  const end = 8 + u32le(bytes, 4)
  if (end > bytes.length) return null
  const kept: Uint8Array[] = []
  let size: Size | null = null
  for (let at = 12; at + 8 <= end;) {
    const name = nameAt(bytes, at, 4)
    const length = u32le(bytes, at + 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) return null
    size ??= sizeOf(name, bytes, at + 8)
    if (name !== 'EXIF' && name !== 'XMP ') {
      const chunk = bytes.slice(at, Math.min(next, end))
      // The flags that say there is Exif (8) and XMP (4).
      if (name === 'VP8X') chunk[8] = byteAt(chunk, 8) & ~0x0c
      kept.push(chunk)
    }
    at = next
  }
  if (size === null) return null
  const body = joined(kept)
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, body.length + 4, true)
  return { ...size, bytes: joined([head, body]) }
}
