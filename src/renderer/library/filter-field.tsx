// The search field over the list: narrows as one types, waits for an input method to finish, Esc clears and goes back.
import { useEffect, useRef, useState } from 'react'
import { libraryTexts } from '#shared/texts/library'
import { keyOf, useCommand } from '../commands'
import { isComposing } from '../ui/composing'
import { Key } from '../ui/key'
import { useWords } from '../words'
import styles from './filter-field.module.css'

interface Props {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Back to the list. */
  readonly onLeave: () => void
}

const PAUSE = 140

export function FilterField({ query, onQuery, onLeave }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const [text, setText] = useState(query)
  const input = useRef<HTMLInputElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [asked, setAsked] = useState(query)
  if (asked !== query) {
    setAsked(query)
    setText(query)
  }
  useEffect(() => () => clearTimeout(waiting.current), [])
  useCommand('edit.filter', () => {
    input.current?.focus()
    input.current?.select()
  })

  function later(next: string): void {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => onQuery(next), PAUSE)
  }
  function now(next: string): void {
    clearTimeout(waiting.current)
    if (next !== query) onQuery(next)
  }

  return (
    <div className={styles['filter']} role="search">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.3 7.8 3.4 3.4" />
      </svg>
      <input
        ref={input}
        aria-label={words.filter}
        placeholder={words.filterHint}
        value={text}
        maxLength={1000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value)
          if (!(event.nativeEvent as InputEvent).isComposing) later(event.target.value)
        }}
        onCompositionEnd={(event) => later(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Escape') {
            setText('')
            now('')
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') now(text)
          else return
          event.preventDefault()
          onLeave()
        }}
      />
      {text === '' ? <Key keys={keyOf('edit.filter')} /> : <Key keys="Esc" />}
    </div>
  )
}
