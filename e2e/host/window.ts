// `BrowserWindow`: its state and its closing. Headless there is nothing to see; with a display it is a real window.
import type * as Electron from 'electron'
import { app } from './app.ts'
import { HostContents, type Owner } from './contents.ts'
import { preventable } from './preventable.ts'
import { Strict } from './strict.ts'
import { addWindow, allWindows, focusedWindow, focusWindow, removeWindow } from './windows.ts'

type Mode = 'normal' | 'maximized' | 'minimized' | 'fullscreen'
type Surface = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'blur'
  | 'isFocused'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'getTitle'
  | 'setTitle'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getContentBounds'
  | 'setBounds'
  | 'isMaximized'
  | 'maximize'
  | 'unmaximize'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'isFullScreen'
  | 'setFullScreen'
  | 'setMenuBarVisibility'
  | 'setBackgroundColor'
  | 'setTitleBarOverlay'
  | 'setDocumentEdited'
  | 'setProgressBar'
  | 'setMinimumSize'
>

let lastId = 0

export class HostWindow extends Strict implements Surface, Owner {
  readonly id = ++lastId
  readonly webContents: HostContents
  #gone = false
  #visible: boolean
  #title: string
  #bounds: Electron.Rectangle
  #mode: Mode = 'normal'

  static getAllWindows(): HostWindow[] {
    return allWindows() as HostWindow[]
  }
  static fromId(id: number): HostWindow | null {
    return HostWindow.getAllWindows().find((window) => window.id === id) ?? null
  }
  static fromWebContents(contents: { readonly id: number }): HostWindow | null {
    return HostWindow.fromId(contents.id)
  }
  static getFocusedWindow(): HostWindow | null {
    return (focusedWindow() as HostWindow | undefined) ?? null
  }

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    const { x = 0, y = 0, width = 800, height = 600, show = true, title = app.name } = options
    this.#visible = show
    this.#title = title
    this.#bounds = { x, y, width, height }
    this.webContents = new HostContents(this, options)
    addWindow(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  get targetId(): string {
    return this.webContents.targetId
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  close(): void {
    if (this.#gone) return
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) app.cancelQuit()
    else this.destroy()
  }
  destroy(): void {
    this.webContents.discard()
    this.gone()
  }
  gone(): void {
    if (this.#gone) return
    this.#gone = true
    removeWindow(this)
    this.webContents.emit('destroyed')
    this.emit('closed')
    app.windowClosed()
  }
  isDestroyed(): boolean {
    return this.#gone
  }

  show(): void {
    this.#visible = true
    this.emit('show')
    this.focus()
  }
  showInactive(): void {
    this.#visible = true
    this.emit('show')
  }
  hide(): void {
    this.#visible = false
    this.emit('hide')
  }
  isVisible(): boolean {
    return this.#visible && !this.#gone
  }
  focus(): void {
    focusWindow(this)
    this.emit('focus')
    this.webContents.raise()
  }
  blur(): void {
    if (this.isFocused()) focusWindow(undefined)
    this.emit('blur')
  }
  isFocused(): boolean {
    return focusedWindow() === this
  }

  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  getBounds(): Electron.Rectangle {
    return { ...this.#bounds }
  }
  getNormalBounds(): Electron.Rectangle {
    return this.getBounds()
  }
  getContentBounds(): Electron.Rectangle {
    return this.getBounds()
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('resize')
    this.webContents.place(this.#bounds)
  }

  #enter(mode: Mode, event: string): void {
    this.#mode = mode
    this.emit(event)
    this.webContents.place({}, mode)
  }
  isMaximized(): boolean {
    return this.#mode === 'maximized'
  }
  maximize(): void {
    this.#enter('maximized', 'maximize')
  }
  unmaximize(): void {
    this.#enter('normal', 'unmaximize')
  }
  isMinimized(): boolean {
    return this.#mode === 'minimized'
  }
  minimize(): void {
    this.#enter('minimized', 'minimize')
  }
  restore(): void {
    this.#enter('normal', 'restore')
  }
  isFullScreen(): boolean {
    return this.#mode === 'fullscreen'
  }
  setFullScreen(on: boolean): void {
    this.#enter(on ? 'fullscreen' : 'normal', on ? 'enter-full-screen' : 'leave-full-screen')
  }

  setMenuBarVisibility(): void {}
  setBackgroundColor(): void {}
  setTitleBarOverlay(): void {}
  setDocumentEdited(): void {}
  setProgressBar(): void {}
  setMinimumSize(): void {}
}
