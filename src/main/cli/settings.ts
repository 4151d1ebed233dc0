// `galley settings export|import`: settings as a file, for other machines and for whoever sets up many.
import { resolve } from 'node:path'
import { settingsToFile } from '#core/settings/settings-file'
import { planned } from '#core/settings/planned'
import { readSettingsFile } from '../calls/desk-files'
import type { DeskItem } from '#shared/desk-file'
import { writeWhole } from '../files/write'
import { EXIT, read, UsageError, wordsOf, type CommandRun } from './command'
import { openDesk } from './desk'

export const settings: CommandRun = async (args, terminal) => {
  const words = wordsOf(terminal)
  const { values, paths } = read(args, { out: { type: 'string' }, 'dry-run': { type: 'boolean' } })
  const [verb, file, ...more] = paths
  const isExport = verb === 'export' && file === undefined && values['dry-run'] === undefined
  const isImport = verb === 'import' && file !== undefined && values.out === undefined && more.length === 0
  if (!isExport && !isImport) throw new UsageError(words.commands.settings)
  const desk = await openDesk(terminal)
  try {
    const now = await desk.calls.settings.desk({})
    if (file === undefined) {
      const text = settingsToFile(now)
      if (values.out === undefined) terminal.print(text.trimEnd())
      else await writeWhole(resolve(values.out), text)
      return EXIT.done
    }
    const said = await readSettingsFile(resolve(file))
    const { parts, noRoom } = planned(now, said.items)
    const lines = parts.flatMap(({ items }) => items)
    if (values['dry-run'] !== true && lines.length > 0)
      await desk.calls.settings.take({
        file: said.file,
        items: lines.map(({ before: _before, ...item }) => item as DeskItem),
      })
    for (const { part, key, before, value } of lines) {
      const name = part === 'settings' ? key : `${part}: ${key}`
      terminal.print(
        terminal.json
          ? JSON.stringify({ name, before, after: value })
          : `${name}\t${JSON.stringify(before)}\t${JSON.stringify(value)}`,
      )
    }
    const unknown = [
      ...said.unknown,
      ...said.keysLeftOut.map((one) => `keys: ${one.id}${one.why === 'command' ? '' : ` ${one.key}`}`),
      ...noRoom.map((name) => `copyProfiles: ${name}`),
    ]
    if (unknown.length > 0) terminal.complain(words.settingsUnknown(unknown.join(', ')))
    return EXIT.done
  } finally {
    await desk.close()
  }
}
