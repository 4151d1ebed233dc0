// Where a query's terms stand in an article, and a passage that shows them.
import { classTable, foldTable, WORD } from './fold'
import { placesOf, type Needle, type Range } from './needle'
import type { Query } from './query'
import type { SearchText } from './tokens'

export type HitField = 'headline' | 'kicker' | 'deck' | 'body'
/** `start` and `end` in UTF-16 units of the field's text as it is stored. */
export interface Hit {
  readonly field: HitField
  readonly start: number
  readonly end: number
}
/** Pieces of a passage in order; `isMatch`: it is what was looked for. */
export type Snippet = readonly (readonly [text: string, isMatch: boolean])[]

const SHOWN = ['headline', 'kicker', 'deck', 'body'] as const satisfies readonly HitField[]
const SNIPPET_LENGTH = 96
/** How much is shown before the first place at most. */
const RUN_UP = 24
const MOST_PLACES = 2000

const looksAt = (needle: Needle, field: HitField): boolean => needle.field === 'any' || needle.field === field

/** In order; what overlaps becomes one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = result.at(-1)
    if (last && start < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)]
    else result.push([start, end])
  }
  return result
}

function rangesIn(query: Query, text: SearchText, field: HitField): Range[] {
  const found = query.needles
    .filter((needle) => looksAt(needle, field))
    .flatMap((needle) => placesOf(text[field], needle, MOST_PLACES))
  return joined(found)
}

/** Every place of every wanted term, field after field, in order of their starts. */
export const hitsIn = (query: Query, text: SearchText): Hit[] =>
  SHOWN.flatMap((field) => rangesIn(query, text, field).map(([start, end]) => ({ field, start, end })))

/** Where the passage with most different terms begins; of several the first. */
function bestPlace(query: Query, text: string, field: HitField): number | undefined {
  const places = query.needles
    .flatMap((needle, n) =>
      looksAt(needle, field)
        ? placesOf(text, needle, MOST_PLACES).map(([start, end]) => ({ n, start, end }))
        : [],
    )
    .toSorted((a, b) => a.start - b.start)
  let best: number | undefined
  let most = 0
  places.forEach(({ start }, at) => {
    const different = new Set<number>()
    for (let i = at; i < places.length; i++) {
      const place = places[i]
      if (!place || place.end > start + SNIPPET_LENGTH - RUN_UP) break
      different.add(place.n)
    }
    if (different.size > most || best === undefined) {
      best = start
      most = different.size
    }
  })
  return best
}

const isWordAt = (text: string, at: number): boolean =>
  classTable()[foldTable({ simplify: true })[text.charCodeAt(at)] ?? 0] === WORD
const isPairAt = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.charAt(at))

/** A little before `place`: at the sentence's beginning if that is near, never inside a word or a surrogate pair. */
function beginning(text: string, place: number): number {
  if (place <= RUN_UP) return 0
  const sentence = /[。！？\n][^。！？\n]*$/.exec(text.slice(place - RUN_UP, place))
  if (sentence) return place - RUN_UP + sentence.index + 1
  let from = place - RUN_UP
  while (from < place && (isPairAt(text, from) || (isWordAt(text, from) && isWordAt(text, from - 1)))) from++
  return from
}

function passage(query: Query, text: string, field: HitField, place: number): Snippet {
  const from = beginning(text, place)
  let to = Math.min(text.length, from + SNIPPET_LENGTH)
  const ranges = joined(
    query.needles
      .filter((needle) => looksAt(needle, field))
      .flatMap((needle) => placesOf(text, needle, MOST_PLACES)),
  )
  // The first place is shown whole, however long it is.
  to = Math.max(to, ranges.find(([start, end]) => start <= place && place < end)?.[1] ?? 0)
  if (isPairAt(text, to)) to++
  const pieces: [string, boolean][] = []
  const add = (start: number, end: number, isMatch: boolean): void => {
    if (end > start) pieces.push([text.slice(start, end).replace(/[\n\t]/g, ' '), isMatch])
  }
  let at = from
  for (const [start, end] of ranges) {
    if (end <= from || start >= to) continue
    add(at, Math.max(at, start), false)
    add(Math.max(at, start), Math.min(end, to), true)
    at = Math.min(end, to)
  }
  add(at, to, false)
  return [
    ...(from > 0 ? [['…', false] as const] : []),
    ...pieces,
    ...(to < text.length ? [['…', false] as const] : []),
  ]
}

/** About 96 characters: of the body, else of the deck, where the terms stand; else how the article begins. */
export function snippetOf(query: Query, text: SearchText): Snippet {
  for (const field of ['body', 'deck', 'kicker'] as const) {
    const place = bestPlace(query, text[field], field)
    if (place !== undefined) return passage(query, text[field], field, place)
  }
  return passage(query, text.deck || text.body, 'body', 0)
}
