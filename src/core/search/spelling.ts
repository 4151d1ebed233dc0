// Where a text, read aloud, is what was typed: runs of Han characters, each by a reading or its initial.
import { initialsOf } from '../text/initials'
import { readingsOf } from '../text/pinyin'
import type { Range } from './needle'
import type { Sound } from './sound'

interface Character {
  readonly end: number
  readonly readings: readonly string[]
}

/** How far the sound goes from `characters[from]` on: the end of its last character; undefined if it does not. */
function endOf(characters: readonly Character[], from: number, { letters, ends }: Sound): number | undefined {
  const failed = new Set<number>()
  function goes(at: number, done: number): number | undefined {
    const character = characters[at]
    const state = at * 100 + done
    if (!character || failed.has(state)) return undefined
    let open = done + 1
    while (!ends.has(open)) open++
    const rest = letters.slice(done, open)
    const isLast = open === letters.length
    for (const reading of character.readings) if (isLast && reading.startsWith(rest)) return character.end
    for (const reading of character.readings)
      for (const piece of [reading, ...initialsOf(reading)]) {
        if (!rest.startsWith(piece)) continue
        const end = done + piece.length === letters.length ? character.end : goes(at + 1, done + piece.length)
        if (end !== undefined) return end
      }
    failed.add(state)
    return undefined
  }
  return goes(from, 0)
}

/**
 * Each run, in order, none overlapping another. Every character of a run is read by one whole reading or its initial,
 * the last one as far as it is typed; any reading of a character counts: `chongqing` and `zhongqing` are both 重庆.
 */
export function spelledIn(text: string, sound: Sound, most = 1000): Range[] {
  const places: Range[] = []
  const characters: Character[] = []
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    starts.push(at)
    at += character.length
    characters.push({ end: at, readings: readingsOf(character) })
  }
  for (let from = 0; from < characters.length && places.length < most; from++) {
    const end = endOf(characters, from, sound)
    if (end === undefined) continue
    places.push([starts[from] ?? 0, end])
    while ((characters[from]?.end ?? end) < end) from++
  }
  return places
}
