// Where backups go and which library lay where, as the app remembers it beside any library.
import { join } from 'node:path'
import { readAppState, writeAppState, type AppState } from '../files/app-state'

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

export async function backupPlaces(userData: string): Promise<BackupPlaces> {
  const file = join(userData, 'galley.json')
  let state: AppState = await readAppState(file)
  const given = process.env['GALLEY_BACKUPS']

  async function change(next: Partial<AppState>): Promise<void> {
    state = { ...state, ...next }
    await writeAppState(file, state)
  }
  return {
    place: () => given ?? state.backups ?? join(userData, 'backups'),
    setPlace: (backups) => change({ backups }),
    known: (path) => (Object.hasOwn(state.libraries ?? {}, path) ? state.libraries?.[path] : undefined),
    meant: (path) => (Object.hasOwn(state.moved ?? {}, path) ? (state.moved?.[path] ?? path) : path),
    // For those who know what they do, and for machines whose only disk is one of these.
    isAllowed: (path) => process.env['GALLEY_SYNCED'] === 'allow' || (state.alone ?? []).includes(path),
    allow: (path) => change({ alone: [...(state.alone ?? []), path] }),
    moved: (path, local, backups) => change({ moved: { ...state.moved, [path]: local }, backups }),
    remember: async (path, id) => {
      if (state.libraries?.[path] === id) return
      await change({ libraries: { ...state.libraries, [path]: id } }).catch(() => {})
    },
  }
}
