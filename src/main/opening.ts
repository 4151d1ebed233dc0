// Opening the library at the start: whatever is wrong with it there is a way on, and nothing is thrown away.
import { printedMoment } from '#shared/moment'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dialog, shell } from 'electron'
import { rm, writeFile } from 'node:fs/promises'
import type { Noun } from '#shared/calls/call'
import { stampOf } from '#core/backup/names'
import { GalleyError, toFault, type ErrorCode } from '#shared/error'
import type { Language, ViewOnly } from '#shared/settings'
import { dialogTexts } from '#shared/texts/dialogs'
import { errorTexts } from '#shared/texts/errors'
import { rescueTexts } from '#shared/texts/rescue'
import { VIEWED } from './calls/view-only'
import { latestSound } from './backups/latest-sound'
import { viewCopyOf } from './files/view-copy'
import { finishPutting, putInPlace } from './files/put-in-place'
import { startLibrary, type Library } from './library/client'
import { salvageInThread } from './library/salvage/in-thread'

export interface Opening {
  readonly path: string
  /** In a synced folder or on a network drive, by choice. */
  readonly alone: boolean
  /** The place for backups. */
  readonly place: string
  /** All folders for backups that are there. */
  readonly places: readonly string[]
  /** The library that lay at `path` last time; undefined if there never was one. */
  readonly known: string | undefined
  readonly language: Language
  /** Whether a library is to be made where none is. */
  readonly create: boolean
  /** What not to open it means: the program ends, or what was open stays open. */
  readonly leave: 'quit' | 'stay'
  readonly announce: (nouns: readonly Noun[]) => void
}

/** What another program holds or the disk keeps us from is not mended by a backup. */
const MENDED_BY_BACKUP: ReadonlySet<ErrorCode> = new Set([
  'library-damaged',
  'library-missing',
  'library-foreign',
])

export interface Opened {
  readonly library: Library
  /** Null if it can be written to; else a copy is open, which `remove` takes away. */
  readonly viewOnly: { readonly why: ViewOnly; readonly remove: () => Promise<void> } | null
}

/** Lines of a report that a dialog shows; all of them are kept beside the old file. */
const SHOWN = 12

/** Asks until the library opens; undefined if the editor gives up, `other` if another one is wanted. */
export async function openWithRescue(opening: Opening): Promise<Opened | 'other' | undefined> {
  const { path, alone, place, places, known, language, announce, leave } = opening
  let { create } = opening
  for (;;) {
    try {
      await finishPutting(path)
      if (!create && !existsSync(path)) throw new GalleyError('library-missing', 'it lay there before', path)
      const options = { create, backups: place, known: known ?? null, alone }
      return { library: await startLibrary(path, options, announce), viewOnly: null }
    } catch (error) {
      const { code } = toFault(error)
      const why = VIEWED.get(code)
      const viewed = why && (await view(why))
      if (viewed) return viewed
      const answer = await ask(code)
      if (answer === 'quit') return undefined
      if (answer === 'other') return 'other'
      if (answer === 'folder') shell.showItemInFolder(existsSync(path) ? path : dirname(path))
      else if (answer === 'empty') create = true
      else if (answer === 'rescue') await rescue()
      else if (answer !== 'retry') await putInPlace(answer, path, stampOf(Date.now())).catch(() => {})
    }
  }

  /** Undefined if not even a copy can be read. */
  async function view(why: ViewOnly): Promise<Opened | undefined> {
    const copy = await viewCopyOf(path).catch(() => undefined)
    if (copy === undefined) return undefined
    try {
      const library = await startLibrary(copy.path, { create: false, viewOnly: true }, announce)
      return { library, viewOnly: { why, remove: copy.remove } }
    } catch {
      await copy.remove()
      return undefined
    }
  }

  /** What holds of the ruined file, and of the latest sound backup what is gone from it, takes its place. */
  async function rescue(): Promise<void> {
    const words = rescueTexts[language]
    const output = `${path}.rescued`
    const show = (message: string, lines: readonly string[]): Promise<unknown> =>
      dialog.showMessageBox({ type: 'info', title: words.title, message, detail: lines.join('\n') })
    try {
      await rm(output, { force: true })
      const backup = await latestSound(places, known)
      const from = backup && join(backup.folder, backup.name)
      const salvaged = await salvageInThread({
        file: path,
        output,
        backup: from,
        id: known,
        marks: words.marks,
      })
      const aside = await putInPlace(output, path, stampOf(Date.now()))
      const [sum = '', ...more] = words.report(salvaged)
      const kept = join(aside ?? dirname(path), 'rescue.txt')
      await writeFile(kept, `${[sum, ...more].join('\n')}\n`).catch(() => {})
      const shown = more.slice(0, SHOWN)
      await show(sum, [...shown, ...(more.length > SHOWN ? ['…'] : []), words.kept(kept)])
    } catch (error) {
      await show(words.failed, [errorTexts[language][toFault(error).code], words.untouched])
    } finally {
      await rm(output, { force: true })
    }
  }

  async function ask(
    code: ErrorCode,
  ): Promise<'retry' | 'quit' | 'other' | 'folder' | 'empty' | 'rescue' | (string & {})> {
    const words = dialogTexts[language]
    const backup = MENDED_BY_BACKUP.has(code) ? await latestSound(places, known) : undefined
    const lines = [errorTexts[language][code], path]
    if (backup !== undefined) lines.push(words.keptAside)
    else if (MENDED_BY_BACKUP.has(code) && known !== undefined) lines.push(words.noBackup)
    const buttons: (readonly [string, string])[] = []
    if (MENDED_BY_BACKUP.has(code) && existsSync(path)) buttons.push([rescueTexts[language].rescue, 'rescue'])
    if (backup !== undefined) {
      const { at, articles, folder, name } = backup
      const when = printedMoment(at, language)
      buttons.push([words.restoreLatest(when, articles), join(folder, name)])
    }
    buttons.push([words.chooseOther, 'retry'])
    if (code === 'library-missing') buttons.push([words.startEmpty, 'empty'])
    if (leave === 'quit') buttons.push([words.openOther, 'other'])
    buttons.push([words.showFolder, 'folder'], [words[leave], 'quit'])
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: words.cannotOpen,
      message: words.cannotOpen,
      detail: lines.join('\n'),
      buttons: buttons.map(([text]) => text),
      defaultId: 0,
      cancelId: buttons.length - 1,
    })
    return buttons[response]?.[1] ?? 'quit'
  }
}
