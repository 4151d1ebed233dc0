// The head order in fields: columns–points–lines, and the column's width and gutter; Enter or leaving a field keeps it.
import { useId, useState } from 'react'
import * as v from 'valibot'
import { HeadOrder } from '#shared/head-order'
import { printTexts } from '#shared/texts/print'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './print-head.module.css'

interface Props {
  readonly order: HeadOrder
  readonly onChange: (order: HeadOrder) => void
}

const FIELDS = ['columns', 'points', 'lines', 'columnWidth', 'gutter'] as const
type Field = (typeof FIELDS)[number]

export function OrderFields({ order, onChange }: Props): React.JSX.Element {
  const words = useWords(printTexts)
  return (
    <div role="group" aria-label={words.order} className={styles['order']}>
      {FIELDS.map((field) => (
        <NumberField
          // What is kept elsewhere meanwhile is shown.
          key={`${field}:${order[field]}`}
          label={words.fields[field]}
          value={order[field]}
          check={(value) => v.is(HeadOrder, { ...order, [field]: value })}
          onKeep={(value) => onChange({ ...order, [field]: value })}
        />
      ))}
    </div>
  )
}

interface NumberProps {
  readonly label: (typeof printTexts)['en']['fields'][Field]
  readonly value: number
  readonly check: (value: number) => boolean
  readonly onKeep: (value: number) => void
}

function NumberField({ label, value, check, onKeep }: NumberProps): React.JSX.Element {
  const [text, setText] = useState(String(value))
  const id = useId()
  const typed = parseFloat(text)
  const isValid = /^\d{1,4}(?:\.\d{1,2})?$/.test(text.trim()) && check(typed)
  function keep(): void {
    if (isValid && typed !== value) onKeep(typed)
    else if (!isValid) setText(String(value))
  }
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        value={text}
        aria-invalid={!isValid}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape' && text !== String(value)) {
            event.preventDefault()
            event.stopPropagation()
            setText(String(value))
          }
        }}
      />
    </span>
  )
}
