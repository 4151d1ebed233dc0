// `app`: lifecycle, paths, the single-instance lock.
import type * as Electron from 'electron'
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeChromium } from './chromium.ts'
import { takeLock, type Lock } from './instance-lock.ts'
import { preventable } from './preventable.ts'
import { strict, Strict } from './strict.ts'
import { allWindows } from './windows.ts'

export interface Boot {
  readonly folder: string
  readonly name: string
  readonly version: string
}

type PathName = Parameters<Electron.App['getPath']>[0]
type Surface = Pick<
  Electron.App,
  | 'name'
  | 'isPackaged'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions'
  | 'showAboutPanel'
  | 'addRecentDocument'
  | 'clearRecentDocuments'
  | 'focus'
>
type CommandLine = Pick<
  Electron.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
>

// Chromium's switches are the host's own matter; the app's are remembered.
function commandLine(): CommandLine {
  const switches = new Map<string, string>()
  for (const arg of process.argv) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name) switches.set(name, value ?? '')
  }
  return {
    appendSwitch: (name, value) => void switches.set(name, value ?? ''),
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch: (name) => void switches.delete(name),
  }
}

class HostApp extends Strict implements Surface {
  readonly isPackaged = false
  readonly commandLine = strict('commandLine', commandLine())
  name = ''
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #boot: Boot = { folder: '', name: '', version: '' }
  #isReady = false
  #quitting = false
  #lock: Lock | undefined

  /** Not Electron's: what the app's package.json says. */
  boot(boot: Boot): void {
    this.#boot = boot
    this.name = boot.name
  }
  /** Not Electron's: Chromium is there and the main module has run. */
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready', {}, {})
    this.#ready.resolve()
  }
  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  isReady(): boolean {
    return this.#isReady
  }
  /** Chromium has no GPU here anyway. */
  disableHardwareAcceleration(): void {}

  getAppPath(): string {
    return this.#boot.folder
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return this.#boot.version
  }
  /** `zh_CN.UTF-8` → `zh-CN`; C and POSIX are English, as in Chromium. */
  getLocale(): string {
    const locale = (process.env.LC_ALL ?? process.env.LANG ?? '').replace(/[.@].*/, '').replace('_', '-')
    return ['', 'C', 'POSIX'].includes(locale) ? 'en-US' : locale
  }
  getSystemLocale(): string {
    return this.getLocale()
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }

  getPath(name: PathName): string {
    const path = this.#paths.get(name) ?? this.#defaultPath(name)
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  #defaultPath(name: PathName): string {
    const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
    switch (name) {
      case 'home':
        return homedir()
      case 'appData':
        return appData
      case 'userData':
        return join(appData, this.name)
      case 'sessionData':
        return this.getPath('userData')
      case 'logs':
        return join(this.getPath('userData'), 'logs')
      case 'crashDumps':
        return join(this.getPath('userData'), 'Crashpad')
      case 'temp':
        return tmpdir()
      case 'exe':
      case 'module':
        return process.execPath
      default:
        return join(homedir(), name.charAt(0).toUpperCase() + name.slice(1)) // documents → ~/Documents
    }
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const self = { argv: process.argv, cwd: process.cwd(), additionalData }
    this.#lock ??= takeLock(this.getPath('userData'), self, (second) => {
      this.emit('second-instance', preventable({}), second.argv, second.cwd, second.additionalData)
    })
    return this.hasSingleInstanceLock()
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock !== undefined
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release()
    this.#lock = undefined
  }

  quit(): void {
    if (this.#quitting) return
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#quitting = true
    for (const window of allWindows()) window.close()
    if (allWindows().length === 0) this.#finish()
  }
  exit(code = 0): void {
    this.emit('quit', preventable({}), code)
    void closeChromium().finally(() => process.exit(code))
  }
  /** Not Electron's: a window refused to close, so the quit is off. */
  cancelQuit(): void {
    this.#quitting = false
  }
  /** Not Electron's: told by every window that has closed. */
  windowClosed(): void {
    if (allWindows().length > 0) return
    if (this.#quitting) this.#finish()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }
  #finish(): void {
    const event = preventable({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.#quitting = false
    else setImmediate(() => this.exit(0))
  }

  enableSandbox(): void {}
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}
  focus(): void {}
}

export const app = new HostApp()
