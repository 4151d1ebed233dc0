// The current change of a comparison, and what lies unfolded; both begin anew with another pair.
import { useCallback, useEffect, useEffectEvent, useMemo, useState, type RefObject } from 'react'
import { useCommand } from '../commands'
import { otherPlace, stopsOf, type Stop } from './stops'
import type { Compared } from './use-comparison'

export interface Stops {
  readonly stops: readonly Stop[]
  /** Index of the current one; -1 before the first key. */
  readonly at: number
  readonly go: (at: number) => void
  readonly current: Stop | undefined
  readonly open: ReadonlySet<number> | 'all'
  readonly unfold: (from: number) => void
  readonly toggleAll: () => void
  /** Brings the row of the other place of a move into sight. */
  readonly showRow: (row: number) => void
}

const NONE: readonly Stop[] = []

export function useStops(compared: Compared | undefined, scroller: RefObject<HTMLElement | null>): Stops {
  const key = compared?.key ?? ''
  const stops = useMemo(() => (compared === undefined ? NONE : stopsOf(compared.comparison)), [compared])
  const [place, setPlace] = useState({ key, at: -1 })
  const [folds, setFolds] = useState<{ key: string; open: ReadonlySet<number> | 'all' }>({
    key,
    open: new Set(),
  })
  const at = place.key === key ? Math.min(place.at, stops.length - 1) : -1
  const open = folds.key === key ? folds.open : (new Set() as ReadonlySet<number>)
  const current = stops[at]

  function show(selector: string): void {
    const element = scroller.current?.querySelector<HTMLElement>(selector)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }
  const showStop = useEffectEvent((n: number) => show(`[data-stop="${n}"]`))
  // A key is pressed again and again: what it leads to is in sight after each paint.
  useEffect(() => {
    if (place.key === key && place.at >= 0) showStop(place.at)
  }, [place, key])
  const go = useCallback((to: number) => setPlace({ key, at: to }), [key])
  const showRow = (row: number): void => show(`[data-row="${row}"]`)

  useCommand('change.next', () => go(at + 1 < stops.length ? at + 1 : 0), stops.length > 0)
  useCommand('change.previous', () => go(at > 0 ? at - 1 : stops.length - 1), stops.length > 0)
  const other =
    current?.kind === 'row' && compared !== undefined
      ? otherPlace(compared.comparison.rows, current.row)
      : null
  useCommand('change.otherPlace', () => other !== null && showRow(other), other !== null)
  function toggleAll(): void {
    setFolds({ key, open: open === 'all' ? new Set() : 'all' })
  }
  useCommand('compare.unfold', toggleAll, compared !== undefined)

  return {
    stops,
    at,
    go,
    current,
    open,
    unfold: (from) => setFolds({ key, open: open === 'all' ? 'all' : new Set([...open, from]) }),
    toggleAll,
    showRow,
  }
}
