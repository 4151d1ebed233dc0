// What the app keeps beside any library: where backups go. A file that cannot be read is as none.
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeWhole } from './write'

const Path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))

/** A library that was open here, as the list of them shows it. */
const RecentLibrary = v.object({
  path: Path,
  /** What it is called here; the file is called as it was. */
  name: v.pipe(v.string(), v.maxLength(100)),
  pinned: v.boolean(),
  /** When it was opened last, in ms. */
  at: v.number(),
})
export type RecentLibrary = v.InferOutput<typeof RecentLibrary>

const AppState = v.object({
  /** Absolute path of the place for backups; absent: the one that comes with the app. */
  backups: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(4096))),
  /** Which library lay where, by absolute path: one that is gone is not silently made anew. */
  libraries: v.optional(v.record(v.pipe(v.string(), v.maxLength(4096)), v.pipe(v.string(), v.maxLength(60)))),
  /** Where a library lies that was asked for in a synced folder, by the path asked for. */
  moved: v.optional(v.record(v.pipe(v.string(), v.maxLength(4096)), v.pipe(v.string(), v.maxLength(4096)))),
  /** Libraries that lie in synced folders by choice. */
  alone: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(4096))), v.maxLength(1000))),
  /** The library that a start opens; absent: the one that comes with the app. */
  last: v.fallback(v.optional(Path), undefined),
  /** Libraries that were open here, the latest first. */
  recent: v.fallback(v.optional(v.pipe(v.array(RecentLibrary), v.maxLength(1000))), undefined),
  /** Places chosen before: what was made there can still be brought back. */
  pastBackups: v.fallback(v.optional(v.pipe(v.array(Path), v.maxLength(100))), undefined),
  /** The highest number that a backup of a library has had, by the library's id, wherever it was written. */
  backupNumbers: v.fallback(v.optional(v.record(v.string(), v.pipe(v.number(), v.integer()))), undefined),
  /** Settings of this machine by name; each is checked when it is read. Absent: nothing was said yet. */
  settings: v.fallback(v.optional(v.record(v.string(), v.unknown())), undefined),
})
type AppState = v.InferOutput<typeof AppState>

async function readAppState(file: string): Promise<AppState> {
  try {
    const read = v.safeParse(AppState, JSON.parse(await readFile(file, 'utf8')))
    return read.success ? read.output : {}
  } catch {
    return {}
  }
}

export interface KeptState {
  readonly now: () => AppState
  /** Refuses as `writeWhole` does; the change holds in this process all the same. */
  readonly change: (next: Partial<AppState>) => Promise<void>
}

/** The one holder of that file in this process: what it writes is written one after the other. */
export async function keptState(file: string): Promise<KeptState> {
  let state: AppState = await readAppState(file)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    now: () => state,
    change: (next) => {
      state = { ...state, ...next }
      const mine = turn.then(() => writeWhole(file, `${JSON.stringify(state, null, 2)}\n`))
      turn = mine.catch(() => {})
      return mine
    },
  }
}
