// What the library marks in the rows in sight, and passages that show why they were found: asked for after the rows, a batch at a time, kept while the search lasts.
import { useEffect, useRef, useState } from 'react'
import type { ArticleRow } from '#shared/article'
import type { ArticleMarks } from '#shared/marks'
import { bridge } from '../bridge'
import { useFoldHan } from '../fold-han'

/** Rows that only pass by are not asked about. In ms. */
const REST = 60
const MOST = 100

export type Marks = Omit<ArticleMarks, 'id'>
const NOTHING: Marks = { headline: [], snippet: null }

interface Kept {
  /** The query and how it is folded. */
  readonly name: string
  /** By article and when it was changed. */
  readonly marks: ReadonlyMap<string, Marks>
}

const keyOf = (row: ArticleRow): string => `${row.id} ${row.updatedAt}`

/** What is marked of a row; undefined until it is known. `rows` are those in sight; an empty `query` asks for nothing. */
export function useMarks(query: string, rows: readonly ArticleRow[]): (row: ArticleRow) => Marks | undefined {
  const name = `${String(useFoldHan())} ${query}`
  const [kept, setKept] = useState<Kept>({ name, marks: new Map() })
  const asking = useRef(false)
  const [answers, setAnswers] = useState(0)
  const known = kept.name === name ? kept.marks : undefined
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
        .then((answer) => {
          const found = new Map(answer.map(({ id, ...marks }) => [id, marks]))
          setKept((before) => ({
            name,
            marks: new Map([
              ...(before.name === name ? before.marks : []),
              ...keys.map((key, n) => [key, found.get(ids[n] ?? '') ?? NOTHING] as const),
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
  }, [query, name, wanted, answers])

  // While a changed article is asked about again, what was known of it stays.
  return (row) => known?.get(keyOf(row))
}
