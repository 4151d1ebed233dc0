// The sidebar's saved searches, each with the number it finds now.
import type { SavedSearch } from '#shared/saved-search'
import { searchesTexts } from '#shared/texts/searches'
import { SideItem } from '../ui/side-item'
import { useWords } from '../words'
import { usePrinted } from './printed'
import type { Searches } from './use-searches'

interface Props {
  readonly searches: Searches
  readonly chosen: string | null
  readonly onChoose: (search: SavedSearch) => void
}

export function SidebarSearches({ searches, chosen, onChoose }: Props): React.JSX.Element {
  const words = useWords(searchesTexts)
  const printed = usePrinted()
  if (searches.list.length === 0) return <></>
  return (
    <>
      <h2 className="label">{words.searches}</h2>
      <ul>
        {searches.list.map((search) => (
          <SideItem
            key={search.id}
            item={`search ${search.id}`}
            isCurrent={search.id === chosen}
            text={search.name}
            count={printed.count(searches.found.get(search.id))}
            onGo={() => onChoose(search)}
          />
        ))}
      </ul>
    </>
  )
}
