// The list's pane: search field, what narrows the list, what is selected, the order, the rows.
import type { Channel } from '#shared/channel'
import type { Collection } from '#shared/collection'
import type { Tag } from '#shared/tag'
import { collectionsTexts } from '#shared/texts/collections'
import { frameTexts } from '#shared/texts/frame'
import { tagsTexts } from '#shared/texts/tags'
import styles from './app.module.css'
import { bridge } from './bridge'
import { keyOf, runCommand } from './commands'
import { ArticleList } from './library/article-list'
import { BulkBar } from './library/bulk-bar'
import { FilterField } from './library/filter-field'
import { isSearch } from './library/search-turn'
import { SelectionBar } from './library/selection-bar'
import { SortHead } from './library/sort-head'
import { TrashNote } from './library/trash-note'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { useLive } from './live'
import { useDragOut } from './publishing/use-drag-out'
import { focusRegion } from './regions'
import { flush } from './saving'
import type { InForce } from './settings/use-settings'
import { Button } from './ui/button'
import type { Desk } from './use-desk'
import { useWords } from './words'

interface Props {
  /** In px. */
  readonly width: number
  readonly library: Library
  readonly triage: Triage
  readonly desk: Desk
  /** The tag whose articles are shown. */
  readonly tag: Tag | undefined
  readonly tags: readonly Tag[]
  /** The collection that is shown. */
  readonly collection: Collection | undefined
  readonly inForce: InForce
  readonly onEditTag: () => void
}

const NO_CHANNELS: readonly Channel[] = []

export function ListPane(props: Props): React.JSX.Element {
  const { width, library, triage, desk, tag, tags, collection, inForce, onEditTag } = props
  const frame = useWords(frameTexts)
  const tagWords = useWords(tagsTexts)
  const collectionWords = useWords(collectionsTexts)
  const { question, selected } = library
  const dragOut = useDragOut({ ready: flush, watched: triage.watched })
  const { value: channels = NO_CHANNELS } = useLive('channels', ['channels'], () => bridge.channels.list({}))
  return (
    <section className={styles['pane']} style={{ inlineSize: width }} aria-label={frame.list}>
      <FilterField
        query={question.query}
        onQuery={(query) => library.ask({ query })}
        onLeave={() => focusRegion('list')}
        tags={tags}
        channels={channels}
        rows={library.rows}
      />
      {tag !== undefined && (
        <p className={styles['filtered']}>
          <span>{tag.name}</span>
          <Button kind="quiet" onClick={onEditTag}>
            {tagWords.edit}
          </Button>
          <Button kind="quiet" label={tagWords.clear} onClick={() => desk.goView('all', null)}>
            ×
          </Button>
        </p>
      )}
      {collection !== undefined && (
        <p className={styles['filtered']}>
          <span title={question.sort === 'collection' ? collectionWords.dragHint : undefined}>
            {collection.name}
          </span>
          <Button
            kind="quiet"
            label={`${collectionWords.edit} ${keyOf('view.collections')}`}
            onClick={() => runCommand('view.collections')}
          >
            {collectionWords.edit}
          </Button>
          <Button
            kind="quiet"
            label={collectionWords.clear}
            onClick={() => library.ask({ collection: null })}
          >
            ×
          </Button>
        </p>
      )}
      {collection !== undefined && collection.description !== '' && (
        <p className={styles['about']} title={collection.description}>
          {collection.description}
        </p>
      )}
      {triage.progress !== null && <BulkBar progress={triage.progress} onStop={triage.stop} />}
      {selected.size > 0 && triage.progress === null && (
        <SelectionBar
          count={selected.size}
          inTrash={question.view === 'trash'}
          onClear={() => {
            library.select([])
            focusRegion('list')
          }}
        />
      )}
      {question.view === 'trash' && library.total > 0 && selected.size === 0 && <TrashNote />}
      <SortHead
        total={library.total}
        exact={library.totalIsExact}
        current={library.current}
        question={question}
        onOrder={({ sort, descending }) => {
          library.ask({ sort, descending })
          if (sort !== 'collection' && !isSearch(question)) inForce.change({ sort: { sort, descending } })
        }}
      />
      <ArticleList
        library={library}
        channels={channels}
        busy={triage.progress !== null}
        tagName={tag?.name}
        collectionName={collection?.name}
        onOpen={desk.openArticle}
        onDragOut={(event, selection) => dragOut(event, { kind: 'articles', selection })}
      />
    </section>
  )
}
