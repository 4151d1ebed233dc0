// AVIF (ISO/IEC 23000-22): the size. The file is kept as it is: its Exif is woven into the table of its parts.
import { byteAt, nameAt, u32be } from './bytes'
import type { Found } from './found'

/** The boxes between two places, as [name, from, to]; one that is cut off ends the list. */
function* boxes(bytes: Uint8Array, from: number, to: number): Generator<readonly [string, number, number]> {
  for (let at = from; at + 8 <= to;) {
    const length = u32be(bytes, at)
    const name = nameAt(bytes, at + 4, 4)
    // 0: to the end; 1: a length of 64 bits, of which the upper half is 0 in any file that is taken.
    const start = length === 1 ? at + 16 : at + 8
    const end = length === 0 ? to : at + (length === 1 ? u32be(bytes, at + 12) : length)
    if (end < start || end > to) return
    yield [name, start, end]
    at = end
  }
}

function inside(
  bytes: Uint8Array,
  from: number,
  to: number,
  wanted: string,
): readonly [number, number] | null {
  for (const [name, start, end] of boxes(bytes, from, to)) if (name === wanted) return [start, end]
  return null
}

/** By its brands: `avif` for a still picture, `avis` for an animated one. */
export function isAvif(bytes: Uint8Array): boolean {
  if (nameAt(bytes, 4, 4) !== 'ftyp') return false
  const end = Math.min(u32be(bytes, 0), 256)
  for (let at = 8; at + 4 <= end; at += 4) if (/^avi[fs]$/.test(nameAt(bytes, at, 4))) return true
  return false
}

/** Null if it is damaged, or says nothing of its size. */
export function avif(bytes: Uint8Array): Found | null {
  const meta = inside(bytes, 0, bytes.length, 'meta')
  // The picture's own data, whole.
  if (inside(bytes, 0, bytes.length, 'mdat') === null) return null
  // `meta` begins with version and flags.
  const iprp = meta && inside(bytes, meta[0] + 4, meta[1], 'iprp')
  const ipco = iprp && inside(bytes, iprp[0], iprp[1], 'ipco')
  if (!ipco) return null
  let [width, height] = [0, 0]
  let turned = false
  for (const [name, start] of boxes(bytes, ipco[0], ipco[1])) {
    if (name === 'irot') turned = byteAt(bytes, start) % 2 === 1
    if (name !== 'ispe') continue
    // Small pictures within and the parts of a grid are smaller than the whole.
    const [w, h] = [u32be(bytes, start + 4), u32be(bytes, start + 8)]
    if (w * h > width * height) [width, height] = [w, h]
  }
  if (width === 0 || height === 0) return null
  return turned ? { width: height, height: width, bytes } : { width, height, bytes }
}
