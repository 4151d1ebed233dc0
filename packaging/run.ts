// Runs the project's tools and the app itself as child processes, with the project's own Node first in the path.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export const ROOT: string = join(import.meta.dirname, '..')

const BIN = join(ROOT, 'node_modules/.bin')

/** Answers the exit code; 1 when the program could not be started or was ended by a signal. What it says is shown. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const path = `${BIN}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32', // npm's programs are .cmd files there
  })
  // Ctrl+C reaches the child as well, which ends in its own way; this process only waits for it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill())
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
