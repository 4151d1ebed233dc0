// JPEG (ITU-T T.81): its size; and without what cameras and programs write into it, but for how it is to be turned.
import { byteAt, joined, nameAt, u16be, u16le, u32be, u32le } from './bytes'
import type { Found } from './found'

const EXIF = 'Exif\0\0'
/** Markers that stand alone, without a length. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
/** Start of frame: C0 to CF but for the tables C4 and CC and the reserved C8. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Of the application segments only JFIF, colour profiles and Adobe's say how to draw; comments say nothing. */
function isKept(bytes: Uint8Array, marker: number, at: number): boolean {
  if (marker === 0xe2) return nameAt(bytes, at + 4, 11) === 'ICC_PROFILE'
  return (marker < 0xe0 || marker > 0xef || marker === 0xe0 || marker === 0xee) && marker !== 0xfe
}

/** 1 to 8 as Exif has it; 1 if it says nothing. */
function orientationOf(bytes: Uint8Array, at: number, end: number): number {
  const tiff = at + 4 + EXIF.length
  const little = nameAt(bytes, tiff, 2) === 'II'
  const [u16, u32] = little ? [u16le, u32le] : [u16be, u32be]
  const directory = tiff + u32(bytes, tiff + 4)
  const entries = u16(bytes, directory)
  for (let n = 0; n < entries; n++) {
    const entry = directory + 2 + 12 * n
    if (entry + 12 > end) return 1
    if (u16(bytes, entry) !== 0x0112) continue
    const value = u16(bytes, entry + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An Exif segment that holds the orientation and nothing else. */
const orientationSegment = (orientation: number): Uint8Array =>
  Uint8Array.from(
    // FF E1, its length, "Exif", "MM", 42, one entry: 0112, a short, one of it, the value; no further directory.
    `ffe10022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 000${orientation}0000 00000000`
      .replaceAll(' ', '')
      .match(/../g) ?? [],
    (pair) => Number.parseInt(pair, 16),
  )

/** Null if it is damaged: a segment that is cut off, no frame, no end. What stands behind the end is left out. */
export function jpeg(bytes: Uint8Array): Found | null {
  const head: Uint8Array[] = []
  let size: { width: number; height: number } | null = null
  let orientation = 1
  let at = 2
  for (;;) {
    if (byteAt(bytes, at) !== 0xff) return null
    while (byteAt(bytes, at + 1) === 0xff) at++
    const marker = byteAt(bytes, at + 1)
    if (marker === 0xda) break
    if (isBare(marker)) {
      at += 2
      continue
    }
    const end = at + 2 + u16be(bytes, at + 2)
    if (marker === 0 || marker === 0xd9 || end > bytes.length || end < at + 4) return null
    if (isFrame(marker)) size ??= { height: u16be(bytes, at + 5), width: u16be(bytes, at + 7) }
    if (marker === 0xe1 && nameAt(bytes, at + 4, 6) === EXIF) orientation = orientationOf(bytes, at, end)
    if (isKept(bytes, marker, at)) head.push(bytes.subarray(at, end))
    at = end
  }
  let close = bytes.length - 2
  while (close > at && !(bytes[close] === 0xff && bytes[close + 1] === 0xd9)) close--
  if (size === null || close <= at) return null
  const turned = orientation >= 5
  // JFIF wants to be first.
  const [first, ...rest] = head
  const jfif = first !== undefined && first[1] === 0xe0 ? [first] : []
  return {
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    bytes: joined([
      bytes.subarray(0, 2),
      ...jfif,
      ...(orientation === 1 ? [] : [orientationSegment(orientation)]),
      ...(jfif.length > 0 ? rest : head),
      bytes.subarray(at, close + 2),
    ]),
  }
}
