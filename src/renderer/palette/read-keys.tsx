// A file of keys before it holds: what would change, what of it cannot be used and why.
import { keysIn } from '#core/keys/key-map'
import { COMMANDS } from '#shared/commands'
import type { KeyMap, KeysImport } from '#shared/key-map'
import { commandTexts } from '#shared/texts/commands'
import { keyMapTexts } from '#shared/texts/key-map'
import { printedKey } from '../commands'
import { FilePreview } from '../ui/file-preview'
import { keyLeftOutSaid } from '../ui/key-left-out'
import { useLanguage, useWords } from '../words'

interface Props {
  readonly file: KeysImport
  /** In force now. */
  readonly map: KeyMap
  readonly onAdopt: () => void
  readonly onClose: () => void
}

export function ReadKeys({ file, map, onAdopt, onClose }: Props): React.JSX.Element {
  const words = useWords(keyMapTexts)
  const names = useWords(commandTexts)
  const language = useLanguage()
  const printed = (keys: readonly string[]): string =>
    keys.length === 0 ? words.noKey : keys.map((key) => printedKey(key)).join('  ')
  const lines = COMMANDS.map((command) => ({
    key: command.id,
    name: names[command.id].replace('…', ''),
    before: printed(keysIn(map, command)),
    after: printed(keysIn(file.map, command)),
  })).filter(({ before, after }) => before !== after)
  return (
    <FilePreview
      place="keys"
      title={words.readTitle(file.name)}
      hint={lines.length === 0 ? words.readSame : words.readChanges(lines.length)}
      parts={[{ key: 'keys', heading: '', lines, same: 0 }]}
      leftOut={file.leftOut.map((left) => keyLeftOutSaid(left, language))}
      take={words.adopt}
      close={words.close}
      onTake={onAdopt}
      onClose={onClose}
    />
  )
}
