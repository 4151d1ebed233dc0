// The window and the command line read a body as the same blocks, so that an answer given in one holds in the other.
import { expect, it } from 'vitest'
import { copyBlocks } from '#core/copyedit/blocks'
import type { Document } from '#shared/document'
import { leavesOf } from './copy-leaves'
import { nodeOf } from './schema'

const line = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })

const DOCUMENT: Document = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '前' },
        { type: 'text', text: 'a,b', marks: [{ type: 'code' }] },
        { type: 'hard_break' },
        { type: 'text', text: '后' },
        { type: 'note', attrs: { text: '注' } },
      ],
    },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '小标题' }] },
    {
      type: 'blockquote',
      content: [
        line('引文'),
        { type: 'bullet_list', content: [{ type: 'list_item', content: [line('引文里的一条')] }] },
      ],
    },
    { type: 'ordered_list', attrs: { order: 1 }, content: [{ type: 'list_item', content: [line('一条')] }] },
    { type: 'code_block', content: [{ type: 'text', text: 'x, y' }] },
    { type: 'horizontal_rule' },
    {
      type: 'figure',
      attrs: { media: null, alt: '', width: 0, height: 0, address: '' },
      content: [
        { type: 'caption', content: [{ type: 'text', text: '图说' }] },
        { type: 'credit', content: [{ type: 'text', text: '摄影' }] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'table_row',
          content: [
            { type: 'table_header', attrs: { colspan: 1, rowspan: 1 }, content: [line('表头')] },
            { type: 'table_cell', attrs: { colspan: 1, rowspan: 1 }, content: [line('格')] },
          ],
        },
      ],
    },
  ],
}

it('each leaf is the same block, and stands where it is said to', () => {
  const doc = nodeOf(DOCUMENT)
  const leaves = leavesOf(doc)
  expect(leaves.map(({ block }) => block)).toEqual(copyBlocks(DOCUMENT))
  expect(new Set(leaves.map(({ block }) => block.kind)).size).toBe(6)
  for (const { block, at } of leaves)
    expect(
      doc.textBetween(at, at + block.text.length, '', (node) =>
        node.type.name === 'hard_break' ? '\n' : '\ufffc',
      ),
    ).toBe(block.text)
})
