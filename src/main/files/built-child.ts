// For tests: a file of the source as a process of its own, to be killed or stopped while it works.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/** A process under way. What it says it writes line by line into a file, where a kill leaves it. */
export interface Running {
  readonly process: ChildProcess
  /** Lines so far, each whole. */
  readonly said: () => readonly string[]
  /** Resolves when it has said a line that begins so, or has ended. */
  readonly hears: (start: string) => Promise<void>
  /** SIGKILL, and how it ended: the signal, or its own code. */
  readonly kill: () => Promise<NodeJS.Signals | number | null>
}

export interface BuiltChild {
  readonly start: (log: string, ...args: readonly string[]) => Running
  readonly remove: () => void
}

/** Builds the file once; lies inside the project, so that it finds the packages. */
export async function builtChild(entry: string): Promise<BuiltChild> {
  const folder = mkdtempSync(join(root, 'node_modules', '.galley-child-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' }, external: ['better-sqlite3'] },
    },
    ssr: { noExternal: [/^(?!better-sqlite3|node:)/] },
  })
  return {
    remove: () => rmSync(folder, { recursive: true, force: true }),
    start: (log, ...args) => {
      const out = openSync(log, 'w')
      const child = spawn(process.execPath, [join(folder, 'child.mjs'), ...args], {
        stdio: ['ignore', out, 'inherit'],
      })
      closeSync(out)
      const ended = once(child, 'exit')
      const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
      const said = (): readonly string[] => readFileSync(log, 'utf8').split('\n').slice(0, -1)
      return {
        process: child,
        said,
        hears: async (start) => {
          while (!isOver() && !said().some((line) => line.startsWith(start))) await setTimeout(2)
        },
        kill: async () => {
          child.kill('SIGKILL')
          const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
          return signal ?? code
        },
      }
    },
  }
}
