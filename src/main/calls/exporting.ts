// Exporting: an article and its chosen headline → the text of a file, written whole or not at all.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { publishHtml } from '#core/publish/html'
import { publishMarkdown } from '#core/publish/markdown'
import type { Publishable } from '#core/publish/publishable'
import { publishText } from '#core/publish/text'
import type { Article } from '#shared/article'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { EXTENSIONS, type ExportedFile, type Format } from '#shared/exporting'
import { fileNameFor, uniqueNamesIn } from '../files/names'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'

export interface ExportDialogs {
  /** A file to write, `suggested` being its name; null if the editor cancelled. */
  readonly chooseSaveFile: (suggested: string, format: Format) => Promise<string | null>
  readonly chooseFolder: () => Promise<string | null>
  readonly showInFolder: (file: string) => void
}

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
): Promise<ExportedFile> {
  return write(await library.inside.forExport({ id }), format, file)
}

/** Writes each article into `folder` under a name of its own; never over a file that is there. */
export async function exportInto(
  library: Library,
  ids: readonly string[],
  format: Format,
  folder: string,
): Promise<readonly ExportedFile[]> {
  // All are read before the first is written: an article that is not there leaves the folder as it was.
  const given = await Promise.all(ids.map((id) => library.inside.forExport({ id })))
  const unique = await uniqueNamesIn(folder)
  const files: ExportedFile[] = []
  for (const one of given) {
    const name = unique(fileNameFor(one.article.headline, EXTENSIONS[format]))
    files.push(await write(one, format, join(folder, name)))
  }
  return files
}

export function exporting(library: Library, dialogs: ExportDialogs): Answers['exporting'] {
  // Only what this session has written may be shown in the file manager: the renderer never gets to name a path.
  const written = new Set<string>()

  return {
    choose: async ({ ids, format }) => {
      const [first] = ids
      if (first === undefined) throw new GalleyError('nothing-to-export', 'no article')
      let files: readonly ExportedFile[]
      if (ids.length === 1) {
        const { headline } = await library.articles.get({ id: first })
        const file = await dialogs.chooseSaveFile(fileNameFor(headline, EXTENSIONS[format]), format)
        if (file === null) return null
        files = [await exportTo(library, first, format, file)]
      } else {
        const folder = await dialogs.chooseFolder()
        if (folder === null) return null
        files = await exportInto(library, ids, format, folder)
      }
      for (const { file } of files) written.add(file)
      return { files }
    },
    preview: async ({ id, format }) => {
      const article = await library.articles.get({ id })
      return { text: render(article, format), name: fileNameFor(article.headline, EXTENSIONS[format]) }
    },
    reveal: ({ file }) => {
      if (!written.has(file)) return { shown: false }
      dialogs.showInFolder(file)
      return { shown: true }
    },
  }
}
