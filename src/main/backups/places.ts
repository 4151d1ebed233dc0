// Where backups go and which library lay where, as the app remembers it beside any library.
import { join } from 'node:path'
import { readAppState, writeAppState, type AppState } from '../files/app-state'

export interface BackupPlaces {
  readonly place: () => string
  readonly setPlace: (folder: string) => Promise<void>
  /** Which library lay there last time. */
  readonly known: (path: string) => string | undefined
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
    remember: async (path, id) => {
      if (state.libraries?.[path] === id) return
      await change({ libraries: { ...state.libraries, [path]: id } }).catch(() => {})
    },
  }
}
