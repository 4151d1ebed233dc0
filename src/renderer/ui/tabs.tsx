// A row of tabs by the ARIA pattern: one stop for Tab, arrows move and choose.
import { useRef, type ReactNode } from 'react'
import { useLanguage } from '../words'
import styles from './tabs.module.css'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly text: string
  readonly count?: number
  readonly disabled?: boolean
}

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly chosen: Id
  /** Id of the panel that the tabs rule. */
  readonly panel: string
  readonly onChoose: (id: Id) => void
  readonly after?: ReactNode
  /** Onto further lines where they do not fit; else they scroll. */
  readonly wraps?: boolean
}

export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  panel,
  onChoose,
  after,
  wraps = false,
}: Props<Id>): React.JSX.Element {
  const language = useLanguage()
  const row = useRef<HTMLDivElement>(null)
  function move(step: number): void {
    const able = tabs.filter((tab) => tab.disabled !== true)
    const at = able.findIndex((tab) => tab.id === chosen)
    const next = able[(at + step + able.length) % able.length]
    if (next === undefined) return
    onChoose(next.id)
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className={`${styles['bar']} ${wraps ? styles['wraps'] : ''}`}>
      <div ref={row} role="tablist" aria-label={label} className={styles['tabs']}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${panel}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? panel : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            disabled={tab.disabled}
            onClick={() => onChoose(tab.id)}
            onKeyDown={(event) => {
              const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
              if (step === undefined) return
              event.preventDefault()
              move(step)
            }}
          >
            {tab.text}
            {/* Else the name and its number would be read as one word: 队列35. */}
            {tab.count !== undefined && tab.count > 0 && ' '}
            {tab.count !== undefined && tab.count > 0 && (
              <span className={styles['count']}>{tab.count.toLocaleString(language)}</span>
            )}
          </button>
        ))}
      </div>
      {after}
    </div>
  )
}
