// Starts the application; the only place where its parts are put together.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, powerMonitor, shell } from 'electron'
import { NOUNS, type Noun } from '#shared/calls/call'
import type { Answers } from '#shared/contract'
import type { CommandId } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import type { Language, Settings } from '#shared/settings'
import { answersOf } from './calls/answers'
import { diagnosticsOf } from './calls/diagnostics'
import { droppingOf } from './calls/dropping'
import { dispatcher } from './calls/dispatch'
import { openingOf } from './calls/open-address'
import { refuseChanges } from './calls/view-only'
import { keysOf } from './calls/keys'
import { importJobsOf } from './calls/import-jobs'
import { watchFolderOf } from './calls/watch-folder'
import { dialogsFor } from './dialogs'
import { intakeOf } from './intake/client'
import { startIntake } from './intake-process'
import { announceTo, flush, listen, listenForFlushes } from './ipc'
import { keepingOf } from './backups/keeping'
import { backupPlaces } from './backups/places'
import { watchLibrary } from './backups/watching'
import { startLibrary, type Library } from './library/client'
import { swappable } from './library/swappable'
import { libraryPath } from './library-path'
import { disableInMenu, showMenu } from './menu'
import { callName, idIn } from './logs/entry'
import { logIn } from './logs/log'
import { openWithRescue } from './opening'
import { printPdf } from './print'
import { ORIGIN, registerScheme, serve, START_URL } from './protocol'
import { refuseEverythingElse } from './security'
import { placeToOpen } from './synced'
import { createWindow } from './window'

const devUrl = app.isPackaged ? '' : (process.env['ELECTRON_RENDERER_URL'] ?? '')
const devOrigin = devUrl === '' ? '' : new URL(devUrl).origin

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
let library: Library | undefined
let settings: Settings | undefined
let stopKeeping = (): void => {}
/** What is to be taken away when the library is closed. */
let afterClose = (): Promise<void> => Promise.resolve()
let closing = false
let quitting = false
let disabled: ReadonlySet<string> = new Set()
let names: Readonly<Record<string, string>> = {}
let keys: KeyMap = {}

