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
    getNormalBounds = this.getBounds
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
    const { openAll, windows, answers, kept } = desk()
    await openAll({ articles })
    await answers.open({ articleId: A })
    await answers.open({ articleId: B })
    const third = opened[2] as unknown as { webContents: never }
    await windows.answer(third.webContents, () => answers.shows({ articleId: null, title: '' }))
    opened[1]?.emit('closed')
    await kept()
    expect(JSON.parse(await readFile(join(userData, 'windows.json'), 'utf8'))).toEqual([null])
    windows.quitting()
    opened[2]?.emit('closed')
    await kept()
    expect(JSON.parse(await readFile(join(userData, 'windows.json'), 'utf8'))).toEqual([null])
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
