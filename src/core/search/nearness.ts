// How near one another the terms of a query stand in an article.
import { placesOf, type Needle } from './needle'

/**
 * By what lies between and around the terms where they stand nearest in one field, their own letters not counted:
 * 0 adjacent (2 units at most: a mark, a blank), 1 within a clause (20), 2 within a passage (100), 3 farther or apart.
 */
export type Nearness = 0 | 1 | 2 | 3
const LIMITS = [2, 20, 100] as const
export const FAR = 3
const MOST_PLACES = 1000

/** The least that lies between places of all terms in this text; undefined if one of them is not in it. */
function leastBetween(text: string, needles: readonly Needle[]): number | undefined {
  const places: { readonly n: number; readonly start: number; readonly end: number }[] = []
  for (const [n, needle] of needles.entries()) {
    const found = placesOf(text, needle, MOST_PLACES)
    if (found.length === 0) return undefined
    for (const [start, end] of found) places.push({ n, start, end })
  }
  places.sort((a, b) => a.start - b.start || a.end - b.end)
  // The latest place of each term up to here: with the place here they are the nearest that end here.
  const latest = new Map<number, { readonly start: number; readonly end: number }>()
  let least: number | undefined
  for (const place of places) {
    latest.set(place.n, place)
    if (latest.size < needles.length) continue
    let from = place.start
    let to = place.end
    let letters = 0
    for (const { start, end } of latest.values()) {
      from = Math.min(from, start)
      to = Math.max(to, end)
      letters += end - start
    }
    // Terms that overlap have nothing between them.
    least = Math.min(least ?? Infinity, Math.max(0, to - from - letters))
    if (least === 0) return 0
  }
  return least
}

/** `texts`: the fields that the terms are looked for in; terms in two different ones are apart. */
export function nearnessIn(needles: readonly Needle[], texts: readonly string[]): Nearness {
  let best: Nearness = FAR
  for (const text of texts) {
    const between = leastBetween(text, needles)
    if (between === undefined) continue
    const at = LIMITS.findIndex((limit) => between <= limit)
    if (at >= 0 && at < best) best = at as Nearness
    if (best === 0) break
  }
  return best
}
