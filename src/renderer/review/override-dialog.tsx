// Articles that are not reviewed may go on with a reason, which stands on record.
import { useState } from 'react'
import { reviewTexts } from '#shared/texts/review'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './review.module.css'

interface Props {
  readonly count: number
  readonly onOverride: (reason: string) => void
  readonly onClose: () => void
}

export function OverrideDialog({ count, onOverride, onClose }: Props): React.JSX.Element {
  const words = useWords(reviewTexts).override
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const given = reason.trim()
  function go(): void {
    if (given === '') return
    onClose()
    onOverride(given)
  }
  return (
    <Dialog
      title={words.title(count.toLocaleString(language))}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" keys="↵" disabled={given === ''} onClick={go}>
            {words.go}
          </Button>
        </>
      }
    >
      <p>{words.says}</p>
      <input
        className={styles['reason']}
        aria-label={words.reason}
        placeholder={words.reason}
        data-focus-first=""
        maxLength={1000}
        spellCheck={false}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== 'Enter') return
          event.preventDefault()
          go()
        }}
      />
    </Dialog>
  )
}
