// Why a headline goes back, in the queue's bar: a digit or a click is the reason and sends it, Esc leaves all as it was.
import { useEffect, useRef } from 'react'
import { REASONS, type Reason } from '#shared/headline'
import { reasonTexts } from '#shared/texts/bench'
import { queueTexts } from '#shared/texts/queue'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './queue.module.css'

interface Props {
  readonly onReason: (reason: Reason) => void
  readonly onCancel: () => void
}

export function ReasonsRow({ onReason, onCancel }: Props): React.JSX.Element {
  const words = useWords(queueTexts)
  const reasons = useWords(reasonTexts)
  const row = useRef<HTMLDivElement>(null)
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
        if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
        const reason = /^[1-9]$/.test(event.key) ? REASONS[Number(event.key) - 1] : undefined
        if (reason === undefined && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (reason === undefined) onCancel()
        else onReason(reason)
      }}
    >
      <span className="label">{words.why}</span>
      {REASONS.map((reason, at) => (
        <button key={reason} type="button" className={styles['reason']} onClick={() => onReason(reason)}>
          <kbd aria-hidden="true">{at + 1}</kbd>
          {reasons[reason]}
        </button>
      ))}
      <button type="button" className={styles['reason']} onClick={onCancel}>
        {words.cancel}
        <kbd aria-hidden="true">Esc</kbd>
      </button>
    </div>
  )
}
