// Tables of names: chosen by the editor, read by the intake process, planned and taken by the library; and written out.
import { tableOf } from '#core/names/table'
import { csvCell } from '#core/publish/csv'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { LedgerPerson } from '#shared/names'
import type { Language } from '#shared/settings'
import { namesTexts } from '#shared/texts/names'
import { writeWhole } from '../files/write'
import type { Intake } from '../intake/client'
import type { Library } from '../library/client'
import type { NamesFile } from '../library/names-table'
import { readOutcomeFile } from './outcomes'

interface Dialogs {
  /** Absolute path; null if the editor cancelled. */
  readonly chooseTable: (what: 'names') => Promise<string | null>
  readonly chooseSaveFile: (suggested: string, format: 'csv') => Promise<string | null>
  readonly language: () => Language
}

/** With a mark by which spreadsheets take it for UTF-8; no cell is ever a formula. */
export const namesCsv = (people: readonly LedgerPerson[], language: Language): string =>
  `\ufeff${tableOf(people, language)
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')}\r\n`

export function names(
  { library, intake }: { readonly library: Library; readonly intake: Intake },
  { chooseTable, chooseSaveFile, language }: Dialogs,
): Answers['names'] {
  // What the editor has looked at is what is taken, whatever becomes of the file meanwhile.
  let last: NamesFile | undefined
  const { list, proposals, evidence, confirm, reject, put, remove, merge, rank, apart, alike } = library.names
  return {
    list, proposals, evidence, confirm, reject, put, remove, merge, rank, apart, alike,
    choose: async () => {
      const path = await chooseTable('names')
      if (path === null) return null
      last = await readOutcomeFile(intake, path)
      return library.inside.planNames(last)
    },
    take: async ({ sha256 }) => {
      if (last?.sha256 !== sha256) throw new GalleyError('table-gone', 'another table was chosen')
      return library.inside.takeNames(last)
    },
    export: async () => {
      const people = await library.names.list({})
      const file = await chooseSaveFile(`${namesTexts[language()].file}.csv`, 'csv')
      if (file === null) return null
      await writeWhole(file, namesCsv(people, language()))
      return { file, people: people.length }
    },
  } // prettier-ignore
}
