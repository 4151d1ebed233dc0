// The running text of a body: its paragraphs, headings, items and cells, without what belongs to its pictures.
import { blockTexts, type Block, type ListItem } from '#shared/document'

/** As `blockTexts`, a line a leaf block, but for captions and credits, and without lines that hold nothing. */
export function runningText(blocks: readonly (Block | ListItem)[]): string[] {
  return blocks
    .flatMap((block): string[] => {
      switch (block.type) {
        case 'figure':
        case 'horizontal_rule':
          return []
        case 'blockquote':
        case 'bullet_list':
        case 'ordered_list':
        case 'list_item':
          return runningText(block.content)
        default:
          return blockTexts([block])
      }
    })
    .filter((line) => line !== '')
}
