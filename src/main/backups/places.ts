// Where backups go and which library lay where, as the app remembers it beside any library.
import { join } from 'node:path'
import { keptState, type KeptState } from '../files/app-state'

export interface BackupPlaces {
  readonly place: () => string
  readonly setPlace: (folder: string) => Promise<void>
  /** Which library lay there last time. */
  readonly known: (path: string) => string | undefined
  /** Where the library that is asked for lies: somebody may have moved it out of a synced folder. */
  readonly meant: (path: string) => string
  /** Whether somebody wants it in a synced folder or on a network drive all the same. */
  readonly isAllowed: (path: string) => boolean
  readonly allow: (path: string) => Promise<void>
  /** From now on `path` means `local`, and backups go to `backups`. */
  readonly moved: (path: string, local: string, backups: string) => Promise<void>
  /** Best effort: a folder that cannot be written to must not keep the library from opening. */
  readonly remember: (path: string, id: string) => Promise<void>
}

/** What the app keeps beside any library. */
export const appStateIn = (userData: string): Promise<KeptState> => keptState(join(userData, 'galley.json'))

/** `kept`: where somebody else in this process writes it too. */
export async function backupPlaces(userData: string, kept?: KeptState): Promise<BackupPlaces> {
  const { now, change } = kept ?? (await appStateIn(userData))
  const given = process.env['GALLEY_BACKUPS']
  return {
    place: () => given ?? now().backups ?? join(userData, 'backups'),
    setPlace: (backups) => change({ backups }),
    known: (path) => (Object.hasOwn(now().libraries ?? {}, path) ? now().libraries?.[path] : undefined),
    meant: (path) => (Object.hasOwn(now().moved ?? {}, path) ? (now().moved?.[path] ?? path) : path),
    // For those who know what they do, and for machines whose only disk is one of these.
    isAllowed: (path) => process.env['GALLEY_SYNCED'] === 'allow' || (now().alone ?? []).includes(path),
    allow: (path) => change({ alone: [...(now().alone ?? []), path] }),
    moved: (path, local, backups) => change({ moved: { ...now().moved, [path]: local }, backups }),
    remember: async (path, id) => {
      if (now().libraries?.[path] === id) return
      await change({ libraries: { ...now().libraries, [path]: id } }).catch(() => {})
    },
  }
}
