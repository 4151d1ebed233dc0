// A bare line that is edited in place: Enter or leaving it commits, Esc puts back what was there.
import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../ui/composing'

interface Props {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly maxLength: number
  /** What is written; null where it is refused. */
  readonly read?: (text: string) => string | null
  readonly onCommit: (value: string) => void
  readonly className?: string | undefined
  /** Takes the focus when it appears. */
  readonly focused?: boolean
}

const asTyped = (text: string): string => text.trim()

export function Cell(props: Props): React.JSX.Element {
  const { label, value, placeholder = '', maxLength, read = asTyped, onCommit, className, focused } = props
  const [text, setText] = useState(value)
  const [refused, setRefused] = useState(false)
  const typed = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!typed.current) setText(value)
  }, [value])
  useEffect(() => {
    if (focused === true) input.current?.focus()
  }, [focused])
  function commit(): void {
    if (!typed.current) return
    const said = read(text)
    setRefused(said === null)
    if (said === null) return
    typed.current = false
    setText(said)
    if (said !== value) onCommit(said)
  }
  return (
    <input
      ref={input}
      aria-label={label}
      aria-invalid={refused || undefined}
      className={className}
      value={text}
      placeholder={placeholder}
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
        if (event.key === 'Enter') {
          event.preventDefault()
          commit()
        }
        if (event.key !== 'Escape' || !typed.current) return
        event.preventDefault()
        event.stopPropagation()
        typed.current = false
        setRefused(false)
        setText(value)
      }}
    />
  )
}
