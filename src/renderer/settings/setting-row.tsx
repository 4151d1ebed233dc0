// One setting: what it is called, what it does, its default, where it is kept; changed or not, and back by one key.
import { useId, useRef, type ReactNode } from 'react'
import type { FoundSetting } from '#core/fuzzy/find-setting'
import { homeOf, settingAt, type Preference, type PreferenceId } from '#shared/preferences'
import { DEFAULT_SETTINGS, type Settings } from '#shared/settings'
import { preferenceTexts } from '#shared/texts/preferences'
import { settingsTexts } from '#shared/texts/settings'
import { keyOf } from '../commands'
import { Button } from '../ui/button'
import { Key } from '../ui/key'
import { Marked } from '../ui/marked'
import { useLanguage, useWords } from '../words'
import { isChanged } from './changed'
import { SettingControl } from './setting-control'
import styles from './settings.module.css'
import { valueSaid } from './value-said'

interface Props {
  readonly preference: Preference & { readonly id: PreferenceId }
  readonly settings: Settings
  /** Which letters were met by a search. */
  readonly found: FoundSetting | undefined
  /** How things stand, where it has a sheet of its own. */
  readonly fact: ReactNode
  /** Of those that are drawn in their own way. */
  readonly children?: ReactNode
  readonly onSet: (value: unknown) => void
  readonly onReset: () => void
  readonly onOpen: () => void
}

export function SettingRow(props: Props): React.JSX.Element {
  const { preference, settings, found, fact, children, onSet, onReset, onOpen } = props
  const { id, kind } = preference
  const { name, says } = useWords(preferenceTexts)[id]
  const words = useWords(settingsTexts)
  const language = useLanguage()
  const own = useId()
  const row = useRef<HTMLElement>(null)
  const changed = isChanged(settings, preference)
  const home = homeOf(preference)
  const usual = kind === 'choice' || kind === 'switch' ? settingAt(DEFAULT_SETTINGS, id) : undefined

  function reset(): void {
    onReset()
    // The button goes; who pressed it stays at the setting.
    row.current?.querySelector<HTMLElement>('input:checked, input, select')?.focus()
  }
  return (
    <section
      ref={row}
      className={styles['row']}
      data-setting={id}
      data-changed={changed ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' || !changed) return
        event.preventDefault()
        reset()
      }}
    >
      <p className={styles['name']}>
        <span id={`${own}-name`}>
          <Marked name={name} marks={found?.name ?? []} />
        </span>
        {changed && <span className={styles['changed']}>{words.changed}</span>}
      </p>
      <div className={styles['control']}>
        {children}
        {kind === 'sheet' && (
          <Button keys={keyOf(preference.command)} onClick={onOpen}>
            {words.open}
            <span className="unseen">{name}</span>
          </Button>
        )}
        <SettingControl
          preference={preference}
          settings={settings}
          named={`${own}-name`}
          explained={`${own}-says`}
          onSet={onSet}
        />
      </div>
      <p className={styles['says']} id={`${own}-says`}>
        <Marked name={says} marks={found?.says ?? []} />
      </p>
      {fact !== undefined && <div className={styles['fact']}>{fact}</div>}
      {home !== null && (
        <p className={styles['note']}>
          {[usual === undefined ? '' : words.usual(valueSaid(id, usual, language)), words.homes[home]]
            .filter(Boolean)
            .join(' · ')}
          {changed && (
            <>
              <Button kind="quiet" label={words.resetOf(name)} onClick={reset}>
                {words.reset}
              </Button>
              <Key keys="Del" />
            </>
          )}
        </p>
      )}
    </section>
  )
}
