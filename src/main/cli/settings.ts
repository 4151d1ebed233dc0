// `galley settings export|import`: settings as a file, for other machines and for whoever sets up many.
import { resolve } from 'node:path'
import { settingsToFile } from '#core/settings/settings-file'
import { changeTo, isSameSetting, settingAt } from '#shared/preferences'
import { readSettingsFile } from '../calls/settings'
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
    const now = await desk.calls.settings.get({})
    if (file === undefined) {
      const text = settingsToFile(now)
      if (values.out === undefined) terminal.print(text.trimEnd())
      else await writeWhole(resolve(values.out), text)
      return EXIT.done
    }
    const said = await readSettingsFile(resolve(file))
    const changed = Object.entries(said.values).filter(
      ([name, value]) => !isSameSetting(value, settingAt(now, name)),
    )
    if (values['dry-run'] !== true && changed.length > 0)
      await desk.calls.settings.change(changeTo(now, Object.fromEntries(changed)))
    for (const [name, value] of changed) {
      const before = settingAt(now, name)
      terminal.print(
        terminal.json
          ? JSON.stringify({ name, before, after: value })
          : `${name}\t${JSON.stringify(before)}\t${JSON.stringify(value)}`,
      )
    }
    if (said.unknown.length > 0) terminal.complain(words.settingsUnknown(said.unknown.join(', ')))
    return EXIT.done
  } finally {
    await desk.close()
  }
}
