// `galley report ARTICLE --copyedit --output FILE`: the check report of an article as a file.
import { extname } from 'node:path'
import { copyReportSheet } from '#core/copyedit/report-sheet'
import { reviewSheetHtml } from '#core/review/sheet-html'
import { reportOf } from '../calls/copyediting'
import { sheetDocx, when } from '../calls/review-sheets'
import { writeWhole } from '../files/write'
import { spellingOf } from '../spelling/spelling'
import { EXIT, read, UsageError, wordsOf, type CommandRun } from './command'
import { openDesk } from './desk'

/** The ending says what it is to be: a Word file, a page or the report as data. A PDF is printed by the window alone. */
const ENDINGS = ['.docx', '.html', '.json']

export const report: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    copyedit: { type: 'boolean', default: false },
    output: { type: 'string' },
    out: { type: 'string' },
  })
  const words = wordsOf(terminal)
  const [id] = paths
  const out = values.output ?? values.out
  const kind = extname(out ?? '').toLowerCase()
  // There is one kind of report today; saying which keeps the line meaning the same when there are more.
  if (
    id === undefined ||
    paths.length > 1 ||
    !values.copyedit ||
    out === undefined ||
    !ENDINGS.includes(kind)
  )
    throw new UsageError(words.commands['report'])
  const desk = await openDesk(terminal)
  const dictionary = spellingOf()
  try {
    const made = await reportOf(desk.library, dictionary, id)
    const sheet = copyReportSheet({ report: made, language: terminal.language, when })
    await writeWhole(
      out,
      kind === '.json'
        ? `${JSON.stringify(made, null, 2)}\n`
        : kind === '.html'
          ? reviewSheetHtml(sheet)
          : await sheetDocx(sheet),
    )
    terminal.print(terminal.json ? JSON.stringify({ id, file: out }) : words.exported(out))
    return EXIT.done
  } finally {
    dictionary.stop()
    await desk.close()
  }
}
