// The application menu, made from the table of commands; every command stands in it.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { commandOf, keysIn } from '#core/keys/key-map'
import { accelerator as asAccelerator } from '#core/keys/stroke'
import { COMMANDS, type CommandId, type MenuName } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import type { ListedLibrary } from '#shared/library-list'
import type { Language } from '#shared/settings'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { libraryTexts } from '#shared/texts/libraries'
import { menuWords, type RoleName } from '#shared/texts/menu'
import { groupsOf } from './menu-groups'
import type { OpenWindow } from './open-windows'

const ORDER: readonly MenuName[] = ['file', 'edit', 'view', 'text', 'article', 'headline']
const LINE: MenuItemConstructorOptions = { type: 'separator' }

/** On macOS these stand in the menu of the program. */
const IN_APP_MENU: readonly CommandId[] = ['help.about', 'view.settings']
/** On macOS these are the system's; who has two keys shows the other one. */
const SYSTEM_KEYS: readonly string[] = ['CmdOrCtrl+H', 'CmdOrCtrl+M', 'CmdOrCtrl+Q', 'CmdOrCtrl+W']

/** A single letter is shown but never registered: it belongs to the page, which knows whether somebody is typing. */
function acceleratorOf(key: string | undefined): MenuItemConstructorOptions {
  if (key === undefined) return {}
  const { accelerator, registered } = asAccelerator(key)
  return { accelerator, registerAccelerator: registered }
}

/** A menu is no wider than it must be; `&` would be taken for the mark of an access key. */
const LONGEST = 60
const shortened = (name: string): string =>
  (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).toWellFormed()}…` : name).replaceAll('&', '&&')

export interface MenuParts {
  readonly language: Language
  readonly platform: NodeJS.Platform
  readonly disabled: ReadonlySet<string>
  /** Commands that are called otherwise just now. */
  readonly names: Readonly<Record<string, string>>
  /** Keys that somebody has given to commands. */
  readonly keys: KeyMap
  readonly run: (command: CommandId) => void
  /** Those that were open here, in the order of the list. */
  readonly libraries: readonly ListedLibrary[]
  readonly open: (key: string) => void
  /** Those that are open, in their order; one alone is not listed. */
  readonly windows: readonly Pick<OpenWindow, 'id' | 'title' | 'isFront'>[]
  readonly raise: (id: number) => unknown
}

/** So many stand in the menu; all are in the list. */
const SHOWN = 10

/** The open one is marked; one that is not there cannot be chosen. */
function recentLibraries({ language, libraries, open }: MenuParts): MenuItemConstructorOptions {
  const words = libraryTexts[language]
  return {
    id: 'library.recent',
    label: words.recent,
    enabled: libraries.length > 1,
    submenu: libraries.slice(0, SHOWN).map(({ key, name, current, missing }): MenuItemConstructorOptions => ({
      id: `library.recent.${key}`,
      type: 'radio',
      checked: current,
      enabled: !missing,
      label: shortened(missing ? words.missing(name || words.own) : name || words.own),
      click: () => open(key),
    })),
  }
}

/** One alone is not listed. */
function openWindows({ windows, raise, language }: MenuParts): MenuItemConstructorOptions[] {
  if (windows.length < 2) return []
  const listed = windows.map(({ id, title, isFront }, at): MenuItemConstructorOptions => ({
    id: `window.${id}`,
    label: `${at + 1}  ${shortened(title === '' ? menuWords[language].untitled : title)}`,
    type: 'checkbox',
    checked: isFront,
    click: () => void raise(id),
  }))
  return [LINE, ...listed]
}

export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const { language, disabled, names, keys, run, platform } = parts
  const isMac = platform === 'darwin'
  const words = menuWords[language]

  const role = (name: RoleName): MenuItemConstructorOptions => ({ role: name, label: words.roles[name] })
  const roles = (...list: readonly RoleName[]): MenuItemConstructorOptions[] => list.map(role)
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const command = commandOf(id)
    const own = command === undefined ? [] : keysIn(keys, command)
    return {
      id,
      label: shortened(names[id] ?? commandTexts[language][id]),
      enabled: !disabled.has(id),
      click: () => run(id),
      ...acceleratorOf(isMac ? own.find((key) => !SYSTEM_KEYS.includes(key)) : own[0]),
    }
  }
  /** A line between groups, none before the first. */
  function commands(menu: MenuName): MenuItemConstructorOptions[] {
    return groupsOf(menu, isMac ? IN_APP_MENU : []).flatMap(({ group, submenu, ids }, n, all) => {
      const items = ids.map(item)
      if (group === 'libraries') items.splice(2, 0, recentLibraries(parts))
      const isAfterSubmenu = submenu !== null && (all[n - 1]?.submenu ?? null) !== null
      const line = n === 0 || isAfterSubmenu ? [] : [LINE]
      return submenu === null
        ? [...line, ...items]
        : [...line, { label: words.submenus[submenu], submenu: items }]
    })
  }
  const menus = ORDER.map((menu): MenuItemConstructorOptions => ({
    id: menu,
    label: menuTexts[language][menu],
    submenu: [
      ...(menu === 'edit'
        ? [...roles('undo', 'redo'), LINE, ...roles('cut', 'copy', 'paste', 'selectAll'), LINE]
        : []),
      ...commands(menu),
      ...(menu === 'view' ? [LINE, ...roles('resetZoom', 'zoomIn', 'zoomOut')] : []),
      ...(menu === 'file' && !isMac ? [LINE, role('quit')] : []),
    ],
  }))
  const window: MenuItemConstructorOptions = {
    id: 'window',
    label: menuTexts[language].window,
    // macOS lists the windows there by itself.
    ...(isMac ? { role: 'windowMenu' } : {}),
    submenu: isMac
      ? [
          ...commands('window'),
          LINE,
          ...roles('togglefullscreen', 'minimize', 'zoom', 'close'),
          LINE,
          role('front'),
        ]
      : [...commands('window'), LINE, ...roles('minimize', 'close'), ...openWindows(parts)],
  }
  const help: MenuItemConstructorOptions = {
    id: 'help',
    label: menuTexts[language].help,
    // With the system's field to search the menus.
    ...(isMac ? { role: 'help' } : {}),
    submenu: commands('help'),
  }
  const application: MenuItemConstructorOptions = {
    id: 'app',
    label: words.app,
    submenu: [
      item('help.about'),
      LINE,
      item('view.settings'),
      LINE,
      { ...role('services'), submenu: [] },
      LINE,
      ...roles('hide', 'hideOthers', 'unhide'),
      LINE,
      role('quit'),
    ],
  }
  return [...(isMac ? [application] : []), ...menus, window, help]
}

/** Greys what makes no sense now, without building the menu anew. */
export function disableInMenu(disabled: ReadonlySet<string>): void {
  const menu = Menu.getApplicationMenu()
  for (const { id } of COMMANDS) {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = !disabled.has(id)
  }
}

export function showMenu(parts: MenuParts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts)))
}
