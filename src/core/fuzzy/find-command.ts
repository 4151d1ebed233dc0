// How well what is typed finds a command: by its own name, by its names elsewhere, sooner if it was used lately.
import { matchName, type Marks } from './match-name'
import type { ReadingsOf } from './name-units'

interface Findable {
  readonly name: string
  /** Its names in another language, and what it is always called. */
  readonly also: readonly string[]
  /** It can be done now. */
  readonly available: boolean
  /** Its place among those used last, 0 the last; -1 for none of them. */
  readonly recent: number
}

export interface FoundCommand {
  /** 0 is best; what cannot be done now comes after all that can. */
  readonly rank: number
  readonly exact: boolean
  /** In its own name. */
  readonly marks: Marks
  /** The name that was met, if it was not its own. */
  readonly other: { readonly name: string; readonly marks: Marks } | null
}

const OTHER_NAME = 12
const MOST = 10_000
const USED_LATELY = 10

/** Nothing typed finds what can be done now, that used last first. */
export function findCommand(
  typed: string,
  command: Findable,
  readingsOf: ReadingsOf,
): FoundCommand | undefined {
  const { recent, available } = command
  if (typed.trim() === '') {
    if (!available) return undefined
    return { rank: recent < 0 ? MOST : recent, exact: false, marks: [], other: null }
  }
  const lately = recent < 0 ? 0 : Math.max(0, USED_LATELY - recent)
  const ranked = (score: number): number => MOST - score - lately + (available ? 0 : MOST)
  const own = matchName(typed, command.name, readingsOf)
  let found: FoundCommand | undefined =
    own === undefined
      ? undefined
      : { rank: ranked(own.score), exact: own.exact, marks: own.marks, other: null }
  for (const name of command.also) {
    if (name === command.name) continue
    const match = matchName(typed, name, readingsOf)
    if (match === undefined) continue
    const rank = ranked(match.score - OTHER_NAME)
    if (found === undefined || rank < found.rank)
      found = { rank, exact: match.exact, marks: [], other: { name, marks: match.marks } }
  }
  return found
}

/** `id` was used just now: it comes first, and no more than `most` are kept. */
export function usedNow(recent: readonly string[], id: string, most: number): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, most)
}
