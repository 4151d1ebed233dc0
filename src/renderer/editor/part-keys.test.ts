// Word-wise keys and quotes of the fields, as values.
import { describe, expect, it } from 'vitest'
import { byWord, quoteAt } from './part-keys'

const at = (head: number, anchor = head) => ({ anchor, head })
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey })

describe('by words', () => {
  it('steps over dictionary words and the marks between them, and stays at the ends', () => {
    const stops: number[] = []
    for (let head = 0, n = 0; n < 4; n++) {
      head = byWord('今天，下雨。', at(head), key('ArrowRight'))?.head ?? -1
      stops.push(head)
    }
    expect(stops).toEqual([2, 5, 6, 6])
    expect(byWord('今天，下雨。', at(6), key('ArrowLeft'))).toEqual({ anchor: 3, head: 3, deletes: false })
  })

  it('selects with Shift from where it began, also back over it', () => {
    expect(byWord('今天下雨', at(2), key('ArrowRight', true))).toEqual({ anchor: 2, head: 4, deletes: false })
    expect(byWord('今天下雨', at(2, 4), key('ArrowLeft', true))).toEqual({
      anchor: 4,
      head: 0,
      deletes: false,
    })
  })

  it('deletes a word, or a run of marks alone; what is selected is deleted by the field itself', () => {
    expect(byWord('今天下雨。”', at(6), key('Backspace'))).toEqual({ anchor: 6, head: 4, deletes: true })
    expect(byWord('今天下雨。', at(2), key('Delete'))).toEqual({ anchor: 2, head: 4, deletes: true })
    expect(byWord('今天', at(0), key('Backspace'))).toBeNull()
    expect(byWord('今天', at(2, 0), key('Backspace'))).toBeNull()
  })

  it('leaves other keys and lines that run the other way alone', () => {
    expect(byWord('今天', at(0), key('End'))).toBeNull()
    expect(byWord('שלום 今天', at(0), key('ArrowRight'))).toBeNull()
  })
})

describe('a straight quote before the caret', () => {
  it.each([
    ['他说:"', 4, true, '“'],
    ['他说:“好"', 6, true, '”'],
    ["Don'", 4, true, '’'],
    ['"', 1, false, '“'],
    ['The 6"', 6, false, null],
    ['今天', 2, true, null],
    ['"今天', 3, true, null],
  ])('%s at %i', (text, caret, isHan, quote) => {
    expect(quoteAt(text, caret, isHan)).toBe(quote)
  })
})
