// Articles → files, one of each: rendered with their chosen headlines, written whole or not at all, of several all or none.
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { nameBy } from '#core/publish/file-name'
import { GalleyError } from '#shared/error'
import type { ExportedFile, HeldBack } from '#shared/exporting'
import { shapeOf } from '#shared/formats'
import { fileNameFor, uniqueNamesIn } from '../files/names'
import { stageInto, type Staged } from '../files/staging'
import { hashOf, writeWhole } from '../files/write'

import type { Library } from '../library/client'
import type { ChannelArticle } from '../library/exports'
import { bytesOf, lineOf, reportOf, type ForExport, type WrittenFile } from './export-line'
import { writePictures } from './export-pictures'
import { noPress, render, type Manner, type Press } from './rendering'

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
  const { content, pictures } = await render(library, one.article, manner, file, press)
  const bytes = bytesOf(content)
  const takeBack = await writePictures(library, pictures, dirname(file))
  try {
    await writeWhole(file, bytes)
  } catch (error) {
    await takeBack()
    throw error
  }
  const written = { file, content: bytes, pictures, profile: '', edition: null }
  await library.inside.published([lineOf(one, manner, written)])
  return reportOf(one, manner, written)
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

/** Where the files of several articles go and what they are called. */
export interface Batch {
  readonly folder: string
  /** `{标题}` and the like; see `nameBy`. */
  readonly naming?: string
  /** Name of the channel, for names. */
  readonly channelName?: string
  /** Name of the profile, for the ledger; what it wrote of an article before is replaced while nobody has changed it. */
  readonly profile?: string
}

/** How an export is followed, and stopped. */
export interface Watch {
  readonly press: Press
  /** One more is done. */
  readonly step?: () => void
  readonly stopped?: () => boolean
}

async function stagePictures(library: Library, staged: Staged, { folder }: Batch, { pictures }: WrittenFile) {
  for (const [hash, { path }] of Object.entries(pictures)) {
    // In the file itself, or on the press.
    if (path === '' || staged.has(path)) continue
    const stored = await library.inside.picture({ hash })
    if (stored === null) continue
    const there = await readFile(join(folder, path)).catch(() => null)
    if (there === null || hashOf(there) !== hashOf(stored.bytes)) await staged.write(path, stored.bytes)
  }
}

/**
 * Writes each article into a folder that is there, never over a file of somebody else: all of them or, after a fault or a
 * stop (`cancelled`), none. What the channel keeps back is left out. The ledger has a line of each file once all are there.
 */
export async function exportInto(
  library: Library,
  given: readonly string[],
  batch: Batch,
  manner: Manner,
  { press, step = () => {}, stopped = () => false }: Watch = { press: noPress },
): Promise<readonly Exported[]> {
  const ids = await namedIds(library, given)
  const { folder, naming = '{标题}', channelName = '', profile = '' } = batch
  const { format, channel = null, override } = manner
  const { extension } = shapeOf(format)
  const staged = await stageInto(folder)
  const unique = await uniqueNamesIn(folder)
  const done: Exported[] = []
  const lines: ReturnType<typeof lineOf>[] = []

  /** What this profile has written of the article before, if it still is what it was. */
  async function mine({ article }: ForExport): Promise<{ name: string; sha256: string } | null> {
    if (profile === '') return null
    const before = await library.inside.lastLeft({ articleId: article.id, folder, format, profile })
    const there = before && (await readFile(join(folder, before.file)).catch(() => null))
    return before && there && hashOf(there) === before.sha256
      ? { name: before.file, sha256: before.sha256 }
      : null
  }

  try {
    for (const [at, id] of ids.entries()) {
      if (stopped()) throw new GalleyError('cancelled', 'stopped', folder)
      const one = await library.inside.forExport({ id, channel })
      const { article, leaving, held } = one
      if (held.length > 0 && override === undefined) {
        done.push({ kind: 'held', held: { id, headline: leaving.text, open: held } })
        step()
        continue
      }
      const before = await mine(one)
      const named = nameBy(naming, { ...article, channel: channelName, n: at + 1, of: ids.length })
      const name = unique(fileNameFor(named, extension), `.${extension}`, before?.name ?? null)
      const file = join(folder, name)
      const { content, pictures } = await render(library, article, manner, file, press)
      const written = { file, content: bytesOf(content), pictures, profile, edition: null }
      await stagePictures(library, staged, batch, written)
      await staged.write(basename(file), written.content, before?.name === name ? before.sha256 : null)
      lines.push(lineOf(one, manner, written))
      done.push({ kind: 'written', file: reportOf(one, manner, written) })
      step()
    }
    await staged.commit()
  } catch (error) {
    await staged.abandon()
    throw error
  }
  for (let at = 0; at < lines.length; at += 100) await library.inside.published(lines.slice(at, at + 100))
  return done
}
