// Files that nobody may open a second time in this process: to close any descriptor of an open library's file drops its lock.
import { statSync, type Stats } from 'node:fs'

const held = new Set<string>()

/** From now on; the answer lets it go. A path, not a file: what lies there may be exchanged meanwhile. */
export function holdFile(path: string): () => void {
  held.add(path)
  return () => held.delete(path)
}

/** Under whatever name it was come by. */
export function isHeld({ dev, ino }: Pick<Stats, 'dev' | 'ino'>): boolean {
  return [...held].some((path) => {
    const there = statSync(path, { throwIfNoEntry: false })
    return there !== undefined && there.dev === dev && there.ino === ino
  })
}
