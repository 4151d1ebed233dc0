// Which articles the further windows showed, so that a start brings them back: a small file beside the library, no copy in it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeWhole } from '../files/write'

/** No more than these come back at a start. */
const MOST = 8

const Kept = v.pipe(
  v.array(v.nullable(v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)))),
  v.transform((all) => all.slice(0, MOST)),
)

/** An article's id each; null: a window that shows the list. */
export type KeptWindows = readonly (string | null)[]

export function keptIn(folder: string): {
  /** Nothing where nothing was kept, or where it cannot be read. */
  readonly read: () => Promise<KeptWindows>
  /** One after the other; the last holds. What cannot be written is not brought back, and no more. */
  readonly write: (windows: KeptWindows) => void
  readonly written: () => Promise<void>
} {
  const file = join(folder, 'windows.json')
  let work = Promise.resolve()
  let last: string | null = null
  return {
    read: async () => {
      const text = await readFile(file, 'utf8').catch(() => '[]')
      try {
        const checked = v.safeParse(Kept, JSON.parse(text))
        return checked.success ? checked.output : []
      } catch {
        return []
      }
    },
    write: (windows) => {
      const text = JSON.stringify(windows.slice(0, MOST))
      if (text === last) return
      last = text
      work = work.then(() => writeWhole(file, Buffer.from(text))).catch(() => {})
    },
    written: () => work,
  }
}
