// Several windows: which one is meant, and that none goes with words that are not saved.
import { EventEmitter } from 'node:events'
import type { BrowserWindow, WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MOST_WINDOWS, windowsOf, type Windows } from './open-windows'

class Page extends EventEmitter {
  reloaded = 0
  readonly heard: unknown[] = []
  send(_channel: string, command: unknown): void {
    this.heard.push(command)
  }
  reload(): void {
    this.reloaded++
  }
}
class Window extends EventEmitter {
  readonly webContents = new Page()
  readonly id: number
  gone = false
  minimized = false
  constructor(id: number) {
    super()
    this.id = id
  }
  close(): void {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (prevented) return
    this.gone = true
    this.emit('closed')
  }
  isDestroyed(): boolean {
    return this.gone
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    this.minimized = false
  }
  focus(): void {
    this.emit('focus')
  }
}

let made: Window[]
let opened: { articleId: string | null; from: number | undefined; isFirst: boolean }[]
let windows: Windows
/** By the window's id what its flush answers; true where nothing is said. */
let saves: Map<number, boolean | Promise<boolean>>
let giveUp: boolean[]
let askedIn: (number | undefined)[]
const changed = vi.fn<() => void>()
const quit = vi.fn<() => void>(() => {
  windows.quitting()
  for (const window of made) if (!window.gone) window.close()
})

const page = (at: number): WebContents => made[at]?.webContents as unknown as WebContents
const idOf = (window: BrowserWindow | undefined): number | undefined => window?.id
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
const there = (): number[] => made.filter(({ gone }) => !gone).map(({ id }) => id)

beforeEach(() => {
  ;[made, opened, askedIn, giveUp, saves] = [[], [], [], [], new Map()]
  vi.clearAllMocks()
  windows = windowsOf({
    create: ({ articleId, from, isFirst }) => {
      opened.push({ articleId, from: from?.id, isFirst })
      const window = new Window(made.length + 1)
      made.push(window)
      return window as unknown as BrowserWindow
    },
    flush: async ({ id }) => saves.get(id) ?? true,
    closeUnsaved: () => {
      askedIn.push(idOf(windows.asking()))
      return Promise.resolve(giveUp.shift() ?? false)
    },
    quit,
    changed,
    crashed: () => {},
  })
  windows.open(null)
  windows.open('A')
})

describe('of two windows', () => {
  it('only the first has the remembered place, the second stands beside it', () => {
    expect(opened).toEqual([
      { articleId: null, from: undefined, isFirst: true },
      { articleId: 'A', from: 1, isFirst: false },
    ])
  })

  it('the remembered place is free again once its window is gone', async () => {
    made[0]?.close()
    await later()
    windows.open(null)
    expect(opened.at(-1)).toEqual({ articleId: null, from: 2, isFirst: true })
  })

  it('the one used last is in front, and the next one when it has gone', async () => {
    expect(idOf(windows.front())).toBe(2)
    made[0]?.focus()
    expect(idOf(windows.front())).toBe(1)
    expect(windows.list().map(({ isFront }) => isFront)).toEqual([true, false])
    made[0]?.close()
    await later()
    expect(idOf(windows.front())).toBe(2)
  })

  it('the one that asks is meant by what it asks for, however long that takes and whichever is in front', async () => {
    const late = windows.answer(page(0), async () => {
      await later()
      windows.shows({ articleId: 'B', title: '标题' })
      return idOf(windows.asking())
    })
    expect(idOf(windows.asking())).toBe(2)
    expect(await late).toBe(1)
    expect(windows.list().map(({ articleId }) => articleId)).toEqual(['B', 'A'])
  })

  it('each is ours, and nothing else is', () => {
    expect([windows.has(page(0)), windows.has(page(1))]).toEqual([true, true])
    expect(windows.has(new Page() as unknown as WebContents)).toBe(false)
  })

  it('each says of itself what can be done in it; the front one is believed', () => {
    const say = (at: number, ...disabled: string[]): void =>
      windows.answer(page(at), () => windows.shows({ disabled: new Set(disabled) }))
    say(0, 'a')
    say(1)
    expect([...windows.shown().disabled]).toEqual([])
    made[0]?.focus()
    expect([...windows.shown().disabled]).toEqual(['a'])
    expect(changed).toHaveBeenCalled()
  })

  it('one is brought to the front by its number, minimised or not', () => {
    const [first] = made
    if (first) first.minimized = true
    expect(windows.raise(1)).toBe(true)
    expect([first?.minimized, idOf(windows.front())]).toEqual([false, 1])
    expect(windows.raise(9)).toBe(false)
  })

  it('one whose process dies is loaded again, the other is not', () => {
    made[1]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    expect(made.map(({ webContents }) => webContents.reloaded)).toEqual([0, 1])
  })
})

