// Where backups go and which library lay where, as the app remembers it beside any library.
import { access, constants, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkPlace } from './place-about'
import { keptState, type KeptState } from '../files/app-state'

export interface BackupPlaces {
  /** Where backups are written: the chosen place, or the app's own while that one is not there. */
  readonly place: () => string
  /** All places that were ever chosen, that in which backups are written first. */
  readonly all: () => readonly string[]
  /** Looks whether the chosen place is there; `place` and `missing` answer by the latest look. */
  readonly look: () => Promise<void>
  /** The chosen place, while it is not there or cannot be written to; null: it is. */
  readonly missing: () => string | null
  /** The highest number that was given to a backup of that library. */
  readonly lastNumber: (id: string) => number
  /** Best effort: the numbers of files that can be seen count, too. */
  readonly numbered: (id: string, n: number) => Promise<void>
  /** Refuses as `checkPlace` does; then the place stays what it was. `library`: absolute path of the open one. */
  readonly setPlace: (folder: string, library: string) => Promise<void>
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

/** So long a disk may think about it, in ms: a network drive that is gone answers after minutes. */
const PATIENCE = 3000
/** So many places chosen before are remembered. */
const MOST_PAST = 10

/** An unplugged disk is not there, or leaves an empty folder of the system's that nobody may write to. */
function isUsable(folder: string): Promise<boolean> {
  const asked = Promise.all([access(folder, constants.W_OK), stat(folder)]).then(
    ([, info]) => info.isDirectory(),
    () => false,
  )
  return Promise.race([asked, sleep(PATIENCE, false, { ref: false })])
}

/** `kept`: where somebody else in this process writes it too. */
export async function backupPlaces(userData: string, kept?: KeptState): Promise<BackupPlaces> {
  const { now, change } = kept ?? (await appStateIn(userData))
  const given = process.env['GALLEY_BACKUPS']
  const own = join(userData, 'backups')
  const wanted = (): string => given ?? now().backups ?? own
  let gone: string | null = null
  const missing = (): string | null => (gone === wanted() ? gone : null)
  async function look(): Promise<void> {
    const asked = wanted()
    gone = asked === own || given !== undefined || (await isUsable(asked)) ? null : asked
  }
  await look()
  const place = (): string => (missing() === null ? wanted() : own)
  return {
    place,
    all: () => [...new Set([place(), own, ...(now().pastBackups ?? [])])],
    look,
    missing,
    lastNumber: (id) => (Object.hasOwn(now().backupNumbers ?? {}, id) ? (now().backupNumbers?.[id] ?? 0) : 0),
    numbered: (id, n) => change({ backupNumbers: { ...now().backupNumbers, [id]: n } }).catch(() => {}),
    setPlace: async (backups, library) => {
      await checkPlace(backups, library, join(userData, 'library'))
      const before = now().backups
      const past = [...(before === undefined ? [] : [before]), ...(now().pastBackups ?? [])]
      await change({ backups, pastBackups: [...new Set(past)].slice(0, MOST_PAST) })
      gone = null
    },
    known: (path) => (Object.hasOwn(now().libraries ?? {}, path) ? now().libraries?.[path] : undefined),
    meant: (path) => (Object.hasOwn(now().moved ?? {}, path) ? (now().moved?.[path] ?? path) : path),
    // For those who know what they do, and for machines whose only disk is one of these.
    isAllowed: (path) => process.env['GALLEY_SYNCED'] === 'allow' || (now().alone ?? []).includes(path),
    allow: (path) => change({ alone: [...(now().alone ?? []), path] }),
    moved: async (path, local, backups) => {
      // A place that is not there is taken for one whose disk is gone.
      await mkdir(backups, { recursive: true }).catch(() => {})
      await change({ moved: { ...now().moved, [path]: local }, backups })
    },
    remember: async (path, id) => {
      if (now().libraries?.[path] === id) return
      await change({ libraries: { ...now().libraries, [path]: id } }).catch(() => {})
    },
  }
}
