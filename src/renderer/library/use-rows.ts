// The rows of a view as they are loaded, kept fresh.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleRow } from '#shared/article'
import type { Fault } from '#shared/error'
import { onChange } from '../bridge'
import { NOTHING, RowLoader, type Question } from './row-loader'

export interface Rows {
  /** Those loaded so far, in order; `total` says how many there are. */
  readonly rows: readonly ArticleRow[]
  readonly total: number
  /** False while another question's answer is still shown. */
  readonly current: boolean
  readonly fault: Fault | undefined
  /** Sees to it that at least `count` rows are loaded. */
  readonly ensure: (count: number) => void
}

/** `question` must be the same object as long as it is the same question. */
export function useRows(question: Question): Rows {
  const [loaded, setLoaded] = useState(NOTHING)
  const loader = useRef<RowLoader | null>(null)
  useEffect(() => {
    const mine = new RowLoader(question, setLoaded)
    loader.current = mine
    mine.refresh()
    const stop = onChange((nouns) => {
      if (nouns.includes('articles') || nouns.includes('tags')) mine.refresh()
    })
    return () => {
      stop()
      mine.stop()
    }
  }, [question])
  const ensure = useCallback((count: number): void => loader.current?.ensure(count), [])
  const { rows, total, fault } = loaded
  return { rows, total, fault, current: loaded.question === question, ensure }
}
