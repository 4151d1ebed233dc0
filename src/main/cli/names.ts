// `galley names list|export|import`: the ledger of names and titles, from a terminal.
import { namesTexts } from '#shared/texts/names'
import { printedOffice } from '#core/names/look'
import { namesCsv } from '../calls/names'
import { readOutcomeFile } from '../calls/outcomes'
import { writeWhole } from '../files/write'
import { EXIT, read, UsageError, wordsOf, type CommandRun, type ExitCode, type Terminal } from './command'
import { openDesk, type Desk } from './desk'

/** An office a line: name, office, from, to, source; with `--proposals` what accepted articles say and nobody has ruled on. */
async function list(desk: Desk, terminal: Terminal, proposals: boolean): Promise<void> {
  if (proposals) {
    while ((await desk.library.inside.readNames({ ms: 20 })).worked);
    for (const one of (await desk.library.names.proposals({})).proposals)
      terminal.print(
        terminal.json
          ? JSON.stringify(one)
          : [one.name, printedOffice(one), one.articles, one.evidence[0]?.sentence ?? ''].join('\t'),
      )
    return
  }
  const { source } = namesTexts[terminal.language]
  for (const person of await desk.library.names.list({}))
    if (terminal.json) terminal.print(JSON.stringify(person))
    else if (person.offices.length === 0) terminal.print(person.name)
    else
      for (const office of person.offices)
        terminal.print(
          [person.name, printedOffice(office), office.from, office.to, source[office.source]].join('\t'),
        )
}

async function takeIn(desk: Desk, terminal: Terminal, path: string, dryRun: boolean): Promise<ExitCode> {
  const words = namesTexts[terminal.language]
  const file = await readOutcomeFile(desk.intake, path)
  const plan = await desk.library.inside.planNames(file)
  for (const row of plan.rows) {
    if (terminal.json) terminal.print(JSON.stringify(row))
    else if (row.fault !== null)
      terminal.complain(`${words.line(row.line)}\t${words.faults[row.fault]}\t${row.name} ${row.office}`)
    else if (!terminal.quiet && row.kind !== 'same')
      terminal.print(`${words.line(row.line)}\t${words.kinds[row.kind]}\t${row.name} ${row.office}`)
  }
  if (plan.missing.length > 0)
    terminal.complain(words.missing(plan.missing.map((column) => words.columns[column])))
  const { counts } = plan
  const done = dryRun ? null : await desk.library.inside.takeNames(file)
  if (terminal.json)
    terminal.print(
      JSON.stringify({ summary: { ...counts, missing: plan.missing, people: done?.changed ?? 0 } }),
    )
  else if (!terminal.quiet)
    terminal.print(
      (['new', 'changed', 'same', 'refused'] as const)
        .map((kind) => words.counts[kind](String(counts[kind])))
        .join(' · '),
    )
  return counts.refused > 0 || plan.missing.length > 0 ? EXIT.someFailed : EXIT.done
}

export const names: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    out: { type: 'string' },
    proposals: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  })
  const [verb, path, ...more] = paths
  const isRight =
    verb === 'import' ? path !== undefined : (verb === 'list' || verb === 'export') && path === undefined
  if (!isRight || more.length > 0) throw new UsageError(wordsOf(terminal).commands['names'])
  const desk = await openDesk(terminal)
  try {
    if (verb === 'import') return await takeIn(desk, terminal, path ?? '', values['dry-run'])
    if (verb === 'list') await list(desk, terminal, values.proposals)
    else {
      const people = await desk.library.names.list({})
      const text = namesCsv(people, terminal.language)
      if (values.out === undefined) terminal.print(text.replace(/^\ufeff/, '').trimEnd())
      else {
        await writeWhole(values.out, text)
        if (!terminal.quiet) terminal.print(wordsOf(terminal).exported(values.out))
      }
    }
    return EXIT.done
  } finally {
    await desk.close()
  }
}
