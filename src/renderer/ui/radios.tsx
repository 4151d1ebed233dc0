// One of a few, side by side.
import styles from './radios.module.css'

interface Props<Id extends string> {
  readonly legend: string
  readonly name: string
  readonly chosen: Id
  readonly options: readonly { readonly id: Id; readonly text: string }[]
  readonly onChoose: (id: Id) => void
  readonly focusFirst?: boolean
}

export function Radios<Id extends string>(props: Props<Id>): React.JSX.Element {
  const { legend, name, chosen, options, onChoose, focusFirst = false } = props
  return (
    <fieldset className={styles['radios']}>
      <legend>{legend}</legend>
      {options.map(({ id, text }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === chosen}
            data-focus-first={focusFirst && id === chosen ? '' : undefined}
            onChange={() => onChoose(id)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
