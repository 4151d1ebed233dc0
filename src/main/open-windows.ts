// The windows there are: which of them is in front or asks, what each shows; none goes with words that are not saved.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { BrowserWindow, WebContents } from 'electron'
import { COMMANDS, type CommandId } from '#shared/commands'
import { GalleyError } from '#shared/error'
import type { KeptWindow, Place } from './windows/kept'

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
  /** Its page has said what can be done in it: one that still loads hears no command. */
  hasSaid: boolean
  /** What it is to do as soon as it can; only the latest is still meant. */
  soon: CommandId | null
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
    /** Where it stood at an earlier start; null if nobody knows. */
    readonly place: Place | null
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
  /** Told by a window of itself. With `disabled` it says that it can hear commands. */
  readonly shows: (what: Partial<Shows>) => void
  /**
   * Has the one in front do it. A page that cannot hear yet does it as soon as it can; where no window is open, the next
   * that opens.
   */
  readonly tell: (command: CommandId) => void
  /** Whether the one in front can be told something now. */
  readonly hears: () => boolean
  /** Until it is let go no window can hear: the library is exchanged. Those that then load anew begin as at a start. */
  readonly hold: (on: boolean) => void
  /** `again`: one of an earlier start, behind the one in front. Refused with `too-many-windows`. */
  readonly open: (articleId: string | null, again?: Pick<KeptWindow, 'place'>) => BrowserWindow
  /** Brings one to the front: by its id, else the one used last. False if there is none. */
  readonly raise: (id?: number) => boolean
  /** Whether nothing is left unsaved in any of them. */
  readonly flushAll: () => Promise<boolean>
  readonly reloadAll: () => void
  /** From here on a window that is asked to close means that all are. */
  readonly quitting: () => void
  readonly isQuitting: () => boolean
}

const ALL: ReadonlySet<string> = new Set(COMMANDS.map(({ id }) => id))
/** What only a page can do makes no sense before it has said what does. */
const UNHEARD = { disabled: ALL, names: {} } as const
const NOTHING: Shows = { articleId: null, title: '', ...UNHEARD }

export function windowsOf(parts: WindowParts): Windows {
  const held: Held[] = []
  const asker = new AsyncLocalStorage<Held>()
  let first: Held | undefined
  let latest: Held | undefined
  let isQuitting = false
  let isLeaving = false
  let isHeld = false
  /** Told while there was no window. */
  let soon: CommandId | null = null

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

  const hears = (one: Held): boolean => one.hasSaid && !isHeld
  /** Its page is loaded anew: what it said holds no more, and what the one before did not do is not meant by the next. */
  function unheard(one: Held): void {
    if (one.hasSaid && !isHeld) one.soon = null
    one.hasSaid = false
    one.shows = { ...one.shows, ...UNHEARD }
    parts.changed()
  }
  /** What waited for it, as soon as it makes sense. */
  function serve(one: Held): void {
    if (one.soon === null || !hears(one) || one.shows.disabled.has(one.soon)) return
    one.window.webContents.send('command', one.soon)
    one.soon = null
  }
  function tell(command: CommandId): void {
    const one = front()
    if (one === undefined) soon = command
    else if (hears(one)) {
      one.soon = null
      one.window.webContents.send('command', command)
    } else one.soon = command
  }
  function reload(one: Held): void {
    unheard(one)
    one.window.webContents.reload()
  }

  function open(articleId: string | null, again?: Pick<KeptWindow, 'place'>): BrowserWindow {
    const quietly = again !== undefined
    if (held.length >= MOST_WINDOWS) throw new GalleyError('too-many-windows', `${held.length} open`)
    const isFirst = first === undefined
    const from = (asker.getStore() ?? front())?.window
    const window = parts.create({ articleId, from, isFirst, place: again?.place ?? null, quietly })
    const shows = { ...NOTHING, articleId }
    const mine: Held = {
      window,
      shows,
      hasSaid: false,
      soon: quietly ? null : soon,
      free: false,
      asked: null,
    }
    held.push(mine)
    if (isFirst) first = mine
    if (!quietly) [latest, soon] = [mine, null]
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
    window.webContents.on('did-navigate', () => unheard(mine))
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      parts.crashed(reason, exitCode)
      if (reason !== 'clean-exit' && !window.isDestroyed()) reload(mine)
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
    shown: () => {
      const one = front()
      return one === undefined ? NOTHING : { ...one.shows, ...(isHeld && UNHEARD) }
    },
    shows: (what) => {
      const one = asker.getStore()
      if (one === undefined) return
      one.shows = { ...one.shows, ...what }
      if (what.disabled === undefined) return
      one.hasSaid = true
      serve(one)
    },
    tell,
    hears: () => {
      const one = front()
      return one !== undefined && hears(one)
    },
    hold: (on) => {
      isHeld = on
      for (const one of held) serve(one)
      parts.changed()
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
      for (const one of held) reload(one)
    },
    quitting: () => {
      isQuitting = true
    },
    isQuitting: () => isQuitting,
  }
}
