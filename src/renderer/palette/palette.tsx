// The command palette: every command, found by its name in either language, by pinyin or initials; used last first.
import { findCommand, usedNow } from '#core/fuzzy/find-command'
import { needOf } from '#shared/command-needs'
import { COMMANDS, type CommandId } from '#shared/commands'
import { PREFERENCES, type PreferenceId } from '#shared/preferences'
import { MOST_RECENT_COMMANDS } from '#shared/settings'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { frameTexts } from '#shared/texts/frame'
import { commandNeedTexts } from '#shared/texts/palette'
import { preferenceTexts } from '#shared/texts/preferences'
import { bridge } from '../bridge'
import { keyOf, runCommand, useAvailableCommands, useCommandNames } from '../commands'
import { Chooser, type Option } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { Key } from '../ui/key'
import { Marked } from '../ui/marked'
import { useReadings } from '../ui/use-readings'
import { isViewOnly } from '../view-only'
import { useLanguage, useWords } from '../words'
import styles from './palette.module.css'

/** Before the id of a setting. */
const SETTING = 'setting '
/** What can be run, by rank, comes before any setting; what cannot, after. */
const AFTER_COMMANDS = 5000

interface Props {
  readonly recent: readonly string[]
  /** A setting was chosen: they are found by their names, after all commands that can be run. */
  readonly onSetting: (id: PreferenceId) => void
  readonly onClose: () => void
}

export function Palette({ recent, onSetting, onClose }: Props): React.JSX.Element {
  const frame = useWords(frameTexts)
  const words = useWords(commandNeedTexts)
  const language = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  const canRun = useAvailableCommands()
  const names = useCommandNames()
  const readingsOf = useReadings()
  const settingNames = useWords(preferenceTexts)
  const settings = PREFERENCES.filter(({ kind }) => kind !== 'sheet').map((preference): Option => {
    const { name } = settingNames[preference.id]
    const also = [preferenceTexts[other][preference.id].name]
    return {
      id: `${SETTING}${preference.id}`,
      text: name,
      find: (typed) => {
        if (typed.trim() === '') return undefined
        const met = findCommand(typed, { name, also, available: true, recent: -1 }, readingsOf)
        return (
          met && {
            rank: met.rank + AFTER_COMMANDS,
            exact: false,
            text: <Marked name={name} marks={met.marks} />,
          }
        )
      },
      hint: commandTexts[language]['view.settings'],
    }
  })
  const options = COMMANDS.filter((command) => command.id !== 'view.palette').map((command): Option => {
    const name = names[command.id] ?? commandTexts[language][command.id]
    const also = [commandTexts[language][command.id], commandTexts[other][command.id]]
    const available = canRun.includes(command.id)
    const last = recent.indexOf(command.id)
    return {
      id: command.id,
      text: name,
      disabled: !available,
      find: (typed) => {
        const found = findCommand(typed, { name, also, available, recent: last }, readingsOf)
        if (found === undefined) return undefined
        const { rank, exact, marks, other: met } = found
        const text = (
          <>
            <Marked name={name} marks={marks} />
            {met !== null && (
              <small className={styles['met']}>
                <Marked {...met} />
              </small>
            )}
          </>
        )
        return { rank, exact, text }
      },
      hint: available ? (
        <>
          {last >= 0 && <span className={styles['recent']}>{words.recent}</span>}
          {menuTexts[language][command.menu]}
          {keyOf(command.id) !== '' && <Key keys={keyOf(command.id)} />}
        </>
      ) : (
        <>
          {isViewOnly() && needOf(command.id) === 'other' ? words.viewOnly : words.needs[needOf(command.id)]}
          {keyOf(command.id) !== '' && <Key keys={keyOf(command.id)} />}
        </>
      ),
    }
  })
  return (
    <Dialog place="palette" title={frame.palette} bare onClose={onClose} width={640}>
      <Chooser
        label={frame.palette}
        placeholder={frame.paletteHint}
        listLabel={frame.palette}
        none={frame.paletteNone}
        options={[...options, ...settings]}
        focusFirst
        onChoose={({ id }) => {
          onClose()
          const chosen = PREFERENCES.find((one) => `${SETTING}${one.id}` === id)
          if (chosen !== undefined) {
            setTimeout(() => onSetting(chosen.id), 0)
            return
          }
          // Nothing is lost if it cannot be kept.
          const recentCommands = [...usedNow(recent, id, MOST_RECENT_COMMANDS)]
          bridge.settings.change({ recentCommands }).catch(() => undefined)
          // After the palette has gone, so that what runs finds the focus where it was.
          setTimeout(() => runCommand(id as CommandId), 0)
        }}
      />
    </Dialog>
  )
}
