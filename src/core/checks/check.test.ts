// The table of rules as a whole: settings, order, channels, words for all of it, and laws on any string.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECK_IDS, type CheckFinding, type CheckSettings } from '#shared/check'
import type { CheckInput } from '#shared/check-input'
import { checksTexts } from '#shared/texts/checks'
import { channelsWith } from '../headline/channel-edits'
import { DEFAULT_CHANNELS } from '../headline/default-channels'
import { checkHeadline } from './check'
import { applyEdits } from './edits'
import { ARTICLE, input } from './fixtures/input'
import { RATES } from './rates'
import { RULES } from './rules'
import { isSafePattern } from './safe-pattern'

const CHANNELS = channelsWith(DEFAULT_CHANNELS, new Map())

const rulesOf = (findings: readonly CheckFinding[]): string[] => findings.map(({ rule }) => rule)

describe('the rules', () => {
  it('are each named once, in the order of the list', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...CHECK_IDS])
  })

  it('seldom say more than a note of published headlines', () => {
    for (const [rule, rates] of Object.entries(RATES))
      for (const { of, hits, aboveNote } of rates) {
        expect(hits).toBeLessThanOrEqual(of)
        expect([rule, aboveNote / of < 0.07]).toEqual([rule, true])
      }
    expect(checksTexts.en.rate('headlines-zh', '4', '2,000')).toBe('4 of 2,000 published Chinese headlines')
    expect(checksTexts['zh-CN'].rate('articles-en', '1', '48')).toBe('48 篇英文稿件的标题中命中 1 条')
  })

  it('can be switched off and weighed otherwise', () => {
    const headline = input('水厂扩建,居民受益!')
    const off: CheckSettings = { 'half-width': { enabled: false } }
    expect(rulesOf(checkHeadline(headline).findings)).toContain('half-width')
    const report = checkHeadline(headline, off)
    expect(rulesOf(report.findings)).not.toContain('half-width')
    expect(report.notChecked).toContainEqual({ rule: 'half-width', because: 'off' })
    const severities = (settings: CheckSettings, text: string): string[] =>
      checkHeadline(input(text), settings)
        .findings.filter(({ rule }) => rule === 'half-width')
        .map(({ severity }) => severity)
    expect(severities({ 'half-width': { severity: 'block' } }, '水厂扩建,居民受益')).toEqual(['block'])
    expect(severities({ 'half-width': { severity: 'note' } }, '水厂扩建,居民受益')).toEqual(['note'])
    // The brackets of a tag stay a note however the rule is weighed.
    expect(severities({ 'half-width': { severity: 'block' } }, '水厂扩建开工(图)')).toEqual(['note'])
  })

  it('say why they were not asked', () => {
    const because = new Map(checkHeadline(input('水厂扩建')).notChecked.map((one) => [one.rule, one.because]))
    expect(Object.fromEntries(because)).toMatchObject({
      length: 'no-channel',
      number: 'no-body',
      'ad-strict': 'not-advertising',
      'word-list': 'no-list',
      roster: 'no-list',
      similar: 'no-others',
      'all-caps': 'language',
    })
  })

  it('put the heaviest first, then by place', () => {
    const { findings } = checkHeadline(input('水\u200b厂扩建,居民受益...通水!'))
    expect(findings.map(({ severity }) => severity)).toEqual(['block', 'warn', 'note', 'note'])
  })
})

describe('channels', () => {
  const long = '城东水厂扩建工程开工之后全市三千二百户居民年底之前都能喝上放心水的消息传来'
  const only = (key: string): Partial<CheckInput> => ({
    channels: CHANNELS.filter((channel) => channel.key === key),
  })
  it('block where the limit is hard and nowhere else', () => {
    expect(checkHeadline(input(long, only('wechat-api'))).findings[0]).toMatchObject({
      rule: 'length',
      message: 'too-long',
      severity: 'block',
      channel: 'wechat-api',
      args: { count: String(long.length), limit: '32' },
    })
    expect(rulesOf(checkHeadline(input(long, only('wechat-editor'))).findings)).not.toContain('length')
  })
  it('say where the line is cut', () => {
    const { findings } = checkHeadline(input(long, only('wechat-editor')))
    expect(findings).toMatchObject([{ rule: 'visible-cut', spans: [{ start: 30, end: long.length }] }])
  })
})

describe('patterns of the desk', () => {
  it('are run in a blink at the costliest that is taken', { timeout: 1000 }, () => {
    for (const source of ['.*a.{0,28}b', 'a{1,20}a{1,20}a{1,20}b', 'a?'.repeat(13) + 'a'.repeat(13) + 'b']) {
      expect(isSafePattern(source)).toBe(true)
      expect(new RegExp(source, 'u').test('a'.repeat(500))).toBe(false)
    }
  })

  for (const pattern of [
    '亲自',
    '\\d{1,4}元',
    '第[一二三]届',
    '(?:甲|乙)方',
    '甲.{0,20}乙.{0,20}丙',
    '水.*厂',
  ])
    it(`takes ${pattern}`, () => expect(isSafePattern(pattern)).toBe(true))
  for (const pattern of [
    '',
    '(a+)+b',
    '(a|a)*b',
    '.*.*x',
    '\\d*\\d*\\d*$',
    '.*a.*b',
    'a{1,60}a{1,60}a{1,60}',
    'a?'.repeat(20) + 'a'.repeat(20),
    '(?:a|a)'.repeat(20) + 'b',
    '(甲)\\1',
    '(?=甲)',
    '[',
    'a*',
    'x'.repeat(201),
  ])
    it(`refuses ${pattern.slice(0, 20)}`, () => expect(isSafePattern(pattern)).toBe(false))
})

