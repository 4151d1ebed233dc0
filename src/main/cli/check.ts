// `galley headlines check`: lines of files by the shipped rules, headlines of the library with all that the desk has set and said.
import { checkedHeadline, NOTHING_AROUND, type Around } from '#core/checks/headline-input'
import { channelsWith } from '#core/headline/channel-edits'
import { checkLengths, type LengthCheck } from '#core/headline/channels'
import { DEFAULT_CHANNELS } from '#core/headline/default-channels'
import { parsePage } from '#core/page/parse'
import type { Channel, Unit } from '#shared/channel'
import { ARTICLE_KINDS, type ArticleKind } from '#shared/check-input'
import type { CheckedHeadline } from '#shared/checked'
import { documentOf } from '#shared/document'
import { toFault } from '#shared/error'
import { checksTexts } from '#shared/texts/checks'
import { errorTexts } from '#shared/texts/errors'
import { decodeBytes } from '../intake/decode'
import { EXIT, oneOf, read, UsageError, wordsOf, type CommandRun, type Terminal } from './command'
import { openDesk, type Desk } from './desk'
import { itemsOf } from './items'

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/

type Counts = Readonly<
  Record<
    string,
    Pick<LengthCheck, 'count'> & { readonly unit: Unit; readonly max: number | null; readonly over: boolean }
  >
>

/** The hardest limit of each channel's title. */
const countsOf = (text: string, channels: readonly Channel[]): Counts =>
  Object.fromEntries(
    channels.flatMap((channel) => {
      const [first] = checkLengths(text, channel)
      if (first === undefined) return []
      const { limit, count, verdict } = first
      return [[channel.key, { count, unit: limit.unit, max: limit.max, over: verdict === 'over' }]]
    }),
  )

function say(
  terminal: Terminal,
  id: string | null,
  { text, open, answered }: CheckedHeadline,
  channels: readonly Channel[] = [],
): void {
  const { severities, messages } = checksTexts[terminal.language]
  const findings = open.map(({ message, args, ...finding }) => ({
    start: finding.spans[0]?.start ?? 0,
    end: finding.spans.at(-1)?.end ?? 0,
    ...finding,
    message,
    says: messages[message](args),
  }))
  if (terminal.json) {
    terminal.print(
      JSON.stringify({ id, headline: text, findings, answered, counts: countsOf(text, channels) }),
    )
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

/** How many lines there were. */
async function checkFile(terminal: Terminal, path: string, around: Around): Promise<number> {
  let lines = 0
  for (const item of await itemsOf([path])) {
    const { text } = decodeBytes(await item.bytes(), 'auto')
    for (const line of text.split(/\r\n|\n|\r/)) {
      if (line.trim() === '') continue
      lines++
      say(terminal, null, checkedHeadline(line.trim(), around, {}, []), around.channels)
    }
  }
  return lines
}

/** What lines are checked against: the paragraphs of a file, the kind of article, channels as they ship. */
async function aroundOf(
  body: string | undefined,
  kind: ArticleKind | undefined,
  keys: readonly string[],
): Promise<Around> {
  const shipped = channelsWith(DEFAULT_CHANNELS, new Map())
  const channels = keys.map((key): Channel => {
    const channel = shipped.find((one) => one.key === key)
    if (channel === undefined)
      throw new UsageError(`--channel ${key}: ${shipped.map((one) => one.key).join(' | ')}`)
    return channel
  })
  if (body === undefined && kind === undefined) return { ...NOTHING_AROUND, channels }
  const [item] = body === undefined ? [] : await itemsOf([body])
  const text = item === undefined ? '' : decodeBytes(await item.bytes(), 'auto').text
  const page = parsePage(text)
  const paragraphs = page.body.length > 0 ? page.body : text.split(/\n+/)
  const { author, organisation, editor, source, publishedAt } = page
  const article = {
    author,
    organisation,
    editor,
    source,
    publishedAt,
    kind: kind ?? 'news',
    kicker: '',
    deck: '',
    body: documentOf(paragraphs.map((one) => one.trim()).filter((one) => one !== '')),
  }
  return { ...NOTHING_AROUND, channels, article }
}

/** Findings are no failure: the exit code tells whether everything could be read. */
export const check: CommandRun = async (args, terminal) => {
  const { values, paths: named } = read(args, {
    all: { type: 'boolean', default: false },
    body: { type: 'string' },
    type: { type: 'string' },
    channel: { type: 'string', multiple: true, default: [] },
  })
  const usage = wordsOf(terminal).commands['headlines']
  const kind = values.type === undefined ? undefined : oneOf(values.type, ARTICLE_KINDS, 'news', 'type')
  const around = await aroundOf(values.body, kind, values.channel)
  // Without a name the lines come from standard input, unless somebody sits before it.
  const paths = named.length === 0 && !values.all && !process.stdin.isTTY ? ['-'] : named
  if (values.all === paths.length > 0) throw new UsageError(usage)
  let failed = 0
  const desk = values.all || paths.some((path) => ID.test(path)) ? await openDesk(terminal) : null
  try {
    if (values.all && desk !== null) await checkAll(desk, terminal)
    for (const path of paths) {
      try {
        if (desk !== null && ID.test(path)) say(terminal, path, await checkId(desk, path))
        else if ((await checkFile(terminal, path, around)) === 0 && named.length === 0)
          throw new UsageError(usage)
      } catch (error) {
        if (error instanceof UsageError) throw error
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