function systemLanguage(): Language {
  const wanted = process.env['GALLEY_LANG'] ?? app.getPreferredSystemLanguages()[0] ?? app.getLocale()
  return wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
const language = (): Language =>
  settings === undefined || settings.language === 'system' ? systemLanguage() : settings.language

const runInWindow = (command: CommandId): void => window?.webContents.send('command', command)

const renewMenu = (): void => showMenu({ language: language(), disabled, names, keys, run: runInWindow })

const announce = (nouns: readonly Noun[]): void => announceTo(() => BrowserWindow.getAllWindows(), nouns)

function follow(now: Settings): void {
  settings = now
  nativeTheme.themeSource = now.theme
  renewMenu()
}

function appAnswers(
  path: string,
  asked: Parameters<typeof diagnosticsOf>[2] & object,
): Omit<Answers['app'], 'unsaved'> {
  return {
    info: () => ({
      version: app.getVersion(),
      language: language(),
      platform: process.platform,
      libraryPath: path,
      viewOnly: asked.viewOnly,
    }),
    diagnostics: () => diagnosticsOf(app.getVersion(), log.folder, asked),
    openAddress: openingOf(dialogs.openOutside, (href) => shell.openExternal(href)),
    showLogs: () => {
      dialogs.showInFolder(log.folder)
      return { shown: true }
    },
    licences: () => readFile(join(import.meta.dirname, '../THIRD-PARTY.txt'), 'utf8').catch(() => ''),
    enable: (input) => {
      disabled = new Set(input.disabled)
      const renamed = JSON.stringify(input.names) !== JSON.stringify(names)
      names = input.names
      // The name of an item is fixed once its menu stands.
      if (renamed) renewMenu()
      else disableInMenu(disabled)
      return { done: true }
    },
  }
}

function openWindow(): void {
  window = createWindow(devUrl === '' ? START_URL : devUrl)
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

async function start(): Promise<void> {
  log.write({
    kind: 'start',
    versions: [app.getVersion(), `electron-${process.versions['electron']}`, process.platform, process.arch],
  })
  refuseEverythingElse(devOrigin)
  serve(
    devUrl === '' ? join(import.meta.dirname, '../renderer') : null,
    async (hash) => (await library?.inside.picture({ hash })) ?? null,
  )
  const userData = app.getPath('userData')
  const places = await backupPlaces(userData)
  const placed = await placeToOpen(libraryPath(userData), { places, userData, language: systemLanguage() })
  if (placed === undefined) {
    app.quit()
    return
  }
  const { path, alone } = placed
  const opened = await openWithRescue({
    path,
    alone,
    place: places.place(),
    known: places.known(path),
    language: systemLanguage(),
    announce,
  })
  if (!opened) {
    app.quit()
    return
  }
  const held = swappable(opened.library)
  library = held.library
  const { viewOnly } = opened
  if (viewOnly === null) await places.remember(path, await library.inside.id({}))
  const reopen = (): Promise<Library> =>
    startLibrary(
      path,
      { create: false, backups: places.place(), known: places.known(path) ?? null, alone },
      announce,
    )
  const keeping = keepingOf(held, {
    ...places,
    path,
    open: reopen,
    flush: async () => {
      if (window) await flush(window)
    },
    restored: () => window?.webContents.reload(),
    choosePlace: dialogs.chooseBackupPlace,
    reveal: dialogs.showInFolder,
    changed: () => {
      announce(['backups'])
      void keeping.backups.place().then(({ busy, failed }) => {
        if (!busy && failed !== null) log.write({ kind: 'backup', code: failed })
      })
    },
  })
  const stopWatching =
    viewOnly === null
      ? await watchLibrary(held, {
          path,
          open: reopen,
          scratch: places.place(),
          now: Date.now,
          putBack: (aside) => {
            announce(NOUNS)
            void dialogs.libraryPutBack(path, aside)
          },
          lost: () => void dialogs.libraryLost(path),
        })
      : () => {}
  const stopClock = viewOnly === null ? keeping.start() : () => {}
  if (viewOnly !== null) afterClose = viewOnly.remove
  stopKeeping = () => {
    stopWatching()
    stopClock()
  }
  if (viewOnly === null) await library.imports.wake({})
  const intake = intakeOf(startIntake)
  const jobs = importJobsOf({ library, intake }, announce)
  const watch = watchFolderOf(library, jobs, () => announce(['imports']))
  if (viewOnly === null) watch.start()
  const samplePath = join(app.getAppPath(), 'resources/sample/九原区.txt')
  const given = await keysOf({
    ...dialogs,
    file: join(userData, 'keys.json'),
    platform: process.platform,
    changed: (map) => {
      keys = map
      renewMenu()
    },
  })
  keys = given.now()
  const answers = answersOf(
    library,
    {
      ...dialogs,
      printPdf,
      language,
      app: appAnswers(path, { library, backups: keeping.answers, viewOnly: viewOnly?.why ?? null }),
      backups: keeping.answers,
      keys: given.answers,
      beforeGreatAct: keeping.backups.beforeAct,
      settingsChanged: follow,
    },
    { intake, samplePath, jobs, watch },
  )
  const dispatch = dispatcher(
    answers,
    announce,
    viewOnly === null ? undefined : refuseChanges,
    (noun, verb, input, error) =>
      log.write({ kind: 'fault', call: callName(noun, verb), id: idIn(input), error }),
  )
  const origins = devOrigin === '' ? [ORIGIN] : [ORIGIN, devOrigin]
  listen(dispatch, droppingOf({ parts: { library, intake }, jobs }, announce), origins)
  listenForFlushes(origins)
  follow(await library.settings.get({}))
  openWindow()
  // Whoever walks away finds every word there, whatever becomes of the machine meanwhile.
  const flushNow = (): void => void (window && flush(window))
  powerMonitor.on('suspend', flushNow)
  powerMonitor.on('lock-screen', flushNow)
  powerMonitor.on('shutdown', flushNow)
  app.on('activate', () => {
    if (!window) openWindow()
  })
}

// A second start hands over to the first and leaves before it has touched anything.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.focus()
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
    stopKeeping()
    if (!library) return
    // The log is folded into the library before the process ends.
    event.preventDefault()
    const open = library
    library = undefined
    void open.inside
      .close({})
      .then(afterClose)
      .then(() => log.write({ kind: 'stop' }))
      .then(log.written)
      .finally(() => app.quit())
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}
