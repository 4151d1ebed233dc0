// What is struck of a raw headline, before and after.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from './struck'

it('tells what is cut anew from what was cut before', () => {
  expect(piecesOf('快讯：水库开闸_某网', '水库开闸_某网', '水库开闸')).toEqual([
    { text: '快讯：', kind: 'cut' },
    { text: '水库开闸', kind: 'left' },
    { text: '_某网', kind: 'newly-cut' },
  ])
})

it('tells what is kept from now on', () => {
  expect(piecesOf('水库开闸_某网', '水库开闸', '水库开闸_某网')).toEqual([
    { text: '水库开闸', kind: 'left' },
    { text: '_某网', kind: 'newly-kept' },
  ])
})

it('cuts nothing before where the wording is no part of the raw line', () => {
  expect(piecesOf('GDP增长5%,再创新高_某网', 'GDP增长5%，再创新高', 'GDP增长5%,再创新高')).toEqual([
    { text: 'GDP增长5%,再创新高', kind: 'left' },
    { text: '_某网', kind: 'newly-cut' },
  ])
})

it('is always the raw line again, without empty pieces', () => {
  const part = fc.tuple(fc.nat(12), fc.nat(12))
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), part, part, (raw, before, after) => {
      const pieces = piecesOf(raw, raw.slice(...before), raw.slice(...after))
      expect(pieces.map(({ text }) => text).join('')).toBe(raw)
      expect(pieces.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})
