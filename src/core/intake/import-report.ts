// What became of each file of an import, as a table that a spreadsheet opens.
import type { ImportItem } from '#shared/importing'
import type { Language } from '#shared/settings'
import { errorTexts } from '#shared/texts/errors'
import { importJobTexts } from '#shared/texts/import-jobs'
import { importingTexts } from '#shared/texts/importing'
import { csvCell } from '../publish/csv'

const BYTE_ORDER_MARK = '\ufeff'

/** The row of names; every row ends with CR LF (RFC 4180), the first begins with a byte order mark for Excel and WPS. */
export const importReportHead = (language: Language): string =>
  `${BYTE_ORDER_MARK}${importJobTexts[language].columns.map(csvCell).join(',')}\r\n`

/** A row a file or a part of one, in the order given. */
export function importReportRows(items: readonly ImportItem[], language: Language): string {
  const { itemStates } = importJobTexts[language]
  const { warnings: notices } = importingTexts[language]
  return items
    .map(({ name, state, code, headline, articleId, format, encoding, warnings }) => {
      const cells = [
        name,
        itemStates[state],
        code === null ? '' : errorTexts[language][code],
        headline,
        format ?? '',
        encoding ?? '',
        warnings.map((warning) => notices[warning]).join(language === 'zh-CN' ? '；' : '; '),
        articleId ?? '',
        code ?? '',
      ]
      return `${cells.map(csvCell).join(',')}\r\n`
    })
    .join('')
}
