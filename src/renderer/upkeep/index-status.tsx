// How far the search index is, in the status bar while it takes its time.
import { useEffect } from 'react'
import type { Indexing } from '#shared/library'
import { upkeepTexts } from '#shared/texts/upkeep'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'

/** Fewer articles than this are soon done: nothing is said of them. */
const MANY = 500
/** Asked again so often while there is something to show. In ms. */
const OFTEN = 500

const takesTime = ({ kind, done, of }: Indexing): boolean => kind === 'checking' || of - done > MANY

export interface IndexState {
  readonly now: Indexing | null
  /** Looks at once. */
  readonly again: () => void
}

export function useIndexState(): IndexState {
  const { value, again } = useLive('indexing', ['library', 'articles'], () => bridge.library.indexing({}))
  useEffect(() => {
    if (value === null || value === undefined) return undefined
    const timer = setTimeout(again, OFTEN)
    return () => clearTimeout(timer)
  }, [value, again])
  return { now: value ?? null, again }
}

export function IndexStatus({ now }: Pick<IndexState, 'now'>): React.JSX.Element | null {
  const words = useWords(upkeepTexts)
  const language = useLanguage()
  if (now === null || !takesTime(now)) return null
  return (
    <span data-indexing={now.kind}>
      {words[now.kind](now.done.toLocaleString(language), now.of.toLocaleString(language))}
    </span>
  )
}
