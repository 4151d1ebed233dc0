// A field with a list under it: type to narrow, arrows to walk, Enter to choose. Never while an input method composes.
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import styles from './chooser.module.css'
import { isComposing } from './composing'
import { findRank } from './initials'

export interface Option {
  readonly id: string
  readonly text: string
  /** Other names it is found by. */
  readonly also?: readonly string[]
  /** Finds it in its own way: how well (0 is best), what the line then says, whether that is its very name. */
  readonly find?: (
    typed: string,
  ) => { readonly rank: number; readonly text?: ReactNode; readonly exact: boolean } | undefined
  /** It is shown in pale ink and cannot be chosen; `hint` says why. */
  readonly disabled?: boolean
  /** It is one of several that are ticked. */
  readonly ticked?: boolean | 'mixed'
  readonly mark?: ReactNode
  readonly hint?: ReactNode
}

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly options: readonly Option[]
  /** Name of the list for screen readers. */
  readonly listLabel: string
  readonly onChoose: (option: Option) => void
  /** Said when nothing fits. */
  readonly none?: string
  /** Offers what was typed as a new entry, where no option has that very name. */
  readonly make?: { readonly text: (typed: string) => string; readonly onMake: (typed: string) => void }
  /** A popup opens under the field only while something is typed; otherwise the list always stands there. */
  readonly popup?: boolean
  /** Backspace in an empty field. */
  readonly onBackspace?: () => void
  readonly focusFirst?: boolean
  /** Which option is the current one at first; 0 if left out. */
  readonly first?: number
  readonly maxLength?: number
}

export function Chooser(props: Props): React.JSX.Element {
  const { label, placeholder, options, listLabel, onChoose, none, make, popup = false, onBackspace } = props
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(props.first ?? 0)
  const list = useRef<HTMLUListElement>(null)
  const found = useMemo(() => {
    const ranked = options.flatMap((option) => {
      if (option.find) {
        const one = option.find(typed)
        return one === undefined ? [] : [{ option, said: one.text ?? option.text, ...one }]
      }
      const rank = findRank(typed, option.text, option.also)
      return rank === undefined ? [] : [{ option, rank, said: option.text, exact: false }]
    })
    return ranked.toSorted((a, b) => a.rank - b.rank)
  }, [options, typed])
  const name = typed.trim()
  const making =
    make !== undefined &&
    name !== '' &&
    !options.some((option) => option.text === name) &&
    !found.some((entry) => entry.exact)
  const count = found.length + (making ? 1 : 0)
  const shown = !popup || name !== ''
  const current = Math.min(at, count - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current, shown])

  function choose(index: number): void {
    const option = found[index]?.option
    if (option?.disabled === true) return
    if (option !== undefined) onChoose(option)
    else if (making) make.onMake(name)
    else return
    setTyped('')
    // Who walks a list and ticks stays where they are.
    if (typed !== '') setAt(0)
    else setAt(index)
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined && count > 0) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(count - 1, current + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (shown) choose(current)
    } else if (event.key === 'Escape' && popup && typed !== '') {
      event.preventDefault()
      event.stopPropagation()
      setTyped('')
    } else if (event.key === 'Backspace' && typed === '') onBackspace?.()
  }

  const row = (index: number, text: ReactNode, option?: Option): React.JSX.Element => (
    <li
      key={option?.id ?? 'make'}
      id={`${listId}-${index}`}
      role="option"
      aria-selected={index === current}
      aria-checked={option?.ticked}
      aria-disabled={option?.disabled === true ? true : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(index)}
    >
      {option?.mark}
      <span className={styles['text']}>{text}</span>
      {option?.hint !== undefined && <span className={styles['hint']}>{option.hint}</span>}
    </li>
  )

  return (
    <div className={popup ? styles['popup'] : styles['whole']}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={shown && count > 0}
        aria-controls={shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && count > 0 ? `${listId}-${current}` : undefined}
        data-focus-first={props.focusFirst === true ? '' : undefined}
        placeholder={placeholder}
        value={typed}
        maxLength={props.maxLength ?? 60}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (popup) setTyped('')
        }}
      />
      {shown && (
        <ul ref={list} id={listId} role="listbox" aria-label={listLabel}>
          {found.map(({ said, option }, index) => row(index, said, option))}
          {making && row(found.length, make.text(name))}
        </ul>
      )}
      {shown && count === 0 && none !== undefined && (
        <p className={styles['none']} role="status">
          {none}
        </p>
      )}
    </div>
  )
}
