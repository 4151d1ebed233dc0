// Which commands a search for a name or a key finds, best first.
import { findCommand } from '#core/fuzzy/find-command'
import type { ReadingsOf } from '#core/fuzzy/name-units'
import { keysIn } from '#core/keys/key-map'
import { COMMANDS, type Command, type CommandId } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import type { Language } from '#shared/settings'
import { commandTexts } from '#shared/texts/commands'
import { printedKey } from '../commands'

const plain = (key: string): string => key.replaceAll(/[\s+]/g, '').toLowerCase()
/** Behind names that begin so, before those that only hold the letters. */
const BY_KEY = 9_900

/** `pressed`: only those that have this key. Nothing sought finds all, in the table's order. */
export function commandsFor(
  sought: { readonly typed: string; readonly pressed: string | null },
  map: KeyMap,
  language: Language,
  readingsOf: ReadingsOf,
): readonly CommandId[] {
  const { typed, pressed } = sought
  const commands: readonly (Command & { readonly id: CommandId })[] = COMMANDS
  if (pressed !== null)
    return commands.filter((command) => keysIn(map, command).includes(pressed)).map(({ id }) => id)
  if (typed.trim() === '') return commands.map(({ id }) => id)
  const other = language === 'en' ? 'zh-CN' : 'en'
  return commands
    .flatMap((command) => {
      const keys = keysIn(map, command).flatMap((key) => [plain(printedKey(key)), plain(key)])
      const isKey = keys.some((key) => key.startsWith(plain(typed)))
      const named = findCommand(
        typed,
        {
          name: commandTexts[language][command.id],
          also: [commandTexts[other][command.id]],
          available: true,
          recent: -1,
        },
        readingsOf,
      )
      const rank = Math.min(
        named?.rank ?? Infinity,
        isKey ? (keys.includes(plain(typed)) ? 0 : BY_KEY) : Infinity,
      )
      return rank === Infinity ? [] : [{ id: command.id, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}
