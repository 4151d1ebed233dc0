// Shift: selects from one row to another, also over rows that are not loaded, as far as a list of articles may go.
import { useLayoutEffect, useRef } from 'react'
import { toFault } from '#shared/error'
import type { Question } from '#shared/saved-search'
import { errorTexts } from '#shared/texts/errors'
import { libraryTexts } from '#shared/texts/library'
import { bridge } from '../bridge'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import type { Library } from './use-library'

/** As many articles as a selection may name one by one. */
const MOST = 10_000
/** As many as the library gives at once. */
const PAGE = 500

/** Ids of `count` rows from row `from` on; fewer where the list ends. */
async function idsFrom(question: Question, from: number, count: number): Promise<readonly string[]> {
  const ids: string[] = []
  if (count <= 0) return ids
  const place = await bridge.articles.place({ ...question, at: from })
  if (place === null) return ids
  let after: string | null = place.after
  do {
    const limit = Math.min(PAGE, count - ids.length)
    const page = await bridge.articles.list({ ...question, limit, after })
    ids.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after !== null && ids.length < count)
  return ids
}

/** Ends included, in either order. */
export function useRange(library: Library): (from: number, to: number) => void {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const latest = useRef(library)
  useLayoutEffect(() => {
    latest.current = library
  })

  async function reach(first: number, last: number): Promise<void> {
    const { question, total, totalIsExact } = library
    const count = last - first + 1
    // The answer is for a list that may have been left meanwhile.
    const stands = (): boolean => latest.current.question === question
    if (count <= MOST) {
      const ids = await idsFrom(question, first, count)
      if (stands()) latest.current.alsoSelect(ids)
    } else if (totalIsExact && total - count <= MOST) {
      // Nearly all: the list itself, but for what lies outside.
      const [before, behind] = await Promise.all([
        idsFrom(question, 0, first),
        idsFrom(question, last + 1, total - last - 1),
      ])
      if (stands()) latest.current.selectAllBut([...before, ...behind])
    } else say(words.rangeTooLong(count.toLocaleString(language), MOST.toLocaleString(language)), true)
  }

  return (from, to) => {
    const first = Math.min(from, to)
    const last = Math.max(from, to)
    const ids: string[] = []
    for (let at = first; at <= last; at++) {
      const row = library.rowAt(at)
      if (row === undefined) {
        reach(first, last).catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
        return
      }
      ids.push(row.id)
    }
    library.alsoSelect(ids)
  }
}
