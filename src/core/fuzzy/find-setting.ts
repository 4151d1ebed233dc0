// How well what is typed finds a setting: by its name, by its section, by a passage of what it says of itself; in either language.
import { matchName, type Marks } from './match-name'
import type { ReadingsOf } from './name-units'

interface Said {
  readonly name: string
  /** One line that explains it. */
  readonly says: string
  /** Name of its section. */
  readonly section: string
}

export interface FoundSetting {
  /** 0 is best: names before sections before explanations, what is read before the other language. */
  readonly rank: number
  /** In its name and in its explanation as they are read. */
  readonly name: Marks
  readonly says: Marks
}

const SCORES = 1000
const SECTION = 2000
const SAYS = 4000
const OTHER_LANGUAGE = 1500
/** Two letters are the initials of too many words to be looked for in sentences. */
const LEAST_LATIN = 3

const isLatin = (typed: string): boolean => !/\p{Script=Han}/u.test(typed)

/** `开着时，检索“党建”` → 开着时 · 检索 · 党建, each with its place. */
function* phrases(text: string): Generator<readonly [at: number, phrase: string]> {
  for (const { 0: phrase, index } of text.matchAll(/[^，。；：、！？“”（）,.;:!?()"]+/gu))
    yield [index, phrase]
}

/** Only where it stands in one piece, or word by word, each from its start: letters strewn over a sentence are chance. */
function matchPassage(typed: string, text: string, readingsOf: ReadingsOf): { score: number; marks: Marks } {
  const words = typed.trim().split(/\s+/u).length
  let found: { score: number; marks: Marks } = { score: 0, marks: [] }
  if (isLatin(typed) && typed.trim().length < LEAST_LATIN) return found
  for (const [at, phrase] of phrases(text)) {
    const match = matchName(typed, phrase, readingsOf)
    if (match === undefined || match.marks.length > words || match.score <= found.score) continue
    const isStrewn = match.marks.some(
      ([from]) => /^[a-z0-9]/iu.test(phrase.slice(from)) && /[a-z0-9]$/iu.test(phrase.slice(0, from)),
    )
    if (isStrewn) continue
    found = { score: match.score, marks: match.marks.map(([from, to]) => [at + from, at + to] as const) }
  }
  return found
}

/** `own` as it is read, `other` in the other language. Undefined if it is not found; nothing typed finds nothing. */
export function findSetting(
  typed: string,
  own: Said,
  other: Said,
  readingsOf: ReadingsOf,
): FoundSetting | undefined {
  if (typed.trim() === '') return undefined
  const ranks: number[] = []
  const worth = (from: number, score: number): void => void ranks.push(from + Math.max(0, SCORES - score))
  const name = matchName(typed, own.name, readingsOf)
  if (name !== undefined) worth(0, name.score)
  const section = matchPassage(typed, own.section, readingsOf)
  if (section.score > 0) worth(SECTION, section.score)
  const says = matchPassage(typed, own.says, readingsOf)
  if (says.score > 0) worth(SAYS, says.score)
  const otherName = matchName(typed, other.name, readingsOf)
  if (otherName !== undefined) worth(OTHER_LANGUAGE, otherName.score)
  const otherSays = matchPassage(typed, other.says, readingsOf)
  if (otherSays.score > 0) worth(SAYS + OTHER_LANGUAGE, otherSays.score)
  if (ranks.length === 0) return undefined
  return { rank: Math.min(...ranks), name: name?.marks ?? [], says: says.marks }
}
