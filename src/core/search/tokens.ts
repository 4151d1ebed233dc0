// What an index knows of a text: signs, pairs of neighbours, words, and the parts of words.
import { classTable, foldTable, SEPARATOR, SIGN, WORD } from './fold'

/** A field with tokens of its own; the empty mark stands for all that a plain term looks at. */
export const FIELD_MARKS = {
  any: '',
  headline: '\uE010',
  author: '\uE011',
  editor: '\uE012',
  source: '\uE013',
  organisation: '\uE014',
} as const

// Kinds of tokens besides signs, pairs and words. Private-use characters are separators in a text, so none collides.
/** Three letters from anywhere in a word, fewer at its end: `iphone` → iph, pho, hon, one, ne, e. */
export const PART = '\uE000'
/** The last letter of a word and the sign after it: `A股`. Marked, since `a` must not find it as a word. */
const TAIL = '\uE001'
/** The first one and the first two characters of a headline. */
export const START = '\uE020'
/** The whole of a headline, up to `WHOLE_LENGTH` units. */
export const WHOLE = '\uE021'
const WHOLE_LENGTH = 48
/** A reading of a character of a headline. */
export const READING = '\uE030'
/** The first letters of the readings of two neighbours in a headline. */
export const NEIGHBOURS = '\uE031'
/** A word is kept up to this many letters; its parts reach to its end. */
export const WORD_LENGTH = 32

/** Called for each folded character of a text: a unit, or a surrogate pair, which is one sign. */
export function eachCharacter(text: string, see: (character: string, kind: number) => void): void {
  const table = foldTable({ simplify: true })
  const classes = classTable()
  const sound = text.toWellFormed()
  for (let at = 0; at < sound.length; at++) {
    const unit = sound.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdbff) {
      see(sound.slice(at, at + 2), SIGN)
      at++
    } else {
      const folded = table[unit] ?? unit
      see(String.fromCharCode(folded), classes[folded] ?? SEPARATOR)
    }
  }
}

/** Whether two neighbours have a token together: at least one is a sign, none separates. */
export const isPair = (kind: number, next: number): boolean =>
  kind !== SEPARATOR && next !== SEPARATOR && (kind === SIGN || next === SIGN)
/** The token of two neighbours of which at least one is a sign. */
export const pair = (first: string, kind: number, second: string): string =>
  kind === WORD ? TAIL + first + second : first + second

export function addTokens(text: string, mark: string, into: Set<string>): void {
  let word = ''
  let before = ''
  let kindBefore: number = SEPARATOR
  const endWord = (): void => {
    if (word === '') return
    into.add(mark + word.slice(0, WORD_LENGTH))
    for (let at = 0; at < word.length; at++) into.add(mark + PART + word.slice(at, at + 3))
    word = ''
  }
  eachCharacter(text, (character, kind) => {
    if (kind !== WORD) endWord()
    if (isPair(kindBefore, kind)) into.add(mark + pair(before, kindBefore, character))
    if (kind === SIGN) into.add(mark + character)
    if (kind === WORD) word += character
    before = character
    kindBefore = kind
  })
  endWord()
}

/** A text without what separates, folded: `《党建》，AI！` → `党建ai`. */
export function lettersOf(text: string): string {
  let letters = ''
  eachCharacter(text, (character, kind) => {
    if (kind !== SEPARATOR) letters += character
  })
  return letters
}

/** The first `count` characters of folded letters. */
export const firstOf = (letters: string, count: number): string =>
  Array.from(letters.slice(0, count * 2))
    .slice(0, count)
    .join('')

/** The token that a headline beginning with these letters has. */
export const startToken = (letters: string): string => START + firstOf(letters, 2)
/** The token that a headline of just these letters has; longer ones may share it. */
export const wholeToken = (letters: string): string => WHOLE + letters.slice(0, WHOLE_LENGTH).toWellFormed()

/** All texts of an article that can be searched; `body` is its plain text. */
export interface SearchText {
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly body: string
  readonly author: string
  readonly organisation: string
  readonly editor: string
  readonly source: string
}

/** What a plain term looks at. */
export const PLAIN_FIELDS = [
  'headline',
  'kicker',
  'deck',
  'body',
  'author',
  'organisation',
] as const satisfies readonly (keyof SearchText)[]
