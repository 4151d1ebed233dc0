// What the program's own scripts were compiled to, kept in the profile so that the next start need not compile them again.
import { readdir, rm } from 'node:fs/promises'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/** By then whatever a start needs has been compiled, and nobody waits for it. In ms. */
const CALM = 10_000

const folderIn = (userData: string): string => join(userData, 'compiled')
let kept: string | undefined

/** Reads it, and lets it grow: before the first large script is imported. Where nothing can be written nothing is kept. */
export function readCompiled(userData: string, version: string): void {
  // An AppImage lies in another place at every start, and what is kept is kept by the place. Who has named a folder meant it.
  if (process.env['APPIMAGE'] || process.env['NODE_COMPILE_CACHE']) return
  kept = join(folderIn(userData), version)
  enableCompileCache(kept)
}

/** The environment of a thread or process of ours, which reads it as well; programs of others must not inherit it. */
export const withCompiled = (): NodeJS.ProcessEnv =>
  kept === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: kept }

/** Written once the start is over, of the thread that calls; with nothing new nothing is written. */
export function keepCompiled(): void {
  setTimeout(flushCompileCache, CALM).unref()
}

/** Versions that are gone leave nothing behind. */
export async function dropCompiledOfOthers(userData: string, version: string): Promise<void> {
  const folder = folderIn(userData)
  const others = (await readdir(folder).catch(() => [])).filter((name) => name !== version)
  for (const other of others) await rm(join(folder, other), { recursive: true, force: true }).catch(() => {})
}
