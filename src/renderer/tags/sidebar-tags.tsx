// The sidebar's tags: the tree as one filters by it, its folds remembered with the panes.
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { usePanes } from '../ui/panes'
import { useWords } from '../words'
import { TagTree } from './tag-tree'
import styles from './tags.module.css'

interface Props {
  readonly tags: readonly Tag[]
  /** False until they have been read: nothing is said of them then. */
  readonly areKnown: boolean
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly kept: Readonly<Record<string, number>> | undefined
  readonly keep: (panes: Record<string, number>) => void
}

const nameOf = (id: string): string => `tag ${id}`

export function SidebarTags({ tags, areKnown, chosen, onChoose, kept, keep }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const panes = usePanes(kept, keep)
  return (
    <>
      <h2 className="label">{words.tags}</h2>
      {areKnown && tags.length === 0 && <p className={styles['none']}>{words.none}</p>}
      {tags.length > 0 && (
        <TagTree
          within
          tags={tags}
          chosen={chosen}
          onChoose={onChoose}
          isFolded={(id) => panes.get(nameOf(id), 1) === 0}
          onFold={(id, folded) => panes.set(nameOf(id), folded ? 0 : 1)}
        />
      )}
    </>
  )
}
