// Quick open: any article of the library by what its headline holds; those opened last while nothing is typed.
import { useId, useState } from 'react'
import type { ArticleRow } from '#shared/article'
import { paletteTexts } from '#shared/texts/palette'
import { bridge } from '../bridge'
import { useLive } from '../live'
import styles from '../ui/chooser.module.css'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'

interface Props {
  /** The article that is open now: nobody wants to go there. */
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

const MOST = 50

/** `县 春耕` → `headline:"县" headline:"春耕"`: each word somewhere in the headline. */
const queryOf = (typed: string): string =>
  typed
    .replace(/["“”]/g, ' ')
    .split(/\s/)
    .filter((word) => word !== '')
    .map((word) => `headline:"${word}"`)
    .join(' ')

const found = async (query: string): Promise<readonly ArticleRow[]> =>
  (await bridge.articles.list({ view: 'all', query, sort: 'relevance', limit: MOST })).rows

/** Those opened last, and after them those changed last. */
async function recent(openId: string | null): Promise<readonly ArticleRow[]> {
  const [opened, changed] = await Promise.all([
    bridge.articles.recent({ limit: MOST }),
    bridge.articles.list({ view: 'all', sort: 'changed', limit: MOST }),
  ])
  const rows = new Map([...opened, ...changed.rows].map((row) => [row.id, row]))
  return [...rows.values()].filter((row) => row.id !== openId).slice(0, MOST)
}

export function QuickOpen({ openId, onOpen, onClose }: Props): React.JSX.Element {
  const words = useWords(paletteTexts)
  const listId = useId()
  const [typed, setTyped] = useState('')
  // What an input method has not committed yet is not looked for.
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  const query = queryOf(asked)
  const { value, current: isCurrent } = useLive(`quick ${query}`, ['articles'], () =>
    query === '' ? recent(openId) : found(query),
  )
  const rows = value ?? []
  const current = Math.min(at, rows.length - 1)

  function look(next: string): void {
    setAsked(next)
    setAt(0)
  }
  function choose(index: number): void {
    const row = rows[index]
    if (row === undefined || !isCurrent) return
    onClose()
    onOpen(row.id)
  }
  function onKeyDown(event: React.KeyboardEvent): void {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(rows.length - 1, current + step)))
    else if (event.key === 'Enter') choose(current)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title={words.open} bare onClose={onClose} width={560}>
      <div className={styles['whole']}>
        <input
          role="combobox"
          aria-label={words.open}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? `${listId}-${current}` : undefined}
          data-focus-first=""
          placeholder={words.openHint}
          value={typed}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value)
            if (!(event.nativeEvent as InputEvent).isComposing) look(event.target.value)
          }}
          onCompositionEnd={(event) => look(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <ul id={listId} role="listbox" aria-label={words.found}>
          {rows.map((row, index) => (
            <li
              key={row.id}
              id={`${listId}-${index}`}
              ref={(element) => {
                if (index === current) element?.scrollIntoView({ block: 'nearest' })
              }}
              role="option"
              aria-selected={index === current}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              <span className={styles['text']}>{row.headline === '' ? words.untitled : row.headline}</span>
              <span className={styles['hint']}>{row.author}</span>
            </li>
          ))}
        </ul>
        {isCurrent && rows.length === 0 && (
          <p className={styles['none']} role="status">
            {words.none}
          </p>
        )}
      </div>
    </Dialog>
  )
}
