// What narrows the list: a view, a tag, a collection, a saved search; which of them is shown, and the way to each.
import { useState } from 'react'
import type { View } from '#shared/article'
import type { Collection } from '#shared/collection'
import { sameQuestion, type SavedSearch } from '#shared/saved-search'
import { DEFAULT_SETTINGS } from '#shared/settings'
import type { Tag } from '#shared/tag'
import { bridge } from './bridge'
import type { Library } from './library/use-library'
import { useViews } from './use-views'
import { useLive } from './live'
import { useSearches, type Searches } from './searches/use-searches'
import type { InForce } from './settings/use-settings'
import type { Desk } from './use-desk'

export interface Places {
  readonly tags: readonly Tag[]
  /** False until the tags have been read. */
  readonly tagsKnown: boolean
  readonly tag: Tag | undefined
  readonly collections: readonly Collection[]
  readonly collection: Collection | undefined
  readonly searches: Searches
  /** The one that was gone to, or another that asks the same. */
  readonly search: SavedSearch | undefined
  /** The one that was gone to last, though the list may have been asked otherwise since. */
  readonly searchFrom: SavedSearch | undefined
  readonly goView: (view: View, tag: string | null) => void
  /** To a collection in its own order. */
  readonly goCollection: (id: string) => void
  readonly goSearch: (search: SavedSearch) => void
  /** The question that the list answers is now this one's. */
  readonly saved: (search: SavedSearch) => void
}

export function usePlaces({ question }: Library, desk: Desk, inForce: InForce): Places {
  const { value: known } = useLive('tags', ['tags'], () => bridge.tags.list({}))
  const tags = known ?? []
  const { value: collections = [] } = useLive('collections', ['collections', 'articles'], () =>
    bridge.collections.list({}),
  )
  const searches = useSearches()
  const [searchId, setSearchId] = useState<string | null>(null)
  const search =
    searches.list.find((one) => one.id === searchId && sameQuestion(one.question, question)) ??
    searches.list.find((one) => sameQuestion(one.question, question))

  /** Out of a saved search into a view: as the view was left, without what the search asked. */
  function goView(view: View, tag: string | null): void {
    if (search === undefined) desk.goView(view, tag)
    else {
      const order = inForce.settings?.sort ?? DEFAULT_SETTINGS.sort
      desk.goQuestion({ view, tag, collection: null, query: '', ...order })
    }
    setSearchId(null)
  }
  useViews((view) => goView(view, null), desk.listShown)

  return {
    tags,
    tagsKnown: known !== undefined,
    tag: tags.find((one) => one.id === question.tag),
    collections,
    collection: collections.find((one) => one.id === question.collection),
    searches,
    search,
    searchFrom: searches.list.find((one) => one.id === searchId) ?? search,
    goView,
    goCollection: (collection) => {
      const own = { sort: 'collection', descending: false } as const
      desk.goQuestion({ view: 'all', tag: null, collection, query: '', ...own })
      setSearchId(null)
    },
    goSearch: (one) => {
      setSearchId(one.id)
      desk.goQuestion(one.question)
    },
    saved: (one) => setSearchId(one.id),
  }
}
