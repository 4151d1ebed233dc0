// The menus: every command once, on every system; what the system does by itself is called in the language of the window.
import { describe, expect, it, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS } from '#shared/commands'
import { LANGUAGES } from '#shared/settings'
import type { MenuParts } from './menu'

vi.mock('electron', () => ({ Menu: {} }))
const { menuTemplate } = await import('./menu')
const { groupsOf } = await import('./menu-groups')

type Item = MenuItemConstructorOptions
const library = (n: number, over: object = {}): MenuParts['libraries'][number] => ({
  key: String(n).padStart(16, '0'),
  name: n === 0 ? '' : `库${n}`,
  place: `/desk/${n}.galley`,
  pinned: false,
  at: n,
  current: n === 0,
  missing: false,
  ...over,
})
const parts = (over: Partial<MenuParts> = {}): MenuParts => ({
  language: 'en',
  platform: 'linux',
  disabled: new Set(),
  names: {},
  keys: {},
  run: () => {},
  libraries: [library(0)],
  open: () => {},
  windows: [{ id: 1, title: '稿', isFront: true }],
  raise: () => {},
  ...over,
})
const inside = ({ submenu }: Item): readonly Item[] => (Array.isArray(submenu) ? submenu : [])
const all = (items: readonly Item[]): readonly Item[] => items.flatMap((one) => [one, ...all(inside(one))])
const find = (over: Partial<MenuParts>, id: string): Item | undefined =>
  all(menuTemplate(parts(over))).find((one) => one.id === id)

describe.each(['linux', 'win32', 'darwin'] as const)('menus on %s', (platform) => {
  it('hold every command once', () => {
    const ids = all(menuTemplate(parts({ platform }))).flatMap(({ id }) => id ?? [])
    expect(COMMANDS.filter(({ id }) => ids.filter((one) => one === id).length !== 1)).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(LANGUAGES)('are in %s to the last word, in no menu two lines together', (language) => {
    const template = menuTemplate(parts({ platform, language }))
    // Electron itself calls what the system does by English names.
    const word = language === 'zh-CN' ? /\p{Script=Han}/u : /\w/
    const unnamed = all(template).filter(({ type, label = '' }) => type !== 'separator' && !word.test(label))
    expect(unnamed).toEqual([])
    for (const menu of all(template)) {
      const lines = inside(menu).map(({ type }) => type === 'separator')
      expect(lines.some((line, n) => line && (n === 0 || lines[n - 1] || n === lines.length - 1))).toBe(false)
    }
  })

  it('have no menu taller than a screen', () => {
    expect(Math.max(...menuTemplate(parts({ platform })).map((menu) => inside(menu).length))).toBeLessThan(60)
  })
})

describe('the menu of the program', () => {
  const labels = (platform: MenuParts['platform']): readonly (string | undefined)[] =>
    menuTemplate(parts({ platform })).map(({ label }) => label)

  it('is there on macOS, with what stands there in every program', () => {
    expect(labels('darwin')).toEqual(['Galley', ...labels('linux')])
    const [application] = menuTemplate(parts({ platform: 'darwin' }))
    expect(inside(application ?? {}).flatMap(({ id, role }) => id ?? role ?? [])).toEqual([
      'help.about',
      'view.settings',
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ])
  })

  it('leaves the system its keys on macOS', () => {
    expect(find({ platform: 'linux' }, 'edit.replace')?.accelerator).toBe('CmdOrCtrl+H')
    expect(find({ platform: 'darwin' }, 'edit.replace')?.accelerator).toBe('CmdOrCtrl+Alt+F')
  })
})

describe('recent libraries', () => {
  it('stand in the order of the list; the open one is marked, one that is gone cannot be chosen', () => {
    const went: string[] = []
    const menu = find(
      {
        libraries: [library(0), library(1, { name: 'R&D' }), library(2, { missing: true })],
        open: (key) => went.push(key),
      },
      'library.recent',
    )
    expect(inside(menu ?? {}).map(({ label, checked, enabled }) => [label, checked, enabled])).toEqual([
      ['Library on this machine', true, true],
      ['R&&D', false, true],
      ['库2 (not there)', false, false],
    ])
    const [, second] = inside(menu ?? {})
    second?.click?.(undefined as never, undefined, undefined as never)
    expect(went).toEqual([library(1).key])
  })

  it('are no choice where there is one only', () => {
    expect(find({}, 'library.recent')?.enabled).toBe(false)
  })
})

describe('the window menu', () => {
  const two = [
    { id: 4, title: 'R&D', isFront: false },
    { id: 7, title: '', isFront: true },
  ]

  it('lists the windows where there is more than one, and brings the chosen one to the front', () => {
    expect(find({}, 'window.1')).toBeUndefined()
    const raised: number[] = []
    const listed = [4, 7].map((id) =>
      find({ windows: two, raise: (one) => raised.push(one) }, `window.${id}`),
    )
    expect(listed.map((one) => [one?.label, one?.checked])).toEqual([
      ['1  R&&D', false],
      ['2  Untitled', true],
    ])
    listed[0]?.click?.(undefined as never, undefined, undefined as never)
    expect(raised).toEqual([4])
  })
})

describe('groups', () => {
  it('of a file menu begin with a new article and end with upkeep', () => {
    const groups = groupsOf('file').map(({ group }) => group)
    expect(groups.slice(0, 6)).toEqual(['begin', 'import', 'libraries', 'export', 'lists', 'upkeep'])
  })

  it('take a command that nobody has thought of by the first word of its name', () => {
    for (const menu of ['file', 'edit', 'view', 'text', 'article', 'headline', 'window', 'help'] as const)
      expect(
        groupsOf(menu)
          .flatMap(({ ids }) => ids)
          .toSorted(),
      ).toEqual(
        COMMANDS.filter((one) => one.menu === menu)
          .map(({ id }) => id)
          .toSorted(),
      )
  })
})
