// The sidebar with what each feature puts into it: views and queue, saved searches, collections, tags.
import type { LibraryCounts } from '#shared/article'
import type { Question } from '#shared/saved-search'
import { SidebarCollections } from './collections/sidebar-collections'
import { Sidebar } from './library/sidebar'
import { SidebarSearches } from './searches/sidebar-searches'
import type { InForce } from './settings/use-settings'
import { SidebarTags } from './tags/sidebar-tags'
import type { Desk } from './use-desk'
import type { Places } from './use-places'

interface Props {
  readonly question: Question
  readonly counts: LibraryCounts | undefined
  readonly desk: Desk
  readonly places: Places
  readonly inForce: InForce
}

export function SidebarPane({ question, counts, desk, places, inForce }: Props): React.JSX.Element {
  const { tags, tagsKnown, tag, collections, collection, searches, search } = places
  const inQueue = desk.mode === 'queue'
  // Queue and clusters are no places of the list.
  const apart = !desk.listShown
  // A saved search may ask for a tag or a collection; then it is the search that one is in.
  const other = apart || search !== undefined
  return (
    <Sidebar
      question={question}
      counts={counts}
      elsewhere={apart || search !== undefined || tag !== undefined || collection !== undefined}
      inQueue={inQueue}
      onView={(view) => places.goView(view, null)}
      onQueue={() => desk.go('queue')}
      inClusters={desk.mode === 'clusters'}
      onClusters={() => desk.go('clusters')}
    >
      <SidebarSearches
        searches={searches}
        chosen={apart ? null : (search?.id ?? null)}
        onChoose={places.goSearch}
      />
      <SidebarCollections
        collections={collections}
        chosen={other ? null : (collection?.id ?? null)}
        onChoose={places.goCollection}
      />
      <SidebarTags
        tags={tags}
        areKnown={tagsKnown}
        chosen={other ? null : (tag?.id ?? null)}
        onChoose={(id) => places.goView('all', id)}
        kept={inForce.settings?.panes}
        keep={(panes) => inForce.change({ panes })}
      />
    </Sidebar>
  )
}
