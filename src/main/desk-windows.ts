// The desk's windows put together: how each is made, the menu that follows the one in front, those that come back at a start.
import type { CommandId } from '#shared/commands'
import type { Answers } from '#shared/contract'
import type { Language } from '#shared/settings'
import { flush } from './ipc'
import type { Library } from './library/client'
import { disableInMenu, showMenu, type MenuParts } from './menu'
import { MOST_WINDOWS, windowsOf, type Windows, type WindowParts } from './open-windows'
import { createWindow, placeBeside } from './window'
import { keptIn, type KeptWindow } from './windows/kept'

interface Parts extends Pick<WindowParts, 'closeUnsaved' | 'quit' | 'crashed'> {
  /** Of the page. */
  readonly url: string
  /** Where is kept which windows were open. */
  readonly userData: string
  readonly language: () => Language
  /** What the menu says besides. */
  readonly menu: () => Pick<MenuParts, 'keys' | 'libraries' | 'open'>
  /** What needs no page, so that it can be chosen while one loads and where none is open. */
  readonly alone: () => Readonly<Partial<Record<CommandId, () => void>>>
}

export interface DeskWindows {
  readonly windows: Windows
  readonly answers: Answers['windows']
  /** Told by the window that asks which commands make no sense in it now, and what others are called in it. */
  readonly enable: (disabled: readonly string[], names: Readonly<Record<string, string>>) => void
  /** After a change of language. */
  readonly renewMenu: () => void
  /** At the start: as many as there were; what is not in the library any more is passed over. */
  readonly openAll: (library: Pick<Library, 'articles'>) => Promise<void>
  /** From here on a window that is asked to close means that all are; those that are open now come back. */
  readonly quitting: () => void
  /** Settles when it is written which windows are open. */
  readonly kept: () => Promise<void>
}

/** A window is dragged through many places. In ms. */
const REST = 500

export function deskWindows({ url, userData, language, menu, alone, ...parts }: Parts): DeskWindows {
  const kept = keptIn(userData)
  // Before a window opens that would be kept in their place.
  const before = kept.read()
  const windows = windowsOf({
    ...parts,
    create: ({ articleId, from, isFirst, place, quietly }) => {
      const { maximized, ...bounds } = place ?? { ...placeBeside(from), maximized: false }
      const window = createWindow(url, { articleId, quietly, place: isFirst ? null : bounds, maximized })
      window.on('move', keepSoon)
      window.on('resize', keepSoon)
      return window
    },
    flush: (window) => flush(window),
    changed: () => {
      renewMenu()
      keep()
    },
  })

  /** The first begins with the list. Those that a quit closes are still meant. */
  function keep(): void {
    const [first, ...others] = windows.list()
    if (first === undefined || windows.isQuitting()) return
    const all = windows.all()
    kept.write(
      others.map(({ articleId }, n): KeptWindow => {
        const window = all[n + 1]
        if (window === undefined) return { articleId, place: null }
        return { articleId, place: { ...window.getNormalBounds(), maximized: window.isMaximized() } }
      }),
    )
  }
  let waiting: NodeJS.Timeout | undefined
  function keepSoon(): void {
    clearTimeout(waiting)
    waiting = setTimeout(keep, REST)
  }

  /** A page says what it thinks of it where there is one; what is too much for main alone is the page's to say. */
  function run(command: CommandId): void {
    const own = alone()[command]
    const isPages = windows.hears() && command !== 'window.new'
    if (own === undefined || isPages || windows.list().length >= MOST_WINDOWS) windows.tell(command)
    else own()
  }

  /** Until a page has said what makes sense in it, that is what needs none. */
  function disabled(): ReadonlySet<string> {
    const all = windows.shown().disabled
    return windows.hears() ? all : all.difference(new Set(Object.keys(alone())))
  }
  function renewMenu(): void {
    const { names } = windows.shown()
    const own = { disabled: disabled(), names, run, windows: windows.list(), raise: windows.raise }
    showMenu({ ...menu(), ...own, language: language(), platform: process.platform })
  }

  return {
    windows,
    renewMenu,
    kept: kept.written,
    quitting: () => {
      keep()
      windows.quitting()
    },
    openAll: async ({ articles }) => {
      const others = await before
      windows.open(null)
      for (const { articleId, place } of others) {
        const isThere =
          articleId === null ||
          (await articles.about({ id: articleId }).then(
            () => true,
            () => false,
          ))
        if (isThere) windows.open(articleId, { place })
      }
    },
    enable: (ids, names) => {
      const before = JSON.stringify(windows.shown().names)
      windows.shows({ disabled: new Set(ids), names })
      // The name of an item is fixed once its menu stands.
      if (JSON.stringify(windows.shown().names) === before) disableInMenu(disabled())
      else renewMenu()
    },
    answers: {
      open: ({ articleId }) => {
        windows.open(articleId)
        return { open: windows.all().length }
      },
      shows: ({ articleId, title }) => {
        windows.shows({ articleId, title })
        keep()
        // One window alone is not listed.
        if (windows.all().length > 1) renewMenu()
        return { done: true }
      },
      fullScreen: () => {
        const window = windows.asking()
        window?.setFullScreen(!window.isFullScreen())
        return { done: true }
      },
    },
  }
}
