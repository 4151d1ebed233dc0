// What the desk prints, for a rule that reads it: one choice on the rule's page.
import { useId } from 'react'
import type { CheckId } from '#shared/check'
import { HOUSE_STYLES, type HouseStyle } from '#shared/house-style'
import { houseStyleTexts } from '#shared/texts/house-style'
import { useWords } from '../words'

/** Which choice a rule reads. */
const READ: Partial<Record<CheckId, keyof HouseStyle>> = {
  'han-latin-blank': 'hanLatinBlank',
  blanks: 'clauseBlank',
  'english-case': 'englishCase',
  'english-marks': 'englishQuotes',
}

interface Props {
  readonly rule: CheckId
  readonly style: HouseStyle
  readonly onChange: (style: HouseStyle) => void
}

export function HouseStyleField({ rule, style, onChange }: Props): React.JSX.Element | null {
  const words = useWords(houseStyleTexts)
  const id = useId()
  const name = READ[rule]
  if (name === undefined) return null
  const values: readonly string[] = HOUSE_STYLES[name]
  return (
    <>
      <label htmlFor={id}>{words.label}</label>
      <select
        id={id}
        value={style[name]}
        onChange={(event) => {
          const next = values.find((one) => one === event.currentTarget.value)
          if (next !== undefined) onChange({ ...style, [name]: next })
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words.of(name, one)}
          </option>
        ))}
      </select>
    </>
  )
}
