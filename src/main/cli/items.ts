// The files that the paths of a command name.
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fromPath, type Item } from '../calls/import-items'
import { filesBelow } from '../files/walk'

/** `path` is absolute; null for standard input. */
export interface NamedItem extends Item {
  readonly path: string | null
  /** The folder that the command names; null for a file that it names itself. */
  readonly root: string | null
}

/** Folders are walked in the order of names; what no editor put there is left out. */
export async function itemsOf(paths: readonly string[]): Promise<readonly NamedItem[]> {
  const items: NamedItem[] = []
  const add = (path: string, root: string | null): void => {
    const absolute = resolve(path)
    items.push({ ...fromPath(path, path, root ?? dirname(absolute)), path: absolute, root })
  }
  for (const path of paths) {
    if (path === '-') {
      items.push({ name: '-', path: null, root: null, bytes: () => buffer(process.stdin) })
      continue
    }
    const info = await stat(path).catch(() => undefined)
    if (!info?.isDirectory()) add(path, null)
    else for (const { path: file } of await filesBelow(path)) add(file, resolve(path))
  }
  return items
}
