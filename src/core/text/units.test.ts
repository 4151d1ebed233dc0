// Counting units: values of the channels' own examples, and what every unit must keep.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countIn, type TextUnit } from './units'

const LINE = '如何在计算机手机上删除或暂停您的 YouTube 观看和搜索历史记录'

describe('countIn', () => {
  test.each<[TextUnit, string, number]>([
    ['cp', LINE, 34],
    ['w1', LINE, 29.5],
    ['w2', LINE, 59],
    ['u16', LINE, 34],
    ['cp', 'e\u0301', 1],
    ['gr', '👨‍👩‍👧', 1],
    ['cp', '👨‍👩‍👧', 5],
    ['u16', '👨‍👩‍👧', 8],
    ['w2', '👨‍👩‍👧', 2],
    ['w2', '🇨🇳', 2],
    ['u8', '好a😀', 8],
    ['u8', 'é', 2],
    ['w1', '“…”—·', 5],
    ['w1', 'ＡＢ', 2],
    ['w1', 'ｱ', 0.5],
    ['w1', 'a\u200bb', 1],
    ['w1', '𠮷', 1],
    ['flitj', 'flitj', 2.5],
    ['flitj', 'Mayor', 6],
    ['flitj', 'win', 3],
    ['flitj', 'I', 0.5],
  ])('%s of %j is %d', (unit, text, expected) => {
    expect(countIn(unit, text)).toBe(expected)
  })

  test('w2 is twice w1, graphemes are never more than UTF-16 units, bytes never fewer than code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(countIn('w2', text)).toBe(2 * countIn('w1', text))
        expect(countIn('gr', text)).toBeLessThanOrEqual(countIn('u16', text))
        expect(countIn('u8', text)).toBe(encodeURIComponent(text).replace(/%../g, 'x').length)
      }),
    )
  })
})
