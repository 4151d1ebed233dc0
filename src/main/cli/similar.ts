// `galley headlines similar` and `galley headlines clusters`.
import { CLUSTER_FILTERS } from '#shared/likeness'
import { kindTexts } from '#shared/texts/likeness'
import { EXIT, oneOf, read, UsageError, wordsOf, type ExitCode, type Terminal } from './command'
import { openDesk, type Desk } from './desk'

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** A terminal is told only when all have been compared. */
async function compareAll({ library }: Desk, { quiet }: Terminal): Promise<void> {
  const shown = process.stderr.isTTY && !quiet
  for (let left = 1; left > 0;) {
    left = (await library.inside.compare({ ms: 200 })).left
    if (shown && left > 0) process.stderr.write(`\r${left} `)
  }
  if (shown) process.stderr.write('\r\u001b[K')
}

export async function similar(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { paths } = read(args, {})
  if (paths.length === 0) throw new UsageError(wordsOf(terminal).commands['headlines'])
  const asked = paths.join(' ')
  const desk = await openDesk(terminal)
  try {
    await compareAll(desk, terminal)
    const { rows } = await desk.calls.headlines.similar(ID.test(asked) ? { id: asked } : { text: asked })
    for (const row of rows) {
      if (terminal.json) terminal.print(JSON.stringify(row))
      else {
        const shown = row.pieces.map(({ text, shared }) => (shared ? text : `[${text}]`)).join('')
        const percent = `${Math.round(row.likeness * 100)} %`
        terminal.print([kindTexts[terminal.language][row.kind], percent, row.id, shown].join('\t'))
      }
    }
    return EXIT.done
  } finally {
    await desk.close()
  }
}

export async function clusters(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, paths } = read(args, { kind: { type: 'string' } })
  if (paths.length > 0) throw new UsageError(wordsOf(terminal).commands['headlines'])
  const filter = oneOf(values.kind, CLUSTER_FILTERS, 'open', 'kind')
  const desk = await openDesk(terminal)
  try {
    await compareAll(desk, terminal)
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof desk.calls.headlines.clusters>> =
        await desk.calls.headlines.clusters({ filter, after })
      for (const { id } of page.rows) {
        const cluster = await desk.calls.headlines.cluster({ id })
        if (cluster === null) continue
        if (terminal.json) {
          terminal.print(JSON.stringify(cluster))
          continue
        }
        terminal.print(`${kindTexts[terminal.language][cluster.kind]}\t${cluster.size}`)
        for (const headline of cluster.headlines) terminal.print(`\t${headline.id}\t${headline.text}`)
      }
      after = page.next
    } while (after !== null)
    return EXIT.done
  } finally {
    await desk.close()
  }
}
