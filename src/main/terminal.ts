// `galley list` of an installed program: the command line without a window, in Electron's own process.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { startIntake } from './intake-process'

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve())
  })

/** Ends the process with the exit code of the command. To be called before the app is ready. */
export async function runInTerminal(words: readonly string[]): Promise<void> {
  app.disableHardwareAcceleration()
  if (process.platform === 'darwin') app.dock?.hide()
  process.env['GALLEY_USER_DATA'] ??= app.getPath('userData')
  // A window of the program may be open: what Chromium keeps of this process lies elsewhere.
  const session = await mkdtemp(join(tmpdir(), 'galley-terminal-'))
  app.setPath('sessionData', session)
  await app.whenReady()
  const { forgivingOutput, run } = await import('./cli/run')
  const { startIntakeBy } = await import('./cli/intake')
  forgivingOutput((code) => app.exit(code))
  startIntakeBy(startIntake)
  const code = await run(words)
  await Promise.all([written(process.stdout), written(process.stderr)])
  await rm(session, { recursive: true, force: true }).catch(() => {})
  app.exit(code)
}
