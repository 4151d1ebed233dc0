// Why a headline goes back: a digit is a reason and sends it; a note, if any, is written first. Esc leaves all as it was.
import { useEffect, useRef, useState } from 'react'
import { REASONS, type Reason } from '#shared/headline'
import { benchTexts, reasonTexts } from '#shared/texts/bench'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './reasons.module.css'
import { useDigits } from './use-digits'

interface Props {
  readonly onReturn: (reason: Reason, note: string) => void
  readonly onCancel: () => void
}

export function Reasons({ onReturn, onCancel }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const reasons = useWords(reasonTexts)
  const [note, setNote] = useState('')
  const row = useRef<HTMLDivElement>(null)
  useDigits((digit) => {
    const reason = REASONS[digit - 1]
    if (reason !== undefined) onReturn(reason, note.trim())
  }, true)
  useEffect(() => {
    row.current?.focus()
  }, [])
  return (
    <div
      ref={row}
      role="group"
      aria-label={words.why}
      tabIndex={-1}
      className={styles['reasons']}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <span className="label">{words.why}</span>
      {REASONS.map((reason, at) => (
        <button
          key={reason}
          type="button"
          className={styles['reason']}
          onClick={() => onReturn(reason, note.trim())}
        >
          <kbd aria-hidden="true">{at + 1}</kbd>
          {reasons[reason]}
        </button>
      ))}
      <input
        className={styles['note']}
        value={note}
        maxLength={1000}
        aria-label={words.note}
        placeholder={words.note}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== 'Enter') return
          // Back to the row, where the digits are reasons again.
          event.preventDefault()
          row.current?.focus()
        }}
      />
      <button type="button" className={styles['reason']} onClick={onCancel}>
        {words.escape}
        <kbd aria-hidden="true">Esc</kbd>
      </button>
    </div>
  )
}