const PIECES = (
  '水 厂 的 的的 了了 “ ” ‘ ’ 《 》 （ ） ( ) " \' , ， 。 、 : ！ ! ? … ... 。。。 -- 123 2.1亿元 3月5日 昨日 ２０ iWater ' +
  'YouTube the The of 北京 青河市 省省委 第一 最佳 国家级 震惊 网传 | _ 全球快消息 \u200b \u200d 👨 \ufffd \ud83d \udc00 \u2f63 \ue000'
).split(' ')
const line = fc.oneof(
  fc
    .array(fc.constantFrom(...PIECES, ' ', '\u3000', '\u00a0', '\n'), { maxLength: 24 })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
)
const around = fc.record({
  kind: fc.constantFrom('news', 'advertising', 'service'),
  blocks: fc.constantFrom(ARTICLE.blocks ?? null, null, []),
  style: fc.record({
    hanLatinBlank: fc.constantFrom('none', 'one', 'either'),
    clauseBlank: fc.constantFrom('half', 'full', 'either'),
    englishCase: fc.constantFrom('sentence', 'title', 'either'),
    englishQuotes: fc.constantFrom('single', 'double', 'either'),
  }),
  channels: fc.constantFrom(CHANNELS, []),
  lang: fc.constantFrom('zh', 'en'),
} satisfies { [Key in keyof CheckInput]?: fc.Arbitrary<CheckInput[Key]> })

describe('laws', () => {
  it('never throws; spans lie within the line, evidence within the body; fingerprints are single', () => {
    fc.assert(
      fc.property(line, line, around, (headline, other, rest) => {
        const given = input(headline, { ...rest, others: [{ id: 'x', text: other, relation: 'headline' }] })
        const { findings } = checkHeadline(given)
        for (const { spans, evidence, fixes, severity } of findings) {
          expect(spans.length).toBeGreaterThan(0)
          for (const { start, end } of [...spans, ...fixes.flatMap(({ edits }) => edits)]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(headline.length)
          }
          const pointed = evidence.flatMap((one) => (one.kind === 'body' ? [one] : []))
          for (const { block, start, end } of pointed) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(given.blocks?.[block]?.length ?? -1)
          }
          expect(['block', 'verify', 'warn', 'note']).toContain(severity)
        }
        expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length)
        expect(checkHeadline(given)).toEqual(checkHeadline(given))
      }),
      { numRuns: 400 },
    )
  })

  it('when all fixes of a rule are made, the rule proposes nothing more', () => {
    fc.assert(
      fc.property(line, around, (headline, rest) => {
        const fixable = checkHeadline(input(headline, rest)).findings.filter(({ fixes }) => fixes.length > 0)
        for (const rule of new Set(fixable.map((finding) => finding.rule))) {
          let text = headline
          // The fixes of one rule are made one after the other, each on what the one before has left.
          for (let round = 0; round < 60; round++) {
            const next = checkHeadline(input(text, rest)).findings.find(
              (one) => one.rule === rule && one.fixes.length > 0,
            )
            if (next === undefined) break
            const made = applyEdits(text, next.fixes[0]?.edits ?? [])
            expect(made).not.toBe(text)
            text = made
          }
          const left = checkHeadline(input(text, rest)).findings.filter((one) => one.rule === rule)
          expect([rule, left.flatMap(({ fixes }) => fixes)]).toEqual([rule, []])
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('however the line is made', () => {
  for (const piece of [
    '“',
    '的',
    'a ',
    '1.',
    '甲：',
    '(',
    '1月',
    '……',
    'A',
    '、“”',
    ' \u3000',
    '省省委',
    '"a',
    '网传,',
  ])
    it(`3,000 of ${piece} are checked in a second`, () => {
      const report = checkHeadline(input(piece.repeat(3000), { ...ARTICLE, channels: CHANNELS }))
      expect(report.notChecked.length).toBeGreaterThan(0)
    }, 1000)
})

describe('the words', () => {
  const { findings } = checkHeadline(
    input('震惊！水厂扩建,你家“停水吗？”３天 省省委,截止目前...', { ...ARTICLE, channels: CHANNELS }),
  )
  for (const language of ['zh-CN', 'en'] as const)
    it(`say every finding in ${language}`, () => {
      const { messages, whys } = checksTexts[language]
      expect(findings.length).toBeGreaterThan(8)
      for (const { message, args, rule } of findings) {
        expect(messages[message](args)).not.toMatch(/^$|undefined|“”/)
        expect(whys[rule].source).not.toBe('')
      }
    })
})
