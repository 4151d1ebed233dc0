// Which cluster is chosen, by its id; when it goes, the one that stands in its place.
import { useState } from 'react'
import type { Cluster } from '#shared/likeness'

interface Chosen {
  readonly id: string | null
  readonly size: number
  readonly at: number
  readonly move: (by: number) => void
  readonly moveTo: (index: number) => void
}

export function useChosen(rows: readonly Cluster[]): Chosen {
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
    id: row?.id ?? null,
    size: row?.size ?? 0,
    at,
    // Two keys may come before the first is rendered.
    move: (by) => setLast((before) => placed(before.at + by)),
    moveTo: (index) => setLast(placed(index)),
  }
}
