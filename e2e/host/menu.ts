// `Menu` and `MenuItem`: the model, clicks and accelerators; nothing is drawn.
import type * as Electron from 'electron'
import { app } from './app.ts'
import { Strict } from './strict.ts'

type Template = Electron.MenuItemConstructorOptions
type Role = NonNullable<Template['role']>

/** What a role needs of the window it acts on. */
export interface RoleWindow {
  close(): void
  minimize(): void
  isFullScreen(): boolean
  setFullScreen(on: boolean): void
  readonly webContents: {
    reload(): void
    edit(command: string): void
    getZoomLevel(): number
    setZoomLevel(level: number): void
  }
}

const edit = (command: string) => (window: RoleWindow) => window.webContents.edit(command)
const zoomBy = (step: number) => (window: RoleWindow) =>
  window.webContents.setZoomLevel(window.webContents.getZoomLevel() + step)

const ROLES: Partial<Record<Role, (window: RoleWindow) => void>> = {
  close: (window) => window.close(),
  minimize: (window) => window.minimize(),
  reload: (window) => window.webContents.reload(),
  forceReload: (window) => window.webContents.reload(),
  togglefullscreen: (window) => window.setFullScreen(!window.isFullScreen()),
  resetZoom: (window) => window.webContents.setZoomLevel(0),
  zoomIn: zoomBy(0.5),
  zoomOut: zoomBy(-0.5),
  undo: edit('undo'),
  redo: edit('redo'),
  cut: edit('cut'),
  copy: edit('copy'),
  paste: edit('paste'),
  pasteAndMatchStyle: edit('pasteAndMatchStyle'),
  delete: edit('delete'),
  selectAll: edit('selectAll'),
}

const ROLE_MENUS: Partial<Record<Role, readonly Role[]>> = {
  appMenu: ['about', 'quit'],
  fileMenu: ['close'],
  editMenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'],
  viewMenu: ['reload', 'forceReload', 'toggleDevTools', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  windowMenu: ['minimize', 'close'],
}

type ItemSurface = Pick<
  Electron.MenuItem,
  'id' | 'label' | 'type' | 'checked' | 'enabled' | 'visible' | 'click'
>

export class HostMenuItem extends Strict implements ItemSurface {
  readonly id: string
  readonly type: Electron.MenuItem['type']
  readonly role: Role | undefined
  readonly accelerator: string | undefined
  readonly submenu: HostMenu | undefined
  /** Undefined until the item is appended to one. */
  menu: HostMenu | undefined
  label: string
  checked: boolean
  enabled: boolean
  visible: boolean
  readonly #onClick: Template['click']

  constructor(options: Template) {
    super()
    this.submenu = submenuOf(options)
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    this.role = options.role
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.accelerator = options.accelerator ?? undefined
    this.checked = options.checked ?? false
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.#onClick = options.click
  }

  /** Electron's own arguments: (event, focusedWindow, focusedWebContents). */
  readonly click = (event: object = {}, window?: RoleWindow): void => {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.#choose()
    if (this.role === 'quit') app.quit()
    else if (this.role && window) ROLES[this.role]?.(window)
    else if (!this.role) {
      const [item, owner] = [this as unknown as Electron.MenuItem, window as unknown as Electron.BaseWindow]
      this.#onClick?.(item, owner, event as Electron.KeyboardEvent)
    }
  }

  #choose(): void {
    for (const item of this.menu?.items ?? []) if (item.type === 'radio') item.checked = item === this
  }
}

function submenuOf({ submenu, role }: Template): HostMenu | undefined {
  if (Array.isArray(submenu)) return HostMenu.buildFromTemplate(submenu)
  const roles = role && ROLE_MENUS[role]
  if (roles) return HostMenu.buildFromTemplate(roles.map((each) => ({ role: each })))
  return submenu as unknown as HostMenu | undefined
}

let applicationMenu: HostMenu | null = null

export class HostMenu extends Strict {
  readonly items: HostMenuItem[] = []

  static buildFromTemplate(template: readonly (Template | HostMenuItem)[]): HostMenu {
    const menu = new HostMenu()
    for (const entry of template) menu.append(entry instanceof HostMenuItem ? entry : new HostMenuItem(entry))
    return menu
  }
  static setApplicationMenu(menu: HostMenu | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu(): HostMenu | null {
    return applicationMenu
  }

  append(item: HostMenuItem): void {
    this.insert(this.items.length, item)
  }
  insert(position: number, item: HostMenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }
  getMenuItemById(id: string): HostMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup(): void {
    this.emit('menu-will-show')
  }
  closePopup(): void {
    this.emit('menu-will-close')
  }
}
