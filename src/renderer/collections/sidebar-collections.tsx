// The sidebar's collections, each with the number of its articles.
import type { Collection } from '#shared/collection'
import { collectionsTexts } from '#shared/texts/collections'
import { SideItem } from '../ui/side-item'
import { useLanguage, useWords } from '../words'

interface Props {
  readonly collections: readonly Collection[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

export function SidebarCollections({ collections, chosen, onChoose }: Props): React.JSX.Element {
  const words = useWords(collectionsTexts)
  const language = useLanguage()
  if (collections.length === 0) return <></>
  return (
    <>
      <h2 className="label">{words.collections}</h2>
      <ul>
        {collections.map(({ id, name, count }) => (
          <SideItem
            key={id}
            item={`collection ${id}`}
            isCurrent={id === chosen}
            text={name}
            count={count === 0 ? '' : count.toLocaleString(language)}
            onGo={() => onChoose(id)}
          />
        ))}
      </ul>
    </>
  )
}
