// How a Han character is read aloud: every reading of it, without tones, ü as v.
import { READINGS } from './pinyin-table'

const NONE: readonly string[] = []
let known: ReadonlyMap<string, readonly string[]> | undefined

/** Made of the table when the first character is asked about, in some ms. */
function allReadings(): ReadonlyMap<string, readonly string[]> {
  const places: [string, string][][] = []
  const typed: [string, string][] = []
  for (const line of READINGS)
    for (const part of line.split(',')) {
      const [reading = '', characters = ''] = part.split(' ')
      for (const [place, those] of characters.split('/').entries()) {
        ;(places[place] ??= []).push([reading, those])
        if (/^[ln]ve$/.test(reading)) typed.push([reading.replace('v', 'u'), those])
      }
    }
  const all = new Map<string, readonly string[]>()
  for (const [reading, characters] of [...places.flat(), ...typed]) {
    // Nearly all have one reading, and share it.
    const alone = [reading]
    for (const character of characters) {
      const before = all.get(character)
      all.set(character, before === undefined ? alone : [...before, reading])
    }
  }
  return all
}

/** `长` → chang, zhang; `略` → lve and, as it is typed too, lue. Empty for what is no Han character or has no reading. */
export function readingsOf(character: string): readonly string[] {
  known ??= allReadings()
  return known.get(character) ?? NONE
}
