// Exporting: of one article to a file, of any selection into a folder or one file, by one profile or several at once.
import { dirname, join } from 'node:path'
import type { Progress } from '#shared/act'
import type { Answers } from '#shared/contract'
import { GalleyError, toError, toFault } from '#shared/error'
import type { ExportReport } from '#shared/exporting'
import { isHolding, shapeOf, type Format } from '#shared/formats'
import type { Profile } from '#shared/profile'
import type { Language } from '#shared/settings'
import { fileNameFor, uniqueNamesIn } from '../files/names'
import type { Library } from '../library/client'
import type { Work } from './dragging-out'
import { bookOf, folderOf, nameOf, refuseOther, type Selection } from './export-book'
import { exportTogether, type Book } from './export-edition'
import { exportLibrary } from './export-library'
import { exportInto, exportTo, refuseHeld, type Watch } from './export-files'
import { reportOfBound, reportOfFault, reportOfFiles } from './export-report'
import { render, type Manner, type Press } from './rendering'

export interface ExportDialogs {
  /** A file to write, `suggested` being its name; null if the editor cancelled. */
  readonly chooseSaveFile: (suggested: string, format: Format) => Promise<string | null>
  /** `what`: whose files they are, for the dialog's title. */
  readonly chooseFolder: (what?: string) => Promise<string | null>
  readonly showInFolder: (file: string) => void
  readonly printPdf: Press
  readonly language: () => Language
}

export interface Exporting {
  readonly answers: Omit<Answers['exporting'], 'print' | 'dragOut' | 'dragNow' | 'copyFiles'>
  /** How others run what can be followed and stopped. */
  readonly work: Work
  readonly profiles: Answers['profiles']
  /** How far the export under way has come; null if there is none. */
  readonly progress: () => Progress | null
  /** Stops it before the next article; nothing of it is then written. Answers whether there was one. */
  readonly cancel: () => boolean
}

