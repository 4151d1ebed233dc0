// How a Han character is read aloud: every reading of it, without tones, ü as v.
import { READINGS } from './pinyin-table'

const NONE: readonly string[] = []
let known: ReadonlyMap<string, readonly string[]> | undefined

/** Made of the table when the first character is asked about, in some ms. */
function allReadings(): ReadonlyMap<string, readonly string[]> {
  const places: [string, string][][] = []
  for (const line of READINGS)
    for (const part of line.split(',')) {
      const [reading = '', characters = ''] = part.split(' ')
      for (const [place, those] of characters.split('/').entries())
        (places[place] ??= []).push([reading, those])
    }
  const all = new Map<string, string[]>()
  for (const place of places)
    for (const [reading, characters] of place)
      for (const character of characters) {
        const its = all.get(character)
        if (its === undefined) all.set(character, [reading])
        else its.push(reading)
      }
  for (const its of all.values())
    for (const reading of its.slice()) if (/^[ln]ve$/.test(reading)) its.push(reading.replace('v', 'u'))
  return all
}

/** `长` → chang, zhang; `略` → lve and, as it is typed too, lue. Empty for what is no Han character or has no reading. */
export function readingsOf(character: string): readonly string[] {
  known ??= allReadings()
  return known.get(character) ?? NONE
}
