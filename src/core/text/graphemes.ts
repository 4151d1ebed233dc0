// Characters as a reader sees them, counted without asking the segmenter about every plain one.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Between two plain code units there is always a boundary (UAX #29, GB999): ASCII, Han, kana and common marks.
 * Left out of those blocks: combining U+302A–302F and U+3099–309A, emoji-capable 〰 〽 ㊗ ㊙ ‼.
 */
const plain = new Uint8Array(0x10000)
  .fill(1, 0x20, 0x7f)
  .fill(1, 0xc0, 0x250)
  .fill(1, 0x2010, 0x2028)
  .fill(1, 0x3000, 0x302a)
  .fill(1, 0x3041, 0x3097)
  .fill(1, 0x30a0, 0x3200)
  .fill(1, 0x3400, 0x4dc0)
  .fill(1, 0x4e00, 0xa000)
  .fill(1, 0xff01, 0xff9e)

/** Between two such code units there is always a boundary. */
export const isPlainUnit = (unit: number): boolean => plain[unit] === 1

function countSegments(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}

/** Number of graphemes, the same as `Intl.Segmenter` gives; an emoji family is 1, `e` with a combining accent is 1. */
export function countGraphemes(text: string): number {
  let count = 0
  let at = 0
  let plainHere = text !== '' && isPlainUnit(text.charCodeAt(0))
  while (at < text.length) {
    const plainNext = at + 1 >= text.length || isPlainUnit(text.charCodeAt(at + 1))
    if (plainHere && plainNext) {
      count++
      at++
      continue
    }
    // A stretch with something combining in it: it ends before the second of two plain units.
    let end = at + 1
    while (end < text.length && !(isPlainUnit(text.charCodeAt(end - 1)) && isPlainUnit(text.charCodeAt(end))))
      end++
    count += countSegments(text.slice(at, end))
    at = end
    plainHere = true
  }
  return count
}

function isAllPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isPlainUnit(text.charCodeAt(at))) return false
  return true
}

/** The graphemes of a text in order; joined they are the text. */
export const graphemesOf = (text: string): readonly string[] =>
  isAllPlain(text) ? text.split('') : Array.from(segmenter.segment(text), (piece) => piece.segment)
