// Several articles → one file, one folder or one list, whole or not at all.
import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { PICTURE_EXTENSIONS, type PictureMime } from '#core/media/picture'
import type { Dossier } from '#core/publish/dossier'
import type { Extras } from '#core/publish/extras'
import type { Edition, Listed, Publishable } from '#core/publish/publishable'
import { writeEdition, writeFolder, writeList } from '#core/publish/writers'
import type { FolderFile, Written } from '#core/publish/written'
import { mediaOf } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { ExportedFile, HeldBack } from '#shared/exporting'
import { isHolding, optionsOf, picturesOf, shapeOf, type Format, type Holding } from '#shared/formats'
import { stageFolder } from '../files/staging'
import { writeWhole } from '../files/write'
import type { Library } from '../library/client'
import type { Watch } from './export-files'
import { bytesOf, lineOf, reportOf, type ForExport } from './export-line'
import { writePictures } from './export-pictures'
import { dossierOf, picturesFor, publishable, type Manner } from './rendering'

/** What is made of several articles. */
export interface Book {
  readonly as: Exclude<Holding, 'article'>
  readonly title: string
  readonly description: string
  /** Its own for ever; null: it is made of which articles it has. */
  readonly id: string | null
  /** Key of the profile; empty without one. */
  readonly profile: string
}

interface Gathered {
  readonly ones: readonly ForExport[]
  readonly held: readonly HeldBack[]
  readonly articles: readonly Publishable[]
  readonly extras: Extras<Format>
}

/** Where the pictures of several articles stand together, seen from the file. */
async function beside(library: Library, one: ForExport): Promise<Publishable['pictures']> {
  const kinds = await library.inside.pictureKinds({ hashes: mediaOf(one.article.body) })
  return Object.fromEntries(
    kinds.map(({ hash, mime }) => [
      hash,
      { path: `pictures/${hash.slice(0, 16)}.${PICTURE_EXTENSIONS[mime as PictureMime]}` },
    ]),
  )
}

async function gather(
  library: Library,
  ids: readonly string[],
  manner: Manner,
  { press, step = () => {}, stopped = () => false }: Watch,
): Promise<Gathered> {
  const { format, channel = null, override } = manner
  const ones: ForExport[] = []
  const held: HeldBack[] = []
  const articles: Publishable[] = []
  const dossiers: Record<string, Dossier> = {}
  const pictures: Record<string, Extras<Format>['pictures'][string]> = {}
  for (const id of ids) {
    if (stopped()) throw new GalleyError('cancelled', 'stopped')
    const one = await library.inside.forExport({ id, channel })
    if (one.held.length > 0 && override === undefined)
      held.push({ id, headline: one.leaving.text, open: one.held })
    else {
      const inside = await picturesFor(library, one.article.body, '', manner)
      const named =
        picturesOf(format, manner.pictures) === 'beside' ? await beside(library, one) : inside.named
      Object.assign(pictures, inside.bytes)
      if (shapeOf(format).dossier) dossiers[id] = await dossierOf(library, id)
      ones.push(one)
      articles.push(publishable(one.article, named, manner))
    }
    step()
  }
  const options = optionsOf(format, manner.options ?? {})
  return { ones, held, articles, extras: { pictures, options, print: press, dossiers } }
}

function editionOf({ id, title, description }: Book, articles: readonly Publishable[]): Edition {
  const counts = new Map<string, number>()
  for (const { lang } of articles) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  const [[lang] = ['zh-CN']] = [...counts].toSorted(([, a], [, b]) => b - a)
  // 26 characters, like every id.
  const made = createHash('sha256')
    .update(JSON.stringify([title, articles.map((article) => article.id)]))
    .digest('hex')
    .slice(0, 26)
    .toUpperCase()
  return { id: id ?? made, title, description, lang, articles }
}

const listed = (
  { ones }: Gathered,
  { body: _body, pictures: _pictures, creditLine: _line, ...row }: Publishable,
  at: number,
): Listed => ({
  ...row,
  stage: ones[at]?.article.stage ?? '',
})

async function oneFile(
  as: 'edition' | 'list',
  format: Format,
  gathered: Gathered,
  book: Book,
): Promise<Written> {
  const { articles, extras } = gathered
  if (as === 'edition' && isHolding(format, 'edition'))
    return writeEdition(format, editionOf(book, articles), extras as Extras<typeof format>)
  if (as === 'list' && isHolding(format, 'list'))
    return writeList(
      format,
      articles.map((article, at) => listed(gathered, article, at)),
      extras as Extras<typeof format>,
    )
  throw new GalleyError('invalid-input', `${format} makes no ${as}`, format)
}

async function contentOf(library: Library, { content }: FolderFile): Promise<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) return content
  const stored = await library.inside.picture({ hash: content.picture })
  if (stored === null) throw new GalleyError('not-found', `no picture ${content.picture}`)
  return stored.bytes
}

export interface Bound {
  /** The file, or the folder; null if everything was kept back. */
  readonly file: ExportedFile | null
  /** How many articles are in it. */
  readonly articles: number
  readonly held: readonly HeldBack[]
  /** Of each article in it. */
  readonly warnings: readonly ExportedFile['warnings'][]
}

/**
 * `at`: the file to write, or for a folder the folder in which it is to appear under the book's title. Refused like a file
 * of its own; stopped with `cancelled`. The ledger has a line of each article in it.
 */
export async function exportTogether(
  library: Library,
  ids: readonly string[],
  at: string,
  manner: Manner,
  book: Book,
  watch: Watch,
): Promise<Bound> {
  const { format } = manner
  const gathered = await gather(library, ids, manner, watch)
  const { ones, held, articles, extras } = gathered
  const [first] = ones
  if (first === undefined) return { file: null, articles: 0, held, warnings: [] }
  let file = at
  let content: Uint8Array
  if (book.as === 'folder') {
    if (!isHolding(format, 'folder')) throw new GalleyError('invalid-input', `${format} is no folder`, format)
    const files = await writeFolder(format, editionOf(book, articles), extras as Extras<typeof format>)
    const staged = await stageFolder(dirname(at), at.slice(dirname(at).length + 1))
    try {
      for (const one of files)
        if (!staged.has(one.path)) await staged.write(one.path, await contentOf(library, one))
      file = await staged.commit()
    } catch (error) {
      await staged.abandon()
      throw error
    }
    content = bytesOf(await contentOf(library, files[0] ?? { path: '', content: '' }))
  } else {
    content = bytesOf(await oneFile(book.as, format, gathered, book))
    const pictures = Object.assign(
      {},
      ...articles.map((article) => article.pictures),
    ) as Publishable['pictures']
    const takeBack = await writePictures(library, pictures, dirname(at))
    try {
      await writeWhole(at, content)
    } catch (error) {
      await takeBack()
      throw error
    }
  }
  const written = { file, content, profile: book.profile, edition: book.title }
  const lines = ones.map((one) => lineOf(one, manner, { ...written, pictures: {} }))
  for (let n = 0; n < lines.length; n += 100) await library.inside.published(lines.slice(n, n + 100))
  const reports = ones.map((one, n) =>
    reportOf(one, manner, { ...written, pictures: articles[n]?.pictures ?? {} }),
  )
  return {
    file: { ...reportOf(first, manner, { ...written, pictures: {} }), headline: book.title, warnings: [] },
    articles: ones.length,
    held,
    warnings: reports.map(({ warnings }) => warnings),
  }
}
