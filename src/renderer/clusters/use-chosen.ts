// Which row is chosen, by its id: it stays chosen when others come before it; when it goes, the one in its place is.
import { useState } from 'react'

interface Chosen<Row> {
  readonly row: Row | undefined
  /** -1 if there are no rows. */
  readonly at: number
  readonly move: (by: number) => void
  readonly moveTo: (index: number) => void
  /** The first one, whatever it is. */
  readonly restart: () => void
}

export function useChosen<Row extends { readonly id: string }>(rows: readonly Row[]): Chosen<Row> {
  const [last, setLast] = useState<{ readonly id: string | null; readonly at: number }>({ id: null, at: 0 })
  const found = rows.findIndex((row) => row.id === last.id)
  const at = found >= 0 ? found : Math.min(last.at, rows.length - 1)
  const row = rows[at]
  if (row !== undefined && (row.id !== last.id || at !== last.at)) setLast({ id: row.id, at })
  const placed = (index: number): { readonly id: string | null; readonly at: number } => {
    const target = Math.max(0, Math.min(index, rows.length - 1))
    return { id: rows[target]?.id ?? null, at: target }
  }
  return {
    row,
    at,
    // Two keys may come before the first is rendered.
    move: (by) => setLast((before) => placed(before.at + by)),
    moveTo: (index) => setLast(placed(index)),
    restart: () => setLast({ id: null, at: 0 }),
  }
}
