// All that the index knows of an article. Knows how Han is read, which no window needs to know.
import { readingsOf } from '../text/pinyin'
import { foldingChecksum } from './fold'
import {
  addTokens,
  FIELD_MARKS,
  firstOf,
  lettersOf,
  NEIGHBOURS,
  PLAIN_FIELDS,
  READING,
  START,
  startToken,
  wholeToken,
  type SearchText,
} from './tokens'

/** Rises with every change of what is indexed. */
const VERSION = 2
export const tokeniser = (): string => `${VERSION}-${foldingChecksum()}`

/** `九原区` → the readings jiu, yuan, qu and the neighbours jy, yq. */
function addReadings(headline: string, into: Set<string>): void {
  let before: readonly string[] = []
  for (const character of headline) {
    const readings = readingsOf(character)
    const firsts = [...new Set(readings.map((reading) => reading.slice(0, 1)))]
    for (const reading of readings) into.add(READING + reading)
    for (const one of before) for (const other of firsts) into.add(NEIGHBOURS + one + other)
    before = firsts
  }
}

/** The tokens of an article, each once, separated by blanks. */
export function indexTokens(text: SearchText): string {
  const tokens = new Set<string>()
  for (const field of PLAIN_FIELDS) addTokens(text[field], FIELD_MARKS.any, tokens)
  for (const field of ['headline', 'author', 'editor', 'source', 'organisation'] as const)
    addTokens(text[field], FIELD_MARKS[field], tokens)
  addReadings(text.headline, tokens)
  const letters = lettersOf(text.headline)
  if (letters !== '') {
    tokens.add(START + firstOf(letters, 1))
    tokens.add(startToken(letters))
    tokens.add(wholeToken(letters))
  }
  return [...tokens].join(' ')
}
