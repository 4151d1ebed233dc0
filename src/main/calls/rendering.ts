// An article of the library → the content of a file: its values and pictures gathered, then given to the format's writer.
import type { Dossier } from '#core/publish/dossier'
import type { Extras } from '#core/publish/extras'
import { printCreditLine } from '#core/publish/credit-line'
import type { Publishable } from '#core/publish/publishable'
import { writeArticle } from '#core/publish/writers'
import type { Written } from '#core/publish/written'
import type { PictureMime } from '#core/media/picture'
import type { Article } from '#shared/article'
import { mediaOf, type Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import type { Manner as MannerOf } from '#shared/exporting'
import { isHolding, optionsOf, picturesOf, shapeOf, type Format } from '#shared/formats'
import type { Library } from '../library/client'
import { picturesBeside } from './export-pictures'

/** How the files of one export are made; `override` is why what is kept back leaves all the same. */
export type Manner = MannerOf & { readonly override?: string | undefined }

/** Prints a page that stands alone and fetches nothing. */
export type Press = (html: string) => Promise<Uint8Array>

/** Where nobody has a press, as in a terminal. */
export const noPress: Press = () => Promise.reject(new GalleyError('no-press', 'nothing prints here'))

/** The address of a picture of the library on the press, where the bytes need not be in the page. */
const onPress = (hash: string): string => `app://bundle/media/${hash}`

/** `pictures`: those that the file is to have. */
export function publishable(
  article: Article,
  pictures: Publishable['pictures'],
  { creditLine = null, without = [] }: Pick<Manner, 'creditLine' | 'without'>,
): Publishable {
  const leaving = Object.fromEntries(without.map((field) => [field, field === 'tags' ? [] : '']))
  const { id, headline, kicker, deck, author, organisation, editor, source, publishedAt } = article
  const { lang, body, zishu, version, createdAt, updatedAt } = article
  const tags = article.tags.map((tag) => tag.name)
  const values = { id, headline, kicker, deck, author, organisation, editor, source, publishedAt, tags }
  return {
    ...values,
    ...leaving,
    lang,
    body,
    zishu,
    version,
    createdAt,
    updatedAt,
    pictures,
    creditLine: creditLine === null ? undefined : printCreditLine(creditLine, values),
  }
}

/** All that the desk knows of an article; see `Dossier`. */
export async function dossierOf(library: Library, id: string): Promise<Dossier> {
  const article = await library.articles.get({ id })
  const [headline, comments, round, base, raw, publications] = await Promise.all([
    library.headlines.get({ id: article.headlineId }),
    library.comments.list({ id }),
    library.suggestions.of({ id }),
    library.suggestions.base({ id }),
    library.articles.raw({ id }),
    library.publications.of({ articleId: id }),
  ])
  return {
    article,
    headline,
    comments,
    suggested:
      round === null || base === null ? null : { holding: base.body, suggestions: round.suggestions },
    raw: raw === null ? null : { name: raw.name, text: raw.text },
    // A file that keeps everything does not record itself: the same article twice gives the same bytes.
    publications: publications.filter(({ format }) => format !== 'json'),
  }
}

/** Where the pictures of a body are, seen from the file, and the bytes of those that are to be in it. */
export async function picturesFor(
  library: Library,
  body: Document,
  file: string,
  { format, pictures: wished }: Pick<Manner, 'format' | 'pictures'>,
): Promise<{ readonly named: Publishable['pictures']; readonly bytes: Extras<Format>['pictures'] }> {
  const place = picturesOf(format, wished)
  if (place === 'none') return { named: {}, bytes: {} }
  if (place === 'beside') return { named: await picturesBeside(library, body, file), bytes: {} }
  const named: Record<string, { path: string; address?: string }> = {}
  const bytes: Record<string, Extras<Format>['pictures'][string]> = {}
  for (const hash of mediaOf(body)) {
    if (format === 'pdf') {
      const [known] = await library.inside.pictureKinds({ hashes: [hash] })
      if (known !== undefined) named[hash] = { path: '', address: onPress(hash) }
      continue
    }
    const found = await library.inside.picture({ hash })
    if (found === null) continue
    named[hash] = { path: '' }
    bytes[hash] = { ...found, mime: found.mime as PictureMime }
  }
  return { named, bytes }
}

/** What the file of this name is to hold; its pictures are where they would be written beside it. */
export async function render(
  library: Library,
  article: Article,
  manner: Manner,
  file: string,
  press: Press = noPress,
): Promise<{ readonly content: Written; readonly pictures: Publishable['pictures'] }> {
  const { format } = manner
  if (!isHolding(format, 'article')) throw new GalleyError('invalid-input', `${String(format)} is of several`)
  const { named, bytes } = await picturesFor(library, article.body, file, manner)
  const dossiers = shapeOf(format).dossier ? { [article.id]: await dossierOf(library, article.id) } : {}
  const options = optionsOf(format, manner.options ?? {})
  const extras = { pictures: bytes, options, print: press, dossiers }
  return { content: await writeArticle(format, publishable(article, named, manner), extras), pictures: named }
}
