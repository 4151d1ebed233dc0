// A query made ready: its terms compiled, and what it says of a text.
import { lettersOf, PLAIN_FIELDS, type SearchText } from './tokens'
import type { Folding } from './fold'
import { isIn, needleOf, type Needle, type Range } from './needle'
import { soundOf, type Sound } from './sound'
import { parse, type Expression, type FilterTerm } from './syntax'

/** What the headline is to hold by its sound. */
export interface Spoken {
  readonly kind: 'sound'
  readonly sound: Sound
  /** In order, at most `most`. */
  readonly places: (text: string, most?: number) => readonly Range[]
}

/** What knows how Han is read; a window does without and finds nothing by its sound. */
export interface Speech {
  readonly spelledIn: (text: string, sound: Sound, most?: number) => readonly Range[]
  /** Bare words that are looked for by their sound, since no article holds their letters; see `bareWords`. */
  readonly words: ReadonlySet<string>
}

/** An expression whose terms are compiled; a filter has a number, by which its answer is given. */
export type Compiled =
  | { readonly kind: 'all'; readonly of: readonly Compiled[] }
  | { readonly kind: 'any'; readonly of: readonly Compiled[] }
  | { readonly kind: 'not'; readonly of: Compiled }
  | { readonly kind: 'text'; readonly needle: Needle }
  | Spoken
  | { readonly kind: 'filter'; readonly n: number }

export interface Query {
  /** What must hold besides `filters`. */
  readonly condition: Compiled
  /** Filters that hold for every result. */
  readonly filters: readonly FilterTerm[]
  /** Filters inside OR and -, by their number. */
  readonly nested: readonly FilterTerm[]
  /** What must hold within the headline alone for a place before other articles; null if the query has no such part. */
  readonly inHeadline: Compiled | null
  /** The plain terms that are not denied. */
  readonly needles: readonly Needle[]
  /** Terms that are all wanted anywhere, two or more, so that they can be near one another; else none. */
  readonly together: readonly Needle[]
  /** What the headline is to hold by its sound, denials left out. */
  readonly sounds: readonly Spoken[]
  /** The headline alone decides. */
  readonly onlyHeadline: boolean
  /** Folded letters of headlines that are just what was asked for. */
  readonly wholes: readonly string[]
  /** Folded letters that such a headline begins with. */
  readonly starts: readonly string[]
}

const TRUE: Compiled = { kind: 'all', of: [] }
const isTrue = (condition: Compiled): boolean => condition.kind === 'all' && condition.of.length === 0

const isPlain = (needle: Needle): boolean => needle.field === 'any' || needle.field === 'headline'

/** The part of a condition that a headline can meet: its plain terms, looked for there; denials fall away. */
function headlinePart(condition: Compiled): Compiled {
  switch (condition.kind) {
    case 'text':
      return isPlain(condition.needle)
        ? { kind: 'text', needle: { ...condition.needle, field: 'headline' } }
        : TRUE
    case 'all': {
      const of = condition.of.map(headlinePart).filter((part) => !isTrue(part))
      return of.length === 1 && of[0] ? of[0] : { kind: 'all', of }
    }
    case 'any': {
      const of = condition.of.map(headlinePart)
      return of.some(isTrue) ? TRUE : { kind: 'any', of }
    }
    case 'sound':
      return condition
    case 'not':
    case 'filter':
      return TRUE
  }
}

function plainNeedles(condition: Compiled): Needle[] {
  switch (condition.kind) {
    case 'text':
      return [condition.needle]
    case 'all':
    case 'any':
      return condition.of.flatMap(plainNeedles)
    case 'not':
    case 'sound':
    case 'filter':
      return []
  }
}

function wantedSounds(condition: Compiled): Spoken[] {
  switch (condition.kind) {
    case 'sound':
      return [condition]
    case 'all':
    case 'any':
      return condition.of.flatMap(wantedSounds)
    case 'not':
    case 'text':
    case 'filter':
      return []
  }
}

function looksOnlyAtHeadline(condition: Compiled): boolean {
  switch (condition.kind) {
    case 'text':
      return condition.needle.field === 'headline'
    case 'all':
    case 'any':
      return condition.of.every(looksOnlyAtHeadline)
    case 'not':
      return looksOnlyAtHeadline(condition.of)
    case 'sound':
    case 'filter':
      return true
  }
}

