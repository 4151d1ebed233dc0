// Comments of a file stand on the same words in the library.
import { describe, expect, it } from 'vitest'
import type { Document } from '#shared/document'
import { commentAnchor } from './comment-place'

const text = (words: string) => ({ type: 'text' as const, text: words })
const body: Document = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [text('第一段。')] },
    { type: 'horizontal_rule' },
    {
      type: 'bullet_list',
      content: [
        { type: 'list_item', content: [{ type: 'paragraph', content: [text('甲项')] }] },
        { type: 'list_item', content: [{ type: 'paragraph', content: [text('乙项很长')] }] },
      ],
    },
    {
      type: 'paragraph',
      content: [text('前'), { type: 'note', attrs: { text: '注一' } }, { type: 'hard_break' }, text('后来')],
    },
    { type: 'paragraph', content: [text('最后一段')] },
  ],
}
const quoted = (block: number, from: number, to: number): string | undefined =>
  commentAnchor(body, { block, from, to })?.quote

describe('a comment of a file', () => {
  it('stands in a list item, whose list is one block', () => {
    expect(commentAnchor(body, { block: 2, from: 1, to: 2 })).toMatchObject({ at: 2, quote: '项' })
    expect(quoted(2, 0, 2)).toBe('乙项')
  })
  it('counts the text of a note as a leaf of its own, and nothing in the line', () => {
    expect(quoted(3, 2, 4)).toBe('后来')
    expect(commentAnchor(body, { block: 4, from: 0, to: 2 })?.at).toBe(3)
    expect(quoted(5, 0, 2)).toBe('最后')
  })
  it('is of the whole block where it has no stretch, and never beyond its end', () => {
    expect(quoted(0, 0, 0)).toBe('第一段。')
    expect(quoted(0, 2, 99)).toBe('段。')
    expect(commentAnchor(body, { block: 6, from: 0, to: 1 })).toBeNull()
  })
})
