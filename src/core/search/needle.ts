// A term as it is looked for in a text: where its letters stand, on the original text, folded as asked.
import { classTable, fold, foldTable, SEPARATOR, variantsOf, WORD, type Folding } from './fold'
import { eachCharacter } from './tokens'
import type { TextTerm } from './syntax'

export interface Needle {
  readonly field: TextTerm['field']
  /** Folded with simplification, whatever was asked: what the index is asked with. */
  readonly folded: string
  /** Only where a word begins: one or two letters or digits, not in quotes. `ai` is in `AI` and `aim`, not in `said`. */
  readonly atWordStart: boolean
  /** True if traditional forms are told apart and this term has some, so that the index alone cannot decide. */
  readonly strict: boolean
  readonly pattern: RegExp
}

/** From and to in UTF-16 units. */
export type Range = readonly [start: number, end: number]

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`

function kindsOf(text: string): number[] {
  const kinds: number[] = []
  eachCharacter(text, (_character, kind) => kinds.push(kind))
  return kinds
}

export function needleOf(term: TextTerm, folding: Folding): Needle {
  const wanted = fold(term.text, folding)
  let pattern = ''
  let strict = false
  for (let at = 0; at < wanted.length; at++) {
    const unit = wanted.charCodeAt(at)
    const variants = variantsOf(unit, folding)
    pattern += variants.length > 1 ? `[${variants.map(escaped).join('')}]` : escaped(unit)
    const met = foldTable({ simplify: true })[unit] ?? unit
    if (!folding.simplify && variantsOf(met, { simplify: true }).length > variants.length) strict = true
  }
  const kinds = kindsOf(term.text)
  return {
    field: term.field,
    folded: fold(term.text, { simplify: true }),
    atWordStart: !term.quoted && kinds.length <= 2 && kinds.every((kind) => kind === WORD),
    strict,
    pattern: new RegExp(pattern, 'g'),
  }
}

/** Each place, in order, none overlapping another; at most `most`. */
export function placesOf(text: string, { pattern, atWordStart }: Needle, most = 1000): Range[] {
  const places: Range[] = []
  const table = foldTable({ simplify: true })
  const classes = classTable()
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found && places.length < most; found = pattern.exec(text)) {
    const before = found.index > 0 ? (table[text.charCodeAt(found.index - 1)] ?? 0) : 0
    if (!atWordStart || classes[before] !== WORD) places.push([found.index, found.index + found[0].length])
  }
  return places
}

export function isIn(text: string, needle: Needle): boolean {
  if (needle.atWordStart) return placesOf(text, needle, 1).length > 0
  needle.pattern.lastIndex = 0
  return needle.pattern.test(text)
}

/** Nothing that an index could hold: `——`, `%`. */
export const isOnlyMarks = ({ folded }: Needle): boolean =>
  kindsOf(folded).every((kind) => kind === SEPARATOR)

/** Letters and digits only, so that it can stand at a word's beginning. */
export const isOneWord = ({ folded }: Needle): boolean => kindsOf(folded).every((kind) => kind === WORD)
