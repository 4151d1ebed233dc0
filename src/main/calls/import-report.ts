// What became of each file of an import, written as a table; read in portions, so that nothing waits for it.
import { basename } from 'node:path'
import { importReportHead, importReportRows } from '#core/intake/import-report'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Language } from '#shared/settings'
import { importJobTexts } from '#shared/texts/import-jobs'
import { fileNameFor } from '../files/names'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'

const PORTION = 500

export function importReports(
  { imports }: Pick<Library, 'imports'>,
  chooseFile: (suggested: string) => Promise<string | null>,
  language: () => Language,
): Answers['importing']['saveReport'] {
  return async ({ job }) => {
    const known = await imports.job({ job })
    if (known === null) throw new GalleyError('not-found', `no import ${job}`)
    const { reportName } = importJobTexts[language()]
    const file = await chooseFile(fileNameFor(reportName(known.name), 'csv'))
    if (file === null) return null
    const parts = [importReportHead(language())]
    for (let from = 0; ; from += PORTION) {
      const { rows } = await imports.items({ job, filter: 'all', from, limit: PORTION })
      parts.push(importReportRows(rows, language()))
      if (rows.length < PORTION) break
    }
    await writeWhole(file, parts.join(''))
    return { file: basename(file) }
  }
}
