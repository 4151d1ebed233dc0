// Before a library in a synced folder or on a network drive is opened: a local one with its backups there, or as it is by choice.
import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dialog } from 'electron'
import type { Language } from '#shared/settings'
import { syncedTexts } from '#shared/texts/synced'
import type { BackupPlaces } from './backups/places'
import { syncedPlace } from './files/synced-place'

interface Asked {
  readonly places: BackupPlaces
  readonly userData: string
  readonly language: Language
  /** What not to open it means: the program ends, or what was open stays open. */
  readonly leave: 'quit' | 'stay'
}

export interface Place {
  readonly path: string
  /** Its log cannot lie beside it: it is written one file at a time. */
  readonly alone: boolean
}

/** A name of which nothing is there yet. */
function freeName(folder: string): string {
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? 'galley.db' : `galley-${n}.db`)
    if (!existsSync(path)) return path
  }
}

/** What is there becomes the local one; it stays where it was. */
async function takeHome(path: string, local: string): Promise<void> {
  await mkdir(dirname(local), { recursive: true })
  for (const ending of ['', '-wal'])
    if (existsSync(path + ending)) await copyFile(path + ending, local + ending, constants.COPYFILE_EXCL)
}

/** Undefined if the editor does not want it. A choice is remembered and not asked for again. */
export async function placeToOpen(
  asked: string,
  { places, userData, language, leave }: Asked,
): Promise<Place | undefined> {
  const path = places.meant(asked)
  const synced = syncedPlace(path)
  if (synced === null) return { path, alone: false }
  if (places.isAllowed(path)) return { path, alone: true }
  const words = syncedTexts[language]
  const folder = join(userData, 'library')
  // Where everything of this user is synced there is no better place.
  const isBetter = syncedPlace(join(folder, 'galley.db')) === null
  const buttons = [
    ...(isBetter ? [['home', words.home] as const] : []),
    ['here', words.here] as const,
    ['quit', words[leave]] as const,
  ]
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: words.title,
    message: words[synced.kind](synced.by),
    detail: [path, words.why, ...(isBetter ? [words.offer] : [])].join('\n'),
    buttons: buttons.map(([, text]) => text),
    defaultId: 0,
    cancelId: buttons.length - 1,
  })
  switch (buttons[response]?.[0]) {
    case 'home': {
      const local = freeName(folder)
      await takeHome(path, local)
      await places.moved(asked, local, join(dirname(path), 'Galley backups'))
      return { path: local, alone: false }
    }
    case 'here':
      await places.allow(path)
      return { path, alone: true }
    case 'quit':
    case undefined:
      return undefined
  }
}
