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
  /** By article; `updatedAt` is that of the row they were asked for. */
  readonly marks: ReadonlyMap<string, { readonly updatedAt: number; readonly marks: Marks }>
}

/** What is marked of a row; undefined until it is known. `rows` are those in sight; an empty `query` asks for nothing. */
export function useMarks(query: string, rows: readonly ArticleRow[]): (row: ArticleRow) => Marks | undefined {
  const name = `${String(useFoldHan())} ${query}`
  const [kept, setKept] = useState<Kept>({ name, marks: new Map() })
  const asking = useRef(false)
  const [answers, setAnswers] = useState(0)
  const known = kept.name === name ? kept.marks : undefined
  const lacking =
    query === '' ? [] : rows.filter((row) => known?.get(row.id)?.updatedAt !== row.updatedAt).slice(0, MOST)
  const wanted = lacking.map((row) => `${row.id} ${row.updatedAt}`).join('\n')

  useEffect(() => {
    if (wanted === '' || asking.current) return
    const waiting = setTimeout(() => {
      asking.current = true
      const asked = wanted.split('\n').map((line) => line.split(' ') as [id: string, updatedAt: string])
      bridge.articles
        .marks({ ids: asked.map(([id]) => id), query })
        // A row without its marks is still a row.
        .catch(() => [])
        .then((answer) => {
          const found = new Map(answer.map(({ id, ...marks }) => [id, marks]))
          setKept((before) => ({
            name,
            marks: new Map([
              ...(before.name === name ? before.marks : []),
              ...asked.map(
                ([id, at]) => [id, { updatedAt: Number(at), marks: found.get(id) ?? NOTHING }] as const,
              ),
            ]),
          }))
        })
        .finally(() => {
          asking.current = false
          setAnswers((n) => n + 1)
        })
        .catch(() => undefined)
    }, REST)
    return () => clearTimeout(waiting)
  }, [query, name, wanted, answers])

  return (row) => {
    const one = known?.get(row.id)
    // While a changed article is asked about again its passage stays; its headline may be another by now.
    return one && one.updatedAt !== row.updatedAt ? { ...one.marks, headline: [] } : one?.marks
  }
}
