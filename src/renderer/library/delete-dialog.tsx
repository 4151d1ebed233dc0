// Deleting for ever: says plainly what goes and what stays, and is done only by typing how many articles it is about.
import { useId, useState } from 'react'
import { libraryTexts } from '#shared/texts/library'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './delete-dialog.module.css'

interface Props {
  readonly count: number
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** `１，２３４ ` → 1234; what is no number is none. */
function numberIn(typed: string): number {
  const digits = typed.normalize('NFKC').replace(/[,\s]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : -1
}

export function DeleteDialog({ count, onDelete, onClose }: Props): React.JSX.Element {
  const words = useWords(libraryTexts).forever
  const language = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState('')
  const number = count.toLocaleString(language)
  const confirmed = numberIn(typed) === count
  function go(): void {
    if (!confirmed) return
    onClose()
    onDelete()
  }
  return (
    <Dialog
      place="delete"
      title={words.title(number)}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" keys="↵" disabled={!confirmed} onClick={go}>
            {words.go(number)}
          </Button>
        </>
      }
    >
      <p className={styles['never']}>{words.never}</p>
      <h3 className={styles['head']}>{words.goes}</h3>
      <ul className={styles['list']}>
        {words.going.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3 className={styles['head']}>{words.stays}</h3>
      <ul className={styles['list']}>
        {words.staying.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <label className={styles['label']} htmlFor={id}>
        {words.confirm(number)}
      </label>
      <input
        id={id}
        className={styles['input']}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        data-focus-first=""
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (!isComposing(event) && event.key === 'Enter') go()
        }}
      />
    </Dialog>
  )
}