const SILENT: Speech = { spelledIn: () => [], words: new Set() }
const holdsChoice = (condition: Compiled): boolean =>
  condition.kind === 'any' || (condition.kind === 'all' && condition.of.some(holdsChoice))

export function compile(query: string, folding: Folding, speech = SILENT): Query {
  const parsed = parse(query)
  const filters: FilterTerm[] = []
  const nested: FilterTerm[] = []
  const spoken = (sound: Sound): Spoken => ({
    kind: 'sound',
    sound,
    places: (text, most) => speech.spelledIn(text, sound, most),
  })
  const compiled = (expression: Expression, denied: boolean): Compiled => {
    switch (expression.kind) {
      case 'all':
      case 'any':
        return { kind: expression.kind, of: expression.of.map((part) => compiled(part, denied)) }
      case 'not':
        return { kind: 'not', of: compiled(expression.of, true) }
      case 'sound':
        return spoken(expression.sound)
      case 'text': {
        const { field, quoted, text } = expression
        const sound =
          !denied && field === 'any' && !quoted && speech.words.has(text) ? soundOf(text) : undefined
        return sound ? spoken(sound) : { kind: 'text', needle: needleOf(expression, folding) }
      }
      case 'filter':
        return { kind: 'filter', n: nested.push(expression) - 1 }
    }
  }
  const of: Compiled[] = []
  for (const part of parsed.kind === 'all' ? parsed.of : [parsed])
    if (part.kind === 'filter') filters.push(part)
    else of.push(compiled(part, false))
  const condition: Compiled = of.length === 1 && of[0] ? of[0] : { kind: 'all', of }
  const inHeadline = headlinePart(condition)
  const needles = plainNeedles(condition)
  const together = of.flatMap((part) =>
    part.kind === 'text' && part.needle.field === 'any' ? [part.needle] : [],
  )
  const letters = needles.filter(isPlain).map(({ folded }) => lettersOf(folded))
  const starts = letters.filter((one) => one !== '')
  return {
    condition,
    filters,
    nested,
    inHeadline: isTrue(inHeadline) || starts.length === 0 ? null : inHeadline,
    needles,
    together: together.length > 1 ? together : [],
    sounds: wantedSounds(condition),
    onlyHeadline: looksOnlyAtHeadline(condition),
    wholes: holdsChoice(condition) ? [letters.join(''), ...starts] : [letters.join('')],
    starts,
  }
}

/** Whether the texts of an article are needed to decide. */
export function asksText(condition: Compiled): boolean {
  switch (condition.kind) {
    case 'text':
    case 'sound':
      return true
    case 'not':
      return asksText(condition.of)
    case 'all':
    case 'any':
      return condition.of.some(asksText)
    case 'filter':
      return false
  }
}

/** `answers` are those of the nested filters, by number. */
export function holds(condition: Compiled, text: SearchText, answers: readonly boolean[]): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(part, text, answers))
    case 'any':
      return condition.of.some((part) => holds(part, text, answers))
    case 'not':
      return !holds(condition.of, text, answers)
    case 'filter':
      return answers[condition.n] === true
    case 'sound':
      return condition.places(text.headline, 1).length > 0
    case 'text': {
      const { needle } = condition
      return needle.field === 'any'
        ? PLAIN_FIELDS.some((field) => isIn(text[field], needle))
        : isIn(text[needle.field], needle)
    }
  }
}

/** The headline is what was asked for (0), begins with it (1), holds it (2), or it is found elsewhere (3). */
export type Tier = 0 | 1 | 2 | 3
export const LAST_TIER = 3

/** An article without a word. */
export const NO_TEXT: SearchText = {
  headline: '',
  kicker: '',
  deck: '',
  body: '',
  author: '',
  organisation: '',
  editor: '',
  source: '',
}

export function tierOf({ inHeadline, wholes, starts }: Query, headline: string): Tier {
  if (!inHeadline || !holds(inHeadline, { ...NO_TEXT, headline }, [])) return LAST_TIER
  const letters = lettersOf(headline)
  if (wholes.includes(letters)) return 0
  return starts.some((start) => letters.startsWith(start)) ? 1 : 2
}
