// `utilityProcess`: Electron's surface over a plain Node child process.
import type * as Electron from 'electron'
import { fork, type ChildProcess, type Serializable, type StdioOptions } from 'node:child_process'
import { constants } from 'node:os'
import { app } from './app.ts'
import { Strict, strict } from './strict.ts'

const CHILD = new URL('./utility-child.ts', import.meta.url).href

// Electron names three streams; Node wants its message channel named too.
function withChannel(stdio: Electron.ForkOptions['stdio'] = 'inherit'): StdioOptions {
  const [input, out, error] = typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio
  return [input === 'pipe' ? 'ignore' : input, out, error, 'ipc'] as StdioOptions
}

type Surface = Pick<Electron.UtilityProcess, 'pid' | 'stdout' | 'stderr' | 'kill' | 'postMessage'>

class HostUtilityProcess extends Strict implements Surface {
  readonly #child: ChildProcess

  constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super()
    const { execArgv = [], env, cwd, stdio } = options
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', CHILD, ...execArgv],
      env: { ...(env ?? process.env) },
      ...(cwd === undefined ? {} : { cwd }),
      serialization: 'advanced',
      stdio: withChannel(stdio),
    })
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code, signal) =>
      this.emit('exit', code ?? (signal ? constants.signals[signal] : 1)),
    )
    app.on('quit', () => this.kill())
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined
  }
  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout
  }
  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr
  }
  kill(): boolean {
    return this.#child.kill()
  }
  postMessage(message: unknown): void {
    let clone: Serializable
    try {
      clone = structuredClone(message) as Serializable
    } catch {
      throw new Error('An object could not be cloned.')
    }
    if (this.#child.connected) this.#child.send(clone)
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(modulePath: string, args: readonly string[] = [], options: Electron.ForkOptions = {}) {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready')
    return new HostUtilityProcess(modulePath, args, options)
  },
})
