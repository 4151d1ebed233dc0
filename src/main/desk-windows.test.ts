// The windows that come back at a start, and the menu that follows the one in front.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import type { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '#shared/commands'

interface Opened {
  readonly options: BrowserWindowConstructorOptions
  readonly sent: unknown[]
  url: string
  full: boolean
  bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  maximized: boolean
  readonly acts: readonly string[]
  close: () => void
  emit: (event: string) => boolean
}
const { opened, menus } = vi.hoisted(() => ({ opened: [] as Opened[], menus: [] as unknown[] }))
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  const area = { x: 0, y: 0, width: 1920, height: 1080 }
  class BrowserWindow extends Emitter {
    readonly sent: unknown[] = []
    readonly webContents = Object.assign(new Emitter(), {
      send: (...said: unknown[]) => this.sent.push(said),
    })
    readonly options: BrowserWindowConstructorOptions
    readonly id = opened.length + 1
    url = ''
    full = false
    constructor(options: BrowserWindowConstructorOptions) {
      super()
      this.options = options
      opened.push(this)
    }
    loadURL(url: string): Promise<void> {
      this.url = url
      return Promise.resolve()
    }
    getBounds = (): typeof area => ({ x: 10, y: 10, width: 900, height: 700 })
    bounds = this.getBounds()
    maximized = false
    readonly acts: string[] = []
    getNormalBounds = (): typeof area => this.bounds
    setBounds = (to: typeof area): void => void (this.bounds = to)
    isMaximized = (): boolean => this.maximized
    isMinimized = (): boolean => false
    maximize = (): void => void this.acts.push('maximize')
    show = (): void => void this.acts.push('show')
    showInactive = (): void => void this.acts.push('show behind')
    isFullScreen = (): boolean => this.full
    setFullScreen = (on: boolean): void => void (this.full = on)
    close(): void {
      this.emit('closed')
    }
  }
  return {
    BrowserWindow,
    ipcMain: { on: () => {}, handle: () => {} },
    screen: {
      on: () => {},
      off: () => {},
      getAllDisplays: () => [{ workArea: area }],
      getPrimaryDisplay: () => ({ workArea: area }),
      getDisplayMatching: () => ({ workArea: area }),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => menus.push(menu),
      getApplicationMenu: () => null,
    },
  }
})
const { deskWindows } = await import('./desk-windows')

const [A, B, GONE] = [
  '01J9ZS3Q4T5V6W7X8Y9ZABCDEF',
  '01J9ZS3Q4T5V6W7X8Y9ZABCDEG',
  '01J9ZS3Q4T5V6W7X8Y9ZABCDEH',
] as const
let userData: string
let chosen: string[]
function desk() {
  const all = deskWindows({
    url: 'app://bundle/index.html',
    userData,
    language: () => 'zh-CN',
    menu: () => ({ keys: {}, libraries: [], open: () => {} }),
    alone: () => ({
      'window.new': () => void all.windows.open(null),
      'library.open': () => chosen.push('library.open'),
    }),
    closeUnsaved: () => Promise.resolve(false),
    quit: () => {},
    crashed: () => {},
  })
  return all
}
const choose = (id: string): void => item(id)?.click?.(undefined as never, undefined, undefined as never)
const HERE = { x: 10, y: 10, width: 900, height: 700 }
async function written(kept: () => Promise<void>): Promise<unknown> {
  await kept()
  return JSON.parse(await readFile(join(userData, 'windows.json'), 'utf8'))
}
const pageOf = (at: number): never => (opened[at] as unknown as { webContents: never }).webContents
/** Knows all but one. */
const articles = {
  about: ({ id }: { readonly id: string }) =>
    id === GONE ? Promise.reject(new Error(id)) : Promise.resolve({}),
} as never
const urls = (): string[] => opened.map(({ url }) => url.replace('app://bundle/index.html', ''))
const item = (id: string): MenuItemConstructorOptions | undefined => {
  const all = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    items.flatMap((one) => [one, ...all(Array.isArray(one.submenu) ? one.submenu : [])])
  return all(menus.at(-1) as readonly MenuItemConstructorOptions[]).find((one) => one.id === id)
}

beforeEach(async () => {
  opened.length = 0
  chosen = []
  menus.length = 0
  userData = await mkdtemp(join(tmpdir(), 'galley-windows-'))
})

