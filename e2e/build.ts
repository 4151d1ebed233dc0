// Building the app, when its sources are newer than what was built of them.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from '../packaging/run.ts'

const SOURCES = ['src', 'electron.vite.config.ts', 'package-lock.json']
const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Milliseconds since 1970; of a folder, that of its newest file. */
function changedAt(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Math.max(stat.mtimeMs, ...inside.map((name) => statSync(join(path, name)).mtimeMs))
}

function isBuilt(): boolean {
  try {
    const sources = Math.max(...SOURCES.map((path) => changedAt(join(ROOT, path))))
    return BUILT.every((path) => changedAt(join(ROOT, path)) > sources)
  } catch {
    return false // something was never built
  }
}

export function build(): Promise<number> {
  return run('electron-vite', ['build'])
}

/** Answers whether there is an up-to-date build in the end. */
export async function buildIfNeeded(): Promise<boolean> {
  return isBuilt() || (await build()) === 0
}
