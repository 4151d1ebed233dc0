// Headline and body in pairs: what the fact checks must say, and above all where they must keep quiet.
import { describe, expect, test } from 'vitest'
import type { CheckId } from '#shared/check'
import { checkHeadline } from './check'
import { CHINESE_PAIRS } from './fixtures/pairs-chinese'
import { ENGLISH_PAIRS } from './fixtures/pairs-english'
import { input } from './fixtures/input'

const FACTS: readonly CheckId[] = ['number', 'unit', 'date', 'name', 'quotation', 'stronger-claim']

interface Pair {
  readonly headline: string
  readonly body: string
  /** `rule:words`, in the order of the line. */
  readonly says: readonly string[]
}

const pairsOf = (text: string): readonly Pair[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [headline = '', body = '', says = ''] = line.split('||').map((part) => part.trim())
      return { headline, body, says: says === '' ? [] : says.split(/;\s*/) }
    })

const said = ({ headline, body }: Pair): readonly string[] =>
  checkHeadline(
    input(headline, {
      blocks: [body],
      fields: { author: '', organisation: '', editor: '', source: '', publishedAt: '2031-03-12' },
    }),
  )
    .findings.filter(({ rule }) => FACTS.includes(rule))
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .map(({ rule, args }) => `${rule}:${args.word}`)

describe.each([
  ['English', pairsOf(ENGLISH_PAIRS)],
  ['Chinese', pairsOf(CHINESE_PAIRS)],
] as const)('%s', (_, pairs) => {
  test('there are enough of them, and enough that are wrong', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150)
    expect(pairs.filter(({ says }) => says.length > 0).length).toBeGreaterThanOrEqual(25)
  })
  test.each(pairs)('$headline', (pair) => {
    expect(said(pair)).toEqual(pair.says)
  })
})
