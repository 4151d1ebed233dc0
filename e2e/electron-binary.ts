// Finding Electron's own binary. The package downloads it when it is imported, so it is never imported here.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of the npm package; the binary need not be in it. */
export function electronPackage(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}

/** The path of the binary, if it is installed. */
export function findElectron(): string | undefined {
  const folder = electronPackage()
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const path = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(path) ? path : undefined
}
