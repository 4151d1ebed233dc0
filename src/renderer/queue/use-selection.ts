// Which row is selected, by id: it survives new and vanishing rows; when its row goes, the one in its place takes over.
import { useEffect, useEffectEvent, useRef } from 'react'
import type { HeadlineRow } from '#shared/headline'

interface Given {
  readonly rows: readonly HeadlineRow[]
  readonly total: number
  readonly current: boolean
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
  readonly more: () => void
}

export interface Selection {
  /** Index of the selected row; -1 if there is none. */
  readonly at: number
  readonly row: HeadlineRow | undefined
  readonly step: (by: number) => void
  /** Selects the row at an index, or the nearest there is. */
  readonly moveTo: (index: number) => void
  /** Selects a row that is about to come back into the list. */
  readonly comeBack: (id: string) => void
}

export function useSelection({ rows, total, current, selectedId, onSelect, more }: Given): Selection {
  const at = rows.findIndex((row) => row.id === selectedId)
  const last = useRef(0)
  const awaited = useRef<{ readonly id: string; readonly rows: readonly HeadlineRow[] } | null>(null)
  const settle = useEffectEvent(() => {
    if (at >= 0) {
      last.current = at
      return
    }
    // Taken back a moment ago, it comes with the next answer.
    if (selectedId === awaited.current?.id && rows === awaited.current.rows) return
    // It may stand further down than was fetched.
    if (selectedId !== null && rows.length < total) {
      more()
      return
    }
    const next = rows[Math.min(last.current, rows.length - 1)]
    if (next !== undefined) onSelect(next.id)
  })
  useEffect(() => {
    if (current) settle()
  }, [rows, current, selectedId])

  // Two keys may come before the first selection is rendered: count from where the first one went.
  const aimed = useRef<{ readonly from: string | null; readonly index: number } | null>(null)
  useEffect(() => {
    aimed.current = null
  }, [selectedId, rows])
  function moveTo(index: number): void {
    const nearest = Math.max(0, Math.min(index, rows.length - 1))
    const next = rows[nearest]
    if (next === undefined) return
    aimed.current = { from: selectedId, index: nearest }
    onSelect(next.id)
  }
  return {
    at,
    row: rows[at],
    step: (by) => moveTo((aimed.current?.from === selectedId ? aimed.current.index : at) + by),
    moveTo,
    comeBack(id) {
      awaited.current = { id, rows }
      onSelect(id)
    },
  }
}
