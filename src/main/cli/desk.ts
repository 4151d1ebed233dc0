// The library behind a command: the same dispatch and the same thread as behind the window.
import { join } from 'node:path'
import type { Answers, Calls } from '#shared/contract'
import { GalleyError, toError, toFault } from '#shared/error'
import type { ViewOnly } from '#shared/settings'
import { upkeepTexts } from '#shared/texts/upkeep'
import { answersOf } from '../calls/answers'
import { diagnosticsOf } from '../calls/diagnostics'
import { dispatcher } from '../calls/dispatch'
import { refuseChanges, VIEWED } from '../calls/view-only'
import { keysOf } from '../calls/keys'
import { importJobsOf, type ImportJobs } from '../calls/import-jobs'
import { backupManner, withMachineSettings } from '../calls/machine-settings'
import { watchFolderOf } from '../calls/watch-folder'
import type { Intake } from '../intake/client'
import { keepingOf } from '../backups/keeping'
import { appStateIn, backupPlaces } from '../backups/places'
import { viewCopyOf, type ViewCopy } from '../files/view-copy'
import { syncedPlace } from '../files/synced-place'
import { finishPutting } from '../files/put-in-place'
import { spellingOf } from '../spelling/spelling'
import { holdFile } from '../files/held'
import { startLibrary, type Library } from '../library/client'
import { swappable } from '../library/swappable'
import type { Terminal } from './command'
import { openIntake } from './intake'
import { userData } from './user-data'

export interface Desk {
  readonly calls: Calls
  readonly library: Library
  readonly intake: Intake
  readonly jobs: ImportJobs
  readonly close: () => Promise<void>
}

/** A terminal names its library with each command. */
const ONE_LIBRARY: Answers['libraries'] = {
  list: () => [],
  create: () => ({ begun: false }),
  choose: () => ({ begun: false }),
  open: () => ({ begun: false }),
  sample: () => ({ begun: false }),
  removeSample: () => ({ begun: false }),
  rename: () => ({ done: true }),
  pin: () => ({ done: true }),
  forget: () => ({ done: true }),
  reveal: () => ({ shown: true }),
}

