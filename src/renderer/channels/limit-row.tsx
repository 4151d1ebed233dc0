// One limit of a channel: of what, in which unit, from where to where, and whose word that is.
import { useId } from 'react'
import { LIMIT_FIELDS, UNITS, type Channel, type ChannelLimit } from '#shared/channel'
import { channelsTexts } from '#shared/texts/channels'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import styles from './channels.module.css'

interface Props {
  readonly limit: Channel['limits'][number]
  /** It is a shipped one, so it can be put back. */
  readonly isShipped: boolean
  /** Undefined puts it back as shipped, null takes it away. */
  readonly onChange: (limit: ChannelLimit | null | undefined) => void
}

const BOUNDS = ['min', 'max', 'visible'] as const

/** Null for no limit, undefined for what is no number. */
function numberOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const n = Number(typed.normalize('NFKC'))
  return Number.isFinite(n) && n >= 0 && n <= 100_000 ? n : undefined
}

export function LimitRow({ limit: given, isShipped, onChange }: Props): React.JSX.Element {
  const words = useWords(channelsTexts)
  const language = useLanguage()
  const id = useId()
  const { id: limitId, edited, ...limit } = given

  function set(change: Partial<ChannelLimit>): void {
    const next = { ...limit, ...change }
    if (next.min !== null && next.max !== null && next.min > next.max) say(words.minAboveMax, true)
    else onChange(next)
  }

  return (
    <li className={styles['limit']} data-limit={limitId}>
      <div className={styles['line']}>
        <label htmlFor={`${id}-field`}>{words.field}</label>
        <select
          id={`${id}-field`}
          value={limit.field}
          onChange={(event) => {
            const field = LIMIT_FIELDS.find((one) => one === event.currentTarget.value)
            if (field !== undefined) set({ field })
          }}
        >
          {LIMIT_FIELDS.map((field) => (
            <option key={field} value={field}>
              {words.fields[field]}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-unit`}>{words.unit}</label>
        <select
          id={`${id}-unit`}
          value={limit.unit}
          onChange={(event) => {
            const unit = UNITS.find((one) => one === event.currentTarget.value)
            if (unit !== undefined) set({ unit })
          }}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {words.units[unit]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles['bounds']}>
        {BOUNDS.map((bound) => (
          <Field
            key={bound}
            name={`${limitId}-${bound}`}
            label={words[bound]}
            value={limit[bound]?.toString() ?? ''}
            missing={words.none}
            maxLength={10}
            boxed
            onCommit={(typed) => {
              const n = numberOf(typed)
              if (n === undefined) say(words.notANumber, true)
              else set({ [bound]: n })
            }}
          />
        ))}
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={limit.hard}
            disabled={limit.max === null}
            onChange={(event) => set({ hard: event.currentTarget.checked })}
          />
          {words.hard}
        </label>
      </div>
      <Field
        name={`${limitId}-source`}
        label={words.source}
        value={limit.sourceNote[language]}
        missing={words.neverChecked}
        maxLength={500}
        onCommit={(note) => set({ sourceNote: { 'zh-CN': note, en: note } })}
      />
      <p className={styles['facts']}>
        <span>{words.confidences[limit.confidence]}</span>
        <span>{limit.checkedOn === '' ? words.neverChecked : words.checked(limit.checkedOn)}</span>
        {edited && <span className={styles['edited']}>{words.edited}</span>}
        <span className={styles['acts']}>
          {edited && isShipped && (
            <Button kind="quiet" onClick={() => onChange(undefined)}>
              {words.resetLimit}
            </Button>
          )}
          <Button kind="quiet" onClick={() => onChange(null)}>
            {words.removeLimit}
          </Button>
        </span>
      </p>
    </li>
  )
}
