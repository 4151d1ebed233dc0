// Copyediting beyond the window: the check report, what is open before an export, profiles as files.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { copyBlocks } from '#core/copyedit/blocks'
import { profileFromFile, profileToFile } from '#core/copyedit/profile-file'
import { copyReport } from '#core/copyedit/report'
import { copyReportSheet } from '#core/copyedit/report-sheet'
import { reviewSheetHtml } from '#core/review/sheet-html'
import type { CopyReport } from '#shared/copy-report'
import type { CopyProfileSaid } from '#shared/copy-profile'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { fileNameFor } from '../files/names'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'
import type { Spelling } from '../spelling/spelling'
import { openBefore } from './copy-before'
import { deskWords, lookOver, styleOf } from './copy-look'
import { sheetDocx, when, type SheetShell } from './review-sheets'

export interface CopyShell extends SheetShell {
  /** Absolute path of a profile to read; null if the editor cancelled. */
  readonly chooseCopyProfile: () => Promise<string | null>
  /** Where to write one; null if the editor cancelled. */
  readonly chooseCopyProfileFile: (suggested: string) => Promise<string | null>
}

/** The check report of an article as it stands in the library. */
export async function reportOf(library: Library, dictionary: Spelling, id: string): Promise<CopyReport> {
  const [article, said, fixes, settings, review, words] = await Promise.all([
    library.articles.get({ id }),
    library.copyedit.of({ id }),
    library.inside.copyFixes({ id }),
    library.settings.get({}),
    library.reviews.of({ id }),
    deskWords(library),
  ])
  const inForce = styleOf(settings, said.style)
  const blocks = copyBlocks(article.body)
  const looked = await lookOver(library, dictionary, {
    id,
    publishedAt: article.publishedAt,
    blocks,
    profile: inForce.profile,
    words,
  })
  return copyReport({
    articleId: id,
    headline: article.headline,
    at: Date.now(),
    by: settings.person,
    revisionHash: review.now.revisionHash,
    inForce,
    blocks,
    ...looked,
    said: said.said,
    muted: said.muted,
    fixes,
  })
}

/** A profile is a page of text. */
const MAX_BYTES = 200_000

/** Refuses with `file-unreadable` and `copy-profile-unreadable`, naming the file. */
export async function readProfileFile(path: string): Promise<CopyProfileSaid> {
  const name = basename(path)
  const unreadable = (error: unknown): never => {
    throw new GalleyError('file-unreadable', String(error), name)
  }
  const info = await stat(path).catch(unreadable)
  if (!info.isFile()) throw new GalleyError('file-unreadable', 'not a file', name)
  if (info.size > MAX_BYTES) throw new GalleyError('copy-profile-unreadable', `${info.size} bytes`, name)
  return profileFromFile(await readFile(path, 'utf8').catch(unreadable), name)
}

type Verbs = 'spell' | 'report' | 'reportFile' | 'attach' | 'before' | 'readProfile' | 'writeProfile'

export function copyediting(
  library: Library,
  dictionary: Spelling,
  shell: CopyShell,
): Pick<Answers['copyedit'], Verbs> {
  const sheetOf = async (id: string) =>
    copyReportSheet({ report: await reportOf(library, dictionary, id), language: shell.language(), when })
  return {
    spell: ({ words }) => dictionary.misspelt(words),
    report: ({ id }) => sheetOf(id),
    reportFile: async ({ id, format }) => {
      const sheet = await sheetOf(id)
      const file = await shell.chooseSheetFile(
        fileNameFor(`${sheet.title} ${sheet.headline}`, format),
        format,
      )
      if (file === null) return null
      await writeWhole(
        file,
        format === 'pdf' ? await shell.printPdf(reviewSheetHtml(sheet)) : await sheetDocx(sheet),
      )
      return { file }
    },
    attach: async ({ id }) =>
      library.inside.attachReport({ report: await reportOf(library, dictionary, id) }),
    before: (input) => openBefore(library, dictionary, input),
    readProfile: async () => {
      const path = await shell.chooseCopyProfile()
      return path === null ? null : readProfileFile(path)
    },
    writeProfile: async ({ id }) => {
      const own = (await library.settings.get({})).copyProfiles.find((one) => one.id === id)
      if (own === undefined) throw new GalleyError('not-found', `no profile ${id}`)
      const file = await shell.chooseCopyProfileFile(fileNameFor(own.name, 'json'))
      if (file === null) return null
      await writeWhole(file, profileToFile(own))
      return { file }
    },
  }
}
