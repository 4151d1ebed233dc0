// What is asked about backups, and bringing one back: the present state is backed up, the file exchanged, the library opened.
import { stampOf } from '#core/backup/names'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { BackupChecked } from '#shared/backup'
import { rm } from 'node:fs/promises'
import { putInPlace } from '../files/put-in-place'
import type { Library } from '../library/client'
import type { Swappable } from '../library/swappable'
import type { Backups } from './backups'

export interface BackupShell {
  /** Absolute path of the library. */
  readonly path: string
  readonly open: () => Promise<Library>
  readonly check: (file: string) => Promise<BackupChecked>
  readonly now: () => number
  /** The last keys of the window, before anything is exchanged. */
  readonly flush: () => Promise<void>
  /** The window begins anew. */
  readonly restored: () => void
  readonly choosePlace: () => Promise<string | null>
  readonly setPlace: (folder: string, library: string) => Promise<void>
  readonly reveal: (folder: string) => void
}

/** A copy takes the library's place; if that fails the old one is opened again and the failure thrown. */
async function exchange(shell: BackupShell, held: Swappable, file: string): Promise<void> {
  let failure: unknown
  await held.swap(async (old) => {
    await old.inside.close({})
    try {
      const aside = await putInPlace(file, shell.path, stampOf(shell.now()))
      const fresh = await shell.open()
      // It stands among the backups, looked over: no second copy is wanted.
      if (aside !== null) await rm(aside, { recursive: true, force: true })
      return fresh
    } catch (error) {
      failure = error
      return shell.open()
    }
  })
  if (failure !== undefined) throw failure
}

export function backupAnswers(backups: Backups, held: Swappable, shell: BackupShell): Answers['backups'] {
  return {
    place: () => backups.place(),
    make: () => backups.make('asked'),
    check: ({ name }) => backups.check(name),
    restore: async ({ name }) => {
      const file = await backups.fileOf(name)
      const found = await shell.check(file)
      if (!found.sound) throw new GalleyError('backup-damaged', found.damaged.join('; '), name)
      await shell.flush()
      await backups.make('restore')
      await exchange(shell, held, file)
      shell.restored()
      return { restored: true }
    },
    choosePlace: async () => {
      const folder = await shell.choosePlace()
      if (folder === null) return null
      await shell.setPlace(folder, shell.path)
      return backups.place()
    },
    reveal: async () => {
      shell.reveal((await backups.place()).folder)
      return { shown: true }
    },
  }
}
