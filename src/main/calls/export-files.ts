// Articles → files: each rendered with its chosen headline and written whole or not at all, one after the other.
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Publishable } from '#core/publish/publishable'
import { GalleyError } from '#shared/error'
import { hasGap, mediaOf } from '#shared/document'
import { reviewWarning, type ExportedFile, type HeldBack, type Manner as MannerOf } from '#shared/exporting'
import { picturesOf, shapeOf } from '#shared/formats'
import { fileNameFor, uniqueNamesIn } from '../files/names'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'
import type { ChannelArticle } from '../library/exports'
import { writePictures } from './export-pictures'
import { noPress, render, type Press } from './rendering'

function warningsFor(
  { article, leaving, review, suggestions }: ChannelArticle,
  pictures: Publishable['pictures'],
  { format, pictures: wished }: Manner,
): ExportedFile['warnings'] {
  const warnings: ExportedFile['warnings'][number][] = []
  if (leaving.standing !== 'approved') warnings.push('headline-not-approved')
  const reviewed = reviewWarning(review)
  if (reviewed !== null) warnings.push(reviewed)
  if (suggestions > 0) warnings.push('suggestions-open')
  const gone =
    picturesOf(format, wished) !== 'none' &&
    mediaOf(article.body).some((hash) => pictures[hash] === undefined)
  if (hasGap(article.body) || gone) warnings.push('picture-missing')
  if (article.author === '') warnings.push('no-author')
  if (article.source === '') warnings.push('no-source')
  return warnings
}

/** How the files of one export are made; `override` is why what is kept back leaves all the same. */
export type Manner = MannerOf & { readonly override?: string | undefined }

type ForExport = Awaited<ReturnType<Library['inside']['forExport']>>

/** The ledger has a line of each file that is whole on disk, and of no other. */
async function write(
  library: Library,
  one: ForExport,
  file: string,
  manner: Manner,
  press: Press,
): Promise<ExportedFile> {
  const { format, channel = null, override } = manner
  const { article, leaving, held, revisionHash } = one
  const { content, pictures } = await render(library, article, manner, file, press)
  const takeBack = await writePictures(library, pictures, dirname(file))
  try {
    await writeWhole(file, content)
  } catch (error) {
    await takeBack()
    throw error
  }
  const sha256 = createHash('sha256').update(content).digest('hex')
  await library.inside.published({
    articleId: article.id,
    candidateId: leaving.candidateId,
    decisionId: leaving.decisionId,
    channel,
    headline: article.headline,
    standing: leaving.standing,
    format,
    file: basename(file),
    sha256,
    bytes: Buffer.byteLength(content),
    revisionHash,
    override: held.length > 0 && override !== undefined ? { reason: override, open: held } : null,
  })
  return {
    id: article.id,
    file,
    format,
    sha256,
    headline: article.headline,
    warnings: warningsFor(one, pictures, manner),
  }
}

/** Writes one article to `file`; refused with `over-limit` if the channel keeps its headline back. */
export async function exportTo(
  library: Library,
  id: string,
  file: string,
  manner: Manner,
  press: Press = noPress,
): Promise<ExportedFile> {
  const one = await library.inside.forExport({ id, channel: manner.channel ?? null })
  refuseHeld(one, manner)
  return write(library, one, file, manner, press)
}

/** Refuses with `over-limit`, naming the headline. */
export function refuseHeld({ held, leaving }: ChannelArticle, { override }: Manner): void {
  if (held.length > 0 && override === undefined)
    throw new GalleyError('over-limit', `${held.length} open`, leaving.text)
}

/** Ids of the articles meant; refused with `not-found` before anything is written if a named one is not there. */
export const namedIds = (library: Library, ids: readonly string[]): Promise<readonly string[]> =>
  library.inside.exportIds({ selection: { kind: 'ids', ids: [...ids] } })

/** One article of several: written, or kept back by the channel. */
export type Exported =
  | { readonly kind: 'written'; readonly file: ExportedFile }
  | { readonly kind: 'held'; readonly held: HeldBack }

/**
 * Writes each article into `folder` under a name of its own, never over a file that is there; the next is read once the
 * one before is written. What the channel keeps back is left out. Whoever stops asking leaves those that are written.
 */
export async function* exportEach(
  library: Library,
  ids: readonly string[],
  folder: string,
  manner: Manner,
  press: Press = noPress,
): AsyncGenerator<Exported> {
  const unique = await uniqueNamesIn(folder)
  const { format, channel = null, override } = manner
  for (const id of ids) {
    const one = await library.inside.forExport({ id, channel })
    const { article, leaving, held } = one
    if (held.length > 0 && override === undefined) {
      yield { kind: 'held', held: { id, headline: leaving.text, open: held } }
      continue
    }
    const name = unique(fileNameFor(article.headline, shapeOf(format).extension))
    yield { kind: 'written', file: await write(library, one, join(folder, name), manner, press) }
  }
}

/** All of them; an article that is not there leaves the folder as it was. */
export async function exportInto(
  library: Library,
  ids: readonly string[],
  folder: string,
  manner: Manner,
  press: Press = noPress,
): Promise<readonly Exported[]> {
  const done: Exported[] = []
  for await (const one of exportEach(library, await namedIds(library, ids), folder, manner, press))
    done.push(one)
  return done
}
