// PNG (ISO/IEC 15948) and animated PNG: the size, and the picture without texts, times and Exif.
import { joined, nameAt, u32be } from './bytes'
import type { Found } from './found'

/** What says how to draw it. */
const KEPT: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/** Null if it is damaged: a chunk that is cut off, no data, no end. What stands behind the end is left out. */
export function png(bytes: Uint8Array): Found | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let data = false
  for (let at = 8; ;) {
    const length = u32be(bytes, at)
    const name = nameAt(bytes, at + 4, 4)
    const end = at + 12 + length
    if (end > bytes.length || (at === 8) !== (name === 'IHDR')) return null
    if (name === 'IDAT') data = true
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') break
    at = end
  }
  return data ? { width: u32be(bytes, 16), height: u32be(bytes, 20), bytes: joined(kept) } : null
}
