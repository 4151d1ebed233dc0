// A table of a Word document → a table of a body, or what it only lays out.
import { MOST_COLUMNS, MOST_ROWS, type Inline, type Table, type TableCell } from '#shared/document'
import type { Shown } from './docx-ir'
import { contentOf, isBold, labelled, without, type Bound } from './docx-lines'
import type { Counter } from './docx-numbering'
import type { Line, ViewCell, ViewNode, ViewTable } from './docx-view'

export interface CellReader {
  readonly counter: Counter
  /** A paragraph of a cell, and where comments begin and end in it. */
  readonly keep: (paragraph: object, bounds: readonly Bound[]) => void
}

export type Found =
  | { readonly kind: 'table'; readonly table: Table; readonly pictures: readonly Shown[] }
  | { readonly kind: 'node'; readonly node: ViewNode }

/** All lines of a cell, also of tables within it, in the order of the text. */
const linesIn = (nodes: readonly ViewNode[]): readonly Line[] =>
  nodes.flatMap((node) =>
    node.kind === 'line'
      ? [node]
      : node.rows.flatMap((row) => row.cells.flatMap((cell) => linesIn(cell.nodes))),
  )

const picturesIn = (nodes: readonly ViewNode[]): readonly Shown[] =>
  linesIn(nodes).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : [])),
  )

const isEmpty = ({ nodes }: ViewCell): boolean =>
  linesIn(nodes).every(
    ({ parts }) => contentOf(parts).content.length === 0 && parts.every(({ kind }) => kind !== 'picture'),
  )

/** A frame around a text, or pictures in columns: half of what is in it, or more, are pictures. */
function isLayout({ rows }: ViewTable): boolean {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.merge !== 'continue')
  if (cells.length === 1) return true
  const full = cells.filter((cell) => !isEmpty(cell))
  const shown = full.filter(({ nodes }) => picturesIn(nodes).length > 0)
  return shown.length > 0 && shown.length * 2 >= full.length
}

/** A list within a cell keeps its numbers as words. */
function paragraphs(cell: ViewCell, { counter, keep }: CellReader): TableCell['content'] {
  const found = linesIn(cell.nodes).flatMap(({ look, parts }): TableCell['content'] => {
    const said = look.numbering === null ? null : counter.next(look.numbering, false)
    const label =
      said === null ? '' : said.kind === 'label' ? said.label : said.isOrdered ? `${said.value}.` : '•'
    const { content, bounds } = contentOf(parts)
    if (content.length === 0) return []
    const whole = labelled(label, { content, bounds })
    const paragraph = { type: 'paragraph' as const, content: whole.content }
    keep(paragraph, whole.bounds)
    return [paragraph]
  })
  return found.length > 0 ? found : [{ type: 'paragraph' }]
}

interface Slot {
  readonly x: number
  readonly span: number
  readonly cell: ViewCell
}

const isOwnHead = ({ nodes }: ViewCell): boolean => linesIn(nodes)[0]?.look.kind === 'cell-head'

/** A first row in bold over rows that are not is a head, though nobody said so. */
function looksLikeHead(rows: readonly (readonly { readonly cell: TableCell }[])[]): boolean {
  const bold = (row: readonly { readonly cell: TableCell }[]): boolean => {
    const texts = row
      .flatMap(({ cell }) => cell.content.map(({ content = [] }) => content))
      .filter(({ length }) => length > 0)
    return texts.length > 1 && texts.every(isBold)
  }
  const [first, ...rest] = rows
  return first !== undefined && rest.length > 0 && bold(first) && !rest.every(bold)
}

function unmark(cell: TableCell): void {
  for (const paragraph of cell.content)
    if (paragraph.content !== undefined) paragraph.content = without('strong', paragraph.content) as Inline[]
}

function made(table: ViewTable, reader: CellReader): readonly Table[] {
  const slots = table.rows.map((row): readonly Slot[] => {
    let x = row.before
    return row.cells.flatMap((cell): Slot[] => {
      const at = x
      x += cell.colspan
      return at < MOST_COLUMNS ? [{ x: at, span: Math.min(cell.colspan, MOST_COLUMNS - at), cell }] : []
    })
  })
  const below = (y: number, { x, span }: Slot): Slot | undefined =>
    slots[y]?.find((slot) => slot.cell.merge === 'continue' && slot.x === x && slot.span === span)
  const taken = new Set<Slot>()
  const isNamed = slots.some((row) => row.some(({ cell }) => isOwnHead(cell)))
  const rows = slots.map((row, y) =>
    row.flatMap((slot) => {
      if (taken.has(slot)) return []
      let rowspan = 1
      for (
        let next = slot.cell.merge === null ? undefined : below(y + 1, slot);
        next !== undefined && rowspan < MOST_COLUMNS;
        next = below(y + rowspan, slot)
      ) {
        taken.add(next)
        rowspan++
      }
      const isHead = isNamed ? isOwnHead(slot.cell) : (table.rows[y]?.isHead ?? false)
      const cell: TableCell = {
        type: isHead ? 'table_header' : 'table_cell',
        attrs: { colspan: slot.span, rowspan },
        content: paragraphs(slot.cell, reader),
      }
      // A head is bold by itself.
      if (isHead) unmark(cell)
      return [{ cell }]
    }),
  )
  if (!isNamed && !rows.flat().some(({ cell }) => cell.type === 'table_header') && looksLikeHead(rows))
    for (const { cell } of rows[0] ?? []) {
      cell.type = 'table_header'
      unmark(cell)
    }
  const tables: Table[] = []
  for (let from = 0; from < rows.length; from += MOST_ROWS)
    tables.push({
      type: 'table',
      content: rows.slice(from, from + MOST_ROWS).map((row) => ({
        type: 'table_row',
        ...(row.length > 0 ? { content: row.map(({ cell }) => cell) } : {}),
      })),
    })
  return tables
}

/** Tables within a cell are read as the lines in them. */
export function tableBlocks(table: ViewTable, reader: CellReader): readonly Found[] {
  const cells = table.rows.flatMap((row) => row.cells)
  if (cells.every(isEmpty)) return []
  if (isLayout(table))
    return cells.flatMap(({ nodes }) =>
      nodes.flatMap((node): readonly Found[] =>
        node.kind === 'line' ? [{ kind: 'node', node }] : tableBlocks(node, reader),
      ),
    )
  const pictures = cells.flatMap(({ nodes }) => picturesIn(nodes))
  return made(table, reader).map((one, at, all) => ({
    kind: 'table',
    table: one,
    pictures: at === all.length - 1 ? pictures : [],
  }))
}
