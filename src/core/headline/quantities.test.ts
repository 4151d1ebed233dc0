// Numbers read as values, and the ways the body may have them.
import { describe, expect, it } from 'vitest'
import { evidenceOf } from './evidence'
import { hanNumeral, quantitiesOf } from './quantities'

describe('hanNumeral', () => {
  for (const [text, value] of [
    ['三', 3],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三百二十', 320],
    ['一千零五', 1005],
    ['两万五千', 25000],
    ['三亿', 3e8],
    ['一亿两千万', 1.2e8],
    ['二〇二三', 2023],
    ['水', null],
  ] as const)
    it(`${text} ${value}`, () => expect(hanNumeral(text)).toBe(value))
})

describe('quantitiesOf', () => {
  for (const [text, value, unit] of [
    ['5000万元', 5e7, '元'],
    ['0.5亿元', 5e7, '元'],
    ['1,234人', 1234, '人'],
    ['35名', 35, '人'],
    ['两成', 20, '%'],
    ['20%', 20, '%'],
    ['百分之二十', 20, '%'],
    ['5个百分点', 5, '百分点'],
    ['3公里', 3000, '米'],
    ['2.1 billion', 2.1e9, ''],
    ['30 percent', 30, '%'],
    ['twelve', 12, ''],
  ] as const)
    it(`${text}`, () => expect(quantitiesOf(text)).toMatchObject([{ text, value, unit }]))
  it('tells about from exactly', () => {
    expect(quantitiesOf('近300人，约20亿元，100多户，50人').map(({ about }) => about)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('evidence of numbers and times', () => {
  const copy = {
    blocks: ['3月26日开工，投资2.4亿元，居民3200户，漏损率下降5个百分点。', '包头设点。'],
    credits: { author: '', organisation: '', editor: '', source: '', publishedAt: '2023-03-27' },
  }
  for (const [headline, outcome] of [
    ['24000万元', { found: 'body', how: 'same-value', places: [{ block: 0, start: 10, end: 15 }] }],
    ['近3300户', { found: 'body', how: 'rounded' }],
    ['投资3.4亿元', { found: 'differs', says: '2.4亿元' }],
    ['99吨', { found: 'nowhere' }],
    ['昨日', { found: 'body', how: 'same-value', places: [{ block: 0, start: 0, end: 5 }] }],
    ['26日', { found: 'body', how: 'exact' }],
    ['3月21日', { found: 'differs', says: '3月26日' }],
    ['2023年', { found: 'credit', field: 'publishedAt' }],
    ['2019年', { found: 'nowhere' }],
    ['包头市', { found: 'body', how: 'short-form' }],
  ] as const)
    it(`${headline}`, () => {
      const claims = evidenceOf(headline, copy)
      expect(claims.find(({ kind }) => kind !== 'words')).toMatchObject(outcome)
    })
})
