// What a setting is set by: a few choices side by side, many in a list, a tick, a line.
import type { Preference } from '#shared/preferences'
import { settingAt } from '#shared/preferences'
import type { Settings } from '#shared/settings'
import { settingsTexts } from '#shared/texts/settings'
import { Field } from '../ui/field'
import { useLanguage, useWords } from '../words'
import styles from './settings.module.css'
import { valueSaid } from './value-said'

/** More stand in a list, and so do few that have much to say. */
const SIDE_BY_SIDE = 3
const isWordy = (id: string): boolean => id.startsWith('houseStyle.')

interface Props {
  readonly preference: Preference
  readonly settings: Settings
  /** Ids of what names and explains it. */
  readonly named: string
  readonly explained: string
  readonly onSet: (value: unknown) => void
}

/** What can be chosen: of Chinese copy style the desk's own ones, too, and what is set although the list does not have it. */
function choices(
  { id, values }: Preference & { readonly kind: 'choice' },
  settings: Settings,
): { readonly now: string | number; readonly all: readonly (string | number)[] } {
  if (id === 'copyStyle.zh') {
    const own = settings.copyProfiles.map((one) => one.id)
    const mine = own.find((one) => one === settings.copyStyle.own)
    return { now: mine ?? settings.copyStyle.zh, all: [...values, ...own] }
  }
  const now = settingAt(settings, id)
  if (typeof now === 'number' && !values.includes(now))
    return { now, all: [...values, now].toSorted((a, b) => Number(a) - Number(b)) }
  return { now: typeof now === 'number' ? now : String(now), all: values }
}

export function SettingControl({
  preference,
  settings,
  named,
  explained,
  onSet,
}: Props): React.JSX.Element | null {
  const words = useWords(settingsTexts)
  const language = useLanguage()
  const { id, kind } = preference
  if (kind === 'switch')
    return (
      <label className={styles['tick']}>
        <input
          type="checkbox"
          aria-labelledby={named}
          aria-describedby={explained}
          checked={settingAt(settings, id) === true}
          onChange={(event) => onSet(event.target.checked)}
        />
        {words.on}
      </label>
    )
  if (kind === 'text')
    return (
      <Field
        name={id}
        label=""
        labelledBy={named}
        value={String(settingAt(settings, id))}
        missing={words.empty}
        maxLength={60}
        boxed
        onCommit={onSet}
      />
    )
  if (kind !== 'choice') return null
  const { now, all } = choices(preference, settings)
  const said = (value: string | number): string => valueSaid(id, value, language, settings.copyProfiles)
  if (all.length <= SIDE_BY_SIDE && !isWordy(id))
    return (
      <div
        className={styles['radios']}
        role="radiogroup"
        aria-labelledby={named}
        aria-describedby={explained}
      >
        {all.map((value) => (
          <label key={value} className={styles['tick']}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === now}
              onChange={() => onSet(value)}
            />
            {said(value)}
          </label>
        ))}
      </div>
    )
  return (
    <select
      aria-labelledby={named}
      aria-describedby={explained}
      value={now}
      disabled={id === 'copyStyle.en' && settings.copyStyle.own !== null}
      onChange={(event) => {
        const next = all.find((value) => String(value) === event.currentTarget.value)
        if (next !== undefined) onSet(next)
      }}
    >
      {all.map((value) => (
        <option key={value} value={value}>
          {said(value)}
        </option>
      ))}
    </select>
  )
}
