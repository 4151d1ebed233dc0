// Headlines in order: by number, Latin letters and pinyin; the key compares as SQLite compares texts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headlineOrder } from './headline-order'

const points = (text: string): readonly number[] =>
  Array.from(headlineOrder(text), (character) => character.codePointAt(0) ?? 0)
/** By code points, which is the order of bytes in UTF-8. */
function compare(a: string, b: string): number {
  const [one, other] = [points(a), points(b)]
  const at = one.findIndex((point, n) => point !== other[n])
  return at < 0 ? Math.sign(one.length - other.length) : Math.sign((one[at] ?? 0) - (other[at] ?? -1))
}

/** Each in the order in which it should stand. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'numbers by value': [
    '第2号',
    '第10号',
    '第0100号',
    '第1,000号',
    '第20000号',
    '第123456789号',
    '第1234567890号',
  ],
  'numbers in Han after 第': [
    '第二届',
    '第3届',
    '第十届',
    '第十二届',
    '第二十届',
    '第一百〇三届',
    '第一百二十届',
  ],
  'numbers, Latin, Han, other scripts': ['5G', '2024年', 'AI', 'zoo', '阿里', '做', 'ニュース'],
  'Han by syllable': [
    '安徽',
    '包头',
    '北京',
    '长江',
    '成都',
    '重庆',
    '九原',
    '女篮',
    '上海',
    '深圳',
    '苏州',
    '厦门',
    '左右',
  ],
  'then by tone': ['妈妈', '麻将', '马上', '骂街'],
  'then by character, so that one word stands together': ['世界', '世面', '事假', '事项'],
  'Latin by letters, whatever their case and accents': [
    'Äpfel',
    'apple',
    'Apple pie',
    'applet',
    'Banana',
    'new york',
    'newark',
  ],
  'a shorter one first': ['', '水', '水库', '水库开闸'],
}

test.each(Object.entries(ORDERS))('%s', (_name, wanted) => {
  for (let n = 1; n < wanted.length; n++)
    expect([wanted[n - 1], wanted[n], compare(wanted[n - 1] ?? '', wanted[n] ?? '')]).toEqual([
      wanted[n - 1],
      wanted[n],
      -1,
    ])
})

describe('no difference is made', () => {
  test.each([
    ['《水库》开闸', '水库开闸'],
    ['【资料图】水库', '资料图 水库'],
    ['ＡＩ时代', 'ai时代'],
    ['第２号', '第2号'],
    ['第十二届', '第12届'],
    ['café', 'CAFE'],
    ['12,345元', '12345元'],
    ['水库  开闸', '水库开闸'],
  ])('%s = %s', (a, b) => expect(headlineOrder(a)).toBe(headlineOrder(b)))
  test.each([
    ['3 5', '35'],
    ['new ark', 'newark'],
    ['一名', '1名'],
    ['行长', '行走'],
  ])('but %s ≠ %s', (a, b) => expect(headlineOrder(a)).not.toBe(headlineOrder(b)))
})

test('the likeliest reading in its word', () => {
  // chóng in 重庆, zhòng in 重要; háng in 行长, xíng in 行走; no tone is changed by its neighbour.
  expect(compare('重庆', '初心')).toBe(-1)
  expect(compare('忠心', '重要')).toBe(-1)
  expect(compare('汉子', '行长')).toBe(-1)
  expect(compare('行长', '毫厘')).toBe(-1)
  expect(compare('心得', '行走')).toBe(-1)
  expect(compare('衣服', '一个')).toBe(1)
  expect(compare('一个', '移动')).toBe(-1)
})

test('any text has a key, the same each time, as short as it should be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (text) => {
      const key = headlineOrder(text)
      expect(headlineOrder(text)).toBe(key)
      expect(key.isWellFormed()).toBe(true)
      expect(key).not.toContain('\u0000')
      expect(key.length).toBeLessThanOrEqual(64 * 4)
    }),
  )
})
