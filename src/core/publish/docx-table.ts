// A table with cells that reach over columns and rows; a row that was added or taken away says so itself.
import type { Table, TableCell } from '#shared/document'
import { lineXml } from './docx-lines'
import type { Path } from './docx-styles'
import { markXml, type Writing } from './docx-writing'
import { tag, val } from './docx-xml'
import { gridOf, type GridCell } from './table-grid'

/** Twentieths of a point: the width of the text. */
const WIDTH = 8306

interface Slot {
  /** Null: the cell above reaches down to here. */
  readonly cell: TableCell | null
  readonly colspan: number
  readonly isTall: boolean
}

/** Each row with a slot for every stretch of columns, also where a cell of a row above reaches down. */
function slotsOf(rows: readonly (readonly GridCell[])[]): {
  readonly rows: readonly (readonly Slot[])[]
  readonly columns: number
} {
  let columns = 0
  let from: (GridCell & { readonly x: number; readonly left: number })[] = []
  const out = rows.map((row) => {
    const waiting = [...row]
    const now: typeof from = []
    const slots: Slot[] = []
    let x = 0
    for (;;) {
      const above = from.find((cell) => cell.x === x && cell.left > 0)
      if (above !== undefined) {
        now.push({ ...above, left: above.left - 1 })
        slots.push({ cell: null, colspan: above.colspan, isTall: true })
        x += above.colspan
        continue
      }
      const next = waiting.shift()
      if (next === undefined) {
        // Cells that reach down behind the row's last own one.
        const later = from.filter((cell) => cell.x > x && cell.left > 0).map((cell) => cell.x)
        if (later.length === 0) break
        const to = Math.min(...later)
        slots.push({ cell: EMPTY, colspan: to - x, isTall: false })
        x = to
        continue
      }
      now.push({ ...next, x, left: next.rowspan - 1 })
      slots.push({ cell: next.cell, colspan: next.colspan, isTall: next.rowspan > 1 })
      x += next.colspan
    }
    columns = Math.max(columns, x)
    from = now
    return slots
  })
  return { rows: out, columns }
}

const EMPTY: TableCell = {
  type: 'table_cell',
  attrs: { colspan: 1, rowspan: 1 },
  content: [{ type: 'paragraph' }],
}

function cellXml(writing: Writing, { cell, colspan, isTall }: Slot, width: number): string {
  const { parts, lines, thread } = writing
  const properties =
    tag('w:tcW', { 'w:w': width * colspan, 'w:type': 'dxa' }) +
    (colspan > 1 ? val('w:gridSpan', colspan) : '') +
    (isTall ? (cell === null ? '<w:vMerge/>' : val('w:vMerge', 'restart')) : '')
  const style = parts.named(cell?.type === 'table_header' ? 'Table Heading' : 'Table Text')
  const paragraphs = (cell?.content ?? EMPTY.content).map((paragraph) =>
    tag(
      'w:p',
      {},
      tag('w:pPr', {}, val('w:pStyle', style) + markXml(writing)) +
        lineXml(lines.get(paragraph) ?? [], parts, thread),
    ),
  )
  return tag('w:tc', {}, tag('w:tcPr', {}, properties) + paragraphs.join(''))
}

/** `Table Grid`, or where it stands: `List Table Grid`. */
const tableStyle = (path: Path): string => [...path, 'Table Grid'].join(' ')

export function tableXml(writing: Writing, path: Path, table: Table): string {
  const { parts, tracked } = writing
  const grid = gridOf(table)
  const { rows, columns } = slotsOf(grid.rows)
  if (columns === 0) return ''
  const width = Math.max(1, Math.floor(WIDTH / columns))
  const name = tableStyle(path)
  parts.tables.add(name)
  const style = name.replaceAll(' ', '')
  const own = rows.map((slots, at) => {
    const properties =
      '<w:cantSplit/>' +
      (at < grid.head ? '<w:tblHeader/>' : '') +
      (tracked === null ? '' : tag(`w:${tracked.kind}`, parts.by(tracked)))
    return tag(
      'w:tr',
      {},
      tag('w:trPr', {}, properties) + slots.map((slot) => cellXml(writing, slot, width)).join(''),
    )
  })
  const look = {
    'w:val': '0020',
    'w:firstRow': grid.head > 0 ? 1 : 0,
    'w:lastRow': 0,
    'w:firstColumn': 0,
    'w:lastColumn': 0,
    'w:noHBand': 1,
    'w:noVBand': 1,
  }
  return tag(
    'w:tbl',
    {},
    tag(
      'w:tblPr',
      {},
      val('w:tblStyle', style) +
        tag('w:tblW', { 'w:w': width * columns, 'w:type': 'dxa' }) +
        (path.length > 0 ? '' : val('w:jc', 'center')) +
        tag('w:tblLook', look),
    ) +
      tag('w:tblGrid', {}, tag('w:gridCol', { 'w:w': width }).repeat(columns)) +
      own.join(''),
  )
}
