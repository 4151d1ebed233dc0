// A raw text as lines: line ends, outer blanks, bullets.
import { widthOf } from '../text/width'

export interface Line {
  /** Without outer blanks (ASCII, NBSP, ideographic U+3000, zero-width); otherwise byte for byte. */
  readonly text: string
  /** Position in the page, from 0. */
  readonly at: number
}

const INVISIBLE = new Set(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'])

/** Takes blanks off both ends, also those `trim` leaves (U+200B …). Linear, whatever the text. */
export function trimBlanks(text: string): string {
  let from = 0
  let to = text.length
  const isBlank = (at: number): boolean => {
    const char = text.charAt(at)
    return INVISIBLE.has(char) || char.trim() === ''
  }
  while (from < to && isBlank(from)) from++
  while (to > from && isBlank(to - 1)) to--
  return text.slice(from, to)
}

/** Lines that hold something, in order; line ends may be \r\n, \n or \r, a BOM at the start is no text. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  for (const [at, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = trimBlanks(raw)
    if (line !== '') lines.push({ text: line, at })
  }
  return lines
}

/** Characters without blanks. */
export const weight = (text: string): number => Array.from(text.replace(/\s/g, '')).length

/** Width in ideographs: a Latin letter or digit is half of one, so that 60 letters are about as long as 30 Han. */
export function width(text: string): number {
  let halves = 0
  for (const char of text) if (char.trim() !== '') halves += widthOf(char.codePointAt(0) ?? 0)
  return halves / 2
}

const BULLETS = new Set(['-', '•', '·', '–', '—', '*', '●', '■', '▪', '◆', '○', '□', '·', '・', '‣'])

/** True for a line that is only a bullet, e.g. the `-` above each headline of a list. */
export const isBullet = (text: string): boolean => BULLETS.has(text)

/** What follows the bullet in `- headline`; null if the line opens with none. A dash needs a blank after it. */
export function afterBullet(text: string): string | null {
  const first = text.charAt(0)
  if (!BULLETS.has(first) || text.length < 2) return null
  const rest = trimBlanks(text.slice(1))
  const needsBlank = '-–—*'.includes(first)
  return rest === '' || BULLETS.has(rest.charAt(0)) || (needsBlank && text.charAt(1).trim() !== '')
    ? null
    : rest
}
