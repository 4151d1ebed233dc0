// A sheet to paste copy into. The page may not read the clipboard by itself; the editor's own paste is permission enough.
import { useState } from 'react'
import { importingTexts } from '#shared/texts/importing'
import { printedKey } from '../commands'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import styles from './importing.module.css'

interface Props {
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

export function PasteDialog({ onText, onClose }: Props): React.JSX.Element {
  const words = useWords(importingTexts)
  const [text, setText] = useState('')
  return (
    <Dialog
      place="import"
      title={words.paste}
      onClose={onClose}
      width={680}
      foot={
        <>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            kind="primary"
            keys={printedKey('CmdOrCtrl+Enter')}
            disabled={text.trim() === ''}
            onClick={() => onText(text)}
          >
            {words.pasteGo}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.pasteHint}</p>
      <textarea
        className={styles['paste']}
        data-focus-first=""
        aria-label={words.pasteLabel}
        value={text}
        maxLength={5_000_000}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          if (text.trim() !== '') onText(text)
        }}
      />
    </Dialog>
  )
}
