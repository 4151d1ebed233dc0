// Revisions from a terminal: the list, the difference of two, one brought back.
import { compareArticles, type Row } from '#core/compare/compare'
import { LINE_END } from '#core/compare/flat'
import type { Piece } from '#core/compare/inline'
import { compareTexts } from '#shared/texts/compare'
import { whyKept } from '#shared/why-kept'
import { EXIT, read, UsageError, wordsOf, type CommandRun } from './command'
import { openDesk } from './desk'

export const history: CommandRun = async (args, terminal) => {
  const { paths } = read(args, {})
  const [id] = paths
  if (id === undefined || paths.length > 1) throw new UsageError(wordsOf(terminal).commands['history'])
  const desk = await openDesk(terminal)
  try {
    for (const one of await desk.calls.revisions.list({ id })) {
      if (terminal.json) terminal.print(JSON.stringify(one))
      else
        terminal.print(
          [
            one.n,
            new Date(one.at).toISOString(),
            one.name ?? '',
            whyKept(one, terminal.language),
            one.inserted === null ? '' : `+${one.inserted} -${one.deleted}`,
            one.by,
            one.headline,
          ].join('\t'),
        )
    }
    return EXIT.done
  } finally {
    await desk.close()
  }
}

/** `我[-们-]{+也+}去`; a mark goes round each line, so that lines stay lines. */
const marked = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

const lines = (sign: string, text: string): readonly string[] =>
  text.split(LINE_END).map((line) => `${sign} ${line}`)

/** As a terminal prints a row: ` ` kept, `~` changed, `+` `-`, `<` moved away, `>` moved here. */
function printed(row: Row): readonly string[] {
  switch (row.kind) {
    case 'kept':
      return lines(' ', row.after.flat.text)
    case 'changed':
      return lines('~', marked(row.pieces))
    case 'added':
      return lines('+', row.after.flat.text)
    case 'removed':
      return lines('-', row.before.flat.text)
    case 'left':
      return lines('<', row.before.flat.text)
    case 'came':
      return lines('>', row.pieces === null ? row.after.flat.text : marked(row.pieces))
  }
}

/** `now`, or the number of a revision. */
function numberOf(given: string, usage: string | undefined): number | null {
  if (given === 'now') return null
  const n = Number(given)
  if (!Number.isInteger(n) || n < 1) throw new UsageError(usage)
  return n
}

export const diff: CommandRun = async (args, terminal) => {
  const usage = wordsOf(terminal).commands['diff']
  const { values, paths } = read(args, { with: { type: 'string' }, all: { type: 'boolean' } })
  const [id, first = 'now', second = 'now'] = paths
  if (id === undefined || paths.length > 3 || (paths.length < 2 && values.with === undefined))
    throw new UsageError(usage)
  const [a, b] = [numberOf(first, usage), numberOf(second, usage)]
  const desk = await openDesk(terminal)
  try {
    const before = await desk.calls.revisions.read({ id, n: a })
    const after = await desk.calls.revisions.read({ id: values.with ?? id, n: b })
    const { fields, rows, difference } = compareArticles(before, after)
    if (terminal.json) {
      const told = rows.filter(({ kind }) => values.all === true || kind !== 'kept')
      terminal.print(JSON.stringify({ fields, rows: told, difference }))
      return EXIT.done
    }
    const words = compareTexts[terminal.language]
    for (const { name, pieces } of fields) terminal.print(`~ ${words.fields[name]}: ${marked(pieces)}`)
    let kept = 0
    for (const row of rows) {
      if (row.kind === 'kept' && values.all !== true) {
        kept++
        continue
      }
      if (kept > 0) terminal.print(`  … ${kept}`)
      kept = 0
      for (const line of printed(row)) terminal.print(line)
    }
    const { changes, inserted, deleted, moves } = difference
    const counts = words.counts(String(changes), String(inserted), String(deleted))
    if (!terminal.quiet)
      terminal.complain(
        changes === 0
          ? words.equal
          : [counts, ...(moves > 0 ? [words.moves(String(moves))] : [])].join(' · '),
      )
    return EXIT.done
  } finally {
    await desk.close()
  }
}

export const restore: CommandRun = async (args, terminal) => {
  const usage = wordsOf(terminal).commands['restore']
  const { paths } = read(args, {})
  const [id, given] = paths
  const wanted = given === undefined ? null : numberOf(given, usage)
  if (id === undefined || wanted === null || paths.length > 2) throw new UsageError(usage)
  const desk = await openDesk(terminal)
  try {
    const { version } = await desk.calls.articles.get({ id })
    const { n } = await desk.calls.revisions.restore({ id, base: version, n: wanted })
    if (terminal.json) terminal.print(JSON.stringify({ id, restored: wanted, n }))
    else if (!terminal.quiet) terminal.print(wordsOf(terminal).restored(wanted, n))
    return EXIT.done
  } finally {
    await desk.close()
  }
}
