// A private folder for files that are dragged out of a window: emptied at each start, since nobody says when they are taken.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, sep } from 'node:path'

export interface DraggedOut {
  /** An empty one for each drag, for this user alone. */
  readonly folder: () => Promise<string>
  /** Whether it is one of our own that comes back. */
  readonly holds: (path: string) => boolean
  readonly clear: () => Promise<void>
}

export function draggedOut(userData: string): DraggedOut {
  const place = join(userData, 'dragged-out')
  return {
    folder: async () => {
      await mkdir(place, { recursive: true, mode: 0o700 })
      return mkdtemp(join(place, 'drag-'))
    },
    holds: (path) => path.startsWith(`${place}${sep}`),
    clear: () => rm(place, { recursive: true, force: true }).catch(() => {}),
  }
}
