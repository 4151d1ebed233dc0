// Where a query's terms stand in an article, and a passage that shows them.
import type { ArticleMarks, Hit, HitField, Snippet } from '#shared/marks'
import { classTable, foldTable, WORD } from './fold'
import { placesOf, type Needle, type Range } from './needle'
import type { Query } from './query'
import { PLAIN_FIELDS, type SearchText } from './tokens'

const SHOWN = [
  'headline',
  'kicker',
  'deck',
  'body',
  'author',
  'organisation',
  'editor',
  'source',
] as const satisfies readonly HitField[]
const SNIPPET_LENGTH = 96
/** How much is shown before the first place at most. */
const RUN_UP = 24
const MOST_PLACES = 2000

const looksAt = (needle: Needle, field: HitField): boolean =>
  needle.field === field || (needle.field === 'any' && (PLAIN_FIELDS as readonly HitField[]).includes(field))

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

function rangesOf(query: Query, text: string, field: HitField): Range[] {
  const found = query.needles
    .filter((needle) => looksAt(needle, field))
    .flatMap((needle) => placesOf(text, needle, MOST_PLACES))
  if (field === 'headline') for (const { places } of query.sounds) found.push(...places(text))
  return joined(found)
}

/** Every place of every wanted term, field after field, in order of their starts. */
export const hitsIn = (query: Query, text: SearchText): Hit[] =>
  SHOWN.flatMap((field) => rangesOf(query, text[field], field).map(([start, end]) => ({ field, start, end })))

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
  const ranges = rangesOf(query, text, field)
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

function found(query: Query, text: SearchText): Snippet | null {
  for (const field of ['body', 'deck', 'kicker'] as const) {
    const place = bestPlace(query, text[field], field)
    if (place !== undefined) return passage(query, text[field], field, place)
  }
  return null
}

/** About 96 characters: of the body, else of the deck, where the terms stand; else how the article begins. */
export const snippetOf = (query: Query, text: SearchText): Snippet =>
  found(query, text) ?? passage(query, text.deck || text.body, 'body', 0)

/** What a row of a list marks. */
export const marksIn = (query: Query, text: SearchText): Omit<ArticleMarks, 'id'> => ({
  headline: rangesOf(query, text.headline, 'headline'),
  snippet: found(query, text),
})
