// Asks for a name under which a question is kept; or gives the question to what it began with.
import { useState } from 'react'
import { Button } from './button'
import { isComposing } from './composing'
import { Dialog } from './dialog'
import styles from './keep-dialog.module.css'

interface Props {
  readonly words: {
    readonly save: string
    readonly name: string
    readonly keep: string
    readonly keepNew: string
    readonly update: (name: string) => string
    readonly cancel: string
  }
  /** What the name is to begin with. */
  readonly name: string
  /** Name of the one that may take the question; undefined if there is none, or it asks that already. */
  readonly updates: string | undefined
  readonly onKeep: (name: string) => void
  readonly onUpdate: () => void
  readonly onClose: () => void
}

export function KeepDialog({ words, name, updates, onKeep, onUpdate, onClose }: Props): React.JSX.Element {
  const [typed, setTyped] = useState(name)
  function keep(): void {
    if (typed.trim() !== '') onKeep(typed.trim())
  }
  return (
    <Dialog
      title={words.save}
      width={420}
      onClose={onClose}
      foot={
        <>
          {updates !== undefined && <Button onClick={onUpdate}>{words.update(updates)}</Button>}
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" disabled={typed.trim() === ''} onClick={keep}>
            {updates === undefined ? words.keep : words.keepNew}
          </Button>
        </>
      }
    >
      <label className={styles['name']}>
        <span>{words.name}</span>
        <input
          data-focus-first=""
          value={typed}
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return
            event.preventDefault()
            keep()
          }}
        />
      </label>
    </Dialog>
  )
}
