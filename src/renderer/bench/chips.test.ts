// Chips: separators go with what they tie on, and nothing of the raw line is lost.
import { expect, it } from 'vitest'
import type { Segment, SegmentRole } from '#shared/headline'
import { chipsOf } from './chips'

const segments = (...given: readonly (readonly [SegmentRole, string])[]): Segment[] =>
  given.map(([role, text]) => ({
    role,
    text,
    rule: role === 'decoration' ? 'suffix.bar' : '',
    confidence: 0.9,
  }))

const told = (given: Segment[]): string[] =>
  chipsOf(given).map((chip) => (chip.cut ? `[${chip.text}]` : chip.text))

it.each([
  [
    segments(['headline', '无证驾驶撞人要拘留吗'], ['separator', '|'], ['decoration', '全球观速讯']),
    ['无证驾驶撞人要拘留吗', '[|全球观速讯]'],
  ],
  [segments(['decoration', '视点'], ['separator', '!'], ['headline', '沙特阿美']), ['[视点!]', '沙特阿美']],
  [
    segments(
      ['headline', '红烧肉'],
      ['separator', '_'],
      ['seo-repeat', '红烧肉做法'],
      ['separator', '-'],
      ['decoration', '当前热门'],
    ),
    ['红烧肉', '[_红烧肉做法]', '[-当前热门]'],
  ],
  [segments(['column', '全球连线'], ['separator', '｜'], ['headline', '春耕']), ['全球连线', '｜', '春耕']],
  [segments(['space', ' '], ['headline', '广香'], ['space', ' ']), ['[ ]', '广香', '[ ]']],
])('%#', (given, chips) => {
  expect(told(given)).toEqual(chips)
  expect(
    chipsOf(given)
      .map((chip) => chip.text)
      .join(''),
  ).toBe(given.map((one) => one.text).join(''))
})
