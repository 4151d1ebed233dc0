// Ordinary headlines give nothing heavier than a note, and the sample page gives what a person found in it.
import { describe, expect, it } from 'vitest'
import type { CheckId } from '#shared/check'
import type { CheckInput } from '#shared/check-input'
import { CLAUSES } from '../headline/fixtures/ordinary-clauses'
import { WITH_COLUMNS } from '../headline/fixtures/ordinary-columns'
import { ENGLISH } from '../headline/fixtures/ordinary-english'
import { WITH_MARKS } from '../headline/fixtures/ordinary-marks'
import { ABOUT_MEDIA } from '../headline/fixtures/ordinary-media'
import { SAMPLE_HEADLINES } from '../headline/fixtures/sample-headlines'
import { checkHeadline } from './check'
import { input } from './fixtures/input'

const heavy = (headline: string, rest: Partial<CheckInput> = {}): string[] =>
  checkHeadline(input(headline, rest))
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ rule }) => `${rule}: ${headline}`)

describe('ordinary headlines', () => {
  it('of news: only titles of three characters and less are asked about', () => {
    const lines = [...CLAUSES, ...WITH_COLUMNS, ...ENGLISH, ...WITH_MARKS, ...ABOUT_MEDIA]
    expect(lines.length).toBeGreaterThan(900)
    expect(lines.flatMap((line) => heavy(line)).filter((told) => !/^too-short: .{1,3}$/u.test(told))).toEqual(
      [],
    )
  })
  it('of features and service: none at all', () => {
    const lines = [...CLAUSES, ...WITH_MARKS]
    expect(lines.flatMap((line) => heavy(line, { kind: 'feature' }))).toEqual([])
  })
})

/** Numbers of the sample's headlines, from 0, in which a rule finds something. */
const found = (rule: CheckId, text: (line: (typeof SAMPLE_HEADLINES)[number]) => string): number[] =>
  SAMPLE_HEADLINES.flatMap((line, at) =>
    checkHeadline(input(text(line))).findings.some((finding) => finding.rule === rule) ? [at] : [],
  )
const raw = (line: (typeof SAMPLE_HEADLINES)[number]): string => line.raw
const clean = ({ segments }: (typeof SAMPLE_HEADLINES)[number]): string =>
  segments.find(([role]) => role === 'headline')?.[1] ?? ''

describe('the sample page', () => {
  it('has 23 decorated headlines and the label of a source', () => {
    expect(found('decoration', raw)).toHaveLength(23)
    expect(found('decoration', clean)).toEqual([18])
  })
  it('has 18 with half-width marks', () => {
    expect([...found('half-width', clean), ...found('mixed-width', clean)]).toHaveLength(18)
  })
  for (const [rule, at] of [
    ['too-short', [24]],
    ['cut-off-tail', [35]],
    ['search-form', [17, 23, 25, 28, 30]],
    ['missing-question-mark', [4, 20]],
    ['list-comma', [32]],
    ['ellipsis', [32]],
    ['han-latin-blank', [3]],
    ['ad-absolute', []],
    ['unmatched-pair', []],
    ['doubled-word', []],
    ['confusable', []],
  ] as const)
    it(`${rule}: ${at.join(' ')}`, () => expect(found(rule, clean)).toEqual(at))
})
