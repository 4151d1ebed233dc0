// The registry of writers: format → what makes its file. A format of `shared/formats.ts` without a line here does not compile.
import type { Format, FormatHolding } from '#shared/formats'
import type { Extras } from './extras'
import { encodeGb18030 } from './gb18030'
import { GalleyError } from '#shared/error'
import { publishGalley } from './galley'
import { publishCsv } from './csv'
import { publishHtml } from './html'
import { withPicturesInside } from './inside'
import { publishIcml } from './icml'
import { datedPdf } from './pdf-dates'
import { printArticle, printEdition } from './print'
import type { Edition, Listed, Publishable } from './publishable'
import { publishNewsml } from './newsml'
import { publishNinjs } from './ninjs'
import { publishNitf } from './nitf'
import { publishSite } from './site'
import { publishText } from './text'
import { publishWechat, publishWechatPage } from './wechat'
import type { FolderFile, Written } from './written'

type Writer<F extends Format, Of, Made = Written> = (of: Of, extras: Extras<F>) => Made | Promise<Made>

const ARTICLE: { readonly [F in FormatHolding<'article'>]: Writer<F, Publishable> } = {
  html: (article, { pictures }) => publishHtml(withPicturesInside(article, pictures)),
  markdown: async (article, { options }) => (await import('./markdown')).publishMarkdown(article, options),
  wechat: (article, { options: { theme, form } }) =>
    form === 'page' ? publishWechatPage(article, { theme }) : publishWechat(article, { theme }),
  text: (article, { options: { encoding, ends, indent } }) => {
    const text = publishText(article, {
      lineEnd: ends === 'crlf' ? '\r\n' : '\n',
      indent: indent === 'two' ? '\u3000\u3000' : '',
    })
    return encoding === 'gb18030' ? encodeGb18030(text) : text
  },
  'newsml-g2': publishNewsml,
  nitf: publishNitf,
  ninjs: publishNinjs,
  epub: async (article, { pictures }) => {
    const { editionOf, publishEpub } = await import('./epub')
    return publishEpub(editionOf(article), pictures)
  },
  docx: async (article, extras) => (await import('./docx')).publishDocx(article, extras),
  wxr: async (article, { options }) => {
    const { publishWxr, siteOf } = await import('./wxr')
    return publishWxr(siteOf(article), [article], options)
  },
  json: (article, { dossiers, pictures }) => {
    const dossier = dossiers[article.id]
    if (dossier === undefined) throw new GalleyError('not-found', 'no dossier', article.id)
    return publishGalley(article, dossier, pictures)
  },
  icml: publishIcml,
  pdf: async (article, { print, options }) =>
    datedPdf(await print(printArticle(article, options)), article.updatedAt),
}

const EDITION: { readonly [F in FormatHolding<'edition'>]: Writer<F, Edition> } = {
  wxr: async (edition, { options }) => (await import('./wxr')).publishWxr(edition, edition.articles, options),
  pdf: async (edition, { print, options }) =>
    datedPdf(
      await print(printEdition(edition, options)),
      Math.max(0, ...edition.articles.map(({ updatedAt }) => updatedAt)),
    ),
  epub: async (edition, { pictures }) => (await import('./epub')).publishEpub(edition, pictures),
  docx: async (edition, extras) => (await import('./docx')).publishDocxEdition(edition, extras),
}

const FOLDER: { readonly [F in FormatHolding<'folder'>]: Writer<F, Edition, readonly FolderFile[]> } = {
  site: publishSite,
}

const LIST: { readonly [F in FormatHolding<'list'>]: Writer<F, readonly Listed[]> } = {
  csv: (articles, { options }) => publishCsv(articles, options),
}

/** The file of one article. The same article gives the same bytes. */
export const writeArticle = async <F extends FormatHolding<'article'>>(
  format: F,
  article: Publishable,
  extras: Extras<F>,
): Promise<Written> => ARTICLE[format](article, extras)

/** One file of several articles. */
export const writeEdition = async <F extends FormatHolding<'edition'>>(
  format: F,
  edition: Edition,
  extras: Extras<F>,
): Promise<Written> => EDITION[format](edition, extras)

/** The files of a folder of several articles, in the order in which they are to be written. */
export const writeFolder = async <F extends FormatHolding<'folder'>>(
  format: F,
  edition: Edition,
  extras: Extras<F>,
): Promise<readonly FolderFile[]> => FOLDER[format](edition, extras)

/** One file with a line an article. */
export const writeList = async <F extends FormatHolding<'list'>>(
  format: F,
  articles: readonly Listed[],
  extras: Extras<F>,
): Promise<Written> => LIST[format](articles, extras)
