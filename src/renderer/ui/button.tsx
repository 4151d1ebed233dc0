// A button: plain with a hairline, primary in ink, or quiet like a word in a line.
import type { ReactNode } from 'react'
import styles from './button.module.css'
import { Key } from './key'

interface Props {
  /** Left out where the key says enough; then `label` names it. */
  readonly children?: ReactNode
  readonly onClick: () => void
  readonly kind?: 'plain' | 'primary' | 'quiet'
  /** Printed behind the words, e.g. `Ctrl E`. */
  readonly keys?: string
  readonly disabled?: boolean
  readonly label?: string
  readonly pressed?: boolean
  /** In a dialog it gets the focus when the dialog opens. */
  readonly focusFirst?: boolean
}

export function Button({
  children,
  onClick,
  kind = 'plain',
  keys,
  disabled,
  label,
  pressed,
  focusFirst,
}: Props): React.JSX.Element {
  return (
    <button
      type="button"
      className={`${styles['button']} ${styles[kind]}`}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      data-focus-first={focusFirst === true ? '' : undefined}
    >
      {children}
      {keys !== undefined && keys !== '' && <Key keys={keys} />}
    </button>
  )
}
