// `galley review show` and `galley review sheet`: how far an article's review is, and its sheet as a file.
import { extname } from 'node:path'
import { reviewSheetHtml } from '#core/review/sheet-html'
import type { Review } from '#shared/review'
import { reviewTexts } from '#shared/texts/review'
import { sheetDocx, sheetOf, when } from '../calls/review-sheets'
import { writeWhole } from '../files/write'
import { EXIT, read, UsageError, wordsOf, type CommandRun, type ExitCode, type Terminal } from './command'
import { openDesk } from './desk'

function say(terminal: Terminal, { rule, status, steps, due, entries }: Review): void {
  const words = reviewTexts[terminal.language]
  if (!rule.on) terminal.complain(words.off)
  terminal.print(words.statuses[status])
  for (const { step, signed, changedSince } of steps) {
    const what = signed === null ? '' : words.signedBy(signed.by, when(signed.at))
    const now = step.id === due ? words.dueNow(step.name) : ''
    terminal.print(
      [step.name, what, now, changedSince ? words.changedSince : ''].filter((part) => part !== '').join('\t'),
    )
  }
  if (terminal.quiet) return
  for (const { n, at, by, kind, step, note, revisionHash } of entries)
    terminal.print(
      [n, when(at), by, words.entries[kind], step?.name ?? '', note, revisionHash.slice(0, 12)].join('\t'),
    )
}

async function show(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { paths } = read(args, {})
  const [id] = paths
  if (id === undefined || paths.length > 1) throw new UsageError(wordsOf(terminal).commands['review'])
  const desk = await openDesk(terminal)
  try {
    const review = await desk.calls.reviews.of({ id })
    if (terminal.json) terminal.print(JSON.stringify(review))
    else say(terminal, review)
    return EXIT.done
  } finally {
    await desk.close()
  }
}

/** The file's name says what it is to be; a PDF is printed by the window alone. */
async function sheet(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, paths } = read(args, { out: { type: 'string' } })
  const [id] = paths
  const words = wordsOf(terminal)
  const { out } = values
  const kind = extname(out ?? '').toLowerCase()
  if (id === undefined || paths.length > 1 || out === undefined || !['.docx', '.html'].includes(kind))
    throw new UsageError(words.commands['review'])
  const desk = await openDesk(terminal)
  try {
    const made = await sheetOf(desk.library, id, terminal.language)
    const bytes = kind === '.html' ? reviewSheetHtml(made) : await sheetDocx(made)
    await writeWhole(out, bytes)
    terminal.print(terminal.json ? JSON.stringify({ id, file: out }) : words.exported(out))
    return EXIT.done
  } finally {
    await desk.close()
  }
}

export const review: CommandRun = async ([verb, ...args], terminal) => {
  if (verb === 'show') return show(args, terminal)
  if (verb === 'sheet') return sheet(args, terminal)
  throw new UsageError(wordsOf(terminal).commands['review'])
}
