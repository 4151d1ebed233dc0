// `galley rescue`: what can be read of a ruined library becomes a new one, with what a backup has instead of the rest.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { GalleyError } from '#shared/error'
import { rescueTexts } from '#shared/texts/rescue'
import { backupPlaces } from '../backups/places'
import { latestSound } from '../backups/latest-sound'
import { salvageInThread } from '../library/salvage/in-thread'
import { EXIT, read, UsageError, wordsOf, type CommandRun } from './command'
import { userData } from './user-data'

/** The ruined file is only read. Findings are no failure: what is in doubt or lost is in the report. */
export const rescue: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    output: { type: 'string' },
    backup: { type: 'string', default: 'latest' },
  })
  const [named, ...more] = paths
  if (values.output === undefined || more.length > 0)
    throw new UsageError(wordsOf(terminal).commands['rescue'])
  const file = named === undefined ? terminal.libraryPath : resolve(named)
  if (!existsSync(file)) throw new GalleyError('library-missing', 'nothing is there', file)
  const places = await backupPlaces(userData())
  const id = places.known(file)
  const latest = values.backup === 'latest' ? await latestSound(places.all(), id) : undefined
  const backup =
    latest !== undefined
      ? join(latest.folder, latest.name)
      : values.backup === 'latest' || values.backup === 'none'
        ? undefined
        : resolve(values.backup)
  const words = rescueTexts[terminal.language]
  const salvaged = await salvageInThread({
    file,
    output: resolve(values.output),
    backup,
    id,
    marks: words.marks,
  })
  if (terminal.json) terminal.print(JSON.stringify({ backup: backup ?? null, ...salvaged }))
  else for (const line of words.report(salvaged)) terminal.print(line)
  return EXIT.done
}
