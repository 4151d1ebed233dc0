// `galley count` and `headlines`: what needs no library, and the queue.
import { buffer } from 'node:stream/consumers'
import { splitHeadline } from '#core/headline/split'
import { taught } from '#core/headline/together'
import { measure } from '#core/text/measure'
import { toFault } from '#shared/error'
import { isSureCut } from '#shared/headline'
import { QUEUE_VIEWS } from '#shared/queue'
import { errorTexts } from '#shared/texts/errors'
import { decodeBytes } from '../intake/decode'
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
import { decorations, lexiconFor } from './decorations'
import { openDesk } from './desk'
import { itemsOf } from './items'
import { check } from './check'
import { outcomes } from './outcomes'
import { clusters, similar } from './similar'
import type { Item } from '../calls/import-items'

/** Runs `one` for each file; a bad one is named and does not stop the others. */
export async function eachFile(
  paths: readonly string[],
  terminal: Terminal,
  one: (item: Item, bytes: Uint8Array) => Promise<void>,
): Promise<ExitCode> {
  let failed = 0
  for (const item of await itemsOf(paths)) {
    try {
      await one(item, await item.bytes())
    } catch (error) {
      failed++
      const { code, message } = toFault(error)
      if (terminal.json) terminal.print(JSON.stringify({ code, message, file: item.name }))
      else terminal.complain(wordsOf(terminal).failed(item.name, errorTexts[terminal.language][code]))
    }
  }
  return failed > 0 ? EXIT.someFailed : EXIT.done
}

export const count: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, { encoding: { type: 'string', default: 'auto' } })
  if (paths.length === 0) throw new UsageError(wordsOf(terminal).commands['count'])
  return eachFile(paths, terminal, (item, bytes) => {
    const encoding = oneOf(
      values.encoding,
      ['auto', 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'],
      'auto',
      'encoding',
    )
    const measures = measure(decodeBytes(bytes, encoding).text)
    const named = Object.entries(wordsOf(terminal).counts).map(
      ([name, word]) => `${word} ${measures[name as keyof typeof measures]}`,
    )
    terminal.print(
      terminal.json ? JSON.stringify({ file: item.name, ...measures }) : `${item.name}　${named.join(' · ')}`,
    )
    return Promise.resolve()
  })
}

async function clean(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = read(args, { 'pre-tick': { type: 'boolean', default: false } })
  const lines = decodeBytes(await buffer(process.stdin), 'auto').text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const lexicon = taught(await lexiconFor(terminal), lines)
  for (const line of lines) {
    const split = splitHeadline(line, lexicon)
    const { raw, segments, flags, confidence, normalised } = split
    // Only what is sure enough to be ticked beforehand is taken off.
    const kept = values['pre-tick'] && !isSureCut(split) ? raw : split.clean
    terminal.print(
      terminal.json ? JSON.stringify({ raw, clean: kept, normalised, confidence, segments, flags }) : kept,
    )
  }
  return EXIT.done
}

async function queue(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = read(args, { view: { type: 'string' } })
  const filter = oneOf(values.view, QUEUE_VIEWS, 'all', 'view')
  const desk = await openDesk(terminal)
  try {
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof desk.calls.headlines.queue>> = await desk.calls.headlines.queue({
        filter,
        after,
      })
      for (const row of page.rows)
        terminal.print(terminal.json ? JSON.stringify(row) : `${row.state}\t${row.current}`)
      after = page.next
    } while (after !== null)
    return EXIT.done
  } finally {
    await desk.close()
  }
}

export const headlines: CommandRun = async ([verb, ...args], terminal) => {
  if (verb === 'clean') return clean(args, terminal)
  if (verb === 'queue') return queue(args, terminal)
  if (verb === 'check') return check(args, terminal)
  if (verb === 'decorations') return decorations(args, terminal)
  if (verb === 'outcomes') return outcomes(args, terminal)
  if (verb === 'similar') return similar(args, terminal)
  if (verb === 'clusters') return clusters(args, terminal)
  throw new UsageError(wordsOf(terminal).commands['headlines'])
}
