// Which row is selected, by id: it survives new and vanishing rows; when its row goes, the one in its place takes over.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { QueueRow } from '#shared/queue'
import type { QueueRows } from './use-queue-rows'

interface Given {
  readonly rows: QueueRows
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

export interface Selection {
  /** Where the selected row stands; -1 if there is none. */
  readonly at: number
  readonly row: QueueRow | undefined
  readonly step: (by: number) => void
  /** Selects the row at an index, or the nearest there is, as soon as it is loaded. */
  readonly moveTo: (index: number) => void
  /** Selects a row that is about to come back into the list. */
  readonly comeBack: (id: string) => void
}

/** An answer that was asked for before a decision was taken back does not hold the row yet. In ms. */
const PATIENCE = 2000

export function useSelection({ rows, selectedId, onSelect }: Given): Selection {
  const { total, current, answered, rowAt, placeOf, ensure } = rows
  const place = selectedId === null ? null : placeOf(selectedId)
  const awaited = useRef<{ readonly id: string; readonly until: number } | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [waited, setWaited] = useState(0)
  useEffect(() => () => clearTimeout(waiting.current), [])
  /** A row that was gone to before it was loaded; and where the selected one stood last. */
  const [aim, setAim] = useState<number | null>(null)
  const [last, setLast] = useState(0)
  const [asked, setAsked] = useState(answered)
  // Another question is another list: what was aimed at in the former one is nowhere.
  if (asked !== answered) {
    setAsked(answered)
    setAim(null)
  }
  if (typeof place === 'number' && place !== last) setLast(place)
  const wanted = Math.max(0, Math.min(aim ?? place ?? last, total - 1))
  const there = rowAt(wanted)
  if (aim !== null && there !== undefined && there.id === selectedId) setAim(null)

  const settle = useEffectEvent(() => {
    // Where it stands is being asked.
    if (aim === null && place === undefined) {
      ensure([])
      return
    }
    if (aim === null && place !== null) return
    // Taken back a moment ago, it comes with one of the next answers.
    const late = awaited.current
    if (aim === null && late !== null && selectedId === late.id && performance.now() < late.until) return
    if (there !== undefined) onSelect(there.id)
  })
  useEffect(() => {
    if (current) settle()
  }, [rowAt, current, selectedId, aim, place, waited])

  // Two keys may come before the first selection is rendered: count from where the first one went.
  const aimed = useRef<{ readonly from: string | null; readonly index: number } | null>(null)
  useEffect(() => {
    aimed.current = null
  }, [selectedId, rowAt])
  function moveTo(index: number): void {
    if (total === 0) return
    const nearest = Math.max(0, Math.min(index, total - 1))
    const next = rowAt(nearest)
    aimed.current = { from: selectedId, index: nearest }
    if (next === undefined) setAim(nearest)
    else {
      setAim(null)
      onSelect(next.id)
    }
  }
  return {
    at: total === 0 ? -1 : wanted,
    row: aim === null && typeof place === 'number' ? rowAt(place) : undefined,
    step: (by) => moveTo((aimed.current?.from === selectedId ? aimed.current.index : wanted) + by),
    moveTo,
    comeBack(id) {
      awaited.current = { id, until: performance.now() + PATIENCE }
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => setWaited((n) => n + 1), PATIENCE)
      onSelect(id)
    },
  }
}
