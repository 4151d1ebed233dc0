// The table of all commands with their keys, a menu at a time, from the commands table itself.
import { COMMANDS, MENUS, type Command, type CommandId } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import type { ManualBlock, ManualLine } from '#shared/manual'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { manualTexts } from '#shared/texts/manual'
import { keysIn } from '../keys/key-map'

const plain = (text: string): ManualLine => (text === '' ? [] : [{ kind: 'text', text }])

/** For each menu its heading and a table: command, keys, where they act. A command without a key has an empty cell. `map`: keys that somebody has given to commands. */
export function keysBlocks(language: 'zh-CN' | 'en', map: KeyMap = {}): readonly ManualBlock[] {
  const words = manualTexts[language]
  const row = (command: Command & { readonly id: CommandId }): readonly ManualLine[] => {
    const { id, scope, within } = command
    const keys = keysIn(map, command)
    return [
      plain(commandTexts[language][id].replace('…', '')),
      keys.flatMap((one, n): ManualLine => [...(n > 0 ? plain('  ') : []), { kind: 'key', text: one }]),
      plain(words.where[within ?? scope]),
    ]
  }
  return MENUS.flatMap((menu): readonly ManualBlock[] => [
    { kind: 'heading', line: plain(menuTexts[language][menu]) },
    {
      kind: 'table',
      head: [plain(words.command), plain(words.key), plain(words.acts)],
      rows: COMMANDS.filter((command) => command.menu === menu).map(row),
    },
  ])
}