describe('a command', () => {
  const says = (at: number, ...disabled: string[]): void =>
    windows.answer(page(at), () => windows.shows({ disabled: new Set(disabled) }))
  const heard = (): unknown[] => made.map(({ webContents }) => webContents.heard)

  it('is kept by a page that still loads until it says that it can do it, the latest alone', () => {
    windows.tell('file.import')
    windows.tell('file.new')
    says(0)
    expect([heard(), windows.hears()]).toEqual([[[], []], false])
    says(1, 'file.new')
    expect([heard(), windows.hears()]).toEqual([[[], []], true])
    says(1)
    says(1)
    expect(heard()).toEqual([[], ['file.new']])
    windows.tell('file.import')
    expect(heard()).toEqual([[], ['file.new', 'file.import']])
  })

  it('gives way to one that came later', () => {
    windows.tell('file.new')
    says(1, 'file.new')
    windows.tell('file.import')
    says(1)
    expect(heard()).toEqual([[], ['file.import']])
  })

  it('waits while a page is loaded anew, and while the library is exchanged', () => {
    says(1)
    windows.reloadAll()
    windows.tell('file.new')
    expect(windows.shown().disabled.has('file.new')).toBe(true)
    made[1]?.webContents.emit('did-navigate')
    says(1)
    expect(heard()).toEqual([[], ['file.new']])

    windows.hold(true)
    windows.tell('file.import')
    // The page of the library that is let go, and then that of the next.
    says(1)
    made[1]?.webContents.emit('did-navigate')
    says(1)
    expect(heard()).toEqual([[], ['file.new']])
    windows.hold(false)
    expect(heard()).toEqual([[], ['file.new', 'file.import']])
  })

  it('is done where nothing was exchanged after all', () => {
    says(1)
    windows.hold(true)
    windows.tell('file.new')
    windows.hold(false)
    expect(heard()).toEqual([[], ['file.new']])
  })

  it('that a page would not do is not done by the one after it', () => {
    windows.tell('file.new')
    says(1, 'file.new')
    made[1]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    says(1)
    expect(heard()).toEqual([[], []])
  })

  it('without any window is done by the next that opens in front', async () => {
    for (const window of made) window.close()
    await later()
    windows.tell('file.new')
    windows.open(null, { place: null })
    windows.open(null)
    says(2)
    says(3)
    expect(heard().slice(2)).toEqual([[], ['file.new']])
  })
})

it(`no more than ${MOST_WINDOWS}`, () => {
  for (let n = 2; n < MOST_WINDOWS; n++) windows.open(null)
  expect(() => windows.open(null)).toThrow(expect.objectContaining({ code: 'too-many-windows' }))
  expect(made).toHaveLength(MOST_WINDOWS)
})

describe('a window that is closed', () => {
  it('goes once its words are saved, and alone', async () => {
    let save = (_saved: boolean): void => {}
    saves.set(2, new Promise((resolve) => (save = resolve)))
    made[1]?.close()
    made[1]?.close()
    await later()
    expect(there()).toEqual([1, 2])
    save(true)
    await later()
    expect(there()).toEqual([1])
    expect(askedIn).toEqual([])
  })

  it('stays where it was asked and answered so, and goes where its words are given up', async () => {
    saves.set(2, false)
    giveUp = [false, true]
    made[0]?.focus()
    made[1]?.close()
    await later()
    expect([there(), askedIn]).toEqual([[1, 2], [2]])
    made[1]?.close()
    await later()
    expect([there(), askedIn]).toEqual([[1], [2, 2]])
  })
})

describe('a quit', () => {
  it('closes all, each saved', async () => {
    quit()
    await later()
    expect(there()).toEqual([])
    expect(askedIn).toEqual([])
  })

  it('closes none as long as one has words that cannot be saved and are not given up', async () => {
    saves.set(1, false)
    quit()
    await later()
    expect([there(), askedIn]).toEqual([[1, 2], [1]])
    expect(windows.isQuitting()).toBe(false)
    // Closing the other then means that one alone.
    made[1]?.close()
    await later()
    expect(there()).toEqual([1])
  })

  it('asks in each window that cannot save, and closes all once all is given up', async () => {
    saves.set(1, false)
    saves.set(2, false)
    giveUp = [true, true]
    quit()
    await later()
    expect([there(), askedIn]).toEqual([[], [1, 2]])
  })
})
