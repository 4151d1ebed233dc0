// Folding for find and replace: case, width and traditional characters each by themselves, a UTF-16 unit for a unit.
import type { Find } from '#shared/find'
import { TRADITIONAL_TO_SIMPLIFIED } from '../search/simplified'

type Asked = Pick<Find, 'regex' | 'matchCase' | 'foldWidth' | 'foldHan'>

/** The folded unit of every unit; null if nothing is folded. */
type Table = Uint16Array | null

const UNITS = 65_536
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** Ａ (U+FF21) → A, ｱ (U+FF71) → ア, U+3000 → a blank; what would become two units stays. */
export function halfOrFull(unit: number): number {
  if (unit === 0x3000) return 0x20
  if (unit < 0xff01 || unit > 0xffee) return unit
  const folded = String.fromCharCode(unit).normalize('NFKC')
  return folded.length === 1 ? folded.charCodeAt(0) : unit
}

/** By way of the capital, so that ς and σ meet; what changes its length stays: ß, İ. */
function lowered(unit: number): number {
  if (isSurrogate(unit)) return unit
  const one = String.fromCharCode(unit)
  const upper = one.toUpperCase()
  const lower = (upper.length === 1 ? upper : one).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

const simplified = new Map<number, number>()
for (let at = 0; at < TRADITIONAL_TO_SIMPLIFIED.length; at += 2)
  simplified.set(TRADITIONAL_TO_SIMPLIFIED.charCodeAt(at), TRADITIONAL_TO_SIMPLIFIED.charCodeAt(at + 1))

function build(width: boolean, han: boolean, lower: boolean): Uint16Array {
  const table = new Uint16Array(UNITS)
  for (let unit = 0; unit < UNITS; unit++) {
    let to = unit
    if (width) to = halfOrFull(to)
    if (han) to = simplified.get(to) ?? to
    if (lower) to = lowered(to)
    table[unit] = to
  }
  return table
}

const tables = new Map<string, Uint16Array>()

/** A pattern leaves case to its own flag. */
export function foldingOf({ regex, matchCase, foldWidth, foldHan }: Asked): Table {
  const lower = !regex && !matchCase
  if (!lower && !foldWidth && !foldHan) return null
  const name = [foldWidth, foldHan, lower].join(' ')
  let table = tables.get(name)
  if (table === undefined) {
    table = build(foldWidth, foldHan, lower)
    tables.set(name, table)
  }
  return table
}

const CHUNK = 4096

/** As long as `text`: what is found in it stands at the same place in `text`. */
export function folded(text: string, table: Table): string {
  if (table === null) return text
  let at = 0
  while (at < text.length && table[text.charCodeAt(at)] === text.charCodeAt(at)) at++
  if (at === text.length) return text
  let result = text.slice(0, at)
  const units: number[] = []
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    units.push(table[unit] ?? unit)
    if (units.length === CHUNK) result += String.fromCharCode(...units.splice(0))
  }
  return result + String.fromCharCode(...units)
}
