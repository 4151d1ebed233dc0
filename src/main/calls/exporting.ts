// Exporting: of one article to a file, of any selection into a folder, with progress, a way to stop it and a report.
import type { Progress } from '#shared/act'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { LISTED, NONE_WARNED, type ExportedFile, type ExportReport, type HeldBack } from '#shared/exporting'
import { shapeOf, type Format } from '#shared/formats'
import { fileNameFor } from '../files/names'
import type { Library } from '../library/client'
import { exportEach, exportTo, refuseHeld, type Exported, type Manner } from './export-files'
import { render, type Press } from './rendering'

export interface ExportDialogs {
  /** A file to write, `suggested` being its name; null if the editor cancelled. */
  readonly chooseSaveFile: (suggested: string, format: Format) => Promise<string | null>
  readonly chooseFolder: () => Promise<string | null>
  readonly showInFolder: (file: string) => void
  readonly printPdf: Press
}

export interface Exporting {
  readonly answers: Answers['exporting']
  /** How far the export under way has come; null if there is none. */
  readonly progress: () => Progress | null
  /** Stops it after the file that is being written; answers whether there was one. */
  readonly cancel: () => boolean
}

/** Counts what was written and lists the first of it. */
function tally(of: number): {
  readonly add: (one: Exported) => void
  readonly report: (stopped: ExportReport['stopped']) => ExportReport
} {
  const files: ExportedFile[] = []
  const held: HeldBack[] = []
  let heldCount = 0
  const warned = { ...NONE_WARNED }
  let count = 0
  return {
    add: (one) => {
      if (one.kind === 'held') {
        if (heldCount++ < LISTED) held.push(one.held)
        return
      }
      const { file } = one
      count++
      if (files.length < LISTED) files.push(file)
      for (const warning of file.warnings) warned[warning]++
    },
    report: (stopped) => ({ files, count, of, warned, held, heldCount, stopped }),
  }
}

export function exporting(library: Library, dialogs: ExportDialogs): Exporting {
  // Only what this session has written may be shown in the file manager: the renderer never gets to name a path.
  const written = new Set<string>()
  let now: Progress | null = null
  let stop = false

  /** What was written before a fault or a stop stays, and is reported. */
  async function intoFolder(ids: readonly string[], folder: string, manner: Manner): Promise<ExportReport> {
    const found = tally(ids.length)
    let done = 0
    stop = false
    now = { work: 'export', done, of: ids.length }
    try {
      for await (const one of exportEach(library, ids, folder, manner, dialogs.printPdf)) {
        found.add(one)
        now = { work: 'export', done: ++done, of: ids.length }
        if (stop && done < ids.length) return found.report({ kind: 'cancelled' })
      }
      return found.report(null)
    } catch (error) {
      if (!(error instanceof GalleyError)) throw error
      return found.report({ kind: 'failed', code: error.code, file: error.subject ?? folder })
    } finally {
      now = null
    }
  }

  async function choose({
    selection,
    ...manner
  }: Parameters<Answers['exporting']['choose']>[0]): Promise<ExportReport | null> {
    const { format, channel } = manner
    const ids = await library.inside.exportIds({ selection })
    const [first] = ids
    if (first === undefined) throw new GalleyError('nothing-to-export', 'no article')
    if (ids.length > 1) {
      const folder = await dialogs.chooseFolder()
      return folder === null ? null : intoFolder(ids, folder, manner)
    }
    const one = await library.inside.asChannelHas({ id: first, channel })
    // Before anybody is asked for a place.
    refuseHeld(one, manner)
    const file = await dialogs.chooseSaveFile(
      fileNameFor(one.article.headline, shapeOf(format).extension),
      format,
    )
    if (file === null) return null
    const found = tally(1)
    found.add({ kind: 'written', file: await exportTo(library, first, file, manner, dialogs.printPdf) })
    return found.report(null)
  }

  return {
    progress: () => now,
    cancel: () => {
      stop = now !== null
      return stop
    },
    answers: {
      choose: async (input) => {
        const report = await choose(input)
        for (const { file } of report?.files ?? []) written.add(file)
        return report
      },
      before: (input) => library.inside.exportBefore(input),
      preview: async ({ id, ...manner }) => {
        const { format, channel } = manner
        const { article, leaving, held } = await library.inside.asChannelHas({ id, channel })
        const name = fileNameFor(article.headline, shapeOf(format).extension)
        const isFile = shapeOf(format).text
        const shown = isFile ? manner : { ...manner, format: 'text' as const }
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
