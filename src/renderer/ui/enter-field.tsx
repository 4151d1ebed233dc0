// A one-line field on which Enter acts, but not the Enter that takes a word from an input method.
import { isComposing } from './composing'

interface Props {
  readonly label: string
  /** Where it says more than the label. */
  readonly placeholder?: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
  readonly className?: string | undefined
  /** The dialog that it stands in gives it the focus. */
  readonly focusFirst?: boolean
  readonly ref?: React.Ref<HTMLInputElement>
}

export function EnterField(props: Props): React.JSX.Element {
  const {
    label,
    placeholder = label,
    value,
    maxLength,
    onChange,
    onEnter,
    className,
    focusFirst,
    ref,
  } = props
  return (
    <input
      ref={ref}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      data-focus-first={focusFirst === true ? '' : undefined}
      value={value}
      maxLength={maxLength}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Enter') return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
