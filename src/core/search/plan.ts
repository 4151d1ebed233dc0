// What the index is asked for a query: expressions of FTS5 made of quoted tokens only, never of the user's own syntax.
import { SEPARATOR, SIGN, WORD } from './fold'
import { isOneWord, isOnlyMarks, type Needle } from './needle'
import { LAST_TIER, type Compiled, type Query, type Tier } from './query'
import { waysOf, type Sound } from './sound'
import {
  eachCharacter,
  FIELD_MARKS,
  isPair,
  NEIGHBOURS,
  pair,
  PART,
  READING,
  startToken,
  wholeToken,
  WORD_LENGTH,
} from './tokens'

/** Bounds a set of articles from above and, if known, from below. */
export interface Bound {
  /** Every article that the condition holds for is found by this; null: the index says nothing. */
  readonly match: string | null
  /** Every article found by this meets the condition; null: none is known to. Equal to `match` if that is exact. */
  readonly sure: string | null
}

export interface Plan extends Bound {
  /** The index alone decides. */
  readonly exact: boolean
  /** For each tier what finds its articles; null: one list, and all is in the last tier. */
  readonly tiers: readonly [string, string, string] | null
}

/** More tokens of one term make the answer no smaller that it would matter: what is found is looked at anyway. */
const MOST_TOKENS = 16

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`
const EVERYTHING: Bound = { match: null, sure: null }

function spread(tokens: readonly string[]): readonly string[] {
  if (tokens.length <= MOST_TOKENS) return tokens
  const step = (tokens.length - 1) / (MOST_TOKENS - 1)
  return Array.from({ length: MOST_TOKENS }, (_, n) => tokens[Math.round(n * step)] ?? '')
}

/** `A股5G` → the pairs `a股` and `股5`, the part `5g`; what stands between marks cannot be asked for. */
function tokensOf(needle: Needle): { readonly tokens: readonly string[]; readonly exact: boolean } {
  const mark = FIELD_MARKS[needle.field]
  const characters: { readonly character: string; readonly kind: number }[] = []
  eachCharacter(needle.folded, (character, kind) => characters.push({ character, kind }))
  const kindAt = (at: number): number => characters[at]?.kind ?? SEPARATOR
  const tokens = new Set<string>()
  let word = ''
  characters.forEach(({ character, kind }, at) => {
    const before = kindAt(at - 1)
    const after = kindAt(at + 1)
    if (isPair(before, kind))
      tokens.add(quoted(mark + pair(characters[at - 1]?.character ?? '', before, character)))
    if (kind === SIGN && before === SEPARATOR && after === SEPARATOR) tokens.add(quoted(mark + character))
    if (kind !== WORD) return
    word += character
    if (after === WORD) return
    // A part of three letters is a token; shorter ones begin tokens, since parts grow shorter at a word's end.
    // A single letter beside a sign has a pair already.
    const alone = before !== SIGN && after !== SIGN
    if (word.length === 2 || (word.length === 1 && alone)) tokens.add(`${quoted(mark + PART + word)}*`)
    for (let from = 0; from + 3 <= word.length; from++)
      tokens.add(quoted(mark + PART + word.slice(from, from + 3)))
    word = ''
  })
  const kinds = characters.map(({ kind }) => kind)
  const whole = kinds.every((kind) => kind === WORD) ? kinds.length <= 3 : kinds.length <= 2
  return { tokens: [...tokens], exact: whole && !kinds.includes(SEPARATOR) && !needle.strict }
}

function boundOfNeedle(needle: Needle): Bound {
  if (isOnlyMarks(needle)) return EVERYTHING
  const mark = FIELD_MARKS[needle.field]
  const beginning = `${quoted(mark + needle.folded)}*`
  if (needle.atWordStart) return { match: beginning, sure: needle.strict ? null : beginning }
  const { tokens, exact } = tokensOf(needle)
  const match = allOf(exact ? tokens : spread(tokens))
  if (exact) return { match, sure: match }
  const isWord = !needle.strict && needle.folded.length <= WORD_LENGTH && isOneWord(needle)
  return { match, sure: isWord ? beginning : null }
}

/** Of each way to take it apart: its syllables, and the first letters of its neighbouring pieces. */
function boundOfSound(sound: Sound): Bound {
  const ways = waysOf(sound).map((pieces) => {
    const tokens = pieces.flatMap(({ kind, letters }, at) => {
      const before = pieces[at - 1]?.letters.slice(0, 1)
      const pairs = before === undefined ? [] : [quoted(NEIGHBOURS + before + letters.slice(0, 1))]
      if (kind === 'syllable') return [...pairs, quoted(READING + letters)]
      return kind === 'begun' && (letters.length > 1 || at === 0)
        ? [...pairs, `${quoted(READING + letters)}*`]
        : pairs
    })
    // A way cut after a single initial: some reading begins with it.
    return allOf(tokens.length > 0 ? tokens : [`${quoted(READING + (pieces[0]?.letters ?? ''))}*`])
  })
  return ways.length === 0 ? EVERYTHING : { match: anyOf(ways), sure: null }
}

const grouped = (parts: readonly string[], word: string): string => {
  const [first = '', ...rest] = [...new Set(parts)]
  return rest.length === 0 ? first : `(${[first, ...rest].join(` ${word} `)})`
}
const allOf = (parts: readonly string[]): string => grouped(parts, 'AND')
const anyOf = (parts: readonly string[]): string => grouped(parts, 'OR')

const isString = (value: string | null): value is string => value !== null
const isExact = ({ match, sure }: Bound): boolean => match !== null && match === sure

function boundOfAll(of: readonly Compiled[]): Bound {
  const denied = of.flatMap((part) => (part.kind === 'not' ? [boundOf(part.of)] : []))
  const wanted = of.filter((part) => part.kind !== 'not').map(boundOf)
  const matches = wanted.map(({ match }) => match).filter(isString)
  if (matches.length === 0) return EVERYTHING
  const sures = wanted.map(({ sure }) => sure).filter(isString)
  // What is denied may be taken away from the candidates only where the index is certain of it.
  const surelyDenied = denied.map(({ sure }) => sure).filter(isString)
  const perhapsDenied = denied.map(({ match }) => match).filter(isString)
  const without = (found: string, gone: readonly string[]): string =>
    gone.length === 0 ? found : `(${found} NOT ${anyOf(gone)})`
  const known = sures.length === wanted.length && perhapsDenied.length === denied.length
  return {
    match: without(allOf(matches), surelyDenied),
    sure: known ? without(allOf(sures), perhapsDenied) : null,
  }
}

function boundOf(condition: Compiled): Bound {
  switch (condition.kind) {
    case 'text':
      return boundOfNeedle(condition.needle)
    case 'sound':
      return boundOfSound(condition.sound)
    case 'all':
      return boundOfAll(condition.of)
    case 'any': {
      const bounds = condition.of.map(boundOf)
      const matches = bounds.map(({ match }) => match)
      const sures = bounds.map(({ sure }) => sure).filter(isString)
      return {
        match: matches.every(isString) ? anyOf(matches) : null,
        sure: sures.length > 0 ? anyOf(sures) : null,
      }
    }
    case 'not':
      return boundOfAll([condition])
    case 'filter':
      return EVERYTHING
  }
}

export function planOf(query: Query): Plan {
  const bound = boundOf(query.condition)
  const exact = isExact(bound)
  const headline = query.inHeadline && boundOf(query.inHeadline).match
  if (query.inHeadline === null || headline === null) return { ...bound, exact, tiers: null }
  const within = (parts: readonly string[]): string =>
    allOf([...parts, ...(bound.match === null ? [] : [bound.match])])
  return {
    ...bound,
    exact,
    tiers: [
      within([anyOf(query.wholes.map((letters) => quoted(wholeToken(letters)))), headline]),
      within([anyOf(query.starts.map((letters) => quoted(startToken(letters)))), headline]),
      within([headline]),
    ],
  }
}

/** What finds the articles of a tier; null: only a look at each article does. */
export const matchOf = (plan: Plan, tier: Tier): string | null =>
  plan.tiers && tier !== LAST_TIER ? plan.tiers[tier] : plan.match
