// One open library with all that works on it: backups, what is watched, imports, the answers to calls. It ends as one.
import { join } from 'node:path'
import { app } from 'electron'
import { NOUNS, type Noun } from '#shared/calls/call'
import { GalleyError } from '#shared/error'
import type { Settings, ViewOnly } from '#shared/settings'
import { answersOf, type Shell } from './calls/answers'
import { dispatcher } from './calls/dispatch'
import { droppingOf } from './calls/dropping'
import { importJobsOf } from './calls/import-jobs'
import { backupManner, withMachineSettings } from './calls/machine-settings'
import { refuseChanges } from './calls/view-only'
import { watchFolderOf } from './calls/watch-folder'
import type { dialogsFor } from './dialogs'
import { holdFile } from './files/held'
import type { Intake } from './intake/client'
import { keepingOf } from './backups/keeping'
import type { BackupPlaces } from './backups/places'
import { watchLibrary } from './backups/watching'
import type { KeptState } from './files/app-state'
import type { Inside } from './libraries/door'
import { startLibrary, type Library } from './library/client'
import { swappable } from './library/swappable'
import { callName, idIn } from './logs/entry'
import type { Log } from './logs/log'
import type { Opened } from './opening'
import type { Spelling } from './spelling/spelling'
import type { Place } from './synced'
import type { Notices } from './notices'
import { longWorkOf } from './work/long-work'

/** What a desk needs of the rest of the program. */
export interface DeskShell extends Pick<
  Shell,
  | 'printPdf'
  | 'printPaper'
  | 'dragFolder'
  | 'startDrag'
  | 'copyFiles'
  | 'language'
  | 'keys'
  | 'windows'
  | 'libraries'
  | 'settingsChanged'
  | 'handed'
  | 'asker'
> {
  readonly dialogs: ReturnType<typeof dialogsFor>
  readonly log: Log
  readonly intake: Intake
  readonly spelling: Spelling
  readonly places: BackupPlaces
  readonly kept: KeptState
  /** In place of this one. */
  readonly openLibrary: (path: string) => void
  readonly announce: (nouns: readonly Noun[]) => void
  readonly notices: Notices
  readonly app: (path: string, asked: Asked) => Shell['app']
  /** The last keys of all windows. */
  readonly flush: () => Promise<unknown>
  /** Whether a file was dragged out of the program itself. */
  readonly isDraggedOut: (path: string) => boolean
  /** All windows begin anew. */
  readonly reload: () => void
}

/** What is asked about the program while this library is open. */
export interface Asked {
  readonly library: Library
  readonly backups: Shell['backups']
  readonly viewOnly: ViewOnly | null
}

export interface Desk extends Inside {
  readonly path: string
  readonly viewOnly: ViewOnly | null
  readonly library: Library
  readonly settings: () => Promise<Settings>
  /** The log is folded into the library; nothing can be asked any more. */
  readonly close: () => Promise<void>
}

export async function deskOf({ path, alone }: Place, opened: Opened, shell: DeskShell): Promise<Desk> {
  const { dialogs, log, intake, spelling, places, announce } = shell
  const held = swappable(opened.library)
  const library = withMachineSettings(held.library, shell.kept)
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
    ...backupManner(shell.kept),
    path,
    open: reopen,
    flush: async () => void (await shell.flush()),
    restored: shell.reload,
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
  if (viewOnly === null) await library.imports.wake({})
  const jobs = importJobsOf({ library, intake }, (nouns) => {
    announce(nouns)
    work.imports()
  })
  const letGo = holdFile(path)
  const work = longWorkOf({
    ...shell.notices,
    progress: async () => answers.acts.progress({}),
    jobs: () => jobs.jobs(),
    now: Date.now,
  })
  const watch = watchFolderOf(library, jobs, () => announce(['imports']))
  if (viewOnly === null) watch.start()
  const answers = answersOf(
    library,
    {
      ...dialogs,
      ...shell,
      app: shell.app(path, { library, backups: keeping.answers, viewOnly: viewOnly?.why ?? null }),
      backups: keeping.answers,
      beforeGreatAct: keeping.backups.beforeAct,
      handed: () => {
        const paths = shell.handed()
        if (paths.length > 0 && viewOnly !== null) throw new GalleyError('library-view-only', 'handed files')
        return paths
      },
      tookIn: () => announce(['imports', 'articles', 'headlines', 'tags']),
    },
    { intake, spelling, samplePath: join(app.getAppPath(), 'resources/sample/九原区.txt'), jobs, watch },
  )
  const dispatch = dispatcher(
    answers,
    announce,
    viewOnly === null ? undefined : refuseChanges,
    (noun, verb, input, error) =>
      log.write({ kind: 'fault', call: callName(noun, verb), id: idIn(input), error }),
  )
  return {
    path,
    viewOnly: viewOnly?.why ?? null,
    library,
    settings: () => library.settings.get({}),
    dispatch: (noun, verb, input) =>
      work.around(
        noun,
        verb,
        () => dispatch(noun, verb, input),
        ({ ok }) => ok,
      ),
    dropped: droppingOf({ parts: { library, intake }, jobs }, announce, shell),
    close: async () => {
      stopWatching()
      stopClock()
      watch.stop()
      work.stop()
      await library.inside.close({}).finally(letGo)
      await viewOnly?.remove()
    },
  }
}
