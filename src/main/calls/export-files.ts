// Articles → files: each rendered with its chosen headline and written whole or not at all, one after the other.
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { publishHtml } from '#core/publish/html'
import { publishMarkdown } from '#core/publish/markdown'
import type { Publishable } from '#core/publish/publishable'
import { publishText } from '#core/publish/text'
import type { Article } from '#shared/article'
import { EXTENSIONS, type ExportedFile, type Format } from '#shared/exporting'
import { fileNameFor, uniqueNamesIn } from '../files/names'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'
import { picturesBeside, writePictures } from './export-pictures'

const WRITERS: Readonly<Record<Format, (article: Publishable) => string>> = {
  html: publishHtml,
  markdown: publishMarkdown,
  text: (article) => publishText(article),
}

/** `pictures`: where those of its body stand, seen from the file. */
function publishable(article: Article, pictures: Publishable['pictures']): Publishable {
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
    pictures,
  }
}

/** The text of the file of this name; its pictures are where they would be written beside it. */
export async function render(
  library: Library,
  article: Article,
  format: Format,
  file: string,
): Promise<{ readonly text: string; readonly pictures: Publishable['pictures'] }> {
  const pictures = format === 'text' ? {} : await picturesBeside(library, article.body, file)
  return { text: WRITERS[format](publishable(article, pictures)), pictures }
}

function warningsFor(article: Article, approved: boolean): ExportedFile['warnings'] {
  const warnings: ExportedFile['warnings'][number][] = []
  if (!approved) warnings.push('headline-not-approved')
  if (article.author === '') warnings.push('no-author')
  if (article.source === '') warnings.push('no-source')
  return warnings
}

type ForExport = Awaited<ReturnType<Library['inside']['forExport']>>

async function write(
  library: Library,
  { article, approved }: ForExport,
  format: Format,
  file: string,
): Promise<ExportedFile> {
  const { text, pictures } = await render(library, article, format, file)
  const takeBack = await writePictures(library, pictures, dirname(file))
  try {
    await writeWhole(file, text)
  } catch (error) {
    await takeBack()
    throw error
  }
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
  return write(library, await library.inside.forExport({ id, channel }), format, file)
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
    yield await write(library, one, format, join(folder, name))
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
