// A line of what is looked for, or of what is to stand there; while an input method composes it is nobody else's.
import { useState, type KeyboardEvent, type Ref } from 'react'
import { isComposing } from './composing'
import styles from './sought.module.css'

interface Props {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly hint: string
  readonly value: string
  /** In UTF-16 units. */
  readonly longest: number
  readonly invalid?: boolean
  readonly focusFirst?: boolean
  readonly onText: (text: string) => void
  readonly onEnter: (event: KeyboardEvent) => void
}

export function Sought(props: Props): React.JSX.Element {
  const { ref, label, hint, value, longest, invalid = false, focusFirst = false, onText, onEnter } = props
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <input
      ref={ref}
      className={styles['field']}
      aria-label={label}
      aria-invalid={invalid}
      placeholder={hint}
      value={composed ?? value}
      maxLength={longest}
      spellCheck={false}
      autoComplete="off"
      data-focus-first={focusFirst ? '' : undefined}
      onChange={(event) => {
        if ((event.nativeEvent as InputEvent).isComposing) setComposed(event.target.value)
        else {
          setComposed(null)
          onText(event.target.value)
        }
      }}
      onCompositionEnd={(event) => {
        setComposed(null)
        onText(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, altKey } = event
        if (key !== 'Enter' || isComposing(event) || ctrlKey || metaKey || altKey) return
        event.preventDefault()
        onEnter(event)
      }}
    />
  )
}
