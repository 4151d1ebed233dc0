// A labelled line that is edited in place: Enter or leaving it commits, Esc puts back what was there.
import { useEffect, useId, useRef, useState } from 'react'
import { isComposing } from './composing'
import styles from './field.module.css'

interface Props {
  readonly label: string
  readonly value: string
  /** What an empty field says, e.g. 未填. */
  readonly missing: string
  /** An empty field is marked in vermilion. */
  readonly wanted?: boolean
  readonly name: string
  /** Always shows its frame, as in a dialog. */
  readonly boxed?: boolean
  readonly maxLength?: number
  /** Id of what names it elsewhere; its own label is then not drawn. */
  readonly labelledBy?: string
  readonly onCommit: (value: string) => void
}

export function Field(props: Props): React.JSX.Element {
  const {
    label,
    value,
    missing,
    wanted = false,
    name,
    boxed = false,
    maxLength = 200,
    labelledBy,
    onCommit,
  } = props
  const id = useId()
  const [text, setText] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  const typed = useRef(false)
  // A value that changed elsewhere is shown, unless this field is being typed in.
  useEffect(() => {
    if (!typed.current) setText(value)
  }, [value])
  function commit(): void {
    if (!typed.current) return
    typed.current = false
    if (text !== value) onCommit(text.trim())
  }
  return (
    <div className={`${styles['field']} ${boxed ? styles['boxed'] : ''}`}>
      {labelledBy === undefined && <label htmlFor={id}>{label}</label>}
      <input
        ref={input}
        id={id}
        name={name}
        aria-labelledby={labelledBy}
        className={wanted && text === '' ? styles['wanted'] : undefined}
        value={text}
        placeholder={missing}
        maxLength={maxLength}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          typed.current = true
          setText(event.target.value)
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape' && typed.current) {
            event.preventDefault()
            typed.current = false
            setText(value)
          }
        }}
      />
    </div>
  )
}
