// The rows of a list that are in sight, kept fresh; the list itself may be of any length.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Noun } from '#shared/calls/call'
import type { Fault } from '#shared/error'
import { onChange } from './bridge'
import { indexOf, NOTHING, rowAt, RowLoader, type Loaded, type RowSource } from './row-loader'
import { notWaiting, whenQuiet } from './typing'

export interface Rows<Row, Question> {
  /** Those loaded now, in order but with gaps; `total` says how many there are. */
  readonly rows: readonly Row[]
  readonly total: number
  /** False while the library is still counting: then there are at least so many. */
  readonly totalIsExact: boolean
  /** The question that the rows answer; null before the first answer. */
  readonly answered: Question | null
  /** Undefined while it is not loaded. */
  readonly rowAt: (at: number) => Row | undefined
  /** -1 if it is not among the rows loaded. */
  readonly indexOf: (id: string | null) => number
  /** Where a row stands; null if the list does not hold it, undefined if that is not known yet. */
  readonly placeOf: (id: string) => number | null | undefined
  /** False while another question's answer is still shown. */
  readonly current: boolean
  readonly fault: Fault | undefined
  /** Asks once more for all that is in sight. */
  readonly again: () => void
  /** Sees to it that these rows are loaded; ends included. */
  readonly ensure: (spans: readonly { readonly from: number; readonly to: number }[]) => void
}

interface Asked<Row extends { readonly id: string }, Question> {
  /** The same object as long as it is the same source. */
  readonly source: RowSource<Row, Question>
  /** What changes the rows. The same object always. */
  readonly nouns: readonly Noun[]
  /** The same object as long as it is the same question. */
  readonly question: Question
  /** Of ids whose place must be known: first the one at the top of what is looked at. */
  readonly kept: () => readonly (string | null)[]
}

export function useRows<Row extends { readonly id: string }, Question>({
  source,
  nouns,
  question,
  kept,
}: Asked<Row, Question>): Rows<Row, Question> {
  const [loaded, setLoaded] = useState<Loaded<Row, Question>>(NOTHING)
  const loader = useRef<RowLoader<Row, Question> | null>(null)
  const latest = useRef(kept)
  useLayoutEffect(() => {
    latest.current = kept
  })
  useEffect(() => {
    const mine = new RowLoader(source, question, setLoaded, () => latest.current())
    loader.current = mine
    mine.refresh()
    const refresh = (): void => mine.refresh()
    const stop = onChange((changed) => {
      if (changed.some((noun) => nouns.includes(noun))) whenQuiet(refresh)
    })
    return () => {
      stop()
      notWaiting(refresh)
      mine.stop()
    }
  }, [source, nouns, question])
  const ensure = useCallback<Rows<Row, Question>['ensure']>((spans) => loader.current?.ensure(spans), [])
  const again = useCallback(() => loader.current?.refresh(), [])
  return useMemo(() => {
    const { total, totalIsExact, fault, blocks, found } = loaded
    const numbers = [...blocks.keys()].toSorted((a, b) => a - b)
    const rows = numbers.flatMap((n) => blocks.get(n) ?? [])
    return {
      rows,
      total,
      totalIsExact,
      answered: loaded.question,
      fault,
      rowAt: (at: number) => rowAt(loaded, at),
      indexOf: (id: string | null) => indexOf(loaded, id),
      placeOf: (id: string) => {
        const at = indexOf(loaded, id)
        return at >= 0 ? at : rows.length >= total ? null : found.get(id)
      },
      current: loaded.question === question,
      ensure,
      again,
    }
  }, [loaded, question, ensure, again])
}
