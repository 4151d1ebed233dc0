// Passages that show why the rows in sight were found: asked for after the rows, a batch at a time, kept while the search lasts.
import { useEffect, useRef, useState } from 'react'
import type { ArticleRow } from '#shared/article'
import type { Snippet } from '#shared/marks'
import { bridge } from '../bridge'

/** Rows that only pass by are not asked about. In ms. */
const REST = 60
const MOST = 100

interface Kept {
  readonly query: string
  /** By article and when it was changed; null where body, deck and kicker have no match. */
  readonly snippets: ReadonlyMap<string, Snippet | null>
}

const keyOf = (row: ArticleRow): string => `${row.id} ${row.updatedAt}`

/** The passage of a row; undefined until it is known. `rows` are those in sight; an empty `query` asks for nothing. */
export function useSnippets(
  query: string,
  rows: readonly ArticleRow[],
): (row: ArticleRow) => Snippet | null | undefined {
  const [kept, setKept] = useState<Kept>({ query, snippets: new Map() })
  const asking = useRef(false)
  const [answers, setAnswers] = useState(0)
  const known = kept.query === query ? kept.snippets : undefined
  const lacking = query === '' ? [] : rows.filter((row) => known?.has(keyOf(row)) !== true).slice(0, MOST)
  const wanted = lacking.map(keyOf).join('\n')

  useEffect(() => {
    if (wanted === '' || asking.current) return
    const waiting = setTimeout(() => {
      asking.current = true
      const keys = wanted.split('\n')
      const ids = keys.map((key) => key.split(' ')[0] ?? '')
      bridge.articles
        .marks({ ids, query })
        .then((marks) => {
          const found = new Map(marks.map(({ id, snippet }) => [id, snippet]))
          setKept((before) => ({
            query,
            snippets: new Map([
              ...(before.query === query ? before.snippets : []),
              ...keys.map((key, n) => [key, found.get(ids[n] ?? '') ?? null] as const),
            ]),
          }))
        })
        // A row without its passage is still a row.
        .catch(() => undefined)
        .finally(() => {
          asking.current = false
          setAnswers((n) => n + 1)
        })
    }, REST)
    return () => clearTimeout(waiting)
  }, [query, wanted, answers])

  // While a changed article is asked about again, what was known of it stays.
  return (row) => known?.get(keyOf(row))
}
