// The rows of the list of articles.
import { useMemo } from 'react'
import type { ArticleRow } from '#shared/article'
import type { Noun } from '#shared/calls/call'
import type { Question } from '#shared/saved-search'
import { bridge } from '../bridge'
import { useFoldHan } from '../fold-han'
import type { RowSource } from '../row-loader'
import { useRows, type Rows } from '../use-rows'

export type ArticleRows = Rows<ArticleRow, Question>

const NOUNS: readonly Noun[] = ['articles', 'tags', 'collections']

/** `question` must be the same object as long as it is the same question; `kept` as in `useRows`. */
export function useArticleRows(question: Question, kept: () => readonly (string | null)[]): ArticleRows {
  const foldHan = useFoldHan()
  const source = useMemo(
    (): RowSource<ArticleRow, Question> => ({
      page: async (asked, at, limit) => {
        if (at === 0) return bridge.articles.list({ ...asked, limit })
        const place = await bridge.articles.place({ ...asked, at })
        if (place === null) return { rows: [] }
        return bridge.articles.list({ ...asked, limit, after: place.after })
      },
      place: async (asked, id) => (await bridge.articles.place({ ...asked, id }))?.at ?? null,
    }),
    // Another folding is another list.
    // eslint-disable-next-line react/exhaustive-deps
    [foldHan],
  )
  return useRows({ source, nouns: NOUNS, question, kept })
}
