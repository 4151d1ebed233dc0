// How many decorations in words the cleaner has never seen are found, by separator; the rates are printed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSureCut } from '#shared/headline'
import * as decorations from './decorations'
import {
  FIRM,
  HALF_KNOWN,
  LABEL_HEADS,
  LABEL_TAILS,
  LATIN_HEADLINES,
  LATIN_HOSTS,
  LATIN_NAMELESS,
  LATIN_NOUNS,
  LATIN_PLACES,
  NAMELESS,
  PLACES,
  PLAIN,
  PLAIN_HEADLINES,
  UNKNOWN_HEADS,
  UNKNOWN_LABELS,
  UNKNOWN_TAILS,
  WEAK,
} from './fixtures/invented-names'
import { SAMPLE_HEADLINES } from './fixtures/sample-headlines'
import { splitHeadline } from './split'

interface Rate {
  readonly found: number
  readonly sure: number
}

/** Share of `[raw, clean]` whose clean form is exactly recovered, and surely so. */
function rateOf(pairs: readonly (readonly [raw: string, clean: string])[]): Rate {
  let found = 0
  let sure = 0
  for (const [raw, clean] of pairs) {
    const split = splitHeadline(raw)
    if (split.clean !== clean) continue
    found++
    if (isSureCut(split)) sure++
  }
  return { found: found / pairs.length, sure: sure / pairs.length }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** The rates stand in the names of the tests, so that a run with the verbose reporter prints them. */
const told = (separator: string, { found, sure }: Rate): string =>
  `behind ${JSON.stringify(separator)}: found ${percent(found)}, sure ${percent(sure)}`

const names = (endings: readonly string[]): readonly string[] =>
  PLACES.flatMap((place) => endings.map((ending) => place + ending))
const labels = LABEL_HEADS.flatMap((head) => LABEL_TAILS.map((tail) => head + tail))
const hang = (
  headlines: readonly string[],
  tails: readonly string[],
  separator: string,
): readonly (readonly [string, string])[] =>
  tails.map((tail, i) => {
    const headline = headlines[i % headlines.length] ?? ''
    return [headline + separator + tail, headline]
  })

test('the invented words are held out: no list of the cleaner has them, the sample page has no such label', () => {
  const known = new Set(Object.values(decorations).flat())
  const invented = [...PLACES, ...NAMELESS, ...LATIN_PLACES, ...UNKNOWN_HEADS, ...UNKNOWN_TAILS]
  const whole = [...names([...FIRM, ...PLAIN, ...WEAK]), ...labels, ...HALF_KNOWN, ...UNKNOWN_LABELS]
  expect([...invented, ...whole].filter((word) => known.has(word))).toEqual([])
  const raws = SAMPLE_HEADLINES.map(({ raw }) => raw).join('\n')
  expect([...labels, ...HALF_KNOWN, ...UNKNOWN_LABELS].filter((label) => raws.includes(label))).toEqual([])
})

const STRONG = ['|', '｜', '丨', '_', ' | ', ' - ', ' – ', ' _ ', '--']

const KINDS = [
  ['site names with a firm ending', names(FIRM), [...STRONG, '-', ' » ', ' · ', ' › '], 0.97],
  ['site names with a plain ending', names(PLAIN), [...STRONG, '-', ' » ', ' · '], 0.95],
  ['site names with a weak ending', names(WEAK), ['|', '｜', '丨', '_', ' | ', ' - '], 0.95],
  ['labels of known words newly joined', labels, ['|', '｜', '丨', '_', '-', ' - ', ' | '], 0.95],
  ['labels half known', HALF_KNOWN, ['|', '丨', '_', ' - '], 0.95],
  ['labels nobody knows a word of', UNKNOWN_LABELS, ['|', '丨', '_', ' - '], 0.95],
  ['names known by their place alone', NAMELESS, ['|', '丨', '_', ' | ', ' - ', ' — ', ' · '], 0.9],
] as const

const MEASURED = KINDS.flatMap(([what, tails, separators, least]) =>
  separators.map((separator) => {
    const rate = rateOf(hang(PLAIN_HEADLINES, tails, separator))
    return [`${what} ${told(separator, rate)}`, rate, least] as const
  }),
)

test.each(MEASURED)('%s', (_, rate, least) => {
  expect(rate.found).toBeGreaterThanOrEqual(least)
})

test.each([...KINDS])('behind `_`, which no headline prints, %s are surely cut', (_, tails) => {
  expect(rateOf(hang(PLAIN_HEADLINES, tails, '_')).sure).toBeGreaterThanOrEqual(0.9)
})

test.each(['|', '｜', ' | ', ' - '])('names that end as the press does are sure behind %j', (separator) => {
  const pressed = names(['新闻', '财经', '周刊', '资讯'])
  expect(rateOf(hang(PLAIN_HEADLINES, pressed, separator)).sure).toBeGreaterThanOrEqual(0.9)
})

const MEASURED_WEAKLY = (
  [
    ['firm names', names(FIRM)],
    ['weak names', names(WEAK)],
    ['labels', labels],
    ['labels half known', HALF_KNOWN],
    ['labels nobody knows', UNKNOWN_LABELS],
  ] as const
).flatMap(([what, tails]) =>
  [' ', '-', '——', '·', '>', '：'].map((separator) => {
    const rate = rateOf(hang(PLAIN_HEADLINES, tails, separator))
    return [`${what} ${told(separator, rate)}`, rate] as const
  }),
)

test.each(MEASURED_WEAKLY)('only measured: %s', (_, rate) => {
  expect(rate.sure).toBeLessThanOrEqual(rate.found)
})

describe('names in Latin letters', () => {
  const papers = LATIN_PLACES.flatMap((place) =>
    LATIN_NOUNS.flatMap((noun) => [`${place} ${noun}`, `The ${place} ${noun}`]),
  )
  const measured = ['|', ' | ', ' - ', ' – ', ' — ', ' » ', ' · '].map((separator) => {
    const rate = rateOf(hang(LATIN_HEADLINES, papers, separator))
    return [`papers ${told(separator, rate)}`, rate] as const
  })
  test.each(measured)('%s', (_, rate) => {
    expect(rate.found).toBeGreaterThanOrEqual(0.95)
    expect(rate.sure).toBeGreaterThanOrEqual(0.9)
  })

  const rates = ['|', ' | ', ' - ', ' – ', ' — ', ' · ', ' » ', '_'].map((separator) => {
    const rate = rateOf(hang(LATIN_HEADLINES, LATIN_NAMELESS, separator))
    return [`names known by their place alone ${told(separator, rate)}`, rate] as const
  })
  test.each(rates)('%s', (_, rate) => {
    expect(rate.found).toBeGreaterThanOrEqual(0.85)
  })

  test.each([' | ', ' - ', ' – ', '_'])('hosts behind %j', (separator) => {
    const both = [
      ...hang(LATIN_HEADLINES, LATIN_HOSTS, separator),
      ...hang(PLAIN_HEADLINES, LATIN_HOSTS, separator),
    ]
    expect(rateOf(both)).toEqual({ found: 1, sure: 1 })
  })
})

test('chains of sections and a name are cut whole', () => {
  const sections = ['财经', '要闻', '文体', '城事', '民生频道', '首页']
  const chains = names([...FIRM, ...PLAIN]).flatMap((name, i) => {
    const section = sections[i % sections.length] ?? ''
    return [`_${section}_${name}`, `_${section}_本地_${name}`]
  })
  const rate = rateOf(hang(PLAIN_HEADLINES, chains, ''))
  expect(rate.found).toBeGreaterThanOrEqual(0.97)
})

test('a repeat for search engines before an unknown name is cut too', () => {
  const raws = names(FIRM).map(
    (name) => [`红薯叶的功效与作用有哪些_红薯叶的功效与作用_${name}`, '红薯叶的功效与作用有哪些'] as const,
  )
  expect(rateOf(raws).found).toBeGreaterThanOrEqual(0.97)
})

test('whatever hangs on it, the headline itself is never cut into', () => {
  const part = fc.constantFrom(...names(FIRM), ...labels, ...NAMELESS)
  const separator = fc.constantFrom('|', '_', ' - ', '-', ' | ', '丨')
  fc.assert(
    fc.property(
      fc.constantFrom(...PLAIN_HEADLINES),
      fc.array(fc.tuple(separator, part), { minLength: 1, maxLength: 3 }),
      (headline, tails) => {
        const { clean } = splitHeadline(headline + tails.flat().join(''))
        expect(clean.startsWith(headline)).toBe(true)
      },
    ),
    { numRuns: 1500 },
  )
})
