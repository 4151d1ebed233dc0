// What stands before an approval: a plain sentence, each finding to go to, and a reason with which it is approved all the same.
import { useEffect, useRef, useState } from 'react'
import type { CheckFinding } from '#shared/check'
import { checksTexts } from '#shared/texts/checks'
import { findingsTexts } from '#shared/texts/findings'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { EnterField } from '../ui/enter-field'
import { useWords } from '../words'
import styles from './hold.module.css'

interface Props {
  /** Never none. */
  readonly held: readonly CheckFinding[]
  readonly onGo: (finding: CheckFinding) => void
  /** Told why it is approved all the same. */
  readonly onOverride: (reason: string) => void
  readonly onCancel: () => void
}

export function Hold({ held, onGo, onOverride, onCancel }: Props): React.JSX.Element {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
  }, [])
  const says = ({ severity, message, args }: CheckFinding): string =>
    `${texts.severities[severity]} ${texts.messages[message](args)}`
  const count = (severity: CheckFinding['severity']): number =>
    held.filter((finding) => finding.severity === severity).length
  const given = reason.trim()

  function override(): void {
    if (given !== '') onOverride(given)
  }
  return (
    <div
      role="group"
      aria-label={words.hold}
      className={styles['hold']}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <p role="alert">{words.held(count('block'), count('verify'))}</p>
      <ul>
        {held.map((finding) => (
          <li key={finding.fingerprint}>
            <button type="button" className={styles['go']} onClick={() => onGo(finding)}>
              {says(finding)}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles['override']}>
        <EnterField
          ref={field}
          label={words.reason}
          value={reason}
          maxLength={500}
          onChange={setReason}
          onEnter={override}
        />
        <Button disabled={given === ''} onClick={override}>
          {words.override}
        </Button>
        <Button kind="quiet" keys="Esc" onClick={onCancel}>
          {words.escape}
        </Button>
      </div>
    </div>
  )
}
