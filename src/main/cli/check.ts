// `galley headlines check`: lines of files by the shipped rules, headlines of the library with all that the desk has set and said.
import { checkedHeadline, NOTHING_AROUND } from '#core/checks/headline-input'
import type { CheckedHeadline } from '#shared/checked'
import { toFault } from '#shared/error'
import { checksTexts } from '#shared/texts/checks'
import { errorTexts } from '#shared/texts/errors'
import { decodeBytes } from '../intake/decode'
import { EXIT, read, UsageError, wordsOf, type CommandRun, type Terminal } from './command'
import { openDesk, type Desk } from './desk'
import { itemsOf } from './items'

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/

function say(terminal: Terminal, id: string | null, { text, open, answered }: CheckedHeadline): void {
  const { severities, messages } = checksTexts[terminal.language]
  const findings = open.map(({ message, args, ...finding }) => ({
    ...finding,
    says: messages[message](args),
  }))
  if (terminal.json) {
    terminal.print(JSON.stringify({ id, headline: text, open: findings, answered }))
    return
  }
  if (terminal.quiet && open.length === 0) return
  terminal.print(text)
  for (const { severity, says } of findings) terminal.print(`\t${severities[severity]}\t${says}`)
}

/** An article's id stands for its headline. */
async function checkId(desk: Desk, id: string): Promise<CheckedHeadline> {
  try {
    return await desk.calls.checks.of({ headlineId: id })
  } catch (error) {
    if (toFault(error).code !== 'not-found') throw error
    const { headlineId } = await desk.calls.articles.get({ id })
    return await desk.calls.checks.of({ headlineId })
  }
}

async function checkAll(desk: Desk, terminal: Terminal): Promise<void> {
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof desk.calls.headlines.queue>> = await desk.calls.headlines.queue({
      after,
    })
    for (const { id } of page.rows) say(terminal, id, await desk.calls.checks.of({ headlineId: id }))
    after = page.next
  } while (after !== null)
}

async function checkFile(terminal: Terminal, path: string): Promise<void> {
  for (const item of await itemsOf([path])) {
    const { text } = decodeBytes(await item.bytes(), 'auto')
    for (const line of text.split(/\r\n|\n|\r/))
      if (line.trim() !== '') say(terminal, null, checkedHeadline(line.trim(), NOTHING_AROUND, {}, []))
  }
}

/** Findings are no failure: the exit code tells whether everything could be read. */
export const check: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, { all: { type: 'boolean', default: false } })
  if (values.all === paths.length > 0) throw new UsageError(wordsOf(terminal).commands['headlines'])
  let failed = 0
  const desk = values.all || paths.some((path) => ID.test(path)) ? await openDesk(terminal) : null
  try {
    if (values.all && desk !== null) await checkAll(desk, terminal)
    for (const path of paths) {
      try {
        if (desk !== null && ID.test(path)) say(terminal, path, await checkId(desk, path))
        else await checkFile(terminal, path)
      } catch (error) {
        failed++
        const { code, message } = toFault(error)
        if (terminal.json) terminal.print(JSON.stringify({ code, message, file: path }))
        else terminal.complain(wordsOf(terminal).failed(path, errorTexts[terminal.language][code]))
      }
    }
    return failed > 0 ? EXIT.someFailed : EXIT.done
  } finally {
    await desk?.close()
  }
}
