// The search field over the list: narrows as one types, waits for an input method to finish, Esc clears and goes back.
import { useEffect, useId, useRef, useState } from 'react'
import type { ArticleRow } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { Tag } from '#shared/tag'
import { libraryTexts } from '#shared/texts/library'
import { searchTexts } from '#shared/texts/search'
import { keyOf, runCommand, useCommand } from '../commands'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Key } from '../ui/key'
import { useWords } from '../words'
import { Completions } from './completions-list'
import { doubtOf, type Offer } from './completions'
import styles from './filter-field.module.css'
import { useOffers } from './use-offers'

interface Props {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Back to the list. */
  readonly onLeave: () => void
  readonly tags: readonly Tag[]
  readonly channels: readonly Channel[]
  /** Whose names are offered after `author:` and the like. */
  readonly rows: readonly ArticleRow[]
}

const PAUSE = 140

export function FilterField({ query, onQuery, onLeave, tags, channels, rows }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const search = useWords(searchTexts)
  const [text, setText] = useState(query)
  const input = useRef<HTMLInputElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [asked, setAsked] = useState(query)
  const listId = useId()
  const offered = useOffers(tags, channels, rows)
  const { offers, at } = offered
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
  function typed(field: HTMLInputElement): void {
    later(field.value)
    offered.look(field.value, field.selectionStart ?? field.value.length)
  }
  function take(offer: Offer): void {
    const field = input.current
    if (offers === null || field === null) return
    const next = text.slice(0, offers.from) + offer.text + text.slice(offers.to).replace(/^ /, '')
    const caret = offers.from + offer.text.length
    field.value = next
    field.setSelectionRange(caret, caret)
    setText(next)
    typed(field)
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const offer = offers?.list[at]
    if (offers !== null && step !== undefined) offered.walk(step)
    else if (offers !== null && event.key === 'Escape') offered.close()
    else if (offer !== undefined && (event.key === 'Enter' || event.key === 'Tab')) take(offer)
    else if (event.key === 'Escape') {
      setText('')
      now('')
      onLeave()
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      offered.close()
      now(text)
      onLeave()
    } else return
    event.preventDefault()
  }

  const doubt = offers === null ? doubtOf(query, { tags, channels }) : null
  return (
    <div className={styles['filter']} role="search">
      <div className={styles['line']}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.3 7.8 3.4 3.4" />
        </svg>
        <input
          ref={input}
          role="combobox"
          aria-label={words.filter}
          aria-expanded={offers !== null}
          aria-controls={offers === null ? undefined : listId}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
          placeholder={words.filterHint}
          value={text}
          maxLength={1000}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value)
            if (!(event.nativeEvent as InputEvent).isComposing) typed(event.target)
          }}
          // What was typed before it waits too: nothing is asked while an input method composes.
          onCompositionStart={() => {
            clearTimeout(waiting.current)
            offered.close()
          }}
          onCompositionEnd={(event) => typed(event.currentTarget)}
          onKeyDown={onKeyDown}
          onBlur={offered.close}
        />
        {text === '' ? <Key keys={keyOf('edit.filter')} /> : <Key keys="Esc" />}
        <Button kind="quiet" label={search.help} onClick={() => runCommand('help.search')}>
          ?
        </Button>
      </div>
      {offers !== null && <Completions id={listId} offers={offers.list} at={at} onTake={take} />}
      {doubt !== null && (
        <p role="status" className={styles['doubt']}>
          {doubt.kind === 'value'
            ? search.notValue(doubt.value, doubt.name)
            : doubt.kind === 'tag'
              ? search.unknownTag(doubt.value)
              : search.unknownChannel(doubt.value)}
        </p>
      )}
    </div>
  )
}
