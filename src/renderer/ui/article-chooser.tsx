// A field with articles under it: words of a headline narrow them, arrows walk, Enter chooses.
import { useEffect, useId, useRef, useState } from 'react'
import type { ArticleRow } from '#shared/article'
import { paletteTexts } from '#shared/texts/palette'
import { useFoundArticles } from '../found-articles'
import { useWords } from '../words'
import styles from './chooser.module.css'
import { isComposing } from './composing'
import { NextKeys } from './next-keys'

interface Props {
  readonly label: string
  /** What is to be chosen; else how to look for it. */
  readonly hint?: string
  /** Ids that are not offered. */
  readonly except?: readonly string[]
  /** Ids that are not offered while nothing is typed, e.g. the open article's. */
  readonly exceptAtFirst?: readonly string[]
  readonly onChoose: (row: ArticleRow) => void
}

const NONE: readonly string[] = []

export function ArticleChooser({
  label,
  hint,
  except = NONE,
  exceptAtFirst = NONE,
  onChoose,
}: Props): React.JSX.Element {
  const words = useWords(paletteTexts)
  const listId = useId()
  const [typed, setTyped] = useState('')
  // What an input method has not committed yet is not looked for.
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  const { rows, isCurrent } = useFoundArticles(asked, except, exceptAtFirst)
  const current = Math.min(at, rows.length - 1)

  /** Enter came before what was typed was found. */
  const early = useRef(false)

  function look(next: string): void {
    early.current = false
    setAsked(next)
    setAt(0)
  }
  function choose(index: number): void {
    const row = rows[index]
    if (row !== undefined && isCurrent) onChoose(row)
  }
  useEffect(() => {
    if (!early.current || !isCurrent) return
    early.current = false
    choose(current)
  })
  function onKeyDown(event: React.KeyboardEvent): void {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(rows.length - 1, current + step)))
    else if (event.key === 'Enter' && isCurrent) choose(current)
    else if (event.key === 'Enter') early.current = true
    else return
    event.preventDefault()
  }

  return (
    <div className={styles['whole']}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={rows.length > 0 ? `${listId}-${current}` : undefined}
        data-focus-first=""
        placeholder={hint ?? words.openHint}
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
        <div className={styles['none']}>
          <p role="status">{asked.trim() === '' ? words.noneYet : words.none}</p>
          {asked.trim() === '' && <NextKeys ids={['file.import', 'file.new']} />}
        </div>
      )}
    </div>
  )
}
