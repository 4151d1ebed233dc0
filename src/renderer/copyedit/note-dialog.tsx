// What is right as it stands, with a line that says why: it is printed in the check report.
import { useState } from 'react'
import { copyReportTexts } from '#shared/texts/copy-report'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import styles from './profiles.module.css'

interface Props {
  /** The words found. */
  readonly words: string
  readonly onKeep: (note: string) => void
  readonly onClose: () => void
}

export function NoteDialog({ words: quote, onKeep, onClose }: Props): React.JSX.Element {
  const words = useWords(copyReportTexts)
  const [note, setNote] = useState('')
  return (
    <Dialog
      place="copyedit"
      title={words.noteTitle(quote.slice(0, 20))}
      width={460}
      onClose={onClose}
      foot={
        <>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" keys="↵" onClick={() => onKeep(note.trim())}>
            {words.keepNote}
          </Button>
        </>
      }
    >
      <label className={styles['note']}>
        {words.note}
        <input
          value={note}
          maxLength={500}
          data-focus-first=""
          spellCheck={false}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return
            event.preventDefault()
            onKeep(note.trim())
          }}
        />
      </label>
    </Dialog>
  )
}
