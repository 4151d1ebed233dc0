// All about one rule of the checks: what it says, by what source, what it leaves alone, how often it fires; on or off, how heavy.
import { useId } from 'react'
import { RATES } from '#core/checks/rates'
import { RULES } from '#core/checks/rules'
import { SEVERITIES, type CheckId, type CheckSettings } from '#shared/check'
import type { HouseStyle } from '#shared/house-style'
import { checksTexts } from '#shared/texts/checks'
import { findingsTexts } from '#shared/texts/findings'
import { useWords } from '../words'
import { Button } from './button'
import { HouseStyleField } from './house-style-field'
import styles from './rule-page.module.css'

export type RuleSetting = NonNullable<CheckSettings[CheckId]>

interface Props {
  readonly rule: CheckId
  readonly setting: RuleSetting | undefined
  /** Null is as shipped. */
  readonly onChange: (setting: RuleSetting | null) => void
  /** Undefined while it is not known. */
  readonly style: HouseStyle | undefined
  readonly onStyle: (style: HouseStyle) => void
}

export function RulePage({ rule, setting, onChange, style, onStyle }: Props): React.JSX.Element {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  const id = useId()
  const { name, says, source, spares } = texts.whys[rule]
  const shipped = RULES.find((one) => one.id === rule)
  const weight = shipped?.severity ?? 'note'
  const severity = setting?.severity ?? weight
  const enabled = setting?.enabled !== false

  function set(next: { readonly enabled: boolean; readonly severity: RuleSetting['severity'] }): void {
    const parts = {
      ...(next.enabled ? {} : { enabled: false }),
      ...(next.severity === undefined || next.severity === weight ? {} : { severity: next.severity }),
    }
    onChange(Object.keys(parts).length === 0 ? null : parts)
  }
  return (
    <section className={styles['page']} aria-label={name}>
      <h3>{name}</h3>
      <p className={styles['set']}>
        <label>
          <input
            type="checkbox"
            checked={enabled}
            onChange={(event) => set({ enabled: event.currentTarget.checked, severity: setting?.severity })}
          />
          {words.on}
        </label>
        <label htmlFor={`${id}-severity`}>{words.severity}</label>
        <select
          id={`${id}-severity`}
          value={severity}
          disabled={!enabled}
          onChange={(event) => {
            const next = SEVERITIES.find((one) => one === event.currentTarget.value)
            set({ enabled, severity: next })
          }}
        >
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {texts.severities[one]}
            </option>
          ))}
        </select>
        {style !== undefined && <HouseStyleField rule={rule} style={style} onChange={onStyle} />}
        {setting !== undefined && (
          <>
            <span>{words.asShipped(texts.severities[weight])}</span>
            <Button kind="quiet" onClick={() => onChange(null)}>
              {words.reset}
            </Button>
          </>
        )}
      </p>
      <dl>
        <dt>{words.says}</dt>
        <dd>{says}</dd>
        <dt>{words.source}</dt>
        <dd>{source}</dd>
        <dt>{words.spares}</dt>
        <dd>{spares}</dd>
        <dt>{words.rate}</dt>
        <dd>
          <Rates rule={rule} />
        </dd>
      </dl>
      <p className={styles['version']}>
        {shipped !== undefined && `${texts.families[shipped.family]} · ${words.version(shipped.version)}`}
      </p>
    </section>
  )
}

function Rates({ rule }: { readonly rule: CheckId }): React.JSX.Element {
  const words = useWords(findingsTexts)
  const texts = useWords(checksTexts)
  if (RATES[rule].length === 0) return <>{texts.notMeasured}</>
  return (
    <ul>
      {RATES[rule].map(({ set, of, hits, aboveNote }) => (
        <li key={set}>
          {texts.rate(set, String(hits), String(of))}
          {hits > 0 && ` · ${words.aboveNote(String(aboveNote))}`}
        </li>
      ))}
    </ul>
  )
}
