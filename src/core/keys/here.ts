// The keys of the place one is in: what acts there and can be done now.
import { needOf, type CommandNeed } from '#shared/command-needs'
import { COMMANDS, type Command, type CommandId } from '#shared/commands'
import { KEY_AREAS, type KeyArea } from '#shared/key-map'
import { areasOf } from './areas'

/** Where somebody writes, what works everywhere but needs a text is of that place. */
const OF_TEXT: ReadonlySet<CommandNeed> = new Set<CommandNeed>([
  'body',
  'table',
  'findBar',
  'hits',
  'beside',
  'comments',
  'suggestions',
])

/** `mode` and `part` as the window names them; the part with the focus is `''` where none has it. */
export function areaNow(mode: string, part: string): Exclude<KeyArea, 'everywhere'> {
  if (part === 'copyedit') return 'copyedit'
  if (mode === 'write') return part === 'page' ? 'page' : 'list'
  return KEY_AREAS.find((area) => area === mode && area !== 'everywhere') === undefined
    ? 'list'
    : (mode as Exclude<KeyArea, 'everywhere'>)
}

/** Those of `available` whose keys are of the place, in the table's order. */
export function commandsHere(area: KeyArea, available: readonly CommandId[]): readonly CommandId[] {
  const commands: readonly (Command & { readonly id: CommandId })[] = COMMANDS
  return commands
    .filter((command) => available.includes(command.id))
    .filter(
      (command) =>
        areasOf(command).includes(area) ||
        (area === 'page' && command.within === 'body') ||
        (area === 'page' && command.scope === 'text' && OF_TEXT.has(needOf(command.id))),
    )
    .map(({ id }) => id)
}
