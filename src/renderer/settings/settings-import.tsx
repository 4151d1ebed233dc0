// What a file of settings would change, line by line, before anything is changed.
import { useState } from 'react'
import { isSameSetting, PREFERENCES, settingAt } from '#shared/preferences'
import { DEFAULT_SETTINGS, type Settings, type SettingsFile } from '#shared/settings'
import { preferenceTexts } from '#shared/texts/preferences'
import { settingsTexts } from '#shared/texts/settings'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './settings.module.css'
import { valueSaid } from './value-said'

interface Props {
  readonly file: SettingsFile
  readonly settings: Settings
  /** Names of what is to be changed. */
  readonly onTake: (names: readonly string[]) => void
  readonly onClose: () => void
}

export function SettingsImport({ file, settings, onTake, onClose }: Props): React.JSX.Element {
  const words = useWords(settingsTexts)
  const names = useWords(preferenceTexts)
  const language = useLanguage()
  const { values, unknown } = file
  const changed = Object.keys(values).filter(
    (name) => !isSameSetting(values[name], settingAt(settings, name)),
  )
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const ticked = changed.filter((name) => !left.has(name))
  // Styles of one's own are said by name, those that the file brings along, too.
  const given = values['copyProfiles']
  const brought = Array.isArray(given) ? (given as Settings['copyProfiles']) : DEFAULT_SETTINGS.copyProfiles
  const own = [...brought, ...settings.copyProfiles]

  function nameOf(name: string): string {
    const known = PREFERENCES.find(({ id }) => id === name)
    if (known !== undefined) return names[known.id].name
    return Object.entries(words.others).find(([one]) => one === name)?.[1] ?? name
  }
  const turn = (name: string, on: boolean): void => {
    const next = new Set(left)
    if (on) next.delete(name)
    else next.add(name)
    setLeft(next)
  }
  return (
    <Dialog
      place="settings"
      title={words.preview(file.file)}
      width={720}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" focusFirst disabled={ticked.length === 0} onClick={() => onTake(ticked)}>
            {words.take(ticked.length.toLocaleString(language))}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <p className={styles['says']}>{changed.length === 0 ? words.same : words.previewHint}</p>
      {changed.length > 1 && (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={ticked.length === changed.length}
            ref={(box) => {
              if (box) box.indeterminate = ticked.length > 0 && ticked.length < changed.length
            }}
            onChange={(event) => setLeft(event.target.checked ? new Set() : new Set(changed))}
          />
          {words.all}
        </label>
      )}
      <ul className={styles['lines']}>
        {changed.map((name) => (
          <li key={name} data-line={name}>
            <label className={styles['tick']}>
              <input
                type="checkbox"
                checked={!left.has(name)}
                onChange={(event) => turn(name, event.target.checked)}
              />
              {nameOf(name)}
            </label>
            <del>{valueSaid(name, settingAt(settings, name), language, own)}</del>
            <ins>{valueSaid(name, values[name], language, own)}</ins>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p className={styles['unknown']}>
          {words.unknown(unknown.map((name) => name.slice(0, 40)).join(', '))}
        </p>
      )}
    </Dialog>
  )
}
