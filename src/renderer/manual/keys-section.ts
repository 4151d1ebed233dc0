// The last section: every command with its keys, from the commands table itself.
import { COMMANDS } from '#shared/commands'
import type { ManualLine, ManualSection } from '#shared/manual'
import type { Language } from '#shared/settings'
import { commandTexts } from '#shared/texts/commands'
import { manualTexts } from '#shared/texts/manual'

export function keysSection(language: Language): ManualSection {
  const words = manualTexts[language]
  const plain = (text: string): ManualLine => [{ kind: 'text', text }]
  const rows = COMMANDS.map(({ id, key, ...command }) => {
    const keys = [key, 'also' in command ? command.also : ''].filter((one) => one !== '')
    return [
      plain(commandTexts[language][id].replace('…', '')),
      keys.flatMap((one, n): ManualLine => [...(n > 0 ? plain('  ') : []), { kind: 'key', text: one }]),
    ]
  })
  const table = { kind: 'table', head: [plain(words.command), plain(words.key)], rows } as const
  return { id: 'keys', level: 1, title: words.keys, keys: [], blocks: [table] }
}
