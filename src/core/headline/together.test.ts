// What a page and a list of headlines say of their own titles.
import { describe, expect, test } from 'vitest'
import { isSureCut } from '#shared/headline'
import { parseHeadlines, parsePage } from '../page/parse'
import { splitHeadline } from './split'
import { standing } from './standing'
import { taught } from './together'

const SUBJECTS = [
  '水库今日开闸放水迎汛期',
  '新校区秋季迎来首批学生',
  '老街修缮工程进入尾声',
  '渔船返航满载带鱼归来',
  '图书馆延长夜间开放时间',
]

describe('a line of the page that is the headline alone', () => {
  const cases = [
    ['河口湿地迎来今冬首批候鸟|拾光集', '河口湿地迎来今冬首批候鸟'],
    ['河口湿地迎来今冬首批候鸟-要闻-拾光集', '河口湿地迎来今冬首批候鸟'],
    ['河口湿地迎来今冬首批候鸟 - 拾光集', '河口湿地迎来今冬首批候鸟'],
    ['Storm leaves thousands without power - Slow Harbour', 'Storm leaves thousands without power'],
    ['Storm leaves thousands without power — The Kerry-Post', 'Storm leaves thousands without power'],
  ] as const
  test.each(cases)('makes the cut from %j sure', (raw, clean) => {
    expect(isSureCut(splitHeadline(raw))).toBe(false)
    const split = splitHeadline(raw, [], standing([clean, '首页', raw]))
    expect(split.clean).toBe(clean)
    expect(isSureCut(split)).toBe(true)
    expect(split.segments.map(({ text }) => text).join('')).toBe(raw)
  })

  test('a column of the menu is none, nor is a line that goes on', () => {
    const headings = standing(['全球连线', '2031全国两会专题报道', '河口湿地'])
    for (const raw of [
      '全球连线｜一列班列的八千公里',
      '2031全国两会专题报道｜代表们带来了哪三份沉甸甸的建议',
    ])
      expect(splitHeadline(raw, [], headings).clean).toBe(raw)
    expect(splitHeadline('河口湿地迎来今冬首批候鸟', [], headings).confidence).toBe(1)
  })

  test('each piece behind it is a segment', () => {
    const { segments } = splitHeadline('河口湿地迎来首批候鸟_要闻_拾光集', [], ['河口湿地迎来首批候鸟'])
    expect(segments.map(({ role, text }) => [role, text])).toEqual([
      ['headline', '河口湿地迎来首批候鸟'],
      ['separator', '_'],
      ['decoration', '要闻'],
      ['separator', '_'],
      ['decoration', '拾光集'],
    ])
  })
})

describe('headlines that came together', () => {
  test('five with the same name behind a bar make it sure, four do not', () => {
    const raws = SUBJECTS.map((subject) => `${subject}｜拾光集`)
    expect(parseHeadlines(raws.join('\n')).filter(isSureCut)).toHaveLength(5)
    expect(parseHeadlines(raws.slice(1).join('\n')).filter(isSureCut)).toHaveLength(0)
  })

  test('kinds and people are not learned', () => {
    for (const tail of ['深度', '对话', 'Opinion'])
      expect(
        taught(
          [],
          SUBJECTS.map((subject) => `${subject}｜${tail}`),
        ),
      ).toEqual([])
    const said = [
      'Taxes must fall',
      'Nurses deserve more pay',
      'No vote before spring',
      'We shall not leave',
      'The bridge stays open now',
    ]
    expect(
      taught(
        [],
        said.map((line) => `${line} - Marta Lindqvist`),
      ),
    ).toEqual([])
  })

  test('what the desk has said stands above', () => {
    const kept = [{ token: '拾光集', state: 'kept', edges: [], confidence: 0 }] as const
    expect(
      taught(
        kept,
        SUBJECTS.map((subject) => `${subject}｜拾光集`),
      ),
    ).toBe(kept)
  })
})

test('a page whose title carries the source it names is cut, and surely', () => {
  const page = (line: string): string =>
    [
      line,
      '2031年3月2日 来源：拾光集',
      '',
      '河口湿地今天迎来今冬首批候鸟，共三千余只，巡护员老周说，比去年早了五天。',
      '责任编辑：周白',
    ].join('\n')
  const read = parsePage(page('河口湿地迎来今冬首批候鸟|拾光集'))
  expect(read.source).toBe('拾光集')
  expect(read.headline?.clean).toBe('河口湿地迎来今冬首批候鸟')
  expect(read.headline?.confidence).toBeGreaterThanOrEqual(0.9)
  expect(parsePage(page('河口湿地迎来今冬首批候鸟|烟火巷')).headline?.confidence).toBeLessThan(0.9)
})
