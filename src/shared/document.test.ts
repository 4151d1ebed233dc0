// How deep and how large a document may be, and the text of what is not a paragraph.
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { blockTexts, Document, documentOf, mediaOf, type Block, type Figure } from './document'

const nested = (levels: number): unknown => {
  let block: unknown = { type: 'paragraph' }
  for (let level = 0; level < levels; level++) block = { type: 'blockquote', content: [block] }
  return { type: 'doc', content: [block] }
}
const PICTURE = 'ab'.repeat(32)
const figure = (media: string | null): Figure => ({
  type: 'figure',
  attrs: { media, alt: '', width: 0, height: 0, address: '' },
  content: [{ type: 'caption', content: [{ type: 'text', text: '枣园' }] }, { type: 'credit' }],
})

describe('a document', () => {
  it('may be as deep as anybody writes, and is refused without a crash beyond', () => {
    expect(v.is(Document, nested(90))).toBe(true)
    expect(v.is(Document, nested(101))).toBe(false)
    expect(v.is(Document, nested(200_000))).toBe(false)
  })

  it('has an end', () => {
    const paragraphs = Array.from({ length: 500_001 }, () => ({ type: 'paragraph' }))
    expect(v.is(Document, { type: 'doc', content: paragraphs })).toBe(false)
    expect(v.is(Document, documentOf(['甲']))).toBe(true)
  })

  it('puts the text of notes after their block', () => {
    const content: Block[] = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '九原' },
          { type: 'note', attrs: { text: '包头市辖区。' } },
          { type: 'text', text: '区' },
        ],
      },
      figure(null),
    ]
    expect(blockTexts(content)).toEqual(['九原区', '包头市辖区。', '枣园', ''])
  })

  it('names each picture once, wherever it stands', () => {
    const other = 'cd'.repeat(32)
    const content: Block[] = [
      figure(PICTURE),
      { type: 'blockquote', content: [figure(other), figure(PICTURE), figure(null)] },
      { type: 'bullet_list', content: [{ type: 'list_item', content: [figure('ef'.repeat(32))] }] },
    ]
    expect(mediaOf({ type: 'doc', content })).toEqual([PICTURE, other, 'ef'.repeat(32)])
  })
})
