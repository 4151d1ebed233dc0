// How well what is typed finds a name: its letters in order, rather at the starts of words, Han by pinyin or its initials.
import { fold } from '../text/fold'
import { unitsOf, type ReadingsOf, type Unit } from './name-units'

/** Pieces of the name, in UTF-16 units, in order, none touching another. */
export type Marks = readonly (readonly [from: number, to: number])[]

export interface Match {
  /** More is better; only of use beside other matches of the same typed text. */
  readonly score: number
  readonly exact: boolean
  readonly marks: Marks
}

/** In characters: typed, and of a name as much as is looked at. */
const LONGEST = 60
const LONGEST_NAME = 120

// What counts for a match, by the unit that is met.
const FIRST = 10
const WORD_START = 12
const SYLLABLE = 8
const NEXT_SYLLABLE = 10
const NEXT_LETTER = 14
const MORE_OF_READING = 12
/** A Han character that was typed as itself is meant. */
const SAME_HAN = 40
const EXACT = 60
const OTHER_ORDER = -20
const IN_A_WORD = -14
/** Less than this for each letter typed is chance: `x…p…t` strewn over a sentence. */
const LEAST = 4

interface Way {
  readonly score: number
  readonly units: readonly Unit[]
}

/** `Export  HTML` → export, html; `lü` → lv. */
const wordsOf = (typed: string): readonly string[] =>
  typed
    .slice(0, LONGEST * 2)
    .replaceAll(/[üÜ]/g, 'v')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => fold(word))
    .filter((word) => word !== '')

/** How much of `rest` the unit takes, each with what it counts. A reading may be whole, its initial, or begun at the end. */
function takes(unit: Unit, rest: string): readonly (readonly [length: number, worth: number])[] {
  if (rest.startsWith(unit.itself)) return [[unit.itself.length, unit.han ? SAME_HAN : 0]]
  const lengths = new Set<number>()
  for (const reading of unit.readings) {
    if (rest.startsWith(reading)) lengths.add(reading.length)
    else if (reading.startsWith(rest)) lengths.add(rest.length)
  }
  for (const initial of unit.initials) if (rest.startsWith(initial)) lengths.add(initial.length)
  return [...lengths].map((length) => [length, MORE_OF_READING * (length - 1)])
}

function bestWay(units: readonly Unit[], typed: string): Way | undefined {
  const known = new Map<number, Way | null>()
  /** The best way to spell what is left from `done` on, with units from `at` on. */
  function best(at: number, done: number): Way | null {
    if (done === typed.length) return { score: -0.1 * (units.length - at), units: [] }
    const state = at * (LONGEST * 2 + 1) + done
    const before = known.get(state)
    if (before !== undefined) return before
    let found: Way | null = null
    for (let index = at; index < units.length; index++) {
      const unit = units[index]
      if (unit === undefined) break
      for (const [length, worth] of takes(unit, typed.slice(done))) {
        const rest = best(index + 1, done + length)
        if (rest === null) continue
        const score = rest.score + worth + worthOf(unit, index - at, done === 0)
        if (found === null || score > found.score) found = { score, units: [unit, ...rest.units] }
      }
    }
    known.set(state, found)
    return found
  }
  return best(0, 0) ?? undefined
}

/** `skipped`: units left out before it. */
function worthOf(unit: Unit, skipped: number, first: boolean): number {
  const start = unit.starts ? WORD_START : unit.han ? SYLLABLE : 0
  if (first) {
    const inside = unit.starts || unit.han ? 0 : IN_A_WORD
    return start + inside + (skipped === 0 ? FIRST : -Math.min(12, skipped))
  }
  if (skipped === 0) return start + (unit.han ? NEXT_SYLLABLE : NEXT_LETTER)
  return start + (unit.starts || unit.han ? 0 : IN_A_WORD) - 4 - Math.min(8, skipped)
}

function marksOf(units: readonly Unit[]): Marks {
  const marks: [number, number][] = []
  for (const { from, to } of units.toSorted((a, b) => a.from - b.from)) {
    const last = marks.at(-1)
    if (last !== undefined && last[1] >= from) last[1] = Math.max(last[1], to)
    else marks.push([from, to])
  }
  return marks
}

/**
 * Undefined if it does not find it. `dcwh`, `daochu html`, `导出h` and `html` find `导出为 HTML…`; words in another order than
 * in the name do as well, worth less. Nothing to be typed (blanks, marks) finds nothing.
 */
export function matchName(typed: string, name: string, readingsOf: ReadingsOf): Match | undefined {
  const words = wordsOf(typed)
  const wanted = words.join('')
  if (wanted === '' || wanted.length > LONGEST) return undefined
  const units = unitsOf(name.slice(0, LONGEST_NAME), readingsOf)
  const exact = units.map((unit) => unit.itself).join('') === wanted
  let way = bestWay(units, wanted)
  if (words.length > 1) {
    const ways = words.map((word) => bestWay(units, word))
    if (ways.every((one) => one !== undefined)) {
      const score = ways.reduce((sum, one) => sum + one.score, OTHER_ORDER)
      if (way === undefined || score > way.score) way = { score, units: ways.flatMap((one) => one.units) }
    }
  }
  if (way === undefined || way.score < LEAST * wanted.length) return undefined
  return { score: way.score + (exact ? EXACT : 0), exact, marks: marksOf(way.units) }
}
