// The application menu, made from the table of commands; every command stands in it.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { keysIn } from '#core/keys/key-map'
import { accelerator as asAccelerator } from '#core/keys/stroke'
import { COMMANDS, type Command, type CommandId, type MenuName } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import type { ListedLibrary } from '#shared/library-list'
import type { Language } from '#shared/settings'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { libraryTexts } from '#shared/texts/libraries'

const ORDER: readonly MenuName[] = ['file', 'edit', 'view', 'text', 'article', 'headline', 'help']

const EDIT_ROLES: MenuItemConstructorOptions[] = [
  { role: 'undo' },
  { role: 'redo' },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
  { type: 'separator' },
]
const VIEW_ROLES: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'togglefullscreen' },
]

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
  readonly disabled: ReadonlySet<string>
  /** Commands that are called otherwise just now. */
  readonly names: Readonly<Record<string, string>>
  /** Keys that somebody has given to commands. */
  readonly keys: KeyMap
  readonly run: (command: CommandId) => void
  /** Those that were open here, in the order of the list. */
  readonly libraries: readonly ListedLibrary[]
  readonly open: (key: string) => void
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

export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const { language, disabled, names, keys, run } = parts
  const items = (menu: MenuName): MenuItemConstructorOptions[] =>
    (COMMANDS as readonly (Command & { id: CommandId })[])
      .filter((command) => command.menu === menu)
      .map((command) => ({
        id: command.id,
        label: shortened(names[command.id] ?? commandTexts[language][command.id]),
        enabled: !disabled.has(command.id),
        click: () => run(command.id),
        ...acceleratorOf(keysIn(keys, command)[0]),
      }))
  const template = ORDER.map((menu): MenuItemConstructorOptions => ({
    id: menu,
    label: menuTexts[language][menu],
    submenu: [
      ...(menu === 'edit' ? EDIT_ROLES : []),
      ...items(menu),
      ...(menu === 'file' ? [{ type: 'separator' } as const, recentLibraries(parts)] : []),
      ...(menu === 'view' ? VIEW_ROLES : []),
      ...(menu === 'file' && process.platform !== 'darwin'
        ? ([{ type: 'separator' }, { role: 'quit' }] as const)
        : []),
    ],
  }))
  return process.platform === 'darwin' ? [{ role: 'appMenu' }, ...template, { role: 'windowMenu' }] : template
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
