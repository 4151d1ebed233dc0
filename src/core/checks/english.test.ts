// English style and line breaks: what fires, what must not, and the fixes.
import { describe, expect, it } from 'vitest'
import type { CheckId } from '#shared/check'
import type { CheckInput } from '#shared/check-input'
import type { HouseStyle } from '#shared/house-style'
import { checkHeadline } from './check'
import { applyEdits } from './edits'
import { input, matched } from './fixtures/input'

const style = (rest: Partial<HouseStyle>): Partial<CheckInput> => ({
  style: {
    hanLatinBlank: 'either',
    clauseBlank: 'either',
    englishCase: 'either',
    englishQuotes: 'either',
    ...rest,
  },
})
const sentence = style({ englishCase: 'sentence' })
const title = style({ englishCase: 'title' })
const ap = style({ englishQuotes: 'single' })
const body: Partial<CheckInput> = {
  blocks: ['In May the council rejects plans for a water plant, but Mayor Okafor of Elm City signs them.'],
}

type Case = readonly [headline: string, spans: readonly string[] | null, rest?: Partial<CheckInput>]

const TABLE: Partial<Record<CheckId, readonly Case[]>> = {
  'all-caps': [
    ['COUNCIL REJECTS WATER PLANT', ['COUNCIL REJECTS WATER PLANT']],
    ['NATO AND THE WHO', null],
    ['Council rejects NASA plan', null],
    ['Council Rejects Water Plant', null],
    ['NASA JPL ESA', null],
  ],
  'english-case': [
    ['Council Rejects Plans for Water Plant', ['Rejects', 'Plans', 'Water', 'Plant'], sentence],
    ['Council rejects plans for water plant', null, sentence],
    ['Mayor Okafor of Elm City signs plans', null, sentence],
    ['Council Rejects Plans for Water Plant', null, title],
    ['Council rejects Plans for water plant', ['r', 'w', 'p'], title],
    ['Plans for iPhone Plant', null, title],
    ['A Plant of the City', null, title],
    ['E-mail Rules Rejected', null, title],
    ['Council rejects plans', null],
  ],
  'english-marks': [
    ['Council rejects plan.', ['.']],
    ['Council rejects plan by Acme Inc.', null],
    ['Council looks to the U.S.', null],
    ['It rained. It poured.', null],
    ['Wait...', null],
    ['Mayor says “never”', ['“', '”'], ap],
    ['Mayor says ‘never’', null, ap],
    ['Mayor says “never”', null],
    ['Three dead in flood', ['Three'], ap],
    ['Three dead in flood', null],
    ['Big Ten games begin', null, ap],
    ['Two-time winner returns', null, ap],
  ],
  'weak-english': [
    ['Plan was rejected by council', ['was rejected by']],
    ['Plan was rejected', null],
    ['The construction of a plant', ['The construction of']],
    ['There is a new plant', ['There is']],
    ['Council rejects plan', null],
  ],
  'bad-break': [
    ['Council rejects plan for\nnew water plant', ['for']],
    ['Council rejects plan\nfor new water plant', null],
    ['Council rejects plan for new water plant', null],
    ['城东水\n厂开工', null],
    ['城东水厂开\n工', ['开', '工']],
    ['城东水厂\n今日开工', null],
  ],
}

for (const [rule, cases] of Object.entries(TABLE) as [CheckId, readonly Case[]][])
  describe(`${rule}`, () => {
    for (const [headline, spans, rest] of cases)
      it(`${headline.replace('\n', ' / ')}`, () => expect(matched(rule, headline, rest)).toEqual(spans))
  })

describe('fixes', () => {
  const fixed = (rule: CheckId, headline: string, rest: Partial<CheckInput> = {}): string | null => {
    const fix = checkHeadline(input(headline, rest)).findings.find((one) => one.rule === rule)?.fixes[0]
    return fix === undefined ? null : applyEdits(headline, fix.edits)
  }
  for (const [rule, headline, wanted, rest] of [
    ['all-caps', 'COUNCIL REJECTS WATER PLANT', 'Council rejects water plant', body],
    ['all-caps', 'COUNCIL REJECTS WATER TOWER', null, body],
    ['all-caps', 'MAYOR OKAFOR SIGNS PLANS', 'Mayor Okafor signs plans', body],
    [
      'english-case',
      'Council Rejects Plans for Water Plant',
      'Council rejects plans for water plant',
      { ...sentence, ...body },
    ],
    ['english-case', 'Council rejects Plans', 'Council Rejects Plans', title],
    ['english-marks', 'Mayor says “never”', 'Mayor says ‘never’', ap],
    ['english-marks', 'Three dead in flood', '3 dead in flood', ap],
    ['confusable', 'Goverment opens plant', 'Government opens plant', {}],
    ['confusable', 'YOU COULD OF KNOWN', 'YOU COULD HAVE KNOWN', {}],
    ['doubled-word', 'The the plant opens', 'The plant opens', {}],
    ['half-width', '水厂扩建,居民受益!', '水厂扩建，居民受益！', {}],
    ['ellipsis', '他走了...再没回来', '他走了……再没回来', {}],
    ['unmatched-pair', '“老街坊“迎来新邻居', '“老街坊”迎来新邻居', {}],
    ['unmatched-pair', '新片《山河故人开机', null, {}],
    ['broken-character', '重塑新\u2f63', '重塑新生', {}],
    ['decoration', '城东水厂开工|全球快消息', '城东水厂开工', {}],
    ['decoration', '世界今热点:城东水厂开工建设', '城东水厂开工建设', {}],
    ['office-doubled', '青河省省委书记调研', '青河省委书记调研', {}],
  ] as const satisfies readonly (readonly [CheckId, string, string | null, Partial<CheckInput>])[])
    it(`${rule}: ${headline}`, () => expect(fixed(rule, headline, rest)).toBe(wanted))
})
