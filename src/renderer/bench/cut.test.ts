// Cut points fall between characters and within the room; marked pieces join to the text.
import { describe, expect, it } from 'vitest'
import { cutPoint, marked } from './cut'

const count = (text: string): number => Array.from(text).length

describe('cutPoint', () => {
  it('shows all that fits', () => {
    expect(cutPoint('抓好党建', 4, count)).toBe(4)
    expect(cutPoint('', 4, count)).toBe(0)
  })
  it('cuts at the room, and earlier where an ellipsis stands in it', () => {
    expect(cutPoint('抓好党建引领', 4, count)).toBe(4)
    expect(cutPoint('抓好党建引领', 4, count, '…')).toBe(3)
  })
  it('never cuts a character', () => {
    const family = '👨‍👩‍👧'
    expect(cutPoint(`一${family}二`, 3, (text) => text.length)).toBe(1)
    expect(cutPoint('é二三', 2, (text) => text.length)).toBe(2)
  })
  it('shows nothing where there is no room for anything', () => {
    expect(cutPoint('抓好', 0, count)).toBe(0)
  })
})

describe('marked', () => {
  it('cuts a text at its spans', () => {
    expect(marked('九原区43项', [{ start: 3, end: 5, mark: 'a' }])).toEqual([
      { text: '九原区', mark: null, start: 0 },
      { text: '43', mark: 'a', start: 3 },
      { text: '项', mark: null, start: 5 },
    ])
  })
  it('lets the earlier of two overlapping spans win and keeps the text whole', () => {
    const spans = [
      { start: 4, end: 9, mark: 'b' },
      { start: 0, end: 5, mark: 'a' },
      { start: 1, end: 3, mark: 'c' },
    ]
    const pieces = marked('0123456', spans)
    expect(pieces.map(({ text, mark }) => `${text}${mark}`)).toEqual(['01234a', '56b'])
    expect(pieces.map(({ text }) => text).join('')).toBe('0123456')
  })
  it('answers nothing for an empty text', () => {
    expect(marked('', [])).toEqual([])
  })
})
