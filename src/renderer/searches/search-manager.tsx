// All saved searches on one sheet: renamed in place, put in order, removed; each step can be taken back.
import type { SavedSearch } from '#shared/saved-search'
import type { Tag } from '#shared/tag'
import { searchesTexts } from '#shared/texts/searches'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import { usePrinted } from './printed'
import styles from './searches.module.css'
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
    if (to === '') return
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
      title={words.manage}
      width={640}
      onClose={onClose}
      foot={<Button onClick={onClose}>{words.done}</Button>}
    >
      {list.length === 0 && <p className={styles['none']}>{words.none}</p>}
      <ul className={styles['list']}>
        {list.map((search, at) => (
          <li key={search.id}>
            <div className={styles['what']}>
              <Field
                name={`search-${search.id}`}
                label={words.name}
                value={search.name}
                missing={words.name}
                maxLength={60}
                boxed
                onCommit={(name) => rename(search, name)}
              />
              <p>{printed.question(search, tags)}</p>
            </div>
            <Button
              kind="quiet"
              label={`${words.up} ${search.name}`}
              disabled={at === 0}
              onClick={() => move(search, at - 1)}
            >
              {words.up}
            </Button>
            <Button
              kind="quiet"
              label={`${words.down} ${search.name}`}
              disabled={at === list.length - 1}
              onClick={() => move(search, at + 2)}
            >
              {words.down}
            </Button>
            <Button kind="quiet" label={`${words.remove} ${search.name}`} onClick={() => remove(search)}>
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
