// Comments of a file stand on the same words in the library.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts, type Document } from '#shared/document'
import { publishables } from '../publish/fixtures/articles'
import { lawful } from '../publish/fixtures/dossiers'
import { commentAnchor, placeInLeaf } from './comment-place'

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

describe('and back', () => {
  it('is on the same words, whatever the body', () => {
    fc.assert(
      fc.property(publishables, fc.nat(), fc.nat(), fc.nat(), (article, which, one, other) => {
        const body = lawful(article.body)
        const texts = blockTexts(body.content)
        const block = which % Math.max(1, texts.length)
        const length = texts[block]?.length ?? 0
        fc.pre(length > 0)
        const from = Math.min(one, other) % length
        const to = from + 1 + (Math.max(one, other) % (length - from))
        const anchor = commentAnchor(body, { block, from, to })
        const back = anchor === null ? null : placeInLeaf(body, anchor)
        const again = back === null ? null : commentAnchor(body, back)
        // A comment on a note stands on the line that refers to it; one on a whole line ends before notes at its end.
        expect([again?.at, again?.from]).toEqual([anchor?.at, anchor?.from])
        expect(anchor?.quote.startsWith(again?.quote ?? '-')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
