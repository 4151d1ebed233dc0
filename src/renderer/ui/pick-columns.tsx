// Two columns on a sheet: things by name on the left, walked by the arrows; all about the one that is chosen on the right.
import type { ReactNode } from 'react'
import styles from './pick-columns.module.css'

interface Props {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly text: string; readonly note: string }[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly children: ReactNode
}

export function PickColumns({ label, items, chosen, onChoose, children }: Props): React.JSX.Element {
  const at = items.findIndex(({ id }) => id === chosen)
  function walk(event: React.KeyboardEvent<HTMLElement>): void {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = items[Math.max(0, Math.min(items.length - 1, to))]
    if (next === undefined) return
    onChoose(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-pick="${next.id}"]`)?.focus()
  }
  return (
    <div className={styles['columns']}>
      <ul className={styles['list']} aria-label={label} onKeyDown={walk}>
        {items.map(({ id, text, note }) => (
          <li key={id}>
            <button
              type="button"
              data-pick={id}
              data-focus-first={id === chosen ? '' : undefined}
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <span>{text}</span>
              {note !== '' && <small>{note}</small>}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
