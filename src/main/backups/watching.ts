// The library's file, looked after while it is open: deleted, moved away or replaced, what is open is put back in its place.
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { stampOf } from '#core/backup/names'
import { putInPlace } from '../files/put-in-place'
import type { Library } from '../library/client'
import type { Swappable } from '../library/swappable'

/** How often its place is looked at. In ms. */
const LOOK = 2000

export interface Watched {
  readonly path: string
  readonly open: () => Promise<Library>
  /** A folder of the app's own, on a disk that is there. */
  readonly scratch: string
  readonly now: () => number
  /** Told when it was put back: where what had taken its place stands now, null if there was nothing. */
  readonly putBack: (aside: string | null) => void
  /** Told when it could not be: nothing may be called saved any more. */
  readonly lost: (error: unknown) => void
}

type Identity = { readonly dev: number; readonly ino: number } | null

const identity = (path: string): Promise<Identity> =>
  fs.stat(path).then(
    ({ dev, ino }) => ({ dev, ino }),
    () => null,
  )

const isSame = (one: Identity, other: Identity): boolean =>
  one !== null && other !== null && one.dev === other.dev && one.ino === other.ino

/**
 * Begins to look. The connection goes on into a file that has no name any more, so all that was called saved is still
 * there: it is copied, what lies in its place stands aside, and the copy takes the place. Answers what stops it.
 */
export async function watchLibrary(held: Swappable, watched: Watched): Promise<() => void> {
  const { path, open, scratch, now, putBack, lost } = watched
  let own = await identity(path)
  let swaps = held.swaps()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  async function mend(): Promise<void> {
    const copy = join(scratch, `galley-${now()}.lost.db`)
    let aside: string | null = null
    await fs.mkdir(scratch, { recursive: true })
    await held.swap(async (old) => {
      await old.inside.copy({ file: copy })
      await old.inside.close({})
      aside = await putInPlace(copy, path, stampOf(now()))
      return open()
    })
    await fs.rm(copy, { force: true })
    swaps = held.swaps()
    own = await identity(path)
    putBack(aside)
  }
  async function look(): Promise<void> {
    const there = await identity(path)
    if (stopped) return
    // A backup was brought back meanwhile, or is just being: the file that is there then is ours.
    if (held.swaps() !== swaps) {
      if (held.swaps() % 2 === 0) {
        swaps = held.swaps()
        own = await identity(path)
      }
    } else if (!isSame(own, there)) {
      try {
        await mend()
      } catch (error) {
        stopped = true
        lost(error)
        return
      }
    }
    timer = setTimeout(() => void look(), LOOK)
  }
  timer = setTimeout(() => void look(), LOOK)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
