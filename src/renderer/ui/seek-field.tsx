// The field over a list: what is typed narrows it, ↓ and Enter go into it, Esc empties the field before it closes the sheet.
import { isComposing } from './composing'
import styles from './seek-field.module.css'

interface Props {
  readonly label: string
  /** Where it says more than the label. */
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Into the list. */
  readonly onInto: () => void
  /** What Enter does instead. */
  readonly onEnter?: (() => void) | undefined
  /** Beside the field, e.g. what adds what was typed. */
  readonly children?: React.ReactNode
}

export function SeekField(props: Props): React.JSX.Element {
  const { label, placeholder = label, value, onChange, onInto, onEnter = onInto, children } = props
  return (
    <div className={styles['seek']}>
      <input
        data-focus-first=""
        aria-label={label}
        placeholder={placeholder}
        value={value}
        maxLength={60}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') onEnter()
          else if (event.key === 'ArrowDown') onInto()
          else if (event.key === 'Escape' && value !== '') {
            event.stopPropagation()
            onChange('')
          } else return
          event.preventDefault()
        }}
      />
      {children}
    </div>
  )
}
