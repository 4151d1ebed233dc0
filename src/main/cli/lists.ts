// `galley lists`: the word lists of a library, brought in from tables, written out, tried on all articles.
import { CONFLICT_ANSWERS, type ConflictAnswer, type ListChoice } from '#shared/list-import'
import type { ListSummary } from '#shared/word-list'
import { GalleyError } from '#shared/error'
import { listEntryTexts } from '#shared/texts/list-entry'
import { listImportTexts } from '#shared/texts/list-import'
import { wordListTexts } from '#shared/texts/word-lists'
import { chosenList, FIRST_CHOICE, listFile } from '../calls/word-lists'
import { writeWhole } from '../files/write'
import {
  EXIT,
  oneOf,
  read,
  UsageError,
  wordsOf,
  type CommandRun,
  type ExitCode,
  type Terminal,
} from './command'
import { openDesk, type Desk } from './desk'

type Part = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

const usage = (terminal: Terminal): UsageError => new UsageError(wordsOf(terminal).commands['lists'])

async function withDesk(
  terminal: Terminal,
  create: boolean,
  run: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const desk = await openDesk(terminal, create)
  try {
    return await run(desk)
  } finally {
    await desk.close()
  }
}

/** By its name or id. Refused with `not-found`. */
async function named(desk: Desk, name: string): Promise<ListSummary> {
  const all = await desk.calls.wordLists.list({})
  const found = all.find((one) => one.id === name) ?? all.find((one) => one.name === name)
  if (found === undefined) throw new GalleyError('not-found', `no word list ${name}`, name)
  return found
}

/** A list a line: on or off, name, version, entries, check sum. */
const list: Part = (args, terminal) =>
  withDesk(terminal, false, async (desk) => {
    if (read(args, {}).paths.length > 0) throw usage(terminal)
    const words = wordListTexts[terminal.language]
    for (const one of await desk.calls.wordLists.list({})) {
      const { name, enabled, version, size, checksum } = one
      terminal.print(
        terminal.json
          ? JSON.stringify(one)
          : [enabled ? words.enabled : words.off, name, version, size, checksum].join('\t'),
      )
    }
    return EXIT.done
  })

const importList: Part = async (args, terminal) => {
  const { values, paths } = read(args, {
    into: { type: 'string' },
    name: { type: 'string' },
    owner: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
    conflicts: { type: 'string' },
    replace: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  })
  const [path] = paths
  const sheet = Number(values.sheet ?? '1')
  if (path === undefined || paths.length > 1 || !Number.isInteger(sheet) || sheet < 1) throw usage(terminal)
  if (values.replace && values.into === undefined) throw usage(terminal)
  const rest: ConflictAnswer | null =
    values.conflicts === undefined ? null : oneOf(values.conflicts, CONFLICT_ANSWERS, 'mine', 'conflicts')
  return withDesk(terminal, !values['dry-run'], async (desk) => {
    const words = listImportTexts[terminal.language]
    const { faults } = listEntryTexts[terminal.language]
    const chosen = await chosenList(path)
    const into = values.into === undefined ? null : (await named(desk, values.into)).id
    const choice: ListChoice = {
      ...FIRST_CHOICE,
      sheet: sheet - 1,
      encoding: values.encoding ?? '',
      into,
      replace: values.replace,
      rest,
    }
    const file = await listFile(desk.intake, chosen, choice)
    const preview = await desk.library.inside.previewList({ file, choice })
    const { counts } = preview
    for (const one of preview.refused)
      if (terminal.json) terminal.print(JSON.stringify({ kind: 'refused', ...one }))
      else terminal.complain(`${words.line(one.line)}: ${faults[one.fault]}: ${one.text}`)
    for (const one of preview.conflicts)
      if (terminal.json) terminal.print(JSON.stringify({ conflict: one }))
      else if (one.answer === null) {
        const side =
          one.other.kind === 'row'
            ? words.line(one.other.line)
            : words.entry(one.other.list, one.other.number)
        terminal.complain(
          `${words.line(one.row.line)}: ${words.kinds[one.kind]}: ${words.arrow(one.row.term, one.row.suggestion)} | ${words.arrow(one.other.term, one.other.suggestion)} (${side})`,
        )
      }
    const takes = !values['dry-run'] && counts.new + counts.changed + counts.removed > 0
    const name = values.name ?? chosen.name.replace(/\.[a-z]{2,5}$/i, '')
    const make = into === null ? { name, owner: values.owner ?? '', note: chosen.name } : null
    const done = takes ? await desk.library.inside.storeList({ file, choice, make }) : null
    if (terminal.json) terminal.print(JSON.stringify({ summary: { ...counts, list: done?.list ?? null } }))
    else if (!terminal.quiet) {
      terminal.print(words.summary(counts))
      if (counts.conflicts > 0) terminal.print(words.conflicts(String(counts.conflicts), String(counts.open)))
      if (done !== null)
        terminal.print(wordListTexts[terminal.language].imported(String(done.changed), done.list.name))
    }
    return counts.refused + counts.open > 0 ? EXIT.someFailed : EXIT.done
  })
}

