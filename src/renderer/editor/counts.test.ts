// Counting by block gives what counting the whole text gives.
import { describe, expect, it } from 'vitest'
import { measure } from '#core/text/measure'
import { blockTexts, documentOf, plainText, type Document } from '#shared/document'
import { TextSelection } from 'prosemirror-state'
import { countsOf, selectedZishu } from './counts'
import { nodeOf } from './schema'

const mixed: Document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '“书记项目”43项' }] },
    { type: 'paragraph' },
    {
      type: 'bullet_list',
      content: [
        {
          type: 'list_item',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '全球IPO融资' }] }],
        },
        {
          type: 'list_item',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: '加', marks: [{ type: 'strong' }] },
                { type: 'text', text: '粗。' },
                { type: 'hard_break' },
                { type: 'text', text: 'state-of-the-art' },
              ],
            },
          ],
        },
      ],
    },
    { type: 'horizontal_rule' },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: '  ' }] }] },
    {
      type: 'figure',
      attrs: { media: null, alt: '不计', width: 0, height: 0, address: '' },
      content: [
        { type: 'caption', content: [{ type: 'text', text: '枣园' }] },
        { type: 'credit', content: [{ type: 'text', text: '张三摄' }] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'table_row',
          content: [
            {
              type: 'table_header',
              attrs: { colspan: 1, rowspan: 1 },
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'over' },
                    { type: 'note', attrs: { text: '据统计局。' } },
                    { type: 'text', text: 'all合计' },
                    { type: 'note', attrs: { text: '' } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
}

describe('counts', () => {
  it('are those of the plain text', () => {
    const { zishu, zishuWithoutMarks } = measure(plainText(mixed))
    expect(countsOf(nodeOf(mixed))).toEqual({ zishu, zishuWithoutMarks, paragraphs: 7 })
    expect(zishu).toBeGreaterThan(10)
  })

  it('follow an edit', () => {
    const before = nodeOf(documentOf(['甲乙丙', '丁戊']))
    expect(countsOf(before)).toEqual({ zishu: 5, zishuWithoutMarks: 5, paragraphs: 2 })
    const after = before.replace(1, 2, nodeOf(documentOf([''])).slice(1, 1))
    expect(countsOf(after)).toEqual({ zishu: 4, zishuWithoutMarks: 4, paragraphs: 2 })
  })

  it('take a note out of the word it stands in, and count it by itself', () => {
    const table = mixed.content.filter((block) => block.type === 'table')
    expect(blockTexts(table)).toEqual(['overall合计', '据统计局。'])
    const doc = nodeOf({ type: 'doc', content: table })
    expect(countsOf(doc)).toEqual({ zishu: 1 + 2 + 5, zishuWithoutMarks: 1 + 2 + 4, paragraphs: 2 })
  })

  it('of a selection take part of the first and last block and all between', () => {
    const doc = nodeOf(documentOf(['甲乙丙', '丁戊', '己庚辛']))
    const select = (from: number, to: number): number =>
      selectedZishu(doc, TextSelection.create(doc, from, to))
    expect(select(2, 2)).toBe(0)
    expect(select(2, 3)).toBe(1)
    expect(select(3, 12)).toBe(1 + 2 + 2)
  })
})
