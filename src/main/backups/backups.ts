// Backups of the open library: made by the clock, when asked and before great acts; looked over, rotated, brought back.
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup, BackupChecked, BackupPlace, BackupReason, PlaceAbout } from '#shared/backup'
import { GalleyError, toFault, type ErrorCode } from '#shared/error'
import { flushFile, flushFolder, writeFault } from '../files/write'
import { toDelete } from '#core/backup/rotate'
import { parseBackupName } from '#core/backup/names'
import {
  backupsIn,
  backupsInAll,
  nextName,
  sweepUnchecked,
  UNCHECKED,
  type Shelved,
  type ShelfPort,
} from './shelf'

/** Before a great act the latest one will do if it is so young. */
const FRESH = 5 * 60_000

/** What backups need of the open library. */
export interface BackedUp {
  readonly id: () => Promise<string>
  readonly changes: () => Promise<{ readonly seq: number; readonly changes: number }>
  readonly copy: (file: string) => Promise<{ readonly seq: number; readonly articles: number }>
}

export interface BackupParts {
  readonly library: BackedUp
  /** The folder in which each library has one of its own. */
  readonly place: () => string
  /** All such folders that are there, that one first; left out: there is no other. */
  readonly all?: () => readonly string[]
  /** Looks whether the chosen place is there; the others answer by the latest look. */
  readonly look?: () => Promise<void>
  /** The chosen place while it is not there. */
  readonly missing?: () => string | null
  /** The highest number that was given, also to those on a disk that is not there. */
  readonly lastNumber?: (id: string) => number
  readonly numbered?: (id: string, n: number) => Promise<void>
  /** What is to be known of the place, e.g. that it is on the disk of the library. */
  readonly about?: (folder: string) => PlaceAbout
  /** Looks over a copy that nobody has open. */
  readonly check: (file: string) => Promise<BackupChecked>
  /** Nothing that was changed is older than this without standing in a backup. In ms. */
  readonly each: () => number
  /** What all of them may take together, in bytes. */
  readonly room: () => number
  readonly now: () => number
  /** Told when a backup was made or failed. */
  readonly changed: () => void
  readonly port?: ShelfPort
}

export interface Backups {
  readonly place: () => Promise<BackupPlace>
  /** Refuses with `disk-full`, `write-failed` (naming the folder) or `backup-damaged`; then nothing is left of it. */
  readonly make: (reason: BackupReason) => Promise<Backup>
  /** Makes one unless nothing was changed or the latest is a few minutes old; never refuses, and says in `place` why it failed. */
  readonly beforeAct: () => Promise<void>
  /** Makes one if it is time; what the clock calls. */
  readonly tick: () => Promise<void>
  readonly check: (name: string) => Promise<BackupChecked>
  /** Absolute path of one of them; refused with `not-found`. */
  readonly fileOf: (name: string) => Promise<string>
}

export function backupsOf({
  library,
  place,
  all = () => [place()],
  look = () => Promise.resolve(),
  missing = () => null,
  lastNumber = () => 0,
  numbered = () => Promise.resolve(),
  about = () => ({ syncedBy: null, sameDisk: false }),
  check,
  each,
  room,
  now,
  changed,
  port = fs,
}: BackupParts): Backups {
  let failed: ErrorCode | null = null
  let told = missing()
  let busy: Promise<Backup> | null = null
  /** What stood when the latest one was begun; undefined until one was made. */
  let covered: number | undefined

  const folderOf = async (): Promise<string> => join(place(), await library.id())
  async function shelf(): Promise<readonly Shelved[]> {
    const id = await library.id()
    return backupsInAll(
      all().map((one) => join(one, id)),
      port,
    )
  }

  async function isBehind(backups: readonly Backup[]): Promise<boolean> {
    const [latest] = backups
    if (latest === undefined) return true
    const { seq, changes } = await library.changes()
    if (covered !== undefined) return changes !== covered
    // Of an earlier run only the count of changes is known.
    return seq !== latest.seq || changes > 0
  }

  async function write(reason: BackupReason): Promise<Backup> {
    await look()
    const folder = await folderOf()
    const raw = join(folder, `galley-${now()}${UNCHECKED}`)
    try {
      await port.mkdir(folder, { recursive: true })
      await sweepUnchecked(folder, port)
      const { changes } = await library.changes()
      const { seq, articles } = await library.copy(raw)
      await flushFile(port, raw)
      const found = await check(raw)
      if (!found.sound)
        throw new GalleyError('backup-damaged', found.damaged.slice(0, 3).join('; '), found.damaged[0])
      const id = await library.id()
      const name = nextName(await shelf(), { at: now(), reason, seq, articles }, lastNumber(id))
      await port.rename(raw, join(folder, name))
      await flushFolder(port, folder)
      await numbered(id, parseBackupName(name)?.n ?? 0)
      covered = changes
      const after = await backupsIn(folder, port)
      const old = new Set(toDelete(after, now(), room()))
      for (const one of after)
        if (old.has(one.n)) await port.rm(join(folder, one.name), { force: true }).catch(() => {})
      const made = after.find((one) => one.name === name)
      if (made === undefined) throw new Error('what was written is not there')
      return made
    } catch (error) {
      await port.rm(raw, { force: true }).catch(() => {})
      throw writeFault(error, folder)
    }
  }

  function make(reason: BackupReason): Promise<Backup> {
    const mine = (busy ?? Promise.resolve()).catch(() => {}).then(() => write(reason))
    busy = mine
    changed()
    const done = (why: ErrorCode | null) => (): void => {
      failed = why
      if (busy === mine) busy = null
      changed()
    }
    mine.then(done(null), (error: unknown) => done(toFault(error).code)())
    return mine
  }

  async function makeIfOlder(than: number, reason: BackupReason): Promise<void> {
    const backups = await shelf()
    const [latest] = backups
    // A clock that was set back must not put the next one off for years.
    const age = latest === undefined ? Infinity : now() - latest.at
    if (busy !== null || (age >= 0 && age < than) || !(await isBehind(backups))) return
    await make(reason)
  }

  return {
    place: async () => {
      await look()
      const backups = await shelf()
      return {
        folder: await folderOf(),
        missing: missing(),
        ...about(place()),
        backups: backups.map(({ folder: _folder, ...one }) => one),
        behind: await isBehind(backups),
        busy: busy !== null,
        failed,
      }
    },
    make,
    beforeAct: () => makeIfOlder(FRESH, 'act').catch(() => {}),
    tick: async () => {
      await look()
      // A disk was unplugged, or plugged in again.
      if (missing() !== told) {
        told = missing()
        changed()
      }
      await makeIfOlder(each(), 'work').catch(() => {})
    },
    check: async (name) => {
      return check(await fileIn(name))
    },
    fileOf: fileIn,
  }

  /** Only names that stand on the shelf: nobody names a path. */
  async function fileIn(name: string): Promise<string> {
    const found = (await shelf()).find((one) => one.name === name)
    if (found === undefined) throw new GalleyError('not-found', 'no such backup', name)
    return join(found.folder, name)
  }
}
