// Folding for searching: width, case, marks and traditional characters, one UTF-16 unit to one, so that offsets stay.
import { TRADITIONAL_TO_SIMPLIFIED } from './simplified'

/** `simplify`: a traditional character counts as its simplified one (黨 as 党). The index is always folded so. */
export interface Folding {
  readonly simplify: boolean
}

// What a folded unit is to the index: nothing, a letter or digit of a word, or a sign that stands by itself.
export const SEPARATOR = 0
export const WORD = 1
export const SIGN = 2

interface Tables {
  readonly plain: Uint16Array
  readonly simplified: Uint16Array
  readonly classes: Uint8Array
  readonly checksum: string
}

const MARKS: readonly (readonly [string, string])[] = [
  ['“”„‟″〝〞', '"'],
  ['‘’‚‛′', "'"],
  ['‐‑‒–—―−', '-'],
  ['・•‧∙⋅', '·'], // 马克・吐温, 马克·吐温
  ['〜', '~'],
  ['\t\r', ' '],
]

function foldedUnit(unit: number): number {
  const composed = String.fromCharCode(unit).normalize('NFKC')
  const one = composed.length === 1 ? composed : String.fromCharCode(unit)
  const upper = one.toUpperCase()
  // By way of the capital, so that ς and σ meet; İ and ß change their length and stay.
  const lower = (upper.length === 1 ? upper : one).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

/** Follows each unit to where it folds to nothing further, so that folding twice is folding once. */
function settle(table: Uint16Array): Uint16Array {
  for (let unit = 0; unit < table.length; unit++) {
    let to = table[unit] ?? unit
    for (let step = 0; step < 8 && table[to] !== to; step++) to = table[to] ?? to
    table[unit] = to
  }
  return table
}

// Han, kana, hangul, bopomofo, 々 and 〇, and halves of surrogate pairs: a pair is one sign. ・ (U+30FB) separates.
const isSign = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) ||
  (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb && unit !== 0x30a0) ||
  (unit >= 0xac00 && unit <= 0xdfff) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0x3105 && unit <= 0x312f) ||
  unit === 0x3005 ||
  unit === 0x3007

function build(): Tables {
  const plain = new Uint16Array(65_536)
  const classes = new Uint8Array(65_536)
  for (let unit = 0; unit < 65_536; unit++) {
    plain[unit] = unit >= 0xd800 && unit <= 0xdfff ? unit : foldedUnit(unit)
    if (isSign(unit)) classes[unit] = SIGN
    else if (/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit))) classes[unit] = WORD
  }
  for (const [from, to] of MARKS) for (const mark of from) plain[mark.charCodeAt(0)] = to.charCodeAt(0)
  settle(plain)
  const simplified = plain.slice()
  for (let at = 0; at < TRADITIONAL_TO_SIMPLIFIED.length; at += 2)
    simplified[TRADITIONAL_TO_SIMPLIFIED.charCodeAt(at)] = TRADITIONAL_TO_SIMPLIFIED.charCodeAt(at + 1)
  settle(simplified)
  // FNV-1a over both tables: another Unicode version in the platform makes another index.
  let hash = 0x811c9dc5
  for (let unit = 0; unit < 65_536; unit++)
    hash = Math.imul(hash ^ ((simplified[unit] ?? 0) * 4 + (classes[unit] ?? 0)), 0x01000193)
  return { plain, simplified, classes, checksum: (hash >>> 0).toString(16) }
}

let built: Tables | undefined
const tables = (): Tables => (built ??= build())

/** Says which folding an index was made with. */
export const foldingChecksum = (): string => tables().checksum

/** The folded unit of every unit. */
export const foldTable = ({ simplify }: Folding): Uint16Array =>
  simplify ? tables().simplified : tables().plain

/** The class of every folded unit. */
export const classTable = (): Uint8Array => tables().classes

/** Same length as `text`; a lone surrogate becomes U+FFFD, as it does in the library. */
export function fold(text: string, folding: Folding): string {
  const table = foldTable(folding)
  const sound = text.toWellFormed()
  let folded = ''
  for (let at = 0; at < sound.length; at += 4096) {
    const units: number[] = []
    for (let i = at; i < Math.min(at + 4096, sound.length); i++) units.push(table[sound.charCodeAt(i)] ?? 0)
    folded += String.fromCharCode(...units)
  }
  return folded
}

const variants = new Map<boolean, ReadonlyMap<number, readonly number[]>>()

/** Every unit that folds to this folded unit, itself included. */
export function variantsOf(unit: number, folding: Folding): readonly number[] {
  let known = variants.get(folding.simplify)
  if (!known) {
    const made = new Map<number, number[]>()
    foldTable(folding).forEach((to, from) => {
      if (to !== from) made.set(to, [...(made.get(to) ?? [to]), from])
    })
    known = made
    variants.set(folding.simplify, known)
  }
  return known.get(unit) ?? [unit]
}