/** `create`: only `init` and `import` make a library that is not there. */
export async function openDesk(
  { libraryPath: asked, language, quiet, complain }: Terminal,
  create = false,
): Promise<Desk> {
  const kept = await appStateIn(userData())
  const places = await backupPlaces(userData(), kept)
  const libraryPath = places.meant(asked)
  const synced = syncedPlace(libraryPath)
  if (synced !== null && !places.isAllowed(libraryPath))
    throw new GalleyError('library-synced', synced.by, libraryPath)
  await finishPutting(libraryPath)
  const open = (make: boolean): Promise<Library> =>
    startLibrary(libraryPath, {
      create: make,
      backups: places.place(),
      known: places.known(libraryPath) ?? null,
      alone: synced !== null,
    })
  const { opened, view } = await openOrView()
  const held = swappable(opened)
  holdFile(libraryPath)
  const library = withMachineSettings(held.library, kept)
  if (view === null) await places.remember(libraryPath, await library.inside.id({}))
  const keeping = keepingOf(held, {
    ...places,
    ...backupManner(kept),
    path: libraryPath,
    open: () => open(false),
    flush: () => Promise.resolve(),
    restored: () => {},
    choosePlace: () => Promise.resolve(null),
    reveal: () => {},
    changed: () => {},
  })
  const intake = openIntake()
  const jobs = importJobsOf({ library, intake })
  const nobody = {
    chooseFiles: () => Promise.resolve([]),
    chooseImportFolder: () => Promise.resolve(null),
    chooseWatchFolder: () => Promise.resolve(null),
    chooseOriginalFile: () => Promise.resolve(null),
    choosePictures: () => Promise.resolve([]),
    chooseFolder: () => Promise.resolve(null),
    chooseTable: () => Promise.resolve(null),
    chooseWordList: () => Promise.resolve(null),
    chooseWordListFile: () => Promise.resolve(null),
    chooseSiteFile: () => Promise.resolve(null),
    chooseSaveFile: () => Promise.resolve(null),
    showInFolder: () => {},
    chooseSheetFile: () => Promise.resolve(null),
    chooseCopyProfile: () => Promise.resolve(null),
    chooseSettings: () => Promise.resolve(null),
    chooseSettingsFile: () => Promise.resolve(null),
    chooseCopyProfileFile: () => Promise.resolve(null),
    chooseKeysFile: () => Promise.resolve(null),
    chooseKeysOut: () => Promise.resolve(null),
    chooseKeysSheet: () => Promise.resolve(null),
    // A terminal has no page to print.
    dragFolder: () => Promise.reject(new GalleyError('internal', 'nothing is dragged here')),
    startDrag: () => {},
    copyFiles: () => Promise.reject(new GalleyError('internal', 'nothing is copied here')),
    printPaper: () => Promise.reject(new GalleyError('internal', 'nothing prints here')),
    printPdf: () => Promise.reject(new GalleyError('internal', 'nothing prints here')),
  }
  const app: Omit<Answers['app'], 'unsaved'> = {
    info: () => ({
      version: __VERSION__,
      language,
      platform: process.platform,
      libraryPath,
      libraryName: '',
      sample: 'none',
      viewOnly: view?.why ?? null,
    }),
    licences: () => '',
    diagnostics: () =>
      diagnosticsOf(__VERSION__, join(userData(), 'logs'), {
        library,
        backups: keeping.answers,
        viewOnly: view?.why ?? null,
      }),
    openAddress: () => ({ opened: false }),
    showLogs: () => ({ shown: false }),
    enable: () => ({ done: true }),
  }
  const { answers: keys } = await keysOf({
    ...nobody,
    language: () => language,
    file: join(userData(), 'keys.json'),
    platform: process.platform,
    changed: () => {},
  })
  const answers = answersOf(
    library,
    {
      ...nobody,
      language: () => language,
      app,
      asker: () => 0,
      windows: {
        open: () => ({ open: 0 }),
        shows: () => ({ done: false }),
        fullScreen: () => ({ done: false }),
      },
      backups: keeping.answers,
      keys,
      beforeGreatAct: keeping.backups.beforeAct,
      settingsChanged: () => {},
      libraries: ONE_LIBRARY,
      handed: () => [],
      tookIn: () => {},
    },
    { intake, spelling: spellingOf(), samplePath: '', jobs, watch: watchFolderOf(library, jobs) },
  )
  const dispatch = dispatcher(answers, () => {}, view === null ? undefined : refuseChanges)
  const calls = new Proxy({} as Calls, {
    get: (_, noun) =>
      new Proxy(
        {},
        {
          get: (__, verb) => async (input: unknown) => {
            const envelope = await dispatch(noun, verb, input)
            if (!envelope.ok) throw toError(envelope.fault)
            return envelope.value
          },
        },
      ),
  })
  return {
    calls,
    library,
    intake,
    jobs,
    close: async () => {
      intake.stop()
      await library.inside.close({})
      await view?.copy.remove()
    },
  }

  /** What cannot or must not be written to is read from a copy. */
  async function openOrView(): Promise<{
    readonly opened: Library
    readonly view: { readonly why: ViewOnly; readonly copy: ViewCopy } | null
  }> {
    try {
      return { opened: await open(create), view: null }
    } catch (error) {
      const why = VIEWED.get(toFault(error).code)
      // Who comes to write is not given a copy that is thrown away.
      if (why === undefined || create) throw error
      const copy = await viewCopyOf(libraryPath)
      try {
        const opened = await startLibrary(copy.path, { create: false, viewOnly: true })
        if (!quiet) complain(upkeepTexts[language].viewOnly[why])
        return { opened, view: { why, copy } }
      } catch {
        await copy.remove()
        throw error
      }
    }
  }
}
