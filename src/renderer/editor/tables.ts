// Tables: new ones, the keys within them, and what may be done to the one that the caret stands in.
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { Selection, type Command, type Plugin, type Transaction } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
  tableEditing,
  toggleHeaderColumn,
  toggleHeaderRow,
} from 'prosemirror-tables'
import { MOST_COLUMNS, MOST_ROWS } from '#shared/document'
import { insertBlock } from './insert'
import { schema } from './schema'

const { nodes } = schema

/** Three rows, the first the head, of three columns: grown as it is filled. */
function newTable(): Node {
  const row = (cell: typeof nodes.table_cell): Node =>
    nodes.table_row.create(
      null,
      Array.from({ length: 3 }, () => cell.create(null, nodes.paragraph.create())),
    )
  return nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)])
}

/** Not within a table: its cells hold paragraphs, so a new one comes after it. */
export const insertTable: Command = (state, dispatch, view) =>
  insertBlock(newTable(), true)(state, dispatch, view)

/** Refuses beyond what a table may have. */
const ifRoom =
  (axis: 'rows' | 'columns', command: Command): Command =>
  (state, dispatch, view) => {
    if (!isInTable(state)) return false
    const { map } = selectedRect(state)
    const hasRoom = axis === 'rows' ? map.height < MOST_ROWS : map.width < MOST_COLUMNS
    return hasRoom && command(state, dispatch, view)
  }

/** Of a table with one row or column the whole goes. */
const orTable =
  (axis: 'rows' | 'columns', command: Command): Command =>
  (state, dispatch, view) => {
    if (!isInTable(state)) return false
    const { map, top, bottom, left, right, tableStart } = selectedRect(state)
    const whole = axis === 'rows' ? bottom - top === map.height : right - left === map.width
    if (whole) return deleteTable(state, dispatch)
    return command(state, dispatch && ((tr) => dispatch(stayIn(tr, tableStart - 1))), view)
  }

/** What was deleted last in a table leaves the caret in its last cell, not behind it. */
function stayIn(tr: Transaction, at: number): Transaction {
  const table = tr.doc.nodeAt(at)
  if (table?.type !== nodes.table) return tr
  const end = at + table.nodeSize
  const { from } = tr.selection
  return from > at && from < end ? tr : tr.setSelection(Selection.near(tr.doc.resolve(end - 1), -1))
}

export const TABLE_COMMANDS = {
  rowAbove: ifRoom('rows', addRowBefore),
  rowBelow: ifRoom('rows', addRowAfter),
  columnLeft: ifRoom('columns', addColumnBefore),
  columnRight: ifRoom('columns', addColumnAfter),
  deleteRow: orTable('rows', deleteRow),
  deleteColumn: orTable('columns', deleteColumn),
  headRow: toggleHeaderRow,
  headColumn: toggleHeaderColumn,
  merge: mergeCells,
  split: splitCell,
  deleteTable,
} as const satisfies Record<string, Command>
export type TableCommand = keyof typeof TABLE_COMMANDS

/** To the next cell; from the last one into a new row. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false
  if (goToNextCell(1)(state, dispatch)) return true
  const added = TABLE_COMMANDS.rowBelow(state, dispatch)
  if (added && view !== undefined) goToNextCell(1)(view.state, dispatch)
  return true
}
/** In the first cell Shift Tab stays there: it never leaves the text by surprise. */
const previousCell: Command = (state, dispatch) =>
  isInTable(state) && (goToNextCell(-1)(state, dispatch) || true)

/** All cells selected means the table. */
const deleteWhole: Command = (state, dispatch) => {
  const { selection } = state
  return (
    selection instanceof CellSelection &&
    selection.isRowSelection() &&
    selection.isColSelection() &&
    deleteTable(state, dispatch)
  )
}

/** Before the keys of the text. */
export const tableKeys = (): Plugin =>
  keymap({ Tab: nextCell, 'Shift-Tab': previousCell, Backspace: deleteWhole, Delete: deleteWhole })

/** After all others: it keeps tables in shape, draws selected cells and pastes tables into tables. */
export const tables = (): Plugin => tableEditing()
