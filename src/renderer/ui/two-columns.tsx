// A sheet's two columns: a list to choose from by arrows, and all about what is chosen.
import { Fragment, type ReactNode } from 'react'
import styles from './two-columns.module.css'

interface Item {
  readonly key: string
  readonly text: string
  /** Said behind it, e.g. that it was changed. */
  readonly mark?: string
  /** Belongs to the one before it that is not, and is indented. */
  readonly under?: boolean
}

interface Props {
  readonly label: string
  /** Groups with their headings; a heading may be empty. */
  readonly groups: readonly { readonly heading: string; readonly items: readonly Item[] }[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
  readonly children: ReactNode
}

export function TwoColumns({ label, groups, chosen, onChoose, children }: Props): React.JSX.Element {
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key))
  function walk(event: React.KeyboardEvent<HTMLElement>): void {
    const at = keys.indexOf(chosen)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: keys.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = keys[Math.max(0, Math.min(keys.length - 1, to))]
    if (next === undefined) return
    onChoose(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-item="${next}"]`)?.focus()
  }
  return (
    <div className={styles['columns']}>
      <nav className={styles['list']} aria-label={label} onKeyDown={walk}>
        {groups.map(({ heading, items }) => (
          <Fragment key={heading}>
            {heading !== '' && items.length > 0 && <h3 className="label">{heading}</h3>}
            <ul>
              {items.map(({ key, text, mark, under = false }) => (
                <li key={key}>
                  <button
                    type="button"
                    data-item={key}
                    className={under ? styles['under'] : undefined}
                    data-focus-first={key === chosen ? '' : undefined}
                    aria-current={key === chosen ? 'true' : undefined}
                    onClick={() => onChoose(key)}
                  >
                    {text}
                    {mark !== undefined && <span className={styles['mark']}>{mark}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </nav>
      {/* What only shows has nothing to take the focus, and is scrolled all the same. */}
      <div
        className={styles['detail']}
        role="region"
        tabIndex={0}
        aria-label={groups.flatMap(({ items }) => items).find(({ key }) => key === chosen)?.text ?? label}
      >
        {children}
      </div>
    </div>
  )
}