describe('at a start', () => {
  it('the first begins with the list in its remembered place; the others come back, but for what is gone', async () => {
    await writeFile(join(userData, 'windows.json'), JSON.stringify([A, GONE, null, B]))
    await desk().openAll({ articles })
    expect(urls()).toEqual(['', `#${A}`, '', `#${B}`])
    expect(opened.map(({ options }) => options.name)).toEqual(['desk', undefined, undefined, undefined])
    expect(opened[1]?.options).toMatchObject({ x: 38, y: 38, width: 900, height: 700 })
  })

  it('what was kept is what was open last: windows shown, opened and closed since', async () => {
    const { openAll, windows, answers, kept, quitting } = desk()
    await openAll({ articles })
    await answers.open({ articleId: A })
    await answers.open({ articleId: B })
    const third = opened[2] as unknown as { webContents: never }
    await windows.answer(third.webContents, () => answers.shows({ articleId: null, title: '' }))
    opened[1]?.emit('closed')
    expect(await written(kept)).toEqual([{ articleId: null, place: { ...HERE, maximized: false } }])
    quitting()
    expect(windows.isQuitting()).toBe(true)
    opened[2]?.emit('closed')
    expect(await written(kept)).toHaveLength(1)
  })

  it('each of the others stands where it stood, as large as it was; the first is remembered by the system', async () => {
    const { openAll, answers, kept, quitting } = desk()
    await openAll({ articles })
    await answers.open({ articleId: A })
    await answers.open({ articleId: B })
    const [first, second, third] = opened as [Opened, Opened, Opened]
    first.bounds = { ...HERE, x: 700 }
    second.bounds = { x: -300, y: 90, width: 800, height: 600 }
    third.maximized = true
    // Before a quit is over they may have been moved once more.
    quitting()
    expect(await written(kept)).toEqual([
      { articleId: A, place: { ...second.bounds, maximized: false } },
      { articleId: B, place: { ...HERE, maximized: true } },
    ])
    opened.length = 0
    await desk().openAll({ articles })
    for (const window of opened) window.emit('ready-to-show')
    expect(opened.map(({ options }) => options.x)).toEqual([undefined, -300, 10])
    expect(opened[1]?.options).toMatchObject({ x: -300, y: 90, width: 800, height: 600 })
    expect(opened.map(({ acts }) => acts)).toEqual([['show'], ['show behind'], ['maximize', 'show behind']])
  })

  it('one that has been moved is kept there, whatever becomes of the program', async () => {
    vi.useFakeTimers()
    const { openAll, answers, kept } = desk()
    await openAll({ articles })
    await answers.open({ articleId: A })
    const [, second] = opened
    for (const x of [1, 2, 3]) {
      if (second) second.bounds = { ...HERE, x }
      second?.emit('move')
    }
    vi.runAllTimers()
    vi.useRealTimers()
    expect(await written(kept)).toEqual([{ articleId: A, place: { ...HERE, x: 3, maximized: false } }])
  })

  it('one whose screen is gone comes back within reach', async () => {
    const place = { x: 5000, y: 100, width: 900, height: 700, maximized: false }
    await writeFile(join(userData, 'windows.json'), JSON.stringify([{ articleId: A, place }]))
    await desk().openAll({ articles })
    const [, second] = opened
    if (second) second.bounds = { ...HERE, x: 5000 }
    second?.emit('ready-to-show')
    expect(second?.bounds).toEqual({ x: 510, y: 190, width: 900, height: 700 })
  })
})

describe('the menu', () => {
  it('says what can be done in the window in front, and does it there', async () => {
    const { openAll, windows, answers, enable } = desk()
    await openAll({ articles })
    await answers.open({ articleId: A })
    const [one, two] = opened as unknown as readonly { webContents: never }[]
    windows.answer(one!.webContents, () => enable(['file.export'], {}))
    windows.answer(two!.webContents, () => enable([], { 'edit.undo': '撤销：标签' }))
    opened[0]?.emit('focus')
    expect([item('file.export')?.enabled, item('edit.undo')?.label]).toEqual([false, '撤销上一步'])
    opened[1]?.emit('focus')
    expect([item('file.export')?.enabled, item('edit.undo')?.label]).toEqual([true, '撤销：标签'])
    item('file.export')?.click?.(undefined as never, undefined, undefined as never)
    expect(opened.map(({ sent }) => sent)).toEqual([[], [['command', 'file.export']]])
  })

  it('opens a window where there is none, and turns the one that asks to the whole screen', async () => {
    const { openAll, windows, answers } = desk()
    await openAll({ articles })
    opened[0]?.emit('closed')
    expect(windows.all()).toEqual([])
    const left = COMMANDS.filter(({ id }) => item(id)?.enabled).map(({ id }) => id)
    expect(left).toEqual(['library.open', 'window.new'])
    item('window.new')?.click?.(undefined as never, undefined, undefined as never)
    expect(opened.map(({ options }) => options.name)).toEqual(['desk', 'desk'])
    await answers.fullScreen({})
    expect(opened.map(({ full }) => full)).toEqual([false, true])
  })

  it('of a page that still loads has only what main does alone, and that is done', async () => {
    const { openAll, windows, enable } = desk()
    await openAll({ articles })
    const state = () => ['file.new', 'library.open', 'window.new'].map((id) => item(id)?.enabled)
    expect(state()).toEqual([false, true, true])
    choose('library.open')
    expect(chosen).toEqual(['library.open'])
    windows.answer(pageOf(0), () => enable(['library.open'], { 'edit.undo': '撤销：标签' }))
    expect(state()).toEqual([true, false, true])
    // Once a page hears, it is the one that says what it thinks of it.
    choose('library.open')
    expect([chosen, opened[0]?.sent]).toEqual([['library.open'], [['command', 'library.open']]])

    // Loaded anew it has said nothing, and its undo may be another.
    ;(pageOf(0) as EventEmitter).emit('did-navigate')
    expect(state()).toEqual([false, true, true])
    expect(item('edit.undo')?.label).toBe('撤销上一步')
  })

  it('of an exchange is that of a page that loads, and as before where nothing was exchanged', async () => {
    const { openAll, windows, enable } = desk()
    await openAll({ articles })
    windows.answer(pageOf(0), () => enable([], {}))
    windows.hold(true)
    expect([item('file.new')?.enabled, item('window.new')?.enabled]).toEqual([false, true])
    windows.hold(false)
    expect(item('file.new')?.enabled).toBe(true)
  })

  it('of a window behind is not the one of the window in front', async () => {
    const { openAll, windows, answers, enable } = desk()
    await openAll({ articles })
    await answers.open({ articleId: A })
    windows.answer(pageOf(0), () => enable([], { 'edit.undo': '撤销：标签' }))
    expect([item('file.new')?.enabled, item('library.open')?.enabled]).toEqual([false, true])
  })
})
