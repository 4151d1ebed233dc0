// A name as the units by which it is typed: a Han character with its readings, a letter, a figure.
import { fold } from '../text/fold'
import { initialsOf } from '../text/initials'

/** How a Han character is read, without tones; empty for what has no reading. */
export type ReadingsOf = (character: string) => readonly string[]

export interface Unit {
  /** In the name, in UTF-16 units. */
  readonly from: number
  readonly to: number
  /** What it is typed as, in small letters: itself, or a reading; of a reading its initials do, too. */
  readonly itself: string
  readonly readings: readonly string[]
  readonly initials: readonly string[]
  readonly han: boolean
  /** First of a word: after a blank or a mark, after Han, a capital after a small letter. */
  readonly starts: boolean
}

/** `导出为 HTML…` → 导 出 为 H T M L, where 导 and H start words. Blanks and marks are no units. */
export function unitsOf(name: string, readingsOf: ReadingsOf): readonly Unit[] {
  const units: Unit[] = []
  let before = ''
  for (const match of name.matchAll(/./gsu)) {
    const [character] = match
    const han = /\p{Script=Han}/u.test(character)
    if (han || /[\p{L}\p{N}]/u.test(character)) {
      const readings = han ? readingsOf(character) : []
      units.push({
        from: match.index,
        to: match.index + character.length,
        itself: fold(character),
        readings,
        initials: [...new Set(readings.flatMap(initialsOf))],
        han,
        starts: han
          ? !/\p{Script=Han}/u.test(before)
          : !/[\p{L}\p{N}]/u.test(before) ||
            /\p{Script=Han}/u.test(before) ||
            (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(character)),
      })
    }
    before = character
  }
  return units
}
