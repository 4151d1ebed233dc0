// All settings on one sheet: by section, or found by what is typed; each takes effect at once.
import { useEffect, useState, type ReactNode } from 'react'
import { findSetting, type FoundSetting } from '#core/fuzzy/find-setting'
import type { CommandId } from '#shared/commands'
import {
  PREFERENCES,
  SETTING_SECTIONS,
  type Preference,
  type PreferenceId,
  type SettingSection,
} from '#shared/preferences'
import type { AppInfo, Settings, SettingsChange } from '#shared/settings'
import { preferenceTexts } from '#shared/texts/preferences'
import { settingsTexts } from '#shared/texts/settings'
import { bridge } from '../bridge'
import { Heard } from '../ui/heard'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { TwoColumns } from '../ui/two-columns'
import { useOneAtATime, type OnDone } from '../ui/use-attempt'
import { useReadings } from '../ui/use-readings'
import { useLanguage, useWords } from '../words'
import { BackupPlaceControl, BackupPlaceFact } from './backup-place'
import { changedOnes, resetOf, setting } from './changed'
import { SettingsImport } from './settings-import'
import { SettingRow } from './setting-row'
import styles from './settings.module.css'
import { useFacts } from './use-facts'
import { useSettingsFile } from './use-settings-file'

interface Props {
  readonly settings: Settings
  readonly info: AppInfo
  /** The setting that it opens at; undefined: none. */
  readonly at: PreferenceId | undefined
  readonly onChange: (change: SettingsChange) => void
  /** Opens another sheet over this one. */
  readonly onOpen: (command: CommandId) => void
  readonly onDone: OnDone
  /** Told what holds after a file was taken, and after that was taken back. */
  readonly onTaken: (settings: Settings) => void
  readonly onClose: () => void
}

type Row = Preference & { readonly id: PreferenceId }
interface Found {
  readonly row: Row
  readonly found: FoundSetting
}

const ALL: readonly Row[] = PREFERENCES

export function SettingsSheet(props: Props): React.JSX.Element {
  const { settings, info, at, onChange, onOpen, onDone, onTaken, onClose } = props
  const words = useWords(settingsTexts)
  const language = useLanguage()
  const { attempt } = useOneAtATime()
  const files = useSettingsFile({ attempt, onDone, onTaken })
  const facts = useFacts(info)
  const readingsOf = useReadings()
  const [typed, setTyped] = useState('')
  const [section, setSection] = useState<SettingSection>(
    ALL.find(({ id }) => id === at)?.section ?? SETTING_SECTIONS[0],
  )
  const searching = typed.trim() !== ''
  const other = language === 'en' ? 'zh-CN' : 'en'
  const said = (row: Row, tongue: typeof language) => ({
    ...preferenceTexts[tongue][row.id],
    section: settingsTexts[tongue].sections[row.section],
  })
  const found: readonly Found[] = ALL.flatMap((row) => {
    const one = findSetting(typed, said(row, language), said(row, other), readingsOf)
    return one === undefined ? [] : [{ row, found: one }]
  }).toSorted((a, b) => a.found.rank - b.found.rank)
  // The section with the best of what was found comes first.
  const sections = searching
    ? [...new Set(found.map(({ row }) => row.section))]
    : SETTING_SECTIONS.filter((one) => one === section)
  const changed = changedOnes(settings)

  useEffect(() => {
    if (at === undefined) return
    const row = document.querySelector<HTMLElement>(`[data-setting="${at}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('input:checked, input, select, button')?.focus()
  }, [at])

  function resetEverything(): void {
    const { change, back } = resetOf(settings, ...changed)
    onChange(change)
    onDone({ text: words.allReset, back: async () => Promise.resolve(onChange(back)) })
  }
  function drawn({ id }: Row): ReactNode {
    if (id === 'backupPlace') return <BackupPlaceControl />
    if (id === 'settingsFile')
      return (
        <div className={styles['files']}>
          <Button onClick={files.write}>{words.write}</Button>
          <Button onClick={files.read}>{words.read}</Button>
        </div>
      )
    if (id === 'log')
      return (
        <Button
          onClick={() =>
            void attempt(async () => {
              await bridge.app.showLogs({})
            })
          }
        >
          {words.showLog}
        </Button>
      )
    return null
  }
  const row = (one: Row, met: FoundSetting | undefined): React.JSX.Element => (
    <SettingRow
      key={one.id}
      preference={one}
      settings={settings}
      found={met}
      fact={one.id === 'backupPlace' ? <BackupPlaceFact /> : facts[one.id]}
      onSet={(value) => onChange(setting(settings, one, value))}
      onReset={() => {
        const { change, back } = resetOf(settings, one)
        onChange(change)
        onDone({
          text: words.wasReset(preferenceTexts[language][one.id].name),
          back: async () => Promise.resolve(onChange(back)),
        })
      }}
      onOpen={() => {
        if (one.kind === 'sheet') onOpen(one.command)
      }}
    >
      {drawn(one)}
    </SettingRow>
  )
  /** From the field into what was found. */
  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      event.stopPropagation()
      setTyped('')
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      const first = event.currentTarget
        .closest('dialog')
        ?.querySelector<HTMLElement>('[data-setting] :is(input:checked, input, select, button)')
      first?.focus()
    }
  }

  return (
    <Dialog
      place="settings"
      title={words.title}
      width={880}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          <Button disabled={changed.length === 0} onClick={resetEverything}>
            {words.resetAll}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className={styles['sought']}>
        <input
          type="search"
          className={styles['search']}
          value={typed}
          aria-label={words.search}
          placeholder={words.search}
          spellCheck={false}
          autoComplete="off"
          maxLength={60}
          data-focus-first=""
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Heard
          text={
            !searching
              ? ''
              : found.length === 0
                ? words.none
                : words.found(found.length.toLocaleString(language))
          }
        />
      </div>
      <TwoColumns
        label={words.list}
        groups={[
          {
            heading: '',
            items: SETTING_SECTIONS.map((key) => {
              const n = searching
                ? found.filter((one) => one.row.section === key).length
                : changed.filter((one) => one.section === key).length
              return {
                key,
                text: words.sections[key],
                ...(n > 0 && { mark: searching ? n.toLocaleString(language) : words.changed }),
              }
            }),
          },
        ]}
        chosen={searching ? '' : section}
        onChoose={(key) => {
          setTyped('')
          setSection(SETTING_SECTIONS.find((one) => one === key) ?? section)
        }}
      >
        {sections.map((one) => (
          <div key={one} className={styles['section']}>
            <h3>{words.sections[one]}</h3>
            {searching
              ? found.filter((two) => two.row.section === one).map((two) => row(two.row, two.found))
              : ALL.filter((two) => two.section === one).map((two) => row(two, undefined))}
          </div>
        ))}
      </TwoColumns>
      {files.looked && <SettingsImport {...files.looked} onTake={files.take} onClose={files.leave} />}
    </Dialog>
  )
}
