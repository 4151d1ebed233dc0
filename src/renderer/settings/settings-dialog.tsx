// Settings: each takes effect at once.
import { LANGUAGES, THEMES, type AppInfo, type Settings, type SettingsChange } from '#shared/settings'
import { settingsTexts } from '#shared/texts/settings'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { Radios } from '../ui/radios'
import { useWords } from '../words'
import styles from './settings.module.css'

interface Props {
  readonly settings: Settings
  readonly info: AppInfo
  readonly onChange: (change: SettingsChange) => void
  readonly onClose: () => void
}

export function SettingsDialog({ settings, info, onChange, onClose }: Props): React.JSX.Element {
  const words = useWords(settingsTexts)
  const languages = { system: words.system, 'zh-CN': words.chinese, en: words.english }
  return (
    <Dialog title={words.title} onClose={onClose} foot={<Button onClick={onClose}>{words.close}</Button>}>
      <div className={styles['settings']}>
        <Radios
          legend={words.language}
          name="language"
          chosen={settings.language}
          options={(['system', ...LANGUAGES] as const).map((id) => ({ id, text: languages[id] }))}
          onChoose={(language) => onChange({ language })}
        />
        <Radios
          legend={words.theme}
          name="theme"
          chosen={settings.theme}
          options={THEMES.map((id) => ({ id, text: words.themes[id] }))}
          onChoose={(theme) => onChange({ theme })}
        />
        <div>
          <Field
            name="person"
            label={words.person}
            value={settings.person}
            missing={words.personMissing}
            maxLength={60}
            boxed
            onCommit={(person) => onChange({ person })}
          />
          <p>{words.personHint}</p>
        </div>
        <div>
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={settings.foldHan}
              onChange={(event) => onChange({ foldHan: event.target.checked })}
            />
            {words.foldHan}
          </label>
          <p>{words.foldHanHint}</p>
        </div>
        <div>
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={settings.smartQuotes}
              onChange={(event) => onChange({ smartQuotes: event.target.checked })}
            />
            {words.smartQuotes}
          </label>
          <p>{words.smartQuotesHint}</p>
        </div>
        <div>
          <h3>{words.library}</h3>
          <code>{info.libraryPath}</code>
          <p>{words.libraryHint}</p>
        </div>
      </div>
    </Dialog>
  )
}
