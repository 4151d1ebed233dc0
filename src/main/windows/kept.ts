// Where the further windows stood and which articles they showed, so that a start brings them back: a small file, no text in it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeWhole } from '../files/write'
import type { Bounds } from './cascade'

/** No more than these come back at a start. */
const MOST = 8

const Id = v.nullable(v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)))
const px = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const One = v.strictObject({
  articleId: Id,
  place: v.nullable(v.strictObject({ x: px, y: px, width: px, height: px, maximized: v.boolean() })),
})
const Kept = v.pipe(
  v.array(
    // Until places were kept, an article's id alone stood there.
    v.union([
      One,
      v.pipe(
        Id,
        v.transform((articleId) => ({ articleId, place: null })),
      ),
    ]),
  ),
  v.transform((all) => all.slice(0, MOST)),
)

/** Where a window stands when it does not fill its screen, in px of the screen, and whether it does. */
export interface Place extends Bounds {
  readonly maximized: boolean
}
/** `articleId` null: a window that shows the list. `place` null: nobody knows. */
export interface KeptWindow {
  readonly articleId: string | null
  readonly place: Place | null
}
type KeptWindows = readonly KeptWindow[]

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
