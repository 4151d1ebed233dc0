// What the app keeps beside any library: where backups go. A file that cannot be read is as none.
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeWhole } from './write'

const AppState = v.object({
  /** Absolute path of the place for backups; absent: the one that comes with the app. */
  backups: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(4096))),
  /** Which library lay where, by absolute path: one that is gone is not silently made anew. */
  libraries: v.optional(v.record(v.pipe(v.string(), v.maxLength(4096)), v.pipe(v.string(), v.maxLength(60)))),
  /** Where a library lies that was asked for in a synced folder, by the path asked for. */
  moved: v.optional(v.record(v.pipe(v.string(), v.maxLength(4096)), v.pipe(v.string(), v.maxLength(4096)))),
  /** Libraries that lie in synced folders by choice. */
  alone: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(4096))), v.maxLength(1000))),
})
export type AppState = v.InferOutput<typeof AppState>

export async function readAppState(file: string): Promise<AppState> {
  try {
    const read = v.safeParse(AppState, JSON.parse(await readFile(file, 'utf8')))
    return read.success ? read.output : {}
  } catch {
    return {}
  }
}

/** Refuses as `writeWhole` does. */
export const writeAppState = (file: string, state: AppState): Promise<void> =>
  writeWhole(file, `${JSON.stringify(state, null, 2)}\n`)
