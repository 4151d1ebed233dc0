// Backups of one open library, put together: place, clock, answers. The window and the terminal share it.
import type { Answers } from '#shared/contract'
import { checkInThread } from '../library/check-copy'
import type { Library } from '../library/client'
import type { Swappable } from '../library/swappable'
import { backupAnswers, type BackupShell } from './answers'
import { aboutPlace } from './place-about'
import type { BackupPlaces } from './places'
import { backupsOf, type BackupParts, type Backups } from './backups'

/** After a start, when everything is calm; then looked at each so often. In ms. */
const FIRST = 20_000
const EACH = 60_000

export interface Keeping {
  readonly backups: Backups
  readonly answers: Answers['backups']
  /** Begins to look at the clock; answers what stops it. */
  readonly start: () => () => void
}

/** What a library lets backups see of it. */
const backedUp = (library: Library): Parameters<typeof backupsOf>[0]['library'] => ({
  id: () => library.inside.id({}),
  changes: () => library.inside.changes({}),
  copy: (file) => library.inside.copy({ file }),
})

export function keepingOf(
  held: Swappable,
  {
    place,
    each,
    room,
    changed,
    ...shell
  }: Omit<BackupShell, 'check' | 'now'> &
    Pick<BackupPlaces, 'place' | 'all' | 'look' | 'missing' | 'lastNumber' | 'numbered'> &
    Pick<BackupParts, 'each' | 'room'> & { readonly changed: () => void },
): Keeping {
  const backups = backupsOf({
    library: backedUp(held.library),
    place,
    all: shell.all,
    look: shell.look,
    missing: shell.missing,
    lastNumber: shell.lastNumber,
    numbered: shell.numbered,
    about: (folder) => aboutPlace(folder, shell.path),
    each,
    room,
    check: checkInThread,
    now: Date.now,
    changed,
  })
  return {
    backups,
    answers: backupAnswers(backups, held, { ...shell, check: checkInThread, now: Date.now }),
    start: () => {
      const first = setTimeout(() => void backups.tick(), FIRST)
      const again = setInterval(() => void backups.tick(), EACH)
      return () => {
        clearTimeout(first)
        clearInterval(again)
      }
    },
  }
}
