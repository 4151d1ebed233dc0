// What the search field offers at the caret: looked for as one types, walked by the arrows.
import { useState } from 'react'
import type { ArticleRow } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { Tag } from '#shared/tag'
import { useLanguage } from '../words'
import { offersAt, type Offers } from './completions'

interface Offered {
  /** Null while the list is closed. */
  readonly offers: Offers | null
  /** Number of the one that is walked to; -1 for none, so that Enter still goes to the results. */
  readonly at: number
  readonly look: (query: string, caret: number) => void
  readonly walk: (step: number) => void
  readonly close: () => void
}

export function useOffers(
  tags: readonly Tag[],
  channels: readonly Channel[],
  rows: readonly ArticleRow[],
): Offered {
  const language = useLanguage()
  const [offers, setOffers] = useState<Offers | null>(null)
  const [at, setAt] = useState(-1)
  const namesIn = (field: 'author' | 'editor' | 'source' | 'organisation'): readonly string[] =>
    [...new Set(rows.map((row) => row[field]))].filter((name) => name !== '')
  return {
    offers,
    at: offers === null ? -1 : at,
    look: (query, caret) => {
      setAt(-1)
      setOffers(
        offersAt(query, caret, {
          language,
          tags,
          channels,
          names: {
            author: namesIn('author'),
            editor: namesIn('editor'),
            source: namesIn('source'),
            organisation: namesIn('organisation'),
          },
          today: new Date().toLocaleDateString('sv-SE'),
        }),
      )
    },
    walk: (step) => setAt(Math.max(-1, Math.min((offers?.list.length ?? 0) - 1, at + step))),
    close: () => setOffers(null),
  }
}