/** To standard output without a file: the very bytes that the check sum is of. */
const exportList: Part = async (args, terminal) => {
  const { values, paths } = read(args, { out: { type: 'string' } })
  const [name] = paths
  if (name === undefined || paths.length > 1) throw usage(terminal)
  return withDesk(terminal, false, async (desk) => {
    const { id, checksum } = await named(desk, name)
    const { text } = await desk.library.inside.listCsv({ id })
    if (values.out === undefined) terminal.print(text.replace(/\r\n$/, ''))
    else {
      await writeWhole(values.out, text)
      if (terminal.json) terminal.print(JSON.stringify({ file: values.out, sha256: checksum }))
      else if (!terminal.quiet) terminal.print(`${values.out}\t${checksum}`)
    }
    return EXIT.done
  })
}

/** A list of the library by its name, or a table that is not in it. */
const tryList: Part = async (args, terminal) => {
  const { values, paths } = read(args, { file: { type: 'string' } })
  const [name] = paths
  if ((name === undefined) === (values.file === undefined) || paths.length > 1) throw usage(terminal)
  return withDesk(terminal, false, async (desk) => {
    const words = wordListTexts[terminal.language]
    const trial =
      values.file === undefined
        ? await desk.library.inside.tryList({ id: (await named(desk, name ?? '')).id, number: null })
        : await desk.library.inside.tryFile({
            file: await listFile(desk.intake, await chosenList(values.file), FIRST_CHOICE),
            choice: { ...FIRST_CHOICE, rest: 'both' },
          })
    if (terminal.json) {
      for (const sample of trial.samples) terminal.print(JSON.stringify(sample))
      const { samples: _, ...summary } = trial
      terminal.print(JSON.stringify({ summary }))
      return EXIT.done
    }
    for (const { articleId, place, before, hit, after, suggestion } of trial.samples)
      terminal.print(
        [
          articleId,
          words.places[place],
          `${before}[${hit}${suggestion === '' ? '' : `→${suggestion}`}]${after}`,
        ].join('\t'),
      )
    for (const { number, term } of trial.setAside) terminal.complain(words.slow(String(number), term))
    const { hits, articles, of, headlines, ofHeadlines } = trial
    if (ofHeadlines > 0) terminal.print(words.lone(String(headlines), String(ofHeadlines)))
    terminal.print(
      hits === 0 ? words.noHits(String(of)) : words.hits(String(hits), String(articles), String(of)),
    )
    return EXIT.done
  })
}

const PARTS: Readonly<Record<string, Part>> = {
  list,
  import: importList,
  export: exportList,
  try: tryList,
}

export const lists: CommandRun = async ([name = '', ...args], terminal) => {
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined
  if (part === undefined) throw usage(terminal)
  return await part(args, terminal)
}
