// `galley list`, `show` and `stats`.
import type { ArticleRow } from '#shared/article'
import { FORMATS, shapeOf } from '#shared/formats'
import { render } from '../calls/rendering'
import { EXIT, oneOf, read, UsageError, wordsOf, type CommandRun } from './command'
import { fileNameFor } from '../files/names'
import { openDesk, type Desk } from './desk'

const PAGE = 500

function toJson(row: ArticleRow): string {
  const { id, headline, author, organisation, editor, source, tags, stage, zishu, createdAt, updatedAt } = row
  const dates = { createdAt: new Date(createdAt).toISOString(), updatedAt: new Date(updatedAt).toISOString() }
  return JSON.stringify({ id, headline, author, organisation, editor, source, tags, stage, zishu, ...dates })
}

/** Page after page, so that a hundred thousand rows never stand in memory at once. */
export async function* rowsOf(
  desk: Desk,
  query: string,
  limit: number,
  after: string | null,
): AsyncGenerator<readonly [ArticleRow, string | null]> {
  let left = limit
  let cursor = after
  while (left > 0) {
    const page: Awaited<ReturnType<typeof desk.calls.articles.list>> = await desk.calls.articles.list({
      view: 'all',
      query,
      limit: Math.min(PAGE, left),
      after: cursor,
    })
    left -= page.rows.length
    for (const [at, row] of page.rows.entries()) yield [row, at === page.rows.length - 1 ? page.next : null]
    if (page.next === null) return
    cursor = page.next
  }
}

export const list: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    limit: { type: 'string', default: '100' },
    after: { type: 'string' },
  })
  const limit = Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`--limit ${values.limit}`)
  const words = wordsOf(terminal)
  const desk = await openDesk(terminal)
  try {
    let last: string | null = null
    let shown = 0
    for await (const [row, next] of rowsOf(desk, paths.join(' '), limit, values.after ?? null)) {
      shown++
      last = next
      terminal.print(
        terminal.json
          ? toJson(row)
          : [row.id, row.headline, row.author, words.zishu(row.zishu), row.tags.join(words.comma)].join('\t'),
      )
    }
    if (!terminal.json && !terminal.quiet) {
      if (shown === 0) terminal.complain(words.nothing)
      if (last !== null) terminal.complain(words.more(last))
    }
    return EXIT.done
  } finally {
    await desk.close()
  }
}

export const show: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, { format: { type: 'string' }, revision: { type: 'string' } })
  const [id] = paths
  if (id === undefined || paths.length > 1) throw new UsageError(wordsOf(terminal).commands['show'])
  const format = oneOf(
    values.format,
    ['json', ...FORMATS.filter((one) => shapeOf(one).text)],
    terminal.json ? 'json' : 'text',
    'format',
  )
  const desk = await openDesk(terminal)
  try {
    const now = await desk.calls.articles.get({ id })
    const n = Number(values.revision)
    if (values.revision !== undefined && !Number.isInteger(n))
      throw new UsageError(`--revision ${values.revision}`)
    const article = values.revision === undefined ? now : await desk.library.inside.atRevision({ id, n })
    if (format === 'json') {
      const { body, headlineId, ...fields } = article
      const { candidates, decisions, raw, state, segments, currentCandidateId } =
        await desk.calls.headlines.get({ id: headlineId })
      const headlines = [
        { id: headlineId, role: 'main', raw, state, segments, currentCandidateId, candidates, decisions },
      ]
      terminal.print(
        JSON.stringify({ ...fields, body: body.content, headlines }, null, terminal.json ? 0 : 2),
      )
    } else {
      const name = fileNameFor(article.headline, shapeOf(format).extension)
      const { content } = await render(desk.library, article, { format }, name)
      terminal.print(Buffer.from(content).toString('utf8').trimEnd())
    }
    return EXIT.done
  } finally {
    await desk.close()
  }
}

export const stats: CommandRun = async (args, terminal) => {
  if (read(args, {}).paths.length > 0) throw new UsageError(wordsOf(terminal).commands['stats'])
  const desk = await openDesk(terminal)
  try {
    const found = await desk.library.inside.stats({})
    const words = wordsOf(terminal).stats
    if (terminal.json) terminal.print(JSON.stringify(found))
    else
      for (const [name, word] of Object.entries(words))
        terminal.print(`${word}\t${found[name as keyof typeof found]}`)
    return EXIT.done
  } finally {
    await desk.close()
  }
}
