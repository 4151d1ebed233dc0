// The windows there are: which of them is in front or asks, what each shows; none goes with words that are not saved.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { BrowserWindow, WebContents } from 'electron'
import { GalleyError } from '#shared/error'

/** More would only be opened by a key held down. */
export const MOST_WINDOWS = 12

/** What a window says of itself. */
export interface Shows {
  readonly articleId: string | null
  /** The headline of its article; empty where there is none. */
  readonly title: string
  /** Commands that make no sense in it now, and what others are called in it. */
  readonly disabled: ReadonlySet<string>
  readonly names: Readonly<Record<string, string>>
}

export interface OpenWindow extends Shows {
  readonly id: number
  readonly isFront: boolean
}

interface Held {
  readonly window: BrowserWindow
  shows: Shows
  /** It may go: what it held is saved or given up. */
  free: boolean
  /** Whether it may go is being found out. */
  asked: Promise<boolean> | null
}

export interface WindowParts {
  /** `from`: the window it is called from; undefined if there is none. `isFirst`: no other has the place that is remembered. */
  readonly create: (open: {
    readonly articleId: string | null
    readonly from: BrowserWindow | undefined
    readonly isFirst: boolean
    /** Behind the one in front. */
    readonly quietly: boolean
  }) => BrowserWindow
  /** Has the window save what it holds; false if it could not. */
  readonly flush: (window: BrowserWindow) => Promise<boolean>
  /** Asks in that window whether to give up what could not be saved. */
  readonly closeUnsaved: () => Promise<boolean>
  readonly quit: () => void
  /** Another window is in front, or one came, went, or shows something else. */
  readonly changed: () => void
  readonly crashed: (reason: string, exitCode: number) => void
}

export interface Windows {
  readonly all: () => readonly BrowserWindow[]
  /** The one used last; undefined if none is open. */
  readonly front: () => BrowserWindow | undefined
  /** The one whose call is being answered, else the one in front. */
  readonly asking: () => BrowserWindow | undefined
  /** Runs what this page asks for; `asking` knows it from then on. */
  readonly answer: <T>(page: WebContents, run: () => T) => T
  /** Whether the page is one that we made ourselves. */
  readonly has: (page: WebContents) => boolean
  /** In the order in which they were opened. */
  readonly list: () => readonly OpenWindow[]
  /** Of the one in front. */
  readonly shown: () => Shows
  /** Told by a window of itself. */
  readonly shows: (what: Partial<Shows>) => void
  /** Refused with `too-many-windows`. */
  readonly open: (articleId: string | null, quietly?: boolean) => BrowserWindow
  /** Brings one to the front: by its id, else the one used last. False if there is none. */
  readonly raise: (id?: number) => boolean
  /** Whether nothing is left unsaved in any of them. */
  readonly flushAll: () => Promise<boolean>
  readonly reloadAll: () => void
  /** From here on a window that is asked to close means that all are. */
  readonly quitting: () => void
  readonly isQuitting: () => boolean
}

const NOTHING: Shows = { articleId: null, title: '', disabled: new Set(), names: {} }

export function windowsOf(parts: WindowParts): Windows {
  const held: Held[] = []
  const asker = new AsyncLocalStorage<Held>()
  let first: Held | undefined
  let latest: Held | undefined
  let isQuitting = false
  let isLeaving = false

  const of = (page: WebContents): Held | undefined => held.find(({ window }) => window.webContents === page)
  const front = (): Held | undefined => latest ?? held[0]

  /** Nothing is ever "unsaved" for long, but the last keys may still be on their way. */
  function mayGo(one: Held): Promise<boolean> {
    one.asked ??= parts
      .flush(one.window)
      .then((saved) => saved || asker.run(one, parts.closeUnsaved))
      .finally(() => (one.asked = null))
    return one.asked
  }
  async function leave(one: Held): Promise<void> {
    if (one.asked !== null || !(await mayGo(one))) return
    one.free = true
    one.window.close()
  }
  /** None goes before it is known that all may. */
  async function leaveAll(): Promise<void> {
    if (isLeaving) return
    isLeaving = true
    // One may go by itself meanwhile.
    const all = held.slice()
    await Promise.all(all.map(({ window }) => parts.flush(window)))
    let may = true
    for (const one of all) may &&= await mayGo(one)
    isLeaving = false
    if (!may) {
      isQuitting = false
      return
    }
    for (const one of held) one.free = true
    // Waiting for the last keys has put off the quit.
    parts.quit()
  }

  function open(articleId: string | null, quietly = false): BrowserWindow {
    if (held.length >= MOST_WINDOWS) throw new GalleyError('too-many-windows', `${held.length} open`)
    const isFirst = first === undefined
    const window = parts.create({ articleId, from: (asker.getStore() ?? front())?.window, isFirst, quietly })
    const mine: Held = { window, shows: { ...NOTHING, articleId }, free: false, asked: null }
    held.push(mine)
    if (isFirst) first = mine
    if (!quietly) latest = mine
    window.on('focus', () => {
      if (latest === mine) return
      latest = mine
      parts.changed()
    })
    window.on('close', (event) => {
      if (mine.free) return
      event.preventDefault()
      void (isQuitting ? leaveAll() : leave(mine))
    })
    window.on('closed', () => {
      held.splice(held.indexOf(mine), 1)
      if (first === mine) first = undefined
      if (latest === mine) latest = undefined
      parts.changed()
    })
    // Windows is about to log off: there is no time for a question.
    window.on('session-end', () => void parts.flush(window))
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      parts.crashed(reason, exitCode)
      if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
    })
    parts.changed()
    return window
  }

  return {
    all: () => held.map(({ window }) => window),
    front: () => front()?.window,
    asking: () => {
      const one = asker.getStore()
      return (one !== undefined && held.includes(one) ? one : front())?.window
    },
    answer: (page, run) => {
      const one = of(page)
      return one === undefined ? run() : asker.run(one, run)
    },
    has: (page) => of(page) !== undefined,
    list: () => held.map((one) => ({ ...one.shows, id: one.window.id, isFront: one === front() })),
    shown: () => front()?.shows ?? NOTHING,
    shows: (what) => {
      const one = asker.getStore()
      if (one === undefined) return
      one.shows = { ...one.shows, ...what }
    },
    open,
    raise: (id) => {
      const window = id === undefined ? front()?.window : held.find((one) => one.window.id === id)?.window
      if (window === undefined) return false
      if (window.isMinimized()) window.restore()
      window.focus()
      return true
    },
    flushAll: async () => (await Promise.all(held.map(({ window }) => parts.flush(window)))).every(Boolean),
    reloadAll: () => {
      for (const { window } of held) window.webContents.reload()
    },
    quitting: () => {
      isQuitting = true
    },
    isQuitting: () => isQuitting,
  }
}
