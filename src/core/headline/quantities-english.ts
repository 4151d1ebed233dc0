// English numbers written out, read as values: `twenty-two`, `three hundred people`, `a century`, `four decades`, `third`.

export interface EnglishNumber {
  readonly text: string
  readonly start: number
  readonly value: number
  /** As it is written: `percent`, `decades`; empty if none. `th` for ordinals. */
  readonly unit: string
}

const UNIT_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TEN_WORDS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNIT_WORDS.split(' ').map((word, i) => [word, i] as const),
  ...TEN_WORDS.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
  ['a', 1],
  ['dozen', 12],
])
const ORDINAL: ReadonlyMap<string, number> = new Map(ORDINALS.split(' ').map((word, i) => [word, i] as const))

const either = (list: string): string => list.split(' ').toReversed().join('|')
/** Alternatives for patterns, the longer before those they begin with: `seventeen|…|seven`. */
export const UNITS = either(UNIT_WORDS)
export const TENS = either(TEN_WORDS)
const SMALL = `(?:(?:${TENS})(?:[ -](?:${UNITS}))?|${UNITS})`
/** Units that a number written out stands before; digits stand before them, too. */
export const ENGLISH_UNITS =
  'percent|per cent|people|hours?|days?|weeks?|months?|years?|decades?|century|centuries|goals?|dozen'
// `twenty-two` `three hundred and five` `five per cent` `seventeen`; `a century`, `a week`, `a dozen`.
const NUMBER = new RegExp(
  `(?<![\\p{L}-])(?:(${SMALL})(?: (hundred|thousand|million|billion))?(?: and (${SMALL}))?(?:[ -](${ENGLISH_UNITS})(?!\\p{L}))?|(an?) (day|week|month|year|decade|century|dozen)(?!\\p{L}))(?!\\p{L})`,
  'giu',
)
const RANK = new RegExp(`(?<![\\p{L}-])(?:${either(ORDINALS)})(?!\\p{L})`, 'giu')
const POWERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
])

const small = (words: string): number =>
  words
    .toLowerCase()
    .split(/[ -]/)
    .reduce((sum, word) => sum + (VALUES.get(word) ?? 0), 0)

/** All of a text, in the order of the text; ordinals last. */
export function englishNumbers(text: string): readonly EnglishNumber[] {
  const counts = Array.from(
    text.matchAll(NUMBER),
    ({ 0: matched, 1: count, 2: power = '', 3: rest = '', 4: unit = '', 6: span = '', index }) => {
      const value =
        count === undefined ? 1 : small(count) * (POWERS.get(power.toLowerCase()) ?? 1) + small(rest)
      const named = (count === undefined ? span : unit).toLowerCase()
      const isDozen = named === 'dozen'
      return { text: matched, start: index, value: isDozen ? value * 12 : value, unit: isDozen ? '' : named }
    },
  )
  const ranks = Array.from(text.matchAll(RANK), ({ 0: matched, index }) => ({
    text: matched,
    start: index,
    value: ORDINAL.get(matched.toLowerCase()) ?? 0,
    unit: 'th',
  }))
  return [...counts, ...ranks]
}
