// The files that the paths of a command name.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fromPath, type Item } from '../calls/importing'

/** Folders are walked in the order of names; hidden files are left out. */
export async function itemsOf(paths: readonly string[]): Promise<readonly Item[]> {
  const items: Item[] = []
  for (const path of paths) {
    if (path === '-') {
      items.push({ name: '-', bytes: () => buffer(process.stdin) })
      continue
    }
    const info = await stat(path).catch(() => undefined)
    if (!info?.isDirectory()) {
      items.push(fromPath(path))
      continue
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    const inside = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
    items.push(...inside.map((file) => fromPath(file)))
  }
  return items
}
