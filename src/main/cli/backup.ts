// `galley backup create|list|verify|restore`, for cron and for the day it is needed.
import { join } from 'node:path'
import { stampOf } from '#core/backup/names'
import type { Backup } from '#shared/backup'
import { GalleyError, toFault } from '#shared/error'
import { backupPlaces } from '../backups/places'
import { backupsInAll } from '../backups/shelf'
import { putInPlace } from '../files/put-in-place'
import { checkInThread } from '../library/check-copy'
import { EXIT, read, UsageError, wordsOf, type CommandRun, type ExitCode, type Terminal } from './command'
import { openDesk, type Desk } from './desk'
import { userData } from './user-data'

const printed = ({ name, n, at, reason, articles, bytes }: Backup): string =>
  JSON.stringify({ name, n, at: new Date(at).toISOString(), reason, articles, bytes })

const line = ({ name, at, reason, articles, bytes }: Backup): string =>
  [name, new Date(at).toISOString(), reason, articles, bytes].join('\t')

/** A name, or `latest`. Refused with `not-found`. */
function named<One extends Backup>(backups: readonly One[], wanted: string): One {
  const found = wanted === 'latest' ? backups[0] : backups.find(({ name }) => name === wanted)
  if (found === undefined) throw new GalleyError('not-found', 'no such backup', wanted)
  return found
}

/** A library that does not open: its backups are found by what the app remembers of its place. */
async function rescue(terminal: Terminal, wanted: string): Promise<string> {
  const places = await backupPlaces(userData())
  const id = places.known(terminal.libraryPath)
  if (id === undefined) throw new GalleyError('not-found', 'no backups are known of', terminal.libraryPath)
  const all = await backupsInAll(places.all().map((place) => join(place, id)))
  const { name, folder } = named(all, wanted)
  const found = await checkInThread(join(folder, name))
  if (!found.sound) throw new GalleyError('backup-damaged', found.damaged.join('; '), name)
  await putInPlace(join(folder, name), terminal.libraryPath, stampOf(Date.now()))
  return name
}

async function restore(terminal: Terminal, wanted: string): Promise<string> {
  let desk: Desk
  try {
    desk = await openDesk(terminal)
  } catch (error) {
    const { code } = toFault(error)
    if (code !== 'library-damaged' && code !== 'library-missing' && code !== 'library-foreign') throw error
    return rescue(terminal, wanted)
  }
  try {
    const { name } = named((await desk.calls.backups.place({})).backups, wanted)
    await desk.calls.backups.restore({ name })
    return name
  } finally {
    await desk.close()
  }
}

async function verify(desk: Desk, terminal: Terminal, wanted: string): Promise<ExitCode> {
  const words = wordsOf(terminal)
  const { name } = named((await desk.calls.backups.place({})).backups, wanted)
  const found = await desk.calls.backups.check({ name })
  if (terminal.json) terminal.print(JSON.stringify({ name, ...found }))
  else
    terminal.print(
      found.sound
        ? words.backupSound(name, found.articles)
        : words.backupDamaged(name, found.damaged.join('; ')),
    )
  return found.sound ? EXIT.done : EXIT.someFailed
}

export const backup: CommandRun = async (args, terminal) => {
  const words = wordsOf(terminal)
  const { paths } = read(args, {})
  const [verb = '', wanted = '', ...more] = paths
  const alone = verb === 'create' || verb === 'list'
  if (more.length > 0 || alone !== (wanted === '')) throw new UsageError(words.commands['backup'])
  if (verb === 'restore') {
    const name = await restore(terminal, wanted)
    terminal.print(terminal.json ? JSON.stringify({ name }) : words.backupRestored(name))
    return EXIT.done
  }
  if (!alone && verb !== 'verify') throw new UsageError(words.commands['backup'])
  const desk = await openDesk(terminal)
  try {
    if (verb === 'verify') return await verify(desk, terminal, wanted)
    if (verb === 'create') {
      const made = await desk.calls.backups.make({})
      terminal.print(terminal.json ? printed(made) : words.backupMade(made.name))
      return EXIT.done
    }
    const { backups, folder } = await desk.calls.backups.place({})
    for (const one of backups) terminal.print(terminal.json ? printed(one) : line(one))
    if (backups.length === 0 && !terminal.json) terminal.complain(words.noBackups(folder))
    return EXIT.done
  } finally {
    await desk.close()
  }
}
