// The longest time the main process's thread was held up in a run of the app: watched by Node's own delay monitor.
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

const FILE = 'test-results/stalls.jsonl'

interface Watch {
  enable(): void
  max: number
}
type Watched = typeof globalThis & { galleyDelay?: Watch }

/** Starts once the app is up; what it did before is its start. */
export async function watchStalls(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const watch = monitorEventLoopDelay({ resolution: 2 })
    watch.enable()
    ;(globalThis as Watched).galleyDelay = watch
  })
}

/** Milliseconds; undefined if the app is gone. Kept, a line a run, for the figures. */
export async function longestStall(app: ElectronApplication, title: string): Promise<number | undefined> {
  const nanoseconds = await app
    .evaluate(() => (globalThis as Watched).galleyDelay?.max)
    .catch(() => undefined)
  if (nanoseconds === undefined) return undefined
  const ms = nanoseconds / 1e6
  mkdirSync(dirname(FILE), { recursive: true })
  appendFileSync(FILE, `${JSON.stringify({ title, ms: Math.round(ms * 10) / 10 })}\n`)
  return ms
}
