// Why a key in a file is not taken, in words.
import { commandOf } from '#core/keys/key-map'
import type { CommandId } from '#shared/commands'
import type { KeyLeftOut } from '#shared/key-map'
import type { Language } from '#shared/settings'
import { commandTexts } from '#shared/texts/commands'
import { keyMapTexts } from '#shared/texts/key-map'
import { printedKey } from '../commands'

export function keyLeftOutSaid(left: KeyLeftOut, language: Language): string {
  const words = keyMapTexts[language]
  const name = (id: string): string =>
    commandOf(id) === undefined ? id : commandTexts[language][id as CommandId].replace('…', '')
  if (left.why === 'command') return words.leftCommand(left.id)
  const key = printedKey(left.key)
  return left.why === 'key'
    ? words.leftKey(name(left.id), key, words.refusals[left.refusal])
    : words.leftTaken(name(left.id), key, name(left.by))
}
