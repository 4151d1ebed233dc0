// The notes of the body, at its foot as on a page: each is written here, and the way back to its mark is one key.
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { EditorView } from 'prosemirror-view'
import { isNoteText } from '#shared/document'
import { writingTexts } from '#shared/texts/writing'
import { isComposing } from '../ui/composing'
import { isViewOnly } from '../view-only'
import { useWords } from '../words'
import { useCell } from './cell'
import { goToNote, removeNote, writeNote, type Note } from './notes'
import styles from './notes-list.module.css'
import { useSide } from './side'

export function NotesList({ lang }: { readonly lang: string }): React.JSX.Element | null {
  const words = useWords(writingTexts)
  const side = useSide()
  const shown = useCell(side.notes)
  const list = useRef<HTMLOListElement>(null)
  const count = shown?.notes.length ?? 0

  useEffect(() => {
    function take(): void {
      const field = list.current?.querySelectorAll('textarea')[side.noteWanted.get()]
      if (field === undefined) return
      side.noteWanted.set(-1)
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
    }
    take()
    return side.noteWanted.subscribe(take)
  }, [count, side])

  if (shown === null || count === 0) return null
  const { view, notes } = shown
  return (
    <section className={styles['notes']} aria-label={words.notes}>
      <ol ref={list}>
        {notes.map((note, index) => (
          // By place: a note that moves keeps its field only if it stays the same one of so many.
          <Row key={index} note={note} view={view} lang={lang} />
        ))}
      </ol>
    </section>
  )
}

interface RowProps {
  readonly note: Note
  readonly view: EditorView
  readonly lang: string
}

function Row({ note, view, lang }: RowProps): React.JSX.Element {
  const words = useWords(writingTexts)
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)

  // What others have changed in it, e.g. an undo; never under an input method.
  useEffect(() => {
    const own = field.current
    if (own !== null && !composing.current && own.value !== note.text) own.value = note.text
  }, [note.text])

  function write(own: HTMLTextAreaElement): void {
    const text = own.value.replace(/[\u0000-\u001f\u007f]/g, ' ')
    if (text !== own.value) {
      const caret = own.selectionStart
      own.value = text
      own.setSelectionRange(caret, caret)
    }
    if (isNoteText(text)) writeNote(note.at, text)(view.state, view.dispatch)
  }
  function back(): void {
    goToNote(note.at)(view.state, view.dispatch)
    view.focus()
  }
  function remove(): void {
    removeNote(note.at)(view.state, view.dispatch)
    view.focus()
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (isComposing(event)) return
    const empties = event.key === 'Backspace' && event.currentTarget.value === ''
    if (event.key !== 'Enter' && event.key !== 'Escape' && !empties) return
    event.preventDefault()
    event.stopPropagation()
    if (empties) remove()
    else back()
  }
  const name = note.n === 0 ? words.noteNew : words.noteText(note.n)
  return (
    <li>
      <button
        type="button"
        className={styles['n']}
        title={words.noteBack}
        aria-label={`${name}: ${words.noteBack}`}
        onClick={back}
      >
        {note.n === 0 ? '※' : note.n}
      </button>
      <textarea
        ref={field}
        defaultValue={note.text}
        readOnly={isViewOnly()}
        rows={1}
        maxLength={5000}
        lang={lang}
        spellCheck={false}
        translate="no"
        aria-label={name}
        placeholder={words.noteHint}
        onInput={(event) => {
          if (!(event.nativeEvent as InputEvent).isComposing) write(event.currentTarget)
        }}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false
          write(event.currentTarget)
        }}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className={styles['remove']}
        aria-label={`${name}: ${words.noteRemove}`}
        onClick={remove}
      >
        {words.noteRemove}
      </button>
    </li>
  )
}
