// `galley diagnostics`: how program and library are, also when the library does not open; nothing in it is copy.
import { join } from 'node:path'
import { diagnosticsText } from '#core/diagnostics/sections'
import { toFault } from '#shared/error'
import type { Diagnostics } from '#shared/diagnostics'
import { diagnosticsOf } from '../calls/diagnostics'
import { EXIT, read, UsageError, wordsOf, type CommandRun } from './command'
import { openDesk } from './desk'
import { userData } from './user-data'

export const diagnostics: CommandRun = async (args, terminal) => {
  if (read(args, {}).paths.length > 0) throw new UsageError(wordsOf(terminal).commands['diagnostics'])
  const found = await ask()
  if (terminal.json) {
    const { logs: _path, ...rest } = found
    terminal.print(JSON.stringify(rest))
  } else terminal.print(diagnosticsText(found, terminal.language).trimEnd())
  return typeof found.library === 'string' ? EXIT.library : EXIT.done

  async function ask(): Promise<Diagnostics> {
    let desk: Awaited<ReturnType<typeof openDesk>>
    try {
      desk = await openDesk({ ...terminal, quiet: true })
    } catch (error) {
      return diagnosticsOf(__VERSION__, join(userData(), 'logs'), toFault(error).code)
    }
    try {
      return await desk.calls.app.diagnostics({})
    } finally {
      await desk.close()
    }
  }
}
