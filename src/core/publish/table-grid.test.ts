// Tables as a browser lays them out: what no browser, validator or reader of books would take is put right.
import { describe, expect, it } from 'vitest'
import type { Table, TableCell } from '#shared/document'
import { cell } from './fixtures/articles'
import { gridOf } from './table-grid'

const of = (colspan: number, rowspan: number, header = false): TableCell => ({
  ...cell([], header),
  attrs: { colspan, rowspan },
})
const table = (...rows: TableCell[][]): Table => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'table_row', content })),
})
const spans = (node: Table): string =>
  gridOf(node)
    .rows.map((row) => row.map(({ colspan, rowspan }) => `${colspan}×${rowspan}`).join(' '))
    .join(' / ')

describe('gridOf', () => {
  it.each([
    ['as it is', table([of(2, 1), of(1, 2)], [of(1, 1), of(1, 1)]), '2×1 1×2 / 1×1 1×1'],
    ['a cell does not reach below the table', table([of(1, 5)]), '1×1'],
    ['nor over one from above', table([of(1, 1), of(1, 2)], [of(3, 1)]), '1×1 1×2 / 1×1'],
    [
      'nor under one that begins beside it',
      table([of(1, 1), of(1, 3)], [of(1, 1)], [of(1, 1)]),
      '1×1 1×3 / 1×1 / 1×1',
    ],
    [
      'a row without a cell of its own is closed up',
      table([of(1, 2), of(1, 2)], [], [of(1, 1), of(1, 1)]),
      '1×1 1×1 / 1×1 1×1',
    ],
    [
      'a column in which none begins is closed up',
      table([of(2, 1), of(1, 1)], [of(2, 1), of(1, 1)]),
      '1×1 1×1 / 1×1 1×1',
    ],
    ['no cell at all', table([], []), ''],
  ])('%s', (_what, node, expected) => {
    expect(spans(node)).toBe(expected)
  })

  it('the head is the rows of head cells from which none reaches below', () => {
    const head = (colspan: number, rowspan: number): TableCell => of(colspan, rowspan, true)
    expect(gridOf(table([head(2, 1)], [head(1, 1), head(1, 1)], [of(1, 1), of(1, 1)])).head).toBe(2)
    expect(gridOf(table([head(1, 1), head(1, 2)], [head(1, 1)], [of(1, 1), of(1, 1)])).head).toBe(2)
    expect(gridOf(table([head(1, 1), head(1, 2)], [of(1, 1)])).head).toBe(0)
    expect(gridOf(table([head(1, 1), of(1, 1)])).head).toBe(0)
  })
})
