// All about one profile of copyediting: what it prefers, which rules it asks and how heavy each weighs.
import { useId } from 'react'
import { COPY_RULES } from '#core/copyedit/copyedit'
import { askingRule, COPY_PROFILE, ownProfile } from '#core/copyedit/profiles'
import type { OwnCopyProfile } from '#shared/copy-profile'
import {
  COPY_FAMILIES,
  COPY_PROFILES,
  COPY_RULE_IDS,
  COPY_SEVERITIES,
  ENGLISH_STYLES,
  HAN_LATIN,
  HEADING_CASES,
  type CopyFamily,
  type CopyProfileId,
  type CopyRuleId,
} from '#shared/copyedit'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { copyeditTexts } from '#shared/texts/copyedit'
import { copyProfilesTexts } from '#shared/texts/copy-profiles'
import { Field } from '../ui/field'
import { useWords } from '../words'
import styles from './profiles.module.css'

interface Props {
  /** Null: one that ships, which is only shown. */
  readonly own: OwnCopyProfile | null
  readonly base: CopyProfileId
  /** Told how, not what: changes may follow each other faster than they are kept. */
  readonly onChange: (change: (now: OwnCopyProfile) => OwnCopyProfile) => void
}

/** Spelling asks a dictionary and stands with English; the family of all others is said by the rule. */
const FAMILY = new Map<CopyRuleId, CopyFamily>(COPY_RULES.map(({ id, family }) => [id, family]))
const familyOf = (rule: CopyRuleId): CopyFamily => FAMILY.get(rule) ?? 'english'

export function ProfilePage({ own, base, onChange }: Props): React.JSX.Element {
  const words = useWords(copyProfilesTexts)
  const texts = useWords(copyeditTexts)
  const part = useWords(copyeditPartTexts)
  const id = useId()
  const profile = own === null ? COPY_PROFILE[base] : ownProfile(own)
  const shipped = COPY_PROFILE[base]
  const change = (with_: Partial<OwnCopyProfile>): void => {
    onChange((now) => ({ ...now, ...with_ }))
  }

  interface Choice<T extends string> {
    readonly name: 'hanLatin' | 'english' | 'headings'
    readonly label: string
    readonly values: readonly T[]
    readonly value: T
    readonly text: (value: T) => string
  }
  function choice<T extends string>({ name, label, values, value, text }: Choice<T>): React.JSX.Element {
    return (
      <label>
        {label}
        <select
          value={value}
          onChange={(event) => {
            const next = values.find((one) => one === event.currentTarget.value)
            if (next !== undefined) change({ [name]: next === shipped[name] ? undefined : next })
          }}
        >
          {values.map((one) => (
            <option key={one} value={one}>
              {text(one)}
            </option>
          ))}
        </select>
      </label>
    )
  }

  return (
    <fieldset
      disabled={own === null}
      className={styles['page']}
      aria-label={own?.name ?? texts.profiles[base]}
    >
      {own !== null && (
        <div className={styles['named']}>
          <Field
            name="copy-profile"
            label={words.name}
            value={own.name}
            missing={words.name}
            maxLength={40}
            boxed
            onCommit={(name) => {
              if (name !== '') change({ name })
            }}
          />
          <label>
            {words.base}
            <select
              value={base}
              onChange={(event) => {
                const next = COPY_PROFILES.find((one) => one === event.currentTarget.value)
                if (next !== undefined) change({ base: next })
              }}
            >
              {COPY_PROFILES.map((one) => (
                <option key={one} value={one}>
                  {texts.profiles[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <div className={styles['choices']}>
        {choice({
          name: 'hanLatin',
          label: words.hanLatin,
          values: HAN_LATIN,
          value: profile.hanLatin,
          text: (one) => words.hanLatins[one],
        })}
        <label>
          {words.range}
          <select
            value={profile.range ?? ''}
            onChange={(event) => {
              const next = (['～', '—'] as const).find((one) => one === event.currentTarget.value) ?? null
              change({ range: next === shipped.range ? undefined : next })
            }}
          >
            {(['～', '—'] as const).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
            <option value="">{words.anyDash}</option>
          </select>
        </label>
        <label>
          {words.longSentence}
          <input
            type="number"
            min={20}
            max={500}
            key={profile.longSentence}
            defaultValue={profile.longSentence}
            onBlur={(event) => {
              const n = Math.round(Number(event.currentTarget.value))
              if (!(n >= 20 && n <= 500)) event.currentTarget.value = String(profile.longSentence)
              else if (n !== profile.longSentence)
                change({ longSentence: n === shipped.longSentence ? undefined : n })
            }}
          />
          {words.characters}
        </label>
        {choice({
          name: 'english',
          label: words.english,
          values: ENGLISH_STYLES,
          value: profile.english,
          text: (one) => part.styles[one],
        })}
        {choice({
          name: 'headings',
          label: words.headings,
          values: HEADING_CASES,
          value: profile.headings,
          text: (one) => words.headingCases[one],
        })}
      </div>
      {COPY_FAMILIES.map((family) => (
        <section key={family} aria-labelledby={`${id}-${family}`} className={styles['family']}>
          <h3 id={`${id}-${family}`} className="label">
            {texts.families[family]}
          </h3>
          <ul>
            {COPY_RULE_IDS.filter((rule) => familyOf(rule) === family).map((rule) => (
              <RuleRow
                key={rule}
                rule={rule}
                own={own}
                asked={!profile.off.includes(rule)}
                onChange={onChange}
              />
            ))}
          </ul>
        </section>
      ))}
    </fieldset>
  )
}

interface RowProps {
  readonly rule: CopyRuleId
  readonly own: OwnCopyProfile | null
  readonly asked: boolean
  readonly onChange: Props['onChange']
}

function RuleRow({ rule, own, asked, onChange }: RowProps): React.JSX.Element {
  const words = useWords(copyProfilesTexts)
  const texts = useWords(copyeditTexts)
  const { name } = texts.rules[rule]
  const severity = own?.severities[rule]
  const isChanged =
    own !== null && (severity !== undefined || own.off.includes(rule) || own.on.includes(rule))
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={asked}
          onChange={(event) => {
            const { checked } = event.currentTarget
            onChange((now) => askingRule(now, rule, checked))
          }}
        />
        {name}
      </label>
      {isChanged && <small>{words.changed}</small>}
      <select
        aria-label={words.severityOf(name)}
        value={severity ?? ''}
        disabled={!asked}
        onChange={(event) => {
          const next = COPY_SEVERITIES.find((one) => one === event.currentTarget.value)
          onChange((now) => {
            const { [rule]: _was, ...others } = now.severities
            return { ...now, severities: next === undefined ? others : { ...others, [rule]: next } }
          })
        }}
      >
        <option value="">{words.asRule}</option>
        {COPY_SEVERITIES.map((one) => (
          <option key={one} value={one}>
            {texts.severities[one]}
          </option>
        ))}
      </select>
    </li>
  )
}
