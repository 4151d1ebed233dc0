// Where a link's address is written: in place of the toolbar, gone with Enter or Escape.
import { useState } from 'react'
import { isLinkable } from '#shared/document'
import { editorTexts } from '#shared/texts/editor'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './toolbar.module.css'

interface Props {
  readonly address: string
  /** Null if cancelled, empty to take the link off. */
  readonly onDone: (address: string | null) => void
}

/** `example.org/a` is meant as `https://example.org/a`, `desk@example.org` as a mail address. */
export function asAddress(typed: string): string {
  const text = typed.trim()
  if (text === '' || /^[a-z][a-z0-9+.-]{0,20}:/i.test(text)) return text
  return text.includes('@') && !text.includes('/') ? `mailto:${text}` : `https://${text}`
}

export function LinkField({ address, onDone }: Props): React.JSX.Element {
  const words = useWords(editorTexts)
  const [text, setText] = useState(address)
  const wanted = asAddress(text)
  const fits = wanted === '' || isLinkable(wanted)
  const done = (): void => {
    if (fits) onDone(wanted)
  }
  return (
    <div className={styles['row']}>
      <input
        className={styles['address']}
        aria-label={words.address}
        aria-invalid={!fits}
        aria-describedby={fits ? undefined : 'link-refused'}
        placeholder="https://"
        value={text}
        maxLength={2048}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') done()
          else if (event.key === 'Escape') onDone(null)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {!fits && (
        <span id="link-refused" role="alert" className={styles['refused']}>
          {words.notLinkable}
        </span>
      )}
      <Button kind="quiet" onClick={done} disabled={!fits}>
        {words.setLink}
      </Button>
      {address !== '' && (
        <Button kind="quiet" onClick={() => onDone('')}>
          {words.dropLink}
        </Button>
      )}
      <Button kind="quiet" onClick={() => onDone(null)}>
        {words.cancel}
      </Button>
    </div>
  )
}
