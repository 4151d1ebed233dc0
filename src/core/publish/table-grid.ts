// A table as a browser lays it out: cells that would overlap cut short, rows and columns where no cell begins closed up.
import type { Table, TableCell } from '#shared/document'

export interface GridCell {
  readonly cell: TableCell
  readonly colspan: number
  readonly rowspan: number
}

export interface Grid {
  /** Rows of cells in order; each row and each column has a cell that begins in it. */
  readonly rows: readonly (readonly GridCell[])[]
  /** So many rows from the first are the head: their cells are all head cells and none reaches below. */
  readonly head: number
}

interface Placed {
  readonly cell: TableCell
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
}

/** https://html.spec.whatwg.org/#forming-a-table, but that a cell ends where another one or the table does. */
function place({ content }: Table): Placed[] {
  const taken = content.map(() => new Set<number>())
  return content.flatMap((row, y) => {
    let x = 0
    return (row.content ?? []).map((cell): Placed => {
      while (taken[y]?.has(x)) x++
      const from = x
      let right = from + 1
      while (right < from + cell.attrs.colspan && !taken[y]?.has(right)) right++
      let bottom = y + 1
      const free = (below: number): boolean => {
        for (let at = from; at < right; at++) if (taken[below]?.has(at)) return false
        return true
      }
      while (bottom < Math.min(y + cell.attrs.rowspan, content.length) && free(bottom)) bottom++
      for (let down = y; down < bottom; down++) for (let at = from; at < right; at++) taken[down]?.add(at)
      x = right
      return { cell, x: from, y, right, bottom }
    })
  })
}

/** How many of the numbers in order lie in a stretch. */
const within = (starts: readonly number[], from: number, to: number): number =>
  starts.filter((at) => at >= from && at < to).length

const inOrder = (numbers: readonly number[]): number[] => [...new Set(numbers)].toSorted((a, b) => a - b)

/** No rows if no row has a cell. */
export function gridOf(table: Table): Grid {
  const placed = place(table)
  const columns = inOrder(placed.map(({ x }) => x))
  const lines = inOrder(placed.map(({ y }) => y))
  const rows = lines.map((line) =>
    placed
      .filter(({ y }) => y === line)
      .map(({ cell, x, y, right, bottom }) => ({
        cell,
        colspan: within(columns, x, right),
        rowspan: within(lines, y, bottom),
      })),
  )
  let head = 0
  while (head < rows.length && rows[head]?.every(({ cell }) => cell.type === 'table_header')) head++
  const reachesBelow = (to: number): boolean =>
    rows.slice(0, to).some((row, at) => row.some(({ rowspan }) => at + rowspan > to))
  while (head > 0 && reachesBelow(head)) head--
  return { rows, head }
}
