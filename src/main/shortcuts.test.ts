// Ways in from the dock and the taskbar: what they offer, and what a start by them is to do.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'

let isPackaged: boolean
let tasks: { readonly arguments: string; readonly title: string }[][]
let menus: MenuItemConstructorOptions[][]
vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return isPackaged
    },
    setUserTasks: (given: (typeof tasks)[number]) => tasks.push(given),
    dock: { setMenu: (menu: MenuItemConstructorOptions[]) => menus.push(menu) },
  },
  Menu: { buildFromTemplate: (template: unknown) => template },
}))
const { commandIn, renewShortcuts } = await import('./shortcuts')

beforeEach(() => {
  isPackaged = true
  tasks = []
  menus = []
})

function renew(platform: NodeJS.Platform): string[] {
  const went: string[] = []
  const library = { place: '', pinned: false, at: 0, current: false, missing: false }
  renewShortcuts({
    platform,
    language: 'zh-CN',
    libraries: [
      { ...library, key: 'a', name: '', current: true },
      { ...library, key: 'b', name: '社会版' },
      { ...library, key: 'c', name: '移走的', missing: true },
    ],
    go: (command) => went.push(command),
    open: (key) => went.push(key),
  })
  for (const { click } of menus[0] ?? []) click?.(undefined as never, undefined, undefined as never)
  return went
}

describe('the dock', () => {
  it('begins an article, imports, opens another library that is there', () => {
    expect(renew('darwin')).toEqual(['file.new', 'file.import', 'b'])
    expect(menus[0]?.flatMap(({ label }) => label ?? [])).toEqual(['新建稿件', '导入文件…', '社会版'])
    expect(tasks).toEqual([])
  })
})

describe('the taskbar of Windows', () => {
  it('begins the program with what a start is to do', () => {
    renew('win32')
    expect(menus).toEqual([])
    expect(tasks[0]?.map(({ title }) => title)).toEqual(['新建稿件', '导入文件…'])
    expect(tasks[0]?.map((task) => commandIn(['galley.exe', task.arguments]))).toEqual([
      'file.new',
      'file.import',
    ])
  })

  it('is left alone by a build that is not installed', () => {
    isPackaged = false
    renew('win32')
    expect(tasks).toEqual([])
  })
})

it('a start without a task does nothing first', () => {
  expect(commandIn(['galley', '--new', '/desk/--import.md', '--new-articles'])).toBeUndefined()
})
