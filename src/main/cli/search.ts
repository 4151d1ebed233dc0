// `galley search` and `galley reindex`.
import { EXIT, read, UsageError, wordsOf, type CommandRun } from './command'
import { openDesk } from './desk'

const PAGE = 200

/** Marks of a hit on a terminal: bold where there is one, brackets elsewhere. */
function shown(snippet: readonly (readonly [string, boolean])[]): string {
  const [open, close] = process.stdout.isTTY ? ['\u001b[1m', '\u001b[22m'] : ['[', ']']
  return snippet.map(([text, isMatch]) => (isMatch ? `${open}${text}${close}` : text)).join('')
}

export const search: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    limit: { type: 'string', default: '20' },
    count: { type: 'boolean', default: false },
  })
  const limit = Number(values.limit)
  const words = wordsOf(terminal)
  if (paths.length === 0) throw new UsageError(words.commands['search'])
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`--limit ${values.limit}`)
  const query = paths.join(' ')
  const desk = await openDesk(terminal)
  try {
    const begun = performance.now()
    let after: string | null = null
    let left = values.count ? 1 : limit
    let page: Awaited<ReturnType<typeof desk.library.inside.search>>
    do {
      page = await desk.library.inside.search({ query, limit: Math.min(PAGE, left), after })
      left -= page.rows.length
      if (!values.count)
        for (const row of page.rows)
          terminal.print(
            terminal.json ? JSON.stringify(row) : `${row.id}\t${row.headline}\n\t${shown(row.snippet)}`,
          )
      after = page.next
    } while (after !== null && left > 0)
    const { total, totalIsExact } = page
    const ms = Math.round((performance.now() - begun) * 10) / 10
    if (terminal.json) terminal.print(JSON.stringify({ summary: { total, totalIsExact, ms } }))
    else if (values.count) terminal.print(`${totalIsExact ? '' : '≥ '}${total}`)
    else if (!terminal.quiet) terminal.complain(words.found(total, totalIsExact))
    return EXIT.done
  } finally {
    await desk.close()
  }
}

export const reindex: CommandRun = async (args, terminal) => {
  if (read(args, {}).paths.length > 0) throw new UsageError(wordsOf(terminal).commands['reindex'])
  const desk = await openDesk(terminal)
  try {
    const { left: all } = await desk.library.library.reindex({})
    let left = all
    while (left > 0) {
      left = (await desk.library.inside.catchUp({ ms: 200 })).left
      if (process.stderr.isTTY && !terminal.quiet) process.stderr.write(`\r${all - left} / ${all} `)
    }
    if (process.stderr.isTTY && !terminal.quiet) process.stderr.write('\n')
    if (terminal.json) terminal.print(JSON.stringify({ indexed: all }))
    else terminal.print(wordsOf(terminal).indexed(all))
    return EXIT.done
  } finally {
    await desk.close()
  }
}
