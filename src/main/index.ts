// The application; the only place where its parts are put together.
import { join } from 'node:path'
import { app, nativeTheme, powerMonitor } from 'electron'
import type { Noun } from '#shared/calls/call'
import type { CommandId } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import type { Language, Settings } from '#shared/settings'
import { keysOf } from './calls/keys'
import { dropCompiledOfOthers, keepCompiled } from './compiled'
import { deskWindows } from './desk-windows'
import { askedOf } from './cli/verbs'
import { dialogsFor } from './dialogs'
import { copyFiles } from './copy-files'
import { startDrag } from './drag-out'
import { draggedOut } from './files/dragged-out'
import { placesIn, sorted } from './files/handed'
import { intakeOf } from './intake/client'
import { startIntake } from './intake-process'
import { announceTo, listen, listenForFlushes } from './ipc'
import { libraryPath } from './library-path'
import { prepareLibrary } from './library/client'
import { logIn } from './logs/log'
import { noticesOf } from './notices'
import { printPaper, printPdf } from './print'
import { ORIGIN, registerScheme, serve, START_URL } from './protocol'
import { refuseEverythingElse } from './security'
import { commandIn, renewShortcuts } from './shortcuts'
import { spellingOf } from './spelling/spelling'
import { runInTerminal } from './terminal'
import { whichLibrary, type WhichLibrary } from './which-library'

const devUrl = app.isPackaged ? '' : (process.env['ELECTRON_RENDERER_URL'] ?? '')
const devOrigin = devUrl === '' ? '' : new URL(devUrl).origin
const startUrl = devUrl === '' ? START_URL : devUrl

app.enableSandbox()
// Notifications and the taskbar know the program by it; the same as in electron-builder.yml.
app.setAppUserModelId('org.galley.desk')
const log = logIn(join(app.getPath('userData'), 'logs'))
registerScheme()

const dialogs = dialogsFor(
  () => windows.asking(),
  () => language(),
)
const { windows, renewMenu, ...ours } = deskWindows({
  url: startUrl,
  userData: app.getPath('userData'),
  language: () => language(),
  menu: () => ({ keys, ...listed() }),
  alone: () =>
    libraries?.desk() === undefined
      ? {}
      : {
          'window.new': () => void windows.open(null),
          'library.open': () => void libraries?.choose(),
          'library.new': () => void libraries?.create(),
        },
  closeUnsaved: dialogs.closeUnsaved,
  quit: () => app.quit(),
  crashed: (why, code) => log.write({ kind: 'gone', what: 'window', why, code }),
})
let libraries: WhichLibrary | undefined
let settings: Settings | undefined
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

const announce = (nouns: readonly Noun[]): void => announceTo(windows.all(), nouns)

const listed = () => ({
  libraries: libraries?.list.listed() ?? [],
  open: (key: string) => libraries && openLibrary(libraries.list.pathOf(key)),
})

/** While the first is still being opened it waits. */
function openLibrary(path: string): void {
  if (libraries?.desk()) void libraries.change(path)
  else first = path
}

function renewLists(): void {
  renewMenu()
  renewShortcuts({ ...listed(), platform: process.platform, language: language(), go })
}

function follow(now: Settings): void {
  settings = now
  nativeTheme.themeSource = now.theme
  renewLists()
}

/** From outside the windows: one comes forward, be it a new one, and does that. */
function go(command: CommandId | null): void {
  if (!windows.raise() && libraries?.desk()) windows.open(null)
  if (command !== null) windows.tell(command)
}

/** A library is opened; files wait until a window takes them in. */
function take(paths: readonly string[]): void {
  const { library, files } = sorted(paths)
  if (library !== undefined) openLibrary(library)
  if (files.length === 0) return
  handed.push(...files)
  const front = windows.front()
  if (front) announceTo([front], ['handed'])
  else if (libraries?.desk()) windows.open(null)
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
  const dragged = draggedOut(userData)
  void dragged.clear()
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
    notices: noticesOf({ windows: windows.all, language, go }),
    enable: ours.enable,
    printPaper,
    dragFolder: dragged.folder,
    isDraggedOut: dragged.holds,
    copyFiles,
    startDrag: (files) => {
      const page = windows.asking()?.webContents
      if (page) startDrag(page, files)
    },
    windows: ours.answers,
    asker: () => windows.asking()?.id ?? 0,
    intake: intakeOf(startIntake),
    spelling: spellingOf(),
    settingsChanged: follow,
    flush: windows.flushAll,
    reload: windows.reloadAll,
    handed: () => handed.splice(0),
    hold: (on) => {
      windows.hold(on)
      for (const { webContents } of windows.all())
        webContents[on ? 'on' : 'off']('before-input-event', refuseKey)
    },
    // A window that is only loaded anew would come back to where it was, in a library that is not open any more.
    // One that is closed meanwhile loads nothing.
    show: async () => {
      const there = windows.all()
      if (there.length === 0) windows.open(null)
      await Promise.all(there.map((one) => one.loadURL(`${startUrl}?fresh`).catch(() => {})))
    },
    listChanged: renewLists,
    comeForward: () => void windows.raise(),
  })
  libraries = which
  const task = commandIn(process.argv)
  if (task !== undefined) windows.tell(task)
  take(placesIn(process.argv, process.cwd(), app.getAppPath()))
  const told = process.env['GALLEY_LIBRARY']
  const wanted = first ?? told ?? which.list.last() ?? libraryPath(userData)
  const desk = await which.begin(wanted, told === undefined)
  if (desk === undefined) {
    app.quit()
    return
  }
  const origins = devOrigin === '' ? [ORIGIN] : [ORIGIN, devOrigin]
  listen(which.door.dispatch, which.door.dropped, origins, windows)
  listenForFlushes(origins, windows)
  await ours.openAll(desk.library)
  keepCompiled()
  void dropCompiledOfOthers(userData, app.getVersion())
  // Named by a second start while the first was still being opened.
  if (first !== undefined && first !== wanted) void which.change(first)
  // Whoever walks away finds every word there, whatever becomes of the machine meanwhile.
  const flushNow = (): void => void windows.flushAll()
  powerMonitor.on('suspend', flushNow)
  powerMonitor.on('lock-screen', flushNow)
  powerMonitor.on('shutdown', flushNow)
  app.on('activate', () => {
    if (!windows.raise()) windows.open(null)
  })
}

const asked = askedOf(process.argv.slice(app.isPackaged ? 1 : 2))
// A second start hands over to the first and leaves before it has touched anything.
if (asked !== undefined) {
  void runInTerminal(asked)
} else if (app.requestSingleInstanceLock()) {
  prepareLibrary()
  app.on('second-instance', (_event, argv, folder) => {
    go(commandIn(argv) ?? null)
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
  app.on('before-quit', ours.quitting)
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
      .then(ours.kept)
      .then(log.written)
      .finally(() => app.quit())
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}
