// A saved search in words: its number, and what it asks.
import type { SavedSearch } from '#shared/saved-search'
import type { Tag } from '#shared/tag'
import { libraryTexts } from '#shared/texts/library'
import { searchesTexts } from '#shared/texts/searches'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'
import type { Found } from './use-searches'

export interface Printed {
  /** Empty while it is not counted. */
  readonly count: (found: Found | undefined) => string
  /** E.g. `草稿 · 增雨 · 标签“党建” · 按字数`. */
  readonly question: (search: SavedSearch, tags: readonly Tag[]) => string
}

export function usePrinted(): Printed {
  const words = useWords(searchesTexts)
  const library = useWords(libraryTexts)
  const language = useLanguage()
  const { value: collections = [] } = useLive('named collections', ['collections'], () =>
    bridge.collections.list({}),
  )
  return {
    count: (found) => {
      if (found === undefined || found.total === 0) return ''
      const n = found.total.toLocaleString(language)
      return found.isExact ? n : words.atLeast(n)
    },
    question: ({ question: { view, query, tag, collection, sort } }, tags) => {
      const named = tags.find((one) => one.id === tag)
      const inside = collections.find((one) => one.id === collection)
      return [
        library.views[view],
        query.trim(),
        tag === null ? '' : named === undefined ? words.tagGone : words.tag(named.name),
        collection === null
          ? ''
          : inside === undefined
            ? words.collectionGone
            : words.collection(inside.name),
        words.orderedBy(library.sorts[sort]),
      ]
        .filter((part) => part !== '')
        .join(' · ')
    },
  }
}
