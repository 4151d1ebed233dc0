// `galley check [FILE] [--full]`: a library looked over without changing it; exit code 3 if it is not sound.
import { constants, existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { GalleyError } from '#shared/error'
import type { Health } from '#shared/health'
import { healthTexts } from '#shared/texts/health'
import { viewCopyOf } from '../files/view-copy'
import { healthInThread } from '../library/check-copy'
import { EXIT, read, UsageError, wordsOf, type CommandRun } from './command'

/** What SQLite says of a file that another connection holds. */
const HELD = 'database is locked'

/** Beside a file in a folder that cannot be written to SQLite cannot put what it reads a log with: a copy is looked at. */
async function looked(file: string, full: boolean): Promise<Health> {
  const mayWrite = await access(dirname(file), constants.W_OK).then(
    () => true,
    () => false,
  )
  if (mayWrite) return healthInThread(file, full)
  const copy = await viewCopyOf(file)
  try {
    return await healthInThread(copy.path, full)
  } finally {
    await copy.remove()
  }
}

export const check: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, { full: { type: 'boolean', default: false } })
  const [named, ...more] = paths
  if (more.length > 0) throw new UsageError(wordsOf(terminal).commands['check'])
  const file = named === undefined ? terminal.libraryPath : resolve(named)
  if (!existsSync(file)) throw new GalleyError('library-missing', 'nothing is there', file)
  const health = await looked(file, values.full)
  if (health.damage.some(({ title }) => title === HELD)) throw new GalleyError('library-busy', HELD, file)
  const words = healthTexts[terminal.language]
  if (terminal.json) terminal.print(JSON.stringify({ file, full: values.full, ...health }))
  else {
    for (const damage of health.damage) terminal.print(`${words.kinds[damage.kind]}\t${words.title(damage)}`)
    if (health.more > 0) terminal.print(words.more(health.more))
    if (!terminal.quiet) terminal.print(words.sum(health, values.full))
  }
  return health.sound ? EXIT.done : EXIT.library
}
