// Type-ahead over tags: by Han, by pinyin, whole or begun, by initials, and by other names.
import { fold } from '../text/fold'
import { initialsOf } from '../text/initials'

/** What a tag is found by. `readings` are those of the name and then of each alias. */
export interface Findable {
  readonly name: string
  readonly aliases: readonly string[]
  readonly readings: readonly string[]
}

export interface Found {
  /** 0 is best. */
  readonly rank: number
  /** The other name that was typed, if it was not its own. */
  readonly alias: string | null
}

/**
 * Whether `typed` spells the units from `from` on: each whole or by its initial, the last one begun, in any reading;
 * `toEnd`: down to the last unit.
 */
function spells(units: readonly (readonly string[])[], from: number, typed: string, toEnd: boolean): boolean {
  const failed = new Set<number>()
  function goes(at: number, done: number): boolean {
    if (done === typed.length) return !toEnd || at === units.length
    const state = at * 100 + done
    const unit = units[at]
    if (unit === undefined || failed.has(state)) return false
    const rest = typed.slice(done)
    const ok = unit.some(
      (reading) =>
        (reading.startsWith(rest) && (!toEnd || at === units.length - 1)) ||
        [reading, ...initialsOf(reading)].some(
          (piece) => rest.startsWith(piece) && goes(at + 1, done + piece.length),
        ),
    )
    if (!ok) failed.add(state)
    return ok
  }
  return goes(from, 0)
}

/** Blanks and `'` between syllables are ignored; empty for what is no pinyin. */
function lettersOf(typed: string): string {
  const letters = typed
    .toLowerCase()
    .replace(/[\s'’]/g, '')
    .replaceAll('ü', 'v')
  return letters.length <= 60 && /^[a-z0-9]+$/.test(letters) ? letters : ''
}

const unitsOf = (readings: string): readonly (readonly string[])[] =>
  readings === '' ? [] : readings.split(' ').map((unit) => unit.split('|'))

/** Where the spelling begins, or undefined: `zxb` in `zhong xin bao` is 0. */
function spelledAt(typed: string, readings: string): number | undefined {
  const letters = lettersOf(typed)
  if (letters === '') return undefined
  const units = unitsOf(readings)
  const at = units.findIndex((_, from) => spells(units, from, letters, false))
  return at < 0 ? undefined : at
}

/** Whether `typed` spells the whole of a name by its readings: `dj`, `dangj` and `dangjian` spell `dang jian`. */
export function spellsName(typed: string, readings: string): boolean {
  const letters = lettersOf(typed)
  return letters !== '' && spells(unitsOf(readings), 0, letters, true)
}

// The very name, its beginning, spelled from the beginning, inside, spelled further in.
function rankIn(typed: string, name: string, readings: string): number | undefined {
  const wanted = fold(typed)
  const own = fold(name)
  if (wanted !== '') {
    if (own === wanted) return 0
    const at = own.indexOf(wanted)
    if (at === 0) return 1
    const spelled = spelledAt(typed, readings)
    if (spelled === 0) return 2
    if (at > 0) return 3
    if (spelled !== undefined) return 4
  } else if (name.includes(typed.trim())) return 3
  return undefined
}

/** How well `typed` finds the tag; undefined is not at all. Nothing typed finds all alike. Own names come before aliases. */
export function findTag(typed: string, tag: Findable): Found | undefined {
  if (typed.trim() === '') return { rank: 0, alias: null }
  const own = rankIn(typed, tag.name, tag.readings[0] ?? '')
  if (own !== undefined) return { rank: own, alias: null }
  let best: Found | undefined
  tag.aliases.forEach((alias, index) => {
    const rank = rankIn(typed, alias, tag.readings[index + 1] ?? '')
    if (rank !== undefined && (best === undefined || rank + 5 < best.rank)) best = { rank: rank + 5, alias }
  })
  return best
}
