// How files are to be made: what of several articles, format, channel, pictures, and what the format lets one choose.
import type { Channel } from '#shared/channel'
import {
  FORMATS,
  HOLDINGS,
  isHolding,
  optionsOf,
  picturesOf,
  shapeOf,
  type Format,
  type Holding,
  type PicturePlace,
} from '#shared/formats'
import { formatTexts } from '#shared/texts/formats'
import { profilesTexts } from '#shared/texts/profiles'
import { useLanguage, useWords } from '../words'
import styles from './publishing.module.css'

export interface MannerChoice {
  readonly format: Format
  readonly as: Holding
  readonly channel: string | null
  readonly pictures?: PicturePlace | undefined
  readonly options?: Readonly<Record<string, string>> | undefined
}

interface Props {
  readonly manner: MannerChoice
  /** Whether there can be more than one article, and with that a file of several. */
  readonly several: boolean
  readonly channels: readonly Channel[]
  readonly onChange: (change: Partial<MannerChoice>) => void
}

type Names = Readonly<
  Record<string, { readonly name: string; readonly values: Readonly<Record<string, string>> }>
>

/** Formats that make such a thing. */
export const formatsFor = (as: Holding): readonly Format[] =>
  FORMATS.filter((format) => isHolding(format, as))

export function MannerFields({ manner, several, channels, onChange }: Props): React.JSX.Element {
  const words = useWords(profilesTexts)
  const language = useLanguage()
  const { format, as, channel, pictures, options = {} } = manner
  const names: Names = formatTexts[language].options[format]
  const chosen = optionsOf<Format>(format, options) as Readonly<Record<string, string>>
  const made = HOLDINGS.filter((one) => formatsFor(one).length > 0)

  function setAs(next: Holding): void {
    const [first] = formatsFor(next)
    if (first === undefined) return
    onChange(isHolding(format, next) ? { as: next } : { as: next, format: first })
  }
  return (
    <div className={styles['manner']}>
      {several && made.length > 1 && (
        <Choice label={words.as} name="as" value={as} values={made} text={words.made} onChoose={setAs} />
      )}
      <Choice
        label={words.format}
        name="format"
        value={format}
        values={formatsFor(as)}
        text={formatTexts[language].names}
        onChoose={(next) => onChange({ format: next })}
      />
      <label>
        <span>{words.channel}</span>
        <select
          name="channel"
          value={channel ?? ''}
          onChange={(event) => onChange({ channel: event.currentTarget.value || null })}
        >
          <option value="">{words.noChannel}</option>
          {channels.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name[language]}
            </option>
          ))}
        </select>
      </label>
      {shapeOf(format).pictures.length > 1 && (
        <Choice
          label={words.pictures}
          name="pictures"
          value={picturesOf(format, pictures)}
          values={shapeOf(format).pictures}
          text={words.places}
          onChoose={(next) => onChange({ pictures: next })}
        />
      )}
      {Object.entries(shapeOf(format).options).map(([option, values]) => (
        <Choice
          key={option}
          label={names[option]?.name ?? option}
          name={`option-${option}`}
          value={chosen[option] ?? ''}
          values={values}
          text={names[option]?.values ?? {}}
          onChoose={(next) => onChange({ options: { ...chosen, [option]: next } })}
        />
      ))}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly name: string
  readonly value: Value
  readonly values: readonly Value[]
  readonly text: Readonly<Record<Value, string>>
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>(props: ChoiceProps<Value>): React.JSX.Element {
  const { label, name, value, values, text, onChoose } = props
  return (
    <label>
      <span>{label}</span>
      <select
        name={name}
        value={value}
        onChange={(event) => {
          const next = values.find((one) => one === event.currentTarget.value)
          if (next !== undefined) onChoose(next)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {text[one] ?? one}
          </option>
        ))}
      </select>
    </label>
  )
}
