// Articles → files: each rendered with its chosen headline and written whole or not at all, one after the other.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { publishHtml } from '#core/publish/html'
import { publishMarkdown } from '#core/publish/markdown'
import type { Publishable } from '#core/publish/publishable'
import { publishText } from '#core/publish/text'
import type { Article } from '#shared/article'
import { EXTENSIONS, type ExportedFile, type Format } from '#shared/exporting'
import { fileNameFor, uniqueNamesIn } from '../files/names'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'

const WRITERS: Readonly<Record<Format, (article: Publishable) => string>> = {
  html: publishHtml,
  markdown: publishMarkdown,
  text: (article) => publishText(article),
}

export function publishable(article: Article): Publishable {
  const { headline, kicker, deck, author, organisation, editor, source, publishedAt, lang, body, zishu } =
    article
  const tags = article.tags.map((tag) => tag.name)
  return {
    headline,
    kicker,
    deck,
    author,
    organisation,
    editor,
    source,
    publishedAt,
    lang,
    body,
    zishu,
    tags,
    pictures: {},
  }
}

export const render = (article: Article, format: Format): string => WRITERS[format](publishable(article))

function warningsFor(article: Article, approved: boolean): ExportedFile['warnings'] {
  const warnings: ExportedFile['warnings'][number][] = []
  if (!approved) warnings.push('headline-not-approved')
  if (article.author === '') warnings.push('no-author')
  if (article.source === '') warnings.push('no-source')
  return warnings
}

type ForExport = Awaited<ReturnType<Library['inside']['forExport']>>

async function write({ article, approved }: ForExport, format: Format, file: string): Promise<ExportedFile> {
  const text = render(article, format)
  await writeWhole(file, text)
  return {
    id: article.id,
    file,
    format,
    sha256: createHash('sha256').update(text).digest('hex'),
    headline: article.headline,
    warnings: warningsFor(article, approved),
  }
}

/** Writes one article to `file`. */
export async function exportTo(
  library: Library,
  id: string,
  format: Format,
  file: string,
  channel: string | null = null,
): Promise<ExportedFile> {
  return write(await library.inside.forExport({ id, channel }), format, file)
}

/** Ids of the articles meant; refused with `not-found` before anything is written if a named one is not there. */
export const namedIds = (library: Library, ids: readonly string[]): Promise<readonly string[]> =>
  library.inside.exportIds({ selection: { kind: 'ids', ids: [...ids] } })

/**
 * Writes each article into `folder` under a name of its own, never over a file that is there; the next is read once the
 * one before is written. Whoever stops asking leaves those that are written.
 */
export async function* exportEach(
  library: Library,
  ids: readonly string[],
  format: Format,
  folder: string,
  channel: string | null = null,
): AsyncGenerator<ExportedFile> {
  const unique = await uniqueNamesIn(folder)
  for (const id of ids) {
    const one = await library.inside.forExport({ id, channel })
    const name = unique(fileNameFor(one.article.headline, EXTENSIONS[format]))
    yield await write(one, format, join(folder, name))
  }
}

/** All of them; an article that is not there leaves the folder as it was. */
export async function exportInto(
  library: Library,
  ids: readonly string[],
  format: Format,
  folder: string,
  channel: string | null = null,
): Promise<readonly ExportedFile[]> {
  const files: ExportedFile[] = []
  for await (const file of exportEach(library, await namedIds(library, ids), format, folder, channel))
    files.push(file)
  return files
}
