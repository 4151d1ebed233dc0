// Starts the application; the only place where its parts are put together.
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, powerMonitor } from 'electron'
import type { Noun } from '#shared/calls/call'
import type { CommandId } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import type { Language, Settings } from '#shared/settings'
import { keysOf } from './calls/keys'
import { dialogsFor } from './dialogs'
import { placesIn, sorted } from './files/handed'
import { intakeOf } from './intake/client'
import { startIntake } from './intake-process'
import { announceTo, flush, listen, listenForFlushes } from './ipc'
import { libraryPath } from './library-path'
import { disableInMenu, showMenu } from './menu'
import { logIn } from './logs/log'
import { printPdf } from './print'
import { ORIGIN, registerScheme, serve, START_URL } from './protocol'
import { refuseEverythingElse } from './security'
import { whichLibrary, type WhichLibrary } from './which-library'
import { createWindow } from './window'

const devUrl = app.isPackaged ? '' : (process.env['ELECTRON_RENDERER_URL'] ?? '')
const devOrigin = devUrl === '' ? '' : new URL(devUrl).origin
const startUrl = devUrl === '' ? START_URL : devUrl

const givenData = process.env['GALLEY_USER_DATA']
if (givenData) app.setPath('userData', givenData)
app.enableSandbox()
const log = logIn(join(app.getPath('userData'), 'logs'))
registerScheme()

let window: BrowserWindow | undefined
const dialogs = dialogsFor(
  () => window,
  () => language(),
)
let libraries: WhichLibrary | undefined
let settings: Settings | undefined
let closing = false
let quitting = false
let disabled: ReadonlySet<string> = new Set()
let names: Readonly<Record<string, string>> = {}
let keys: KeyMap = {}
/** Files that the system has handed over and that no window has taken yet, by absolute path. */
const handed: string[] = []
/** The library that a start was asked for. */
let first: string | undefined

function systemLanguage(): Language {
  const wanted = process.env['GALLEY_LANG'] ?? app.getPreferredSystemLanguages()[0] ?? app.getLocale()
  return wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
const language = (): Language =>
  settings === undefined || settings.language === 'system' ? systemLanguage() : settings.language

const runInWindow = (command: CommandId): void => window?.webContents.send('command', command)

const renewMenu = (): void =>
  showMenu({
    language: language(),
    platform: process.platform,
    disabled,
    names,
    keys,
    run: runInWindow,
    libraries: libraries?.list.listed() ?? [],
    open: (key) => libraries && void libraries.change(libraries.list.pathOf(key)),
  })

const announce = (nouns: readonly Noun[]): void => announceTo(() => BrowserWindow.getAllWindows(), nouns)

function follow(now: Settings): void {
  settings = now
  nativeTheme.themeSource = now.theme
  renewMenu()
}

function enable(now: readonly string[], called: Readonly<Record<string, string>>): void {
  disabled = new Set(now)
  const renamed = JSON.stringify(called) !== JSON.stringify(names)
  names = called
  // The name of an item is fixed once its menu stands.
  if (renamed) renewMenu()
  else disableInMenu(disabled)
}

const flushAll = async (): Promise<boolean> => window === undefined || flush(window)

function openWindow(): void {
  window = createWindow(startUrl)
  const mine = window
  mine.on('close', (event) => {
    if (closing) return
    // Nothing is ever "unsaved" for long, but the last keys may still be on their way.
    event.preventDefault()
    void flush(mine).then(async (saved) => {
      if (!saved && !(await dialogs.closeUnsaved())) {
        quitting = false
        return
      }
      closing = true
      mine.close()
    })
  })
  mine.on('closed', () => {
    if (window === mine) window = undefined
    closing = false
    // Waiting for the last keys has put off the quit that closed this window.
    if (quitting) app.quit()
  })
  // Windows is about to log off: there is no time for a question.
  mine.on('session-end', () => void flush(mine))
  mine.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.write({ kind: 'gone', what: 'window', why: reason, code: exitCode })
    if (reason !== 'clean-exit' && !mine.isDestroyed()) mine.webContents.reload()
  })
}

function comeForward(): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** A library is opened; files wait until a window takes them in. */
function take(paths: readonly string[]): void {
  const { library, files } = sorted(paths)
  if (library !== undefined) {
    if (libraries?.desk()) void libraries.change(library)
    else first = library
  }
  if (files.length === 0) return
  handed.push(...files)
  const mine = window
  if (mine) announceTo(() => [mine], ['handed'])
  else if (libraries?.desk()) openWindow()
}

const refuseKey = (event: { readonly preventDefault: () => void }): void => event.preventDefault()

async function start(): Promise<void> {
  log.write({
    kind: 'start',
    versions: [app.getVersion(), `electron-${process.versions['electron']}`, process.platform, process.arch],
  })
  refuseEverythingElse(devOrigin)
  serve(
    devUrl === '' ? join(import.meta.dirname, '../renderer') : null,
    async (hash) => (await libraries?.desk()?.library.inside.picture({ hash })) ?? null,
  )
  const userData = app.getPath('userData')
  const given = await keysOf({
    ...dialogs,
    printPdf,
    language,
    file: join(userData, 'keys.json'),
    platform: process.platform,
    changed: (map) => {
      keys = map
      renewMenu()
    },
  })
  keys = given.now()
  const which = await whichLibrary(userData, {
    keys: given.answers,
    dialogs,
    log,
    announce,
    language,
    printPdf,
    enable,
    intake: intakeOf(startIntake),
    settingsChanged: follow,
    flush: flushAll,
    reload: () => window?.webContents.reload(),
    handed: () => handed.splice(0),
    hold: (on) => window?.webContents[on ? 'on' : 'off']('before-input-event', refuseKey),
    // A window that is only loaded anew would come back to where it was, in a library that is not open any more.
    show: async () => window?.loadURL(`${startUrl}?fresh`),
    listChanged: renewMenu,
    comeForward,
  })
  libraries = which
  take(placesIn(process.argv, process.cwd(), app.getAppPath()))
  const told = process.env['GALLEY_LIBRARY']
  const asked = first ?? told ?? which.list.last() ?? libraryPath(userData)
  if ((await which.begin(asked, told === undefined)) === undefined) {
    app.quit()
    return
  }
  const origins = devOrigin === '' ? [ORIGIN] : [ORIGIN, devOrigin]
  listen(which.door.dispatch, which.door.dropped, origins)
  listenForFlushes(origins)
  openWindow()
  // Whoever walks away finds every word there, whatever becomes of the machine meanwhile.
  const flushNow = (): void => void flushAll()
  powerMonitor.on('suspend', flushNow)
  powerMonitor.on('lock-screen', flushNow)
  powerMonitor.on('shutdown', flushNow)
  app.on('activate', () => {
    if (!window) openWindow()
  })
}

// A second start hands over to the first and leaves before it has touched anything.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => {
    comeForward()
    take(placesIn(argv, folder, app.getAppPath()))
  })
  // macOS says so, of files double-clicked or dropped on the dock, before the start too.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take([path])
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.write({ kind: 'gone', what: type, why: reason, code: exitCode }),
  )
  process.on('uncaughtExceptionMonitor', (error) => log.writeNow({ kind: 'crash', error }))
  app.on('will-quit', (event) => {
    if (libraries?.desk() === undefined) return
    // The log is folded into the library before the process ends.
    event.preventDefault()
    void libraries
      .close()
      .then(() => log.write({ kind: 'stop' }))
      .then(log.written)
      .finally(() => app.quit())
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}
