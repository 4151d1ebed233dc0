// The table on the page of keys: every command with its keys, from the commands table itself.
import { COMMANDS } from '#shared/commands'
import type { ManualBlock, ManualLine } from '#shared/manual'
import type { Language } from '#shared/settings'
import { commandTexts } from '#shared/texts/commands'
import { manualTexts } from '#shared/texts/manual'

export function keysTable(language: Language): ManualBlock {
  const words = manualTexts[language]
  const plain = (text: string): ManualLine => [{ kind: 'text', text }]
  const rows = COMMANDS.map(({ id, key, ...command }) => {
    const keys = [key, 'also' in command ? command.also : ''].filter((one) => one !== '')
    return [
      plain(commandTexts[language][id].replace('…', '')),
      keys.flatMap((one, n): ManualLine => [...(n > 0 ? plain('  ') : []), { kind: 'key', text: one }]),
    ]
  })
  return { kind: 'table', head: [plain(words.command), plain(words.key)], rows }
}