/** `openIn`: the headline of the first of these articles in which copyediting has something open; null: there is none. */
export function exporting(
  library: Library,
  dialogs: ExportDialogs,
  openIn: (ids: readonly string[]) => Promise<string | null> = () => Promise.resolve(null),
): Exporting {
  // Only what this session has written may be shown in the file manager: the renderer never gets to name a path.
  const written = new Set<string>()
  let now: Progress | null = null
  let stop = false
  const watch: Watch = {
    press: dialogs.printPdf,
    step: () => {
      if (now !== null) now = { ...now, done: now.done + 1 }
    },
    stopped: () => stop,
  }

  /** A fault that has a name is told in the report: what had been done before it is known. */
  async function reported(
    about: Pick<ExportReport, 'of' | 'profile' | 'folder'>,
    run: () => Promise<ExportReport>,
  ): Promise<ExportReport> {
    try {
      return await run()
    } catch (error) {
      return reportOfFault(toError(toFault(error)), about)
    }
  }

  async function working<T>(of: number, run: () => Promise<T>): Promise<T> {
    stop = false
    now = { work: 'export', done: 0, of }
    try {
      return await run()
    } finally {
      now = null
    }
  }

  async function idsOf(selection: Selection): Promise<readonly [string, ...string[]]> {
    const [first, ...rest] = await library.inside.exportIds({ selection })
    if (first === undefined) throw new GalleyError('nothing-to-export', 'no article')
    return [first, ...rest]
  }

  async function together(
    ids: readonly string[],
    at: string,
    manner: Manner,
    book: Book,
    about: Pick<ExportReport, 'of' | 'profile' | 'folder'>,
  ): Promise<ExportReport> {
    return reported(about, async () =>
      reportOfBound(await exportTogether(library, ids, at, manner, book, watch), about),
    )
  }

  async function choose({
    selection,
    as,
    title,
    ...manner
  }: Parameters<Answers['exporting']['choose']>[0]): Promise<ExportReport | null> {
    const { format, channel } = manner
    refuseOther(format, as)
    const ids = await idsOf(selection)
    const [first] = ids
    const of = ids.length
    if (as !== 'article') {
      const book = await bookOf(library, selection, { as, title, profile: '' }, first)
      const name = nameOf(book, format)
      const parent = as === 'folder' ? await dialogs.chooseFolder(book.title) : null
      const at = as === 'folder' ? parent && join(parent, name) : await dialogs.chooseSaveFile(name, format)
      if (at === null) return null
      const about = { of, profile: null, folder: dirname(at) }
      return working(of, () => together(ids, at, manner, book, about))
    }
    if (of > 1) {
      const folder = await dialogs.chooseFolder()
      if (folder === null) return null
      const about = { of, profile: null, folder }
      return working(of, () =>
        reported(about, async () =>
          reportOfFiles(await exportInto(library, ids, { folder }, manner, watch), about),
        ),
      )
    }
    const one = await library.inside.asChannelHas({ id: first, channel })
    // Before anybody is asked for a place.
    refuseHeld(one, manner)
    const name = fileNameFor(one.article.headline, shapeOf(format).extension)
    const file = await dialogs.chooseSaveFile(name, format)
    if (file === null) return null
    const done = await exportTo(library, first, file, manner, dialogs.printPdf)
    return reportOfFiles([{ kind: 'written', file: done }], { of, profile: null, folder: dirname(file) })
  }

  interface ByProfiles {
    readonly title: string | undefined
    readonly override: string | undefined
    readonly ask: () => Promise<string | null>
  }

  async function byProfile(
    profile: Profile,
    selection: Selection,
    ids: readonly [string, ...string[]],
    { title, override, ask }: ByProfiles,
  ): Promise<ExportReport | null> {
    const {
      key,
      name,
      folder: _folder,
      shipped: _shipped,
      edited: _edited,
      naming,
      as,
      copyClean,
      ...said
    } = profile
    const manner = { ...said, override }
    const about = { of: ids.length, profile: name, folder: profile.folder }
    let asked = true
    const report = await reported(about, async () => {
      refuseOther(manner.format, as)
      const open = copyClean === true ? await openIn(ids) : null
      if (open !== null) throw new GalleyError('copyedit-open', 'copyediting is not done', open)
      const folder = await folderOf(profile, ask)
      asked = folder !== null
      if (folder === null) return reportOfFault(new GalleyError('cancelled', 'no folder'), about)
      const here = { ...about, folder }
      if (as !== 'article') {
        const book = await bookOf(library, selection, { as, title, profile: key }, ids[0])
        const unique = await uniqueNamesIn(folder)
        const ending = as === 'folder' ? '' : `.${shapeOf(manner.format).extension}`
        const at = join(folder, unique(nameOf(book, manner.format), ending))
        return await together(ids, at, manner, book, here)
      }
      const channels = await library.channels.list({})
      const channelName = channels.find((one) => one.key === manner.channel)?.name[dialogs.language()] ?? ''
      const batch = { folder, naming, channelName, profile: key }
      return reportOfFiles(await exportInto(library, ids, batch, manner, watch), here)
    })
    return asked ? report : null
  }

  async function run({
    selection,
    profiles,
    title,
    override,
  }: Parameters<Answers['exporting']['run']>[0]): Promise<readonly ExportReport[]> {
    const ids = await idsOf(selection)
    const chosen = await Promise.all(profiles.map((key) => library.inside.profile({ key })))
    // One folder for all that have none, asked when the first of them is due.
    let asked: Promise<string | null> | undefined
    const homeless = chosen.filter(({ folder }) => folder === null)
    const ask = (): Promise<string | null> =>
      (asked ??= dialogs.chooseFolder(homeless.map(({ name }) => name[dialogs.language()]).join(' + ')))
    return working(ids.length * chosen.length, async () => {
      const reports: ExportReport[] = []
      for (const profile of chosen) {
        const report = await byProfile(profile, selection, ids, { title, override, ask })
        if (report !== null) reports.push(report)
        if (stop) break
      }
      return reports
    })
  }

  const known = (report: ExportReport): ExportReport => {
    for (const { file } of report.files) written.add(file)
    return report
  }

  return {
    work: { working, watch, openIn },
    progress: () => now,
    cancel: () => {
      stop = now !== null
      return stop
    },
    profiles: {
      list: library.profiles.list,
      save: library.profiles.save,
      remove: library.profiles.remove,
      restore: library.profiles.restore,
      reset: library.profiles.reset,
      move: library.profiles.move,
      forgetFolder: library.profiles.forgetFolder,
      chooseFolder: async ({ key }) => {
        const { name } = await library.inside.profile({ key })
        const folder = await dialogs.chooseFolder(name[dialogs.language()])
        return folder === null ? null : await library.inside.setFolder({ key, folder })
      },
    },
    answers: {
      choose: async (input) => {
        const report = await choose(input)
        return report === null ? null : known(report)
      },
      library: async () => {
        const parent = await dialogs.chooseFolder()
        if (parent === null) return null
        const { views } = await library.articles.counts({})
        const folder = join(parent, `Galley ${new Date().toISOString().slice(0, 10)}`)
        const done = await working(views.all + views.trash, () => exportLibrary(library, folder, watch))
        written.add(done.folder)
        return done
      },
      run: async (input) => (await run(input)).map(known),
      before: (input) => library.inside.exportBefore(input),
      preview: async ({ id, ...manner }) => {
        const { format, channel } = manner
        const { article, leaving, held } = await library.inside.asChannelHas({ id, channel })
        const name = fileNameFor(article.headline, shapeOf(format).extension)
        const isFile = shapeOf(format).text && isHolding(format, 'article')
        // Of plain text the words are shown, whatever the encoding of its file.
        const shown =
          isFile && format !== 'text'
            ? manner
            : { ...manner, format: 'text' as const, options: { ...manner.options, encoding: 'utf-8' } }
        const { content } = await render(library, article, shown, name)
        return {
          text: typeof content === 'string' ? content : Buffer.from(content).toString('utf8'),
          isFile,
          name,
          headline: leaving.text,
          standing: leaving.standing,
          own: leaving.own,
          open: held,
        }
      },
      reveal: ({ file }) => {
        if (!written.has(file)) return { shown: false }
        dialogs.showInFolder(file)
        return { shown: true }
      },
    },
  }
}
