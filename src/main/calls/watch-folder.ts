// The watched folder: files that are put there come in by themselves and are moved to `done` or `failed` in it.
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { toFault } from '#shared/error'
import type { HeldFile, Watching } from '#shared/importing'
import { uniqueNamesIn } from '../files/names'
import { isLitter } from '../files/walk'
import type { Library } from '../library/client'
import { MOST_BYTES, STOPS } from './import-file'
import type { ImportJobs } from './import-jobs'

/** How often the folder is looked at; a file that has stayed the same in between is whole. In ms. */
const OFTEN = 2000
/** Nobody knows whether something empty is still to be written. In looks. */
const EMPTY_FOR = 5
export const DONE = 'done'
export const FAILED = 'failed'
const OPTIONS = { encoding: 'auto', as: 'auto', tags: [] } as const

interface Seen {
  readonly state: string
  readonly looks: number
}

export interface Watch {
  readonly now: () => Promise<Watching>
  readonly set: (folder: string | null) => Promise<void>
  /** Looks once; answers how many files were taken. */
  readonly look: () => Promise<number>
  /** Looks every two seconds from now on. */
  readonly start: () => void
  readonly stop: () => void
}

export function watchFolderOf(
  library: Library,
  jobs: Pick<ImportJobs, 'begin' | 'feed'>,
  changed: () => void = () => {},
  read: (path: string) => Promise<Uint8Array> = readFile,
): Watch {
  let seen = new Map<string, Seen>()
  // What came in and could not be moved is not taken once more: where it is to go, by name and state.
  const taken = new Map<string, typeof DONE | typeof FAILED>()
  let held: readonly HeldFile[] = []
  let job: number | undefined
  let timer: NodeJS.Timeout | undefined
  let running = false
  let gone = false

  async function jobFor(folder: string): Promise<number> {
    job ??= (await jobs.begin({ kind: 'watch', name: basename(folder), options: OPTIONS, files: [] })).job
    return job
  }

  async function moveTo(folder: string, name: string, into: string): Promise<void> {
    const target = join(folder, into)
    await mkdir(target, { recursive: true })
    const free = (await uniqueNamesIn(target))(name)
    await rename(join(folder, name), join(target, free))
  }

  /** Undefined if it is taken and moved. */
  async function take(folder: string, name: string, state: string): Promise<HeldFile['why'] | undefined> {
    const path = join(folder, name)
    const key = `${name} ${state}`
    let into = taken.get(key)
    if (into === undefined) {
      let bytes: Uint8Array | null
      try {
        const { size } = await stat(path)
        // Too large ones are refused by their size, not by reading them.
        bytes = size > MOST_BYTES ? null : await read(path)
      } catch {
        return 'locked'
      }
      const { failed } = await jobs.feed(await jobFor(folder), name, bytes, OPTIONS)
      into = failed ? FAILED : DONE
    }
    try {
      await moveTo(folder, name, into)
      taken.delete(key)
      return undefined
    } catch {
      taken.set(key, into)
      return 'unmoved'
    }
  }

  async function look(): Promise<number> {
    const { folder } = await library.imports.watched({})
    if (folder === null) return 0
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
    if ((entries === null) !== gone) {
      gone = entries === null
      changed()
    }
    if (entries === null) return 0
    const before = seen
    seen = new Map()
    const holding: HeldFile[] = []
    let count = 0
    let isFull = false
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry
      if (!entry.isFile() || isLitter(name)) continue
      const info = await stat(join(folder, name)).catch(() => null)
      if (info === null) continue
      const state = `${info.size} ${info.mtimeMs}`
      const last = before.get(name)
      const looks = last?.state === state ? last.looks + 1 : 0
      seen.set(name, { state, looks })
      if (looks < (info.size === 0 ? EMPTY_FOR : 1)) {
        holding.push({ name, why: 'writing' })
        continue
      }
      if (isFull) {
        holding.push({ name, why: 'no-room' })
        continue
      }
      try {
        const isNew = !taken.has(`${name} ${state}`)
        const why = await take(folder, name, state)
        if (why !== undefined) holding.push({ name, why })
        if (isNew && why !== 'locked') count++
      } catch (error) {
        // A full disk: it stays where it is, and is taken later. One that fails otherwise keeps no other from coming in.
        isFull = STOPS.has(toFault(error).code)
        holding.push({ name, why: isFull ? 'no-room' : 'locked' })
      }
    }
    const isAsBefore = JSON.stringify(holding) === JSON.stringify(held)
    held = holding
    if (count > 0 || !isAsBefore) changed()
    return count
  }

  function next(): void {
    timer = setTimeout(() => {
      void look()
        // The library is closed, say.
        .catch(() => {})
        .finally(() => {
          if (running) next()
        })
    }, OFTEN)
    timer.unref()
  }

  return {
    now: async () => {
      const { folder } = await library.imports.watched({})
      return { folder, isThere: !gone, held: folder === null ? [] : held }
    },
    set: async (folder) => {
      await library.imports.watch({ folder })
      seen = new Map()
      taken.clear()
      held = []
      job = undefined
      gone = false
      changed()
    },
    look,
    start: () => {
      running = true
      next()
    },
    stop: () => {
      running = false
      clearTimeout(timer)
    },
  }
}
