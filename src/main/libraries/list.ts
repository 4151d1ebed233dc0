// The list of libraries that were open here, as it is kept, shown and asked.
import { createHash } from 'node:crypto'
import { existsSync, realpathSync, statSync } from 'node:fs'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ListedLibrary } from '#shared/library-list'
import type { KeptState } from '../files/app-state'
import { changed, forgotten, inOrder, nameOf, opened } from './recent'

/** What an entry is asked for by: the page never names a place. */
const keyOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16)

/**
 * Whether both are one file, links followed. Neither is opened: to close a descriptor of the open library's file would
 * drop its lock.
 */
export function isSameFile(one: string, other: string): boolean {
  if (one === other) return true
  try {
    const [a, b] = [statSync(realpathSync(one)), statSync(realpathSync(other))]
    return a.dev === b.dev && a.ino === b.ino
  } catch {
    return false
  }
}

export interface LibraryList {
  readonly listed: () => readonly ListedLibrary[]
  /** Absolute path; refused with `not-found`. */
  readonly pathOf: (key: string) => string
  /** Opened just now, and by the next start too if it is to be; best effort. `asked`: where it was looked for. */
  readonly opened: (path: string, asked: string, isNext: boolean) => Promise<void>
  /** What a start opens; undefined for the one that comes with the program. */
  readonly last: () => string | undefined
  readonly rename: (path: string, name: string) => Promise<void>
  readonly pin: (path: string, pinned: boolean) => Promise<void>
  readonly forget: (path: string) => Promise<void>
  /** What it is called; empty for the one that comes with the program. */
  readonly nameOf: (path: string) => string
}

/** `own`: the library that comes with the program. `current`: the open one. */
export function libraryListOf(
  kept: KeptState,
  own: string,
  current: () => string | undefined,
  now: () => number = Date.now,
): LibraryList {
  const list = (): ReturnType<typeof inOrder> => inOrder(kept.now().recent ?? [])
  return {
    listed: () =>
      list().map(({ path, name, pinned, at }) => ({
        key: keyOf(path),
        name,
        place: path,
        pinned,
        at,
        current: path === current(),
        missing: !existsSync(path),
      })),
    pathOf: (key) => {
      const found = list().find(({ path }) => keyOf(path) === key)
      if (found === undefined) throw new GalleyError('not-found', 'no such library is listed', key)
      return found.path
    },
    opened: (path, asked, isNext) => {
      const recent = opened(kept.now().recent ?? [], path, nameOf(asked, own), now())
      return kept.change({ recent, ...(isNext ? { last: path } : {}) }).catch(() => {})
    },
    last: () => kept.now().last,
    rename: (path, name) => kept.change({ recent: changed(kept.now().recent ?? [], path, { name }) }),
    pin: (path, pinned) => kept.change({ recent: changed(kept.now().recent ?? [], path, { pinned }) }),
    forget: (path) => kept.change({ recent: forgotten(kept.now().recent ?? [], path) }),
    nameOf: (path) => list().find((one) => one.path === path)?.name ?? nameOf(path, own),
  }
}

/** What only the shell can do. */
export interface Exchange {
  /** Goes on by itself; whatever is in its way is said in a dialog. */
  readonly to: (path: string) => void
  readonly create: (path: string) => void
  readonly choose: () => Promise<string | null>
  readonly chooseNew: () => Promise<string | null>
  readonly reveal: (path: string) => void
  readonly current: () => string
  /** The list is another one. */
  readonly changed: () => void
  readonly sample: () => Promise<void>
  /** Whether it was agreed to. */
  readonly removeSample: () => Promise<boolean>
}

export function libraryListAnswers(list: LibraryList, exchange: Exchange): Answers['libraries'] {
  async function acted(act: Promise<void>): Promise<{ done: true }> {
    await act
    exchange.changed()
    return { done: true }
  }
  return {
    list: () => list.listed(),
    create: async () => {
      const path = await exchange.chooseNew()
      if (path !== null) exchange.create(path)
      return { begun: path !== null }
    },
    choose: async () => {
      const path = await exchange.choose()
      if (path !== null) exchange.to(path)
      return { begun: path !== null }
    },
    open: ({ key }) => {
      exchange.to(list.pathOf(key))
      return { begun: true }
    },
    sample: async () => {
      await exchange.sample()
      return { begun: true }
    },
    removeSample: async () => ({ begun: await exchange.removeSample() }),
    rename: ({ key, name }) => acted(list.rename(list.pathOf(key), name)),
    pin: ({ key, pinned }) => acted(list.pin(list.pathOf(key), pinned)),
    forget: ({ key }) => acted(list.forget(list.pathOf(key))),
    reveal: ({ key }) => {
      exchange.reveal(key === undefined ? exchange.current() : list.pathOf(key))
      return { shown: true }
    },
  }
}
