// The rows of an RTF table: cells are known by where they end, so that what spans what shows only beside the other rows.
import type { Cell, Grid, Node, Row } from './docx-ir'

interface Definition {
  /** Where it ends, in twentieths of a point. */
  readonly right: number
  readonly across: 'first' | 'merged' | null
  readonly down: Cell['merge']
}
interface Defined {
  readonly left: number
  readonly isHead: boolean
  readonly cells: readonly Definition[]
}

export interface RtfRow {
  /** A word of a row's definition; true if it was one. */
  readonly word: (name: string, value: number | null) => boolean
  readonly take: () => Defined
  readonly restore: (before: Defined) => void
  readonly grid: (
    rows: readonly { readonly row: Defined; readonly cells: readonly (readonly Node[])[] }[],
  ) => Grid
}

/** Edges that lie so near together are one: a point. */
const NEAR = 20
/** Rows indented by less begin where the others do: programs put borders half a point apart. */
const INDENT = 200
/** More columns nobody draws; what lies further right is left where it is. */
const MOST_CELLS = 1000

const NO_TRACE = { added: null, taken: null }

export function rowsOf(): RtfRow {
  let left = 0
  let isHead = false
  let cells: Definition[] = []
  let across: Definition['across'] = null
  let down: Definition['down'] = null

  const words: Readonly<Record<string, (value: number | null) => void>> = {
    trowd: () => {
      left = 0
      isHead = false
      cells = []
      across = null
      down = null
    },
    trleft: (value) => {
      left = value ?? 0
    },
    trhdr: () => {
      isHead = true
    },
    clmgf: () => {
      across = 'first'
    },
    clmrg: () => {
      across = 'merged'
    },
    clvmgf: () => {
      down = 'restart'
    },
    clvmrg: () => {
      down = 'continue'
    },
    cellx: (value) => {
      if (cells.length < MOST_CELLS) cells = [...cells, { right: value ?? 0, across, down }]
      across = null
      down = null
    },
  }

  return {
    word: (name, value) => {
      const known = Object.hasOwn(words, name) ? words[name] : undefined
      known?.(value)
      return known !== undefined
    },
    take: () => ({ left, isHead, cells }),
    restore: (before) => {
      left = before.left
      isHead = before.isHead
      cells = [...before.cells]
    },
    grid: (rows) => {
      const drawn = rows.map(({ row, cells: content }) => placed(row, content))
      const placeOf = placesOf(drawn)
      const least = Math.min(...drawn.slice(0, 10_000).map((row) => row.left))
      return {
        kind: 'table',
        path: [],
        rows: drawn.map((row): Row => {
          const begin = row.left - least > INDENT ? row.left : least
          let from = placeOf(begin)
          const before = from
          return {
            trace: NO_TRACE,
            isHead: row.isHead,
            before,
            cells: row.cells.map(({ right, down: merge, nodes }): Cell => {
              const colspan = Math.max(1, placeOf(right) - from)
              from += colspan
              return { colspan, merge, trace: NO_TRACE, nodes }
            }),
          }
        }),
      }
    },
  }
}

interface Drawn {
  readonly left: number
  readonly isHead: boolean
  readonly cells: readonly {
    readonly right: number
    readonly down: Cell['merge']
    readonly nodes: readonly Node[]
  }[]
}

/** Cells joined with the one before them are one with it; those that nobody defined stand side by side. */
function placed({ left, isHead, cells }: Defined, content: readonly (readonly Node[])[]): Drawn {
  const out: { right: number; down: Cell['merge']; nodes: readonly Node[] }[] = []
  let at = left
  for (const [n, nodes] of content.slice(0, MOST_CELLS).entries()) {
    const { right, across, down } = cells[n] ?? { right: at + INDENT, across: null, down: null }
    // An edge before the last one is none.
    at = Math.max(at + NEAR + 1, right)
    const before = out.at(-1)
    if (across === 'merged' && before !== undefined)
      out[out.length - 1] = { ...before, right: at, nodes: [...before.nodes, ...nodes] }
    else out.push({ right: at, down, nodes })
  }
  return { left, isHead, cells: out }
}

/** Which edge from the left one is; those that lie together are one. */
function placesOf(rows: readonly Drawn[]): (edge: number) => number {
  const all = [...new Set(rows.flatMap((row) => [row.left, ...row.cells.map(({ right }) => right)]))]
  const places = new Map<number, number>()
  let first: number | undefined
  let place = -1
  for (const edge of all.sort((a, b) => a - b)) {
    if (first === undefined || edge - first > NEAR) {
      first = edge
      place++
    }
    places.set(edge, place)
  }
  return (edge) => places.get(edge) ?? 0
}
