// The visible text of a page as lines, each with the place it came from, so that what is chosen as text finds its blocks again.
import type { Block, Figure, ListItem } from '#shared/document'
import type { Rebuilt } from './html-body'
import type { Line } from './html-run'

export interface PageLine {
  readonly line: Line
  /** The paragraph, heading or code block it is part of. */
  readonly leaf: object
  /** Which of that block’s lines. */
  readonly at: number
}

export interface PageLines {
  readonly lines: readonly PageLine[]
  /** Pictures by how many lines stand before them. */
  readonly figures: readonly { readonly figure: Figure; readonly before: number }[]
}

/** Lines in the order of the document; captions and credits of pictures are theirs and no lines of the page. */
export function linesOf({ body, leaves }: Rebuilt): PageLines {
  const lines: PageLine[] = []
  const figures: { figure: Figure; before: number }[] = []
  const visit = (blocks: readonly (Block | ListItem)[]): void => {
    for (const block of blocks) {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
        case 'code_block':
          for (const [at, line] of (leaves.get(block)?.lines ?? []).entries())
            if (line.text !== '') lines.push({ line, leaf: block, at })
          break
        case 'figure':
          figures.push({ figure: block, before: lines.length })
          break
        case 'table':
          for (const row of block.content) for (const cell of row.content ?? []) visit(cell.content)
          break
        case 'horizontal_rule':
          break
        case 'blockquote':
        case 'bullet_list':
        case 'ordered_list':
        case 'list_item':
          visit(block.content)
      }
    }
  }
  visit(body.content)
  return { lines, figures }
}
