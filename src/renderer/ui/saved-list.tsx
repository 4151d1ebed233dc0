// What is kept under names, one line each: renamed in place, put in order, removed.
import { Button } from './button'
import { Field } from './field'
import styles from './saved-list.module.css'

interface Saved {
  readonly id: string
  readonly name: string
}

interface Props<Item extends Saved> {
  readonly list: readonly Item[]
  readonly words: {
    readonly none: string
    readonly name: string
    readonly up: string
    readonly down: string
    readonly remove: string
  }
  /** What it asks, in words. */
  readonly about: (item: Item) => string
  readonly onRename: (item: Item, to: string) => void
  /** To before the one that stands at `at` now. */
  readonly onMove: (item: Item, at: number) => void
  readonly onRemove: (item: Item) => void
}

export function SavedList<Item extends Saved>(props: Props<Item>): React.JSX.Element {
  const { list, words, about, onRename, onMove, onRemove } = props
  if (list.length === 0) return <p className={styles['none']}>{words.none}</p>
  return (
    <ul className={styles['list']}>
      {list.map((item, at) => (
        <li key={item.id}>
          <div className={styles['what']}>
            <Field
              name={`saved-${item.id}`}
              label={words.name}
              value={item.name}
              missing={words.name}
              maxLength={60}
              boxed
              onCommit={(name) => {
                if (name !== '') onRename(item, name)
              }}
            />
            <p>{about(item)}</p>
          </div>
          <Button
            kind="quiet"
            label={`${words.up} ${item.name}`}
            disabled={at === 0}
            onClick={() => onMove(item, at - 1)}
          >
            {words.up}
          </Button>
          <Button
            kind="quiet"
            label={`${words.down} ${item.name}`}
            disabled={at === list.length - 1}
            onClick={() => onMove(item, at + 2)}
          >
            {words.down}
          </Button>
          <Button kind="quiet" label={`${words.remove} ${item.name}`} onClick={() => onRemove(item)}>
            {words.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}
