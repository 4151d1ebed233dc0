// `galley headlines outcomes`: what a table of outcomes holds, and taking it.
import { printedMoment } from '#shared/moment'
import { outcomesTexts } from '#shared/texts/outcomes'
import { readOutcomeFile } from '../calls/outcomes'
import { EXIT, read, UsageError, wordsOf, type ExitCode, type Terminal } from './command'
import { openDesk } from './desk'

export async function outcomes(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, paths } = read(args, { 'dry-run': { type: 'boolean', default: false } })
  const [path] = paths
  if (path === undefined || paths.length > 1) throw new UsageError(wordsOf(terminal).commands['headlines'])
  const words = outcomesTexts[terminal.language]
  const desk = await openDesk(terminal)
  try {
    const file = await readOutcomeFile(desk.intake, path)
    const plan = await desk.library.inside.planOutcomes(file)
    const { counts, missing, known } = plan
    for (const row of plan.rows) {
      if (terminal.json) terminal.print(JSON.stringify(row))
      else if (row.kind === 'left')
        terminal.complain(words.line(row.line, `${words.faults[row.fault]}　${row.text}`))
      else if (row.kind === 'ambiguous')
        terminal.complain(
          words.line(row.row.line, `${words.choose(row.choices.length)}　${row.row.candidate}`),
        )
      else if (!terminal.quiet)
        terminal.print(
          words.line(
            row.row.line,
            [row.channel, `${row.target.n}. ${row.target.text}`, row.row.impressions, row.row.clicks].join(
              '\t',
            ),
          ),
        )
    }
    if (missing.length > 0) terminal.complain(words.missing(missing.map((column) => words.columns[column])))
    if (known !== null) terminal.complain(words.known(printedMoment(known.at, terminal.language), known.by))
    const takes = !values['dry-run'] && known === null && counts.matched > 0
    const done = takes ? await desk.library.inside.takeOutcomes({ ...file, chosen: [] }) : null
    const summary = { ...counts, missing, known, imported: done?.changed ?? 0 }
    if (terminal.json) terminal.print(JSON.stringify({ summary }))
    else if (!terminal.quiet) {
      terminal.print(words.summary(counts.matched, counts.ambiguous, counts.left))
      if (done !== null) terminal.print(words.taken(String(done.changed), file.name))
    }
    return known !== null || missing.length > 0 || counts.ambiguous + counts.left > 0
      ? EXIT.someFailed
      : EXIT.done
  } finally {
    await desk.close()
  }
}
