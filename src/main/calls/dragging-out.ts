// Articles as files in the hand or on the clipboard: made first, by the profile of the last export, then handed to the system.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { MOST_DRAGGED } from '#shared/exporting'
import { shapeOf } from '#shared/formats'
import type { Language } from '#shared/settings'
import { fileNameFor } from '../files/names'
import type { Library } from '../library/client'
import { exportTogether } from './export-edition'
import { exportInto, type Exported, type Watch } from './export-files'

export interface DragShell {
  /** An empty folder for the files of one drag. */
  readonly dragFolder: () => Promise<string>
  /** Hands files that are there to the system, in the window that asks. */
  readonly startDrag: (files: readonly string[]) => void
  /** Puts files that are there on the clipboard; throws where the system does not take them. */
  readonly copyFiles: (files: readonly string[]) => Promise<void>
  readonly language: () => Language
}

/** Tells how far it is while it runs; see `exporting`. */
export interface Work {
  readonly working: <T>(of: number, run: () => Promise<T>) => Promise<T>
  readonly watch: Watch
  /** The headline of the first of these articles in which copyediting has something open; null: there is none. */
  readonly openIn: (ids: readonly string[]) => Promise<string | null>
}

const heldOf = (done: readonly Exported[]): number => done.filter(({ kind }) => kind === 'held').length

/** So many drags can still be begun again. */
const KEPT = 4

/** By the profile of the last export, else as Word files. */
async function exportedInto(
  library: Library,
  folder: string,
  ids: readonly [string, ...string[]],
  { watch, openIn, language }: Pick<Work, 'watch' | 'openIn'> & Pick<DragShell, 'language'>,
): Promise<number> {
  const { exportProfiles } = await library.settings.get({})
  const profile = (await library.profiles.list({})).find(({ key }) => key === exportProfiles[0])
  if (profile === undefined) {
    const manner = { format: 'docx', channel: null } as const
    return heldOf(await exportInto(library, ids, { folder }, manner, watch))
  }
  const { key, naming, as, copyClean, format, options, pictures, channel, creditLine, without } = profile
  const manner = { format, options, pictures, channel, creditLine, without }
  const open = copyClean === true ? await openIn(ids) : null
  if (open !== null) throw new GalleyError('copyedit-open', 'copyediting is not done', open)
  if (as === 'article') {
    const channels = await library.channels.list({})
    const channelName = channels.find((one) => one.key === channel)?.name[language()] ?? ''
    return heldOf(
      await exportInto(library, ids, { folder, naming, channelName, profile: key }, manner, watch),
    )
  }
  const title = (await library.articles.about({ id: ids[0] })).headline
  const ending = as === 'folder' ? '' : shapeOf(format).extension
  const at = join(folder, fileNameFor(title, ending).replace(/\.$/, ''))
  const book = { as, title, description: '', id: null, profile: key }
  return (await exportTogether(library, ids, at, manner, book, watch)).held.length
}

export function draggingOut(
  library: Library,
  { dragFolder, startDrag, copyFiles, language }: DragShell,
  { working, ...work }: Work,
): Pick<Answers['exporting'], 'dragOut' | 'dragNow' | 'copyFiles'> {
  const ready = new Map<number, readonly string[]>()
  let made = 0
  return {
    dragOut: async ({ of: wanted }) => {
      const [first, ...rest] =
        wanted.kind === 'articles'
          ? await library.inside.exportIds({ selection: wanted.selection })
          : await library.inside.articlesOf({ selection: wanted.selection })
      if (first === undefined) throw new GalleyError('nothing-to-export', 'no article')
      const of = rest.length + 1
      if (of > MOST_DRAGGED) throw new GalleyError('too-many-dragged', `${of} articles`)
      const folder = await dragFolder()
      const held = await working(of, () =>
        exportedInto(library, folder, [first, ...rest], { ...work, language }),
      )
      // Pictures beside a file lie in a folder beside it.
      const files = (await readdir(folder)).toSorted().map((name) => join(folder, name))
      if (files.length === 0) throw new GalleyError('over-limit', `${held} kept back`)
      ready.set(++made, files)
      ready.delete(made - KEPT)
      return { drag: made, articles: of - held, held }
    },
    dragNow: ({ drag }) => {
      const files = ready.get(drag)
      if (files !== undefined) startDrag(files)
      return { started: files !== undefined }
    },
    copyFiles: async ({ drag }) => {
      const files = ready.get(drag)
      if (files === undefined) return { copied: false }
      await copyFiles(files).catch((error: unknown) => {
        throw new GalleyError('files-not-copied', String(error))
      })
      return { copied: true }
    },
  }
}
