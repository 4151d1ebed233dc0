// A sheet's two columns: a list to choose from by arrows, and all about what is chosen.
import { Fragment, type ReactNode } from 'react'
import styles from './two-columns.module.css'

interface Item {
  readonly key: string
  readonly text: string
  /** Said behind it, e.g. that it was changed. */
  readonly mark?: string | undefined
  /** Said at its end in pale ink, e.g. how many it holds. */
  readonly note?: string
  /** Belongs to the one before it that is not, and is indented. */
  readonly under?: boolean
  /** Stands before it and is ticked by itself; `label` is its name. */
  readonly tick?: {
    readonly label: string
    readonly checked: boolean
    readonly onChange: (checked: boolean) => void
  }
}

interface Props {
  readonly label: string
  /** Groups with their headings; a heading may be empty. */
  readonly groups: readonly { readonly heading: string; readonly items: readonly Item[] }[]
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
  /** What can be done with the list, beneath it. */
  readonly below?: ReactNode
  /** The chosen one takes the focus as the sheet opens. */
  readonly focusFirst?: boolean
  /** As high as what is in it, within a sheet that scrolls. */
  readonly low?: boolean
  /** About what is chosen: bare text, which is scrolled here; or a section that scrolls by itself. */
  readonly as?: 'text' | 'section'
  readonly children: ReactNode
}

export function TwoColumns(props: Props): React.JSX.Element {
  const { label, groups, chosen, onChoose, below, focusFirst = true, low = false, as = 'text' } = props
  const items = groups.flatMap((group) => group.items)
  const at = items.findIndex(({ key }) => key === chosen)
  function walk(event: React.KeyboardEvent<HTMLElement>): void {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (to === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const next = items[Math.max(0, Math.min(items.length - 1, to))]?.key
    if (next === undefined) return
    onChoose(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-item="${next}"]`)?.focus()
  }
  const [only] = groups
  const isOne = groups.length === 1 && only?.heading === ''
  const row = ({ key, text, mark, note, under = false, tick }: Item): React.JSX.Element => (
    <li key={key}>
      {tick !== undefined && (
        <input
          type="checkbox"
          aria-label={tick.label}
          checked={tick.checked}
          onChange={(event) => tick.onChange(event.currentTarget.checked)}
        />
      )}
      <button
        type="button"
        data-item={key}
        className={under ? styles['under'] : undefined}
        data-focus-first={focusFirst && key === chosen ? '' : undefined}
        aria-current={key === chosen ? 'true' : undefined}
        onClick={() => onChoose(key)}
      >
        <span>{text}</span>
        {mark !== undefined && <span className={styles['mark']}>{mark}</span>}
        {note !== undefined && note !== '' && <small>{note}</small>}
      </button>
    </li>
  )
  return (
    <div className={`${styles['columns']} ${low ? styles['low'] : ''}`}>
      {isOne ? (
        <div className={styles['list']}>
          <ul aria-label={label} onKeyDown={walk}>
            {only.items.map(row)}
          </ul>
          {below}
        </div>
      ) : (
        <nav className={styles['list']} aria-label={label} onKeyDown={walk}>
          {groups.map((group) => (
            <Fragment key={group.heading}>
              {group.heading !== '' && group.items.length > 0 && <h3 className="label">{group.heading}</h3>}
              <ul>{group.items.map(row)}</ul>
            </Fragment>
          ))}
          {below}
        </nav>
      )}
      {as === 'section' ? (
        props.children
      ) : (
        // What only shows has nothing to take the focus, and is scrolled all the same.
        <div className={styles['detail']} role="region" tabIndex={0} aria-label={items[at]?.text ?? label}>
          {props.children}
        </div>
      )}
    </div>
  )
}
