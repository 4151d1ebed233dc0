// The review sheet: gathered from the library, made a Word file or a printed page, written whole or not at all.
import type { SheetFormat } from '#shared/review'
import type { Answers } from '#shared/contract'
import type { Language } from '#shared/settings'
import type { Sheet } from '#shared/sheet'
import { reviewSheet } from '#core/review/sheet'
import { reviewSheetHtml } from '#core/review/sheet-html'
import { fileNameFor } from '../files/names'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'

export interface SheetShell {
  /** The file to write, `suggested` being its name; null if the editor cancelled. */
  readonly chooseSheetFile: (suggested: string, format: SheetFormat) => Promise<string | null>
  /** Prints a page that fetches nothing. */
  readonly printPdf: (html: string) => Promise<Uint8Array>
  readonly language: () => Language
}

/** `2026-11-23 05:20`, where the machine is. */
export function when(at: number): string {
  const of = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${of.getFullYear()}-${two(of.getMonth() + 1)}-${two(of.getDate())} ${two(of.getHours())}:${two(of.getMinutes())}`
}

export async function sheetOf(library: Library, id: string, language: Language): Promise<Sheet> {
  const article = await library.articles.get({ id })
  const [review, headlines, channels, checked, attached] = await Promise.all([
    library.reviews.of({ id }),
    library.inside.reviewedHeadlines({ id }),
    library.channels.list({}),
    library.checks.of({ headlineId: article.headlineId, text: null, channel: null }),
    library.inside.lastReport({ id }),
  ])
  return reviewSheet({ language, article, review, headlines, channels, checked, attached, when })
}

export async function sheetDocx(sheet: Sheet): Promise<Uint8Array> {
  // Loaded when it is needed: the start of the program is not made longer by it.
  const { reviewDocx } = await import('../files/review-docx')
  return await reviewDocx(sheet)
}

export const reviewSheets =
  (library: Library, shell: SheetShell): Answers['reviews']['sheet'] =>
  async ({ id, format }) => {
    const sheet = await sheetOf(library, id, shell.language())
    const file = await shell.chooseSheetFile(fileNameFor(`${sheet.title} ${sheet.headline}`, format), format)
    if (file === null) return null
    const bytes = format === 'pdf' ? await shell.printPdf(reviewSheetHtml(sheet)) : await sheetDocx(sheet)
    await writeWhole(file, bytes)
    return { file }
  }
