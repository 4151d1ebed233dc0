// Tables of a page: those that only lay it out fall away around their content; the others get cells of paragraphs.
import {
  MOST_COLUMNS,
  MOST_ROWS,
  type Block,
  type Figure,
  type ListItem,
  type Table,
  type TableCell,
  type TableRow,
} from '#shared/document'
import { headPlain } from './html-paragraphs'
import { attributeOf, below, elementsIn, isElement, isText, type HtmlElement } from './html-tree'

type CellParagraph = Extract<Block, { type: 'paragraph' }>

/** A cell with more than this is a column of a page, not of a table. */
const LONG_CELL = 800

export function rowsOf(table: HtmlElement): HtmlElement[] {
  const children = (element: HtmlElement): HtmlElement[] => element.childNodes.filter(isElement)
  return children(table).flatMap((part) =>
    part.tagName === 'tr'
      ? [part]
      : /^t(?:head|body|foot)$/.test(part.tagName)
        ? children(part).filter(({ tagName }) => tagName === 'tr')
        : [],
  )
}
export const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')

function isLong(cell: HtmlElement): boolean {
  let size = 0
  for (const node of below(cell))
    if (isText(node) && (size += node.value.trim().length) > LONG_CELL) return true
  return false
}

/** A table that holds tables, headings or whole columns of text, or nothing beside anything, is a page's layout. */
export function isLayout(table: HtmlElement): boolean {
  if (attributeOf(table, 'role') === 'presentation') return true
  for (const { tagName } of elementsIn(table)) if (/^(?:table|h[1-3])$/.test(tagName)) return true
  const rows = rowsOf(table)
  return rows.every((row) => cellsOf(row).length <= 1) || rows.some((row) => cellsOf(row).some(isLong))
}

const isParagraph = (block: Block): block is CellParagraph => block.type === 'paragraph'

/** Blocks as the paragraphs of a cell: items with a dot, everything else as its lines. Figures are handed out. */
export function cellParagraphs(
  blocks: readonly (Block | ListItem)[],
  figures: Figure[],
  dot = '',
): CellParagraph[] {
  return blocks.flatMap((block, at): CellParagraph[] => {
    switch (block.type) {
      case 'paragraph':
        // The block itself, so that whoever remembers where it stood still knows it.
        if (dot !== '' && at === 0) block.content = [{ type: 'text', text: dot }, ...(block.content ?? [])]
        return [block]
      case 'heading':
      case 'code_block':
        return [{ type: 'paragraph', ...(block.content ? { content: block.content } : {}) }]
      case 'figure':
        figures.push(block)
        return []
      case 'horizontal_rule':
        return []
      case 'table':
        return block.content.flatMap((row) => (row.content ?? []).flatMap((cell) => cell.content))
      case 'bullet_list':
      case 'ordered_list':
        return block.content.flatMap((item) => cellParagraphs(item.content, figures, '• '))
      case 'blockquote':
      case 'list_item':
        return cellParagraphs(block.content, figures)
    }
  })
}

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number => {
  const given = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  if (name === 'rowspan' && given === 0) return most
  return Math.min(Math.max(Number.isFinite(given) ? given : 1, 1), most)
}

/** The table's caption and figures are not in it. Wider than may be held: its rows as lines. */
export function tableOf(
  table: HtmlElement,
  blocksOf: (cell: HtmlElement) => readonly Block[],
): { readonly tables: readonly (Table | CellParagraph)[]; readonly figures: readonly Figure[] } {
  const figures: Figure[] = []
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0)
  const made = rows.map((row, at): TableRow & { content: TableCell[] } => {
    const inHead = row.parentNode?.nodeName === 'thead'
    const left = MOST_ROWS - (at % MOST_ROWS)
    return {
      type: 'table_row',
      content: cellsOf(row).map((cell): TableCell => {
        const isHead = inHead || cell.tagName === 'th'
        const paragraphs = cellParagraphs(blocksOf(cell), figures).filter(isParagraph)
        for (const paragraph of paragraphs)
          if (isHead && paragraph.content) paragraph.content = headPlain(paragraph.content)
        const [first = { type: 'paragraph' as const }, ...more] = paragraphs
        return {
          type: isHead ? 'table_header' : 'table_cell',
          attrs: {
            colspan: spanOf(cell, 'colspan', MOST_COLUMNS),
            rowspan: spanOf(cell, 'rowspan', Math.min(MOST_COLUMNS, left, rows.length - at)),
          },
          content: [first, ...more],
        }
      }),
    }
  })
  const columns = (row: { content: TableCell[] }): number =>
    row.content.reduce((sum, { attrs }) => sum + attrs.colspan, 0)
  if (made.some((row) => columns(row) > MOST_COLUMNS))
    return { tables: made.flatMap((row) => row.content.flatMap((cell) => cell.content)), figures }
  const tables: Table[] = []
  for (let from = 0; from < made.length; from += MOST_ROWS)
    tables.push({ type: 'table', content: made.slice(from, from + MOST_ROWS) })
  return { tables, figures }
}
