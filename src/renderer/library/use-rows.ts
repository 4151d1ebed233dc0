// The rows of a list that are in sight, kept fresh; the list itself may be of any length.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ArticleRow } from '#shared/article'
import type { Noun } from '#shared/calls/call'
import type { Fault } from '#shared/error'
import type { Question } from '#shared/saved-search'
import { onChange } from '../bridge'
import { useFoldHan } from '../fold-han'
import { notWaiting, whenQuiet } from '../typing'
import { indexOf, NOTHING, rowAt, RowLoader } from './row-loader'

/** What changes the rows of a list. */
const SHOWN: readonly Noun[] = ['articles', 'tags', 'collections']

export interface Rows {
  /** Those loaded now, in order but with gaps; `total` says how many there are. */
  readonly rows: readonly ArticleRow[]
  readonly total: number
  /** False while the library is still counting: then there are at least so many. */
  readonly totalIsExact: boolean
  /** The question that the rows answer; null before the first answer. */
  readonly answered: Question | null
  /** Undefined while it is not loaded. */
  readonly rowAt: (at: number) => ArticleRow | undefined
  /** -1 if it is not among the rows loaded. */
  readonly indexOf: (id: string | null) => number
  /** Where an article stands; null if the list does not hold it, undefined if that is not known yet. */
  readonly placeOf: (id: string) => number | null | undefined
  /** False while another question's answer is still shown. */
  readonly current: boolean
  readonly fault: Fault | undefined
  /** Sees to it that these rows are loaded; ends included. */
  readonly ensure: (spans: readonly { readonly from: number; readonly to: number }[]) => void
}

/**
 * `question` must be the same object as long as it is the same question. `kept` names articles whose place must be
 * known: first the one at the top of what is looked at.
 */
export function useRows(question: Question, kept: () => readonly (string | null)[]): Rows {
  const [loaded, setLoaded] = useState(NOTHING)
  const loader = useRef<RowLoader | null>(null)
  const latest = useRef(kept)
  // Another folding is another list.
  const foldHan = useFoldHan()
  useLayoutEffect(() => {
    latest.current = kept
  })
  useEffect(() => {
    const mine = new RowLoader(question, setLoaded, () => latest.current())
    loader.current = mine
    mine.refresh()
    const refresh = (): void => mine.refresh()
    const stop = onChange((nouns) => {
      if (nouns.some((noun) => SHOWN.includes(noun))) whenQuiet(refresh)
    })
    return () => {
      stop()
      notWaiting(refresh)
      mine.stop()
    }
  }, [question, foldHan])
  const ensure = useCallback<Rows['ensure']>((spans) => loader.current?.ensure(spans), [])
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
    }
  }, [loaded, question, ensure])
}
