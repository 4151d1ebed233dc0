// What an accepted article says of names and titles: pairs with the sentence each stands in. Text in, values out.
import type { NamePair } from '#shared/names'
import { pairsOf, saidNames, type SaidName } from './chinese'
import { englishNames } from './english'

/** Rises when other pairs are found in the same text: then accepted articles are read anew. */
export const COLLECT_FORM = 1

export interface Sighting extends NamePair {
  /** The sentence it stands in, shortened. */
  readonly sentence: string
}

const LONGEST_SENTENCE = 160
const ENDS = /^(?:[。！？!?\n]|\.\s)/u

/** The sentence around, no longer than can be read at a glance. */
function sentenceAround(text: string, { start, end }: SaidName): string {
  let from = start
  while (from > 0 && start - from < 90 && !ENDS.test(text.charAt(from - 1) + text.charAt(from))) from--
  let to = end
  while (
    to < text.length &&
    to - start < LONGEST_SENTENCE &&
    !ENDS.test(text.charAt(to) + text.charAt(to + 1))
  )
    to++
  return text.slice(from, Math.min(text.length, to + 1)).trim()
}

/** Of one paragraph. Titles without an organisation are kept for `joined`. */
export function sightingsIn(text: string): readonly Sighting[] {
  const names = [...(/\p{sc=Han}/u.test(text) ? saidNames(text) : []), ...englishNames(text)]
  return names.flatMap((one) =>
    pairsOf(one).map((pair) => ({ ...pair, sentence: sentenceAround(text, one) })),
  )
}

/**
 * Of a whole article, each pair once. A title without an organisation says nothing by itself: it is left out, as is one
 * that the same article gives with its organisation.
 */
export function joined(found: readonly Sighting[]): readonly Sighting[] {
  const once = new Map<string, Sighting>()
  for (const one of found) {
    const key = [one.name, one.title, one.organisation].join('\u0001')
    if (one.organisation !== '' && !once.has(key)) once.set(key, one)
  }
  return [...once.values()]
}
