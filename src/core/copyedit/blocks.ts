// A body as the blocks that copyediting reads: one for each leaf, in the order of the text.
import type { Block, Document, Inline, ListItem } from '#shared/document'
import type { Span } from '#shared/check'
import type { CopyBlock, CopyBlockKind } from '#shared/copyedit'

type Leaf = { readonly content?: readonly Inline[] | undefined }

/** A note’s mark is U+FFFC, a hard break a line end: offsets are those of the editor within the leaf. */
function leaf(kind: CopyBlockKind, { content = [] }: Leaf): CopyBlock {
  let text = ''
  const opaque: Span[] = []
  for (const node of content) {
    const start = text.length
    text += node.type === 'text' ? node.text : node.type === 'hard_break' ? '\n' : '\ufffc'
    const isCode = node.marks?.some(({ type }) => type === 'code') === true
    if (node.type === 'note' || isCode) opaque.push({ start, end: text.length })
  }
  return { kind, text, opaque }
}

function blocksIn(blocks: readonly (Block | ListItem)[], kind: CopyBlockKind): CopyBlock[] {
  return blocks.flatMap((block): CopyBlock[] => {
    switch (block.type) {
      case 'paragraph':
        return [leaf(kind, block)]
      case 'heading':
        return [leaf(kind === 'quotation' ? kind : 'heading', block)]
      case 'code_block': {
        const text = (block.content ?? []).map((node) => node.text).join('')
        return [{ kind: 'code', text, opaque: [{ start: 0, end: text.length }] }]
      }
      case 'horizontal_rule':
        return []
      case 'figure':
        return block.content.map((line) => leaf('caption', line))
      case 'table':
        return block.content.flatMap((row) =>
          (row.content ?? []).flatMap((cell) => blocksIn(cell.content, 'cell')),
        )
      case 'blockquote':
        return blocksIn(block.content, 'quotation')
      case 'bullet_list':
      case 'ordered_list':
      case 'list_item':
        return blocksIn(block.content, kind)
    }
  })
}

export const copyBlocks = (body: Document): readonly CopyBlock[] => blocksIn(body.content, 'paragraph')
