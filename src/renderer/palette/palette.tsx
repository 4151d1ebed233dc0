// The command palette: every command that can be done now, found by its name in either language or by initials.
import { COMMANDS, type CommandId } from '#shared/commands'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { frameTexts } from '#shared/texts/frame'
import { keyOf, runCommand, useAvailableCommands, useCommandNames } from '../commands'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { Key } from '../ui/key'
import { useLanguage, useWords } from '../words'

export function Palette({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const frame = useWords(frameTexts)
  const language = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  const available = useAvailableCommands()
  const names = useCommandNames()
  const options = COMMANDS.filter(
    (command) => command.id !== 'view.palette' && available.includes(command.id),
  ).map((command) => ({
    id: command.id,
    text: names[command.id] ?? commandTexts[language][command.id],
    also: [commandTexts[language][command.id], commandTexts[other][command.id]],
    hint: (
      <>
        {menuTexts[language][command.menu]}
        <Key keys={keyOf(command.id)} />
      </>
    ),
  }))
  return (
    <Dialog title={frame.palette} bare onClose={onClose} width={560}>
      <Chooser
        label={frame.palette}
        placeholder={frame.paletteHint}
        listLabel={frame.palette}
        none={frame.paletteNone}
        options={options}
        focusFirst
        onChoose={({ id }) => {
          onClose()
          // After the palette has gone, so that what runs finds the focus where it was.
          setTimeout(() => runCommand(id as CommandId), 0)
        }}
      />
    </Dialog>
  )
}
