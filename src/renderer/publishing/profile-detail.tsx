// All about one profile of export: names, what it makes, file names, credits, fields, folder.
import { useId } from 'react'
import { printCreditLine } from '#core/publish/credit-line'
import { NAME_FIELDS, nameBy, patternIn } from '#core/publish/file-name'
import type { Channel } from '#shared/channel'
import { LEAVING_FIELDS } from '#shared/exporting'
import { shapeOf } from '#shared/formats'
import type { Profile, ProfileSaid } from '#shared/profile'
import { profilesTexts } from '#shared/texts/profiles'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { useLanguage, useWords } from '../words'
import { MannerFields } from './manner-fields'
import styles from './profiles.module.css'

interface Props {
  readonly profile: Profile
  readonly channels: readonly Channel[]
  readonly onChange: (change: Partial<ProfileSaid>) => void
  readonly onChooseFolder: () => void
  readonly onForgetFolder: () => void
}

/** Made up, to show what names and credit lines will look like. */
const EXAMPLE = {
  'zh-CN': {
    headline: '水库今日九时开闸',
    author: '闫方舟',
    organisation: '市水务局',
    editor: '宋璟',
    source: '清江日报',
  },
  en: {
    headline: 'Reservoir opens its gates at nine',
    author: 'Ada Lin',
    organisation: 'Water Board',
    editor: 'Sam Song',
    source: 'River Daily',
  },
} as const

export function ProfileDetail(props: Props): React.JSX.Element {
  const { profile, channels, onChange, onChooseFolder, onForgetFolder } = props
  const words = useWords(profilesTexts)
  const language = useLanguage()
  const id = useId()
  const { name, naming, creditLine = null, without = [], format, folder } = profile
  const channelName = channels.find(({ key }) => key === profile.channel)?.name[language] ?? ''
  const example = { ...EXAMPLE[language], publishedAt: '2026-06-27T09:00:00+08:00' }
  const file = `${nameBy(naming, { ...example, channel: channelName, n: 1, of: 1 })}.${shapeOf(format).extension}`

  return (
    <section className={styles['detail']} aria-label={name[language]}>
      {(['zh-CN', 'en'] as const).map((tongue) => (
        <Field
          key={tongue}
          name={`name-${tongue}`}
          label={words.names[tongue]}
          value={name[tongue]}
          missing={words.names[tongue]}
          maxLength={40}
          boxed
          onCommit={(text) => {
            if (text !== '') onChange({ name: { ...name, [tongue]: text } })
          }}
        />
      ))}
      <MannerFields manner={profile} several channels={channels} onChange={onChange} />
      <Field
        name="naming"
        label={words.naming}
        value={patternIn(naming, language)}
        missing={patternIn('{标题}', language)}
        maxLength={120}
        boxed
        onCommit={(text) => onChange({ naming: text === '' ? '{标题}' : text })}
      />
      <p className={styles['hint']}>
        {words.namingHint(NAME_FIELDS[language].map((field) => `{${field}}`).join(' '))}
        <br />
        {words.example} <b>{file}</b>
      </p>
      <Field
        name="credit"
        label={words.credit}
        value={creditLine ?? ''}
        missing={words.creditNone}
        maxLength={300}
        boxed
        onCommit={(text) => onChange({ creditLine: text === '' ? null : text })}
      />
      <p className={styles['hint']}>
        {words.creditHint}
        {creditLine !== null && (
          <>
            <br />
            {words.example} <b>{printCreditLine(creditLine, example)}</b>
          </>
        )}
      </p>
      <fieldset className={styles['fields']}>
        <legend>{words.fields}</legend>
        {LEAVING_FIELDS.map((field) => (
          <label key={field}>
            <input
              type="checkbox"
              checked={!without.includes(field)}
              onChange={(event) => {
                const rest = without.filter((one) => one !== field)
                onChange({ without: event.currentTarget.checked ? rest : [...rest, field] })
              }}
            />
            {words.leaving[field]}
          </label>
        ))}
      </fieldset>
      <p className={styles['fields']}>
        <label>
          <input
            type="checkbox"
            checked={profile.copyClean === true}
            onChange={(event) => onChange({ copyClean: event.currentTarget.checked ? true : undefined })}
          />
          {words.copyClean}
        </label>
      </p>
      <p className={styles['folder']}>
        <span id={`${id}-folder`}>{words.folder}</span>
        <b>{folder ?? words.asks}</b>
        <Button kind="quiet" onClick={onChooseFolder}>
          {words.chooseFolder}
        </Button>
        {folder !== null && (
          <Button kind="quiet" onClick={onForgetFolder}>
            {words.forgetFolder}
          </Button>
        )}
      </p>
    </section>
  )
}
