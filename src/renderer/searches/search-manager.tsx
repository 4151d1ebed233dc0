// All saved searches on one sheet: renamed in place, put in order, removed; each step can be taken back.
import type { SavedSearch } from '#shared/saved-search'
import type { Tag } from '#shared/tag'
import { searchesTexts } from '#shared/texts/searches'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { NextKeys } from '../ui/next-keys'
import { SavedList } from '../ui/saved-list'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import { usePrinted } from './printed'
import type { Searches } from './use-searches'

interface Props {
  readonly searches: Searches
  readonly tags: readonly Tag[]
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function SearchManager({ searches: { list }, tags, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(searchesTexts)
  const printed = usePrinted()
  const attempt = useAttempt()

  function rename({ id, name }: SavedSearch, to: string): void {
    attempt(async () => {
      await bridge.searches.change({ id, name: to })
      onDone({ text: words.renamed(name, to), back: () => bridge.searches.change({ id, name }) })
    })
  }
  /** To before the one at `at`. */
  function move({ id, name }: SavedSearch, at: number): void {
    const was = list[list.findIndex((one) => one.id === id) + 1]?.id ?? null
    attempt(async () => {
      await bridge.searches.move({ id, before: list[at]?.id ?? null })
      onDone({ text: words.moved(name), back: () => bridge.searches.move({ id, before: was }) })
    })
  }
  function remove({ id, name }: SavedSearch): void {
    attempt(async () => {
      await bridge.searches.remove({ id })
      onDone({ text: words.removed(name), back: () => bridge.searches.restore({ id }) })
    })
  }

  return (
    <Dialog
      place="searches"
      title={words.manage}
      width={640}
      onClose={onClose}
      foot={
        <Button keys="Esc" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <SavedList
        list={list}
        words={words}
        about={(search) => printed.question(search, tags)}
        onRename={rename}
        onMove={move}
        onRemove={remove}
      />
      {list.length === 0 && <NextKeys ids={['search.save']} />}
    </Dialog>
  )
}
