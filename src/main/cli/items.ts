// The files that the paths of a command name.
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fromPath, type Item } from '../calls/import-items'
import { filesBelow } from '../files/walk'

/** `path` is absolute; null for standard input. */
export interface NamedItem extends Item {
  readonly path: string | null
}

/** Folders are walked in the order of names; what no editor put there is left out. */
export async function itemsOf(paths: readonly string[]): Promise<readonly NamedItem[]> {
  const items: NamedItem[] = []
  const add = (path: string): void => void items.push({ ...fromPath(path), path: resolve(path) })
  for (const path of paths) {
    if (path === '-') {
      items.push({ name: '-', path: null, bytes: () => buffer(process.stdin) })
      continue
    }
    const info = await stat(path).catch(() => undefined)
    if (!info?.isDirectory()) add(path)
    else for (const { path: file } of await filesBelow(path)) add(file)
  }
  return items
}
