// Why a finding is ignored: a line that may stay empty; Enter keeps it, Esc leaves the finding open.
import { useEffect, useRef, useState } from 'react'
import { findingsTexts } from '#shared/texts/findings'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './findings.module.css'

interface Props {
  readonly onKeep: (note: string) => void
  readonly onCancel: () => void
}

export function FindingNote({ onKeep, onCancel }: Props): React.JSX.Element {
  const words = useWords(findingsTexts)
  const [note, setNote] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
  }, [])
  return (
    <div className={styles['ways']}>
      <input
        ref={field}
        className={styles['note']}
        value={note}
        maxLength={500}
        aria-label={words.noteLabel}
        placeholder={words.note}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') onKeep(note.trim())
          else onCancel()
        }}
      />
    </div>
  )
}
