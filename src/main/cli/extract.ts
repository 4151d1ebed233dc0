// `galley extract`: what an import would find in files; without a library, unless one is named for what it knows of sites.
import { runningText } from '#core/intake/running-text'
import { publishMarkdown } from '#core/publish/markdown'
import { documentOf } from '#shared/document'
import { errorTexts } from '#shared/texts/errors'
import type { Found } from '../intake/client'
import { EXIT, oneOf, read, UsageError, wordsOf, type CommandRun, type ExitCode } from './command'
import { openIntake } from './intake'
import { profilesFor } from './sites'
import { eachFile } from './text'

/** One JSON document an article: the fields, the body as paragraphs (captions aside) and as a document, furniture set apart, other headlines. */
function saidOf(file: string, found: Found): object {
  const { part, format, kind, encoding, page, rich, warnings, site } = found
  const { author, organisation, editor, source, publishedAt, keywords, furniture } = page
  return {
    file,
    part,
    format,
    kind,
    headline: page.headline?.clean ?? '',
    rawHeadline: page.headline?.raw ?? '',
    kicker: rich?.kicker ?? '',
    deck: rich?.deck ?? '',
    author,
    organisation,
    editor,
    source,
    publishedAt,
    keywords,
    lang: rich?.lang ?? '',
    body: rich ? runningText(rich.body.content) : page.body,
    document: rich?.body ?? null,
    proposed: rich?.proposed ?? null,
    comments: rich?.comments ?? [],
    pictures: (rich?.pictures ?? []).map(({ sha256, bytes }) => ({ sha256, bytes: bytes.length })),
    furniture,
    headlines: page.headlines.map(({ raw, clean }) => ({ raw, clean })),
    encoding: encoding === '' ? null : encoding,
    warnings,
    site: site ?? null,
  }
}

function asMarkdown({ page, rich }: Found): string {
  const { author, organisation, editor, source, publishedAt, keywords: tags } = page
  return publishMarkdown({
    id: '',
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    headline: page.headline?.clean ?? '',
    kicker: rich?.kicker ?? '',
    deck: rich?.deck ?? '',
    author,
    organisation,
    editor,
    source,
    publishedAt,
    tags,
    lang: rich?.lang ?? '',
    body: rich?.body ?? documentOf(page.body),
    pictures: {},
    zishu: 0,
  })
}

export const extract: CommandRun = async (args, terminal) => {
  const { values, paths } = read(args, {
    encoding: { type: 'string', default: 'auto' },
    as: { type: 'string' },
    format: { type: 'string' },
    sites: { type: 'string' },
  })
  if (paths.length === 0) throw new UsageError(wordsOf(terminal).commands['extract'])
  const as = oneOf(values.as, ['auto', 'page', 'article', 'headlines'], 'auto', 'as')
  const format = oneOf(values.format, ['json', 'markdown'], 'json', 'format')
  const profiles = await profilesFor(terminal, values.sites)
  const intake = openIntake()
  let failedParts = 0
  try {
    const code: ExitCode = await eachFile(paths, terminal, async (item, bytes) => {
      const options = { encoding: values.encoding, as, profiles }
      for await (const piece of intake.read(item.name, bytes, options, item.beside)) {
        if ('fault' in piece) {
          failedParts++
          const file = `${item.name} › ${piece.part}`
          const { code: why, message } = piece.fault
          if (terminal.json) terminal.print(JSON.stringify({ code: why, message, file }))
          else terminal.complain(wordsOf(terminal).failed(file, errorTexts[terminal.language][why]))
        } else if (format === 'markdown') terminal.print(asMarkdown(piece))
        else {
          const said = saidOf(item.name, piece)
          terminal.print(terminal.json ? JSON.stringify(said) : JSON.stringify(said, null, 2))
        }
      }
    })
    return failedParts > 0 ? EXIT.someFailed : code
  } finally {
    intake.stop()
  }
}
