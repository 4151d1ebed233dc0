// Which library is open: the first, then another in its place; the list of them.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, shell as system } from 'electron'
import { appAnswers, type AppParts } from './app-answers'
import { fillSample } from './calls/sample-library'
import { appStateIn, backupPlaces } from './backups/places'
import { onMachine } from './calls/machine-settings'
import { deskOf, type Desk, type DeskShell } from './desk'
import { syncedPlace } from './files/synced-place'
import { doorOf, type Door } from './libraries/door'
import { exchange } from './libraries/exchange'
import { sampleLibraryOf } from './libraries/sample'
import { sampleAnswers } from './libraries/sample-answers'
import { isSameFile, libraryListAnswers, libraryListOf, type LibraryList } from './libraries/list'
import { ownLibrary } from './library-path'
import { startLibrary } from './library/client'
import { toFault } from '#shared/error'
import { openWithRescue } from './opening'
import { placeToOpen } from './synced'

export interface LibraryShell
  extends
    Omit<DeskShell, 'openLibrary' | 'places' | 'kept' | 'app' | 'libraries' | 'flush'>,
    Omit<AppParts, 'nameOf' | 'sample' | 'dialogs' | 'log' | 'language'> {
  /** The last keys of all windows; whether nothing is left unsaved. */
  readonly flush: () => Promise<boolean>
  /** Keys pressed in the windows go nowhere meanwhile. */
  readonly hold: (on: boolean) => void
  /** All windows begin anew in that library; settles when they stand. */
  readonly show: (next: Desk) => Promise<void>
  /** The list of libraries is another one. */
  readonly listChanged: () => void
  readonly comeForward: () => void
}

export interface WhichLibrary {
  readonly door: Door
  readonly list: LibraryList
  readonly desk: () => Desk | undefined
  /** Undefined if the editor gives up. `isNext`: the next start opens it too. */
  readonly begin: (path: string, isNext: boolean) => Promise<Desk | undefined>
  /** In place of the open one; whatever is in the way is said in a dialog. */
  readonly change: (path: string, create?: boolean) => Promise<void>
  /** Asks for a place; nothing changes if the editor cancels. */
  readonly create: () => Promise<void>
  /** Asks which. */
  readonly choose: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function whichLibrary(userData: string, shell: LibraryShell): Promise<WhichLibrary> {
  const { dialogs, language, announce } = shell
  const kept = await appStateIn(userData)
  const places = await backupPlaces(userData, kept)
  // What is asked before a library is open is asked in the language that was chosen on this machine.
  shell.settingsChanged(onMachine(kept))
  const door = doorOf()
  let desk: Desk | undefined
  // One exchange after the other: what is asked for while one is under way is meant all the same.
  let turn: Promise<unknown> = Promise.resolve()
  const list = libraryListOf(kept, ownLibrary(userData), () => desk?.path)

  async function chooseNew(): Promise<string | null> {
    const documents = app.getPath('documents')
    // Many keep their documents in a synced folder, where a library does not belong.
    const isSynced = syncedPlace(`${documents}/a.galley`) !== null
    const path = await dialogs.chooseNewLibrary(isSynced ? homedir() : documents)
    if (path === null || !existsSync(path)) return path
    await dialogs.libraryNotOverwritten(path)
    return null
  }
  const sample = sampleLibraryOf({
    folder: join(userData, 'sample'),
    start: (path, create) => startLibrary(path, { create }),
    fill: (library) =>
      fillSample(
        { library, intake: shell.intake },
        join(app.getAppPath(), 'resources/sample/library'),
        language(),
      ),
  })
  const deskShell: DeskShell = {
    ...shell,
    places,
    openLibrary: (path) => void change(path),
    kept,
    app: appAnswers({
      ...shell,
      nameOf: list.nameOf,
      sample: async (path) => {
        if (sample.isOne(path)) return 'open'
        return (await sample.isThere()) ? 'there' : 'none'
      },
    }),
    libraries: libraryListAnswers(list, {
      to: (path) => void change(path),
      create: (path) => void change(path, true),
      choose: dialogs.chooseLibrary,
      chooseNew,
      reveal: dialogs.showInFolder,
      current: () => desk?.path ?? '',
      changed: shell.listChanged,
      ...sampleAnswers(sample, {
        language,
        dialogs,
        open: () => desk,
        change,
        goBack: () => {
          const before = list
            .listed()
            .toSorted((a, b) => b.at - a.at)
            .find(({ place, missing }) => !missing && !sample.isOne(place))?.place
          const own = ownLibrary(userData)
          return before === undefined ? change(own, !existsSync(own)) : change(before)
        },
        forget: list.forget,
        intoBin: (folder) => system.trashItem(folder),
        dropBackups: async (path) => {
          const id = places.known(path) ?? ''
          if (!/^[0-9A-Z]{26}$/.test(id)) return
          for (const place of places.all()) await rm(join(place, id), { recursive: true, force: true })
        },
        changed: () => {
          shell.listChanged()
          announce(['libraries'])
        },
      }),
    }),
  }

  async function openAt(
    asked: string,
    { leave, create, isNext }: { leave: 'quit' | 'stay'; create?: boolean | undefined; isNext: boolean },
  ): Promise<Desk | undefined> {
    for (let wanted = asked; ;) {
      const placed = await placeToOpen(wanted, { places, userData, language: language(), leave })
      if (placed === undefined) return undefined
      const known = places.known(placed.path)
      const opened = await openWithRescue({
        ...placed,
        place: places.place(),
        places: places.all(),
        known,
        create: create ?? known === undefined,
        language: language(),
        leave,
        announce,
      })
      if (opened === undefined) return undefined
      if (opened !== 'other') {
        const next = await deskOf(placed, opened, deskShell).catch(async (error: unknown) => {
          await opened.library.inside.close({}).catch(() => {})
          throw error
        })
        await list.opened(placed.path, wanted, isNext)
        if (placed.path.endsWith('.galley')) app.addRecentDocument(placed.path)
        return next
      }
      wanted = (await dialogs.chooseLibrary()) ?? wanted
    }
  }

  async function changeNow(path: string, create: boolean): Promise<void> {
    const old = desk
    if (old === undefined) return
    if (isSameFile(path, old.path)) {
      shell.comeForward()
      return
    }
    await exchange({
      door,
      old,
      open: () => openAt(path, { leave: 'stay', create, isNext: true }),
      hold: shell.hold,
      flush: async () => (await shell.flush()) || dialogs.closeUnsaved(),
      stillWorking: () => void dialogs.stillWorking(),
      show: async (next) => {
        desk = next
        shell.settingsChanged(await next.settings())
        await shell.show(next)
      },
    })
  }
  function change(path: string, create = false): Promise<void> {
    const mine = turn
      .then(() => changeNow(path, create))
      .catch(async (error: unknown) => {
        shell.log.write({ kind: 'fault', call: 'libraries.open', id: null, error })
        await dialogs.libraryNotOpened(path, toFault(error).code)
      })
    turn = mine
    return mine
  }

  return {
    door,
    list,
    desk: () => desk,
    begin: async (path, isNext) => {
      desk = await openAt(path, { leave: 'quit', isNext })
      if (desk === undefined) return undefined
      door.lead(desk)
      shell.settingsChanged(await desk.settings())
      return desk
    },
    change,
    create: async () => {
      const path = await chooseNew()
      if (path !== null) await change(path, true)
    },
    choose: async () => {
      const path = await dialogs.chooseLibrary()
      if (path !== null) await change(path)
    },
    close: async () => {
      const open = desk
      desk = undefined
      door.lead(undefined)
      await open?.close()
    },
  }
}
