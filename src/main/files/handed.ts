// What the system hands to the program by its place: in the words of its start, or with a double click.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Libraries are opened, all else is taken in. */
const LIBRARY = /\.galley$/i

/** Desktops of Linux name files by addresses: `file:///desk/%E7%94%B2.md` → `/desk/甲.md`. */
function pathIn(word: string): string {
  if (!/^file:\/\//i.test(word)) return word
  try {
    return fileURLToPath(word)
  } catch {
    return word
  }
}

export interface Handed {
  readonly library: string | undefined
  readonly files: readonly string[]
}

/**
 * The places that the words of a start name and where something lies, absolute: `galley --flag 甲.md` in `/desk` names
 * `/desk/甲.md`. Before a build is packed the words name the program's own folder first.
 */
export function placesIn(argv: readonly string[], folder: string, own: string): readonly string[] {
  const at = argv.findLastIndex((word, n) => n > 0 && !word.startsWith('-') && resolve(folder, word) === own)
  return argv
    .slice(Math.max(at, 0) + 1)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => resolve(folder, pathIn(word)))
    .filter((path) => existsSync(path))
}

/** Of several libraries the last one is opened. */
export const sorted = (paths: readonly string[]): Handed => ({
  library: paths.findLast((path) => LIBRARY.test(path)),
  files: paths.filter((path) => !LIBRARY.test(path)),
})
