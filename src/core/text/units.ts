// The counting units of the channels: the same headline is 34 code points and 29.5 full-width characters.
import type { Unit } from '#shared/channel'
import { countGraphemes } from './graphemes'
import { widthOf } from './width'

/** All units a string alone decides; pixels need a font and are measured where there is one. */
export type TextUnit = Exclude<Unit, 'px'>

/** Unicode code points of the NFC form. */
function codePoints(text: string): number {
  let count = 0
  for (const _ of text.normalize('NFC')) count++
  return count
}

/** Bytes in UTF-8; a lone surrogate counts as the 3 bytes of U+FFFD it would become. */
function utf8Bytes(text: string): number {
  let bytes = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

const FLITJ: ReadonlyMap<string, number> = new Map([
  ...Array.from('flitjI1 ', (char) => [char, 0.5] as const),
  ...Array.from('.,:;!\'"`()[]/|·‘’“”', (char) => [char, 0.5] as const),
  ...Array.from('mw?$&%', (char) => [char, 1.5] as const),
  ...Array.from('MW—', (char) => [char, 2] as const),
])

/**
 * Units of a Latin head order: f l i t j I and most marks 0.5; lower case and digits 1 (the digit 1 is 0.5);
 * capitals, m w ? $ 1.5; M W and the dash 2. Full-width characters, which the old tables do not know, 2.
 */
function flitjUnits(text: string): number {
  let units = 0
  for (const char of text.normalize('NFC')) {
    const listed = FLITJ.get(char)
    if (listed !== undefined) units += listed
    else if (widthOf(char.codePointAt(0) ?? 0) !== 1) units += widthOf(char.codePointAt(0) ?? 0)
    else units += /^\p{Lu}$/u.test(char) ? 1.5 : 1
  }
  return units
}

/** Columns of a fixed-pitch line: full-width 2, half-width 1, invisible 0; an emoji sequence is 2. */
function columns(text: string): number {
  let sum = 0
  let joined = false
  for (const char of text.normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0
    const width = widthOf(code)
    if (!(joined && width === 2)) sum += width
    joined = code === 0x200d
  }
  return sum
}

/** How long a text is in a unit. `w1` may be a half. An unpaired surrogate counts as one character. */
export function countIn(unit: TextUnit, text: string): number {
  switch (unit) {
    case 'cp':
      return codePoints(text)
    case 'gr':
      return countGraphemes(text)
    case 'u16':
      return text.length
    case 'w1':
      return columns(text) / 2
    case 'w2':
      return columns(text)
    case 'u8':
      return utf8Bytes(text)
    case 'flitj':
      return flitjUnits(text)
  }
}
