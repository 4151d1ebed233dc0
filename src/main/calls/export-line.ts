// What a file that is whole on disk leaves behind: its line on the ledger, and what the report says of it.
import { basename, dirname } from 'node:path'
import type { Publishable } from '#core/publish/publishable'
import { isTooLongForWechat } from '#core/publish/wechat-limits'
import type { Written } from '#core/publish/written'
import { hasGap, lacksAlt, mediaOf } from '#shared/document'
import { reviewWarning, type ExportedFile } from '#shared/exporting'
import { picturesOf } from '#shared/formats'
import { hashOf } from '../files/write'
import type { Library } from '../library/client'
import type { ChannelArticle } from '../library/exports'
import type { Manner } from './rendering'

export type ForExport = Awaited<ReturnType<Library['inside']['forExport']>>
type Line = Parameters<Library['inside']['published']>[0][number]

/** A file as it was written, and what it was written with. */
export interface WrittenFile {
  /** Absolute. */
  readonly file: string
  readonly content: Uint8Array
  readonly pictures: Publishable['pictures']
  readonly profile: string
  readonly edition: string | null
}

export const bytesOf = (content: Written): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content

/** The line of one article in a file. */
export function lineOf(
  { article, leaving, held, revisionHash }: ForExport,
  { format, channel = null, override }: Manner,
  { file, content, profile, edition }: WrittenFile,
): Line {
  return {
    articleId: article.id,
    candidateId: leaving.candidateId,
    decisionId: leaving.decisionId,
    channel,
    headline: article.headline,
    standing: leaving.standing,
    format,
    file: basename(file),
    folder: dirname(file),
    profile,
    edition,
    sha256: hashOf(content),
    bytes: content.byteLength,
    revisionHash,
    override: held.length > 0 && override !== undefined ? { reason: override, open: held } : null,
  }
}

export function warningsFor(
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
  if (lacksAlt(article.body)) warnings.push('alt-missing')
  if (article.author === '') warnings.push('no-author')
  if (article.source === '') warnings.push('no-source')
  return warnings
}

export const reportOf = (
  one: ForExport,
  manner: Manner,
  { file, content, pictures }: WrittenFile,
): ExportedFile => ({
  id: one.article.id,
  file,
  format: manner.format,
  sha256: hashOf(content),
  headline: one.article.headline,
  warnings: [
    ...warningsFor(one, pictures, manner),
    ...(manner.format === 'wechat' && isTooLongForWechat(Buffer.from(content).toString('utf8'))
      ? (['wechat-too-long'] as const)
      : []),
  ],
})
