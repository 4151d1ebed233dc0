// Articles → an EPUB 3: one page each, contents, pictures inside, notes that readers show where they are referred to.
import { strToU8, zipSync, type Zippable } from 'fflate'
import { mediaOf, type Block, type ListItem } from '#shared/document'
import { PICTURE_EXTENSIONS } from '../media/picture'
import { oneLine } from './escape'
import {
  contentsPage,
  ncx,
  packageDocument,
  pageOf,
  PLACEHOLDER,
  wantsPlaceholder,
  xhtmlPage,
  type BookPicture,
} from './epub-package'
import type { PictureBytes } from './extras'
import { articleHtml } from './html-article'
import { titleOf } from './html-head'
import type { Edition, Publishable } from './publishable'

// The reader's own fonts and sizes; only what Chinese and English prose needs besides.
const STYLE = `body { margin: 0 4%; line-height: 1.75 }
h1 { margin: 1em 0 .5em; font-size: 1.5em; line-height: 1.4 }
h2, h3, h4 { margin: 1.6em 0 .6em; line-height: 1.45; page-break-after: avoid }
p { margin: 0 0 .5em; text-align: justify; orphans: 2; widows: 2 }
article:lang(zh) > p { text-indent: 2em }
em:lang(zh) { font-style: normal; -webkit-text-emphasis: filled dot; -webkit-text-emphasis-position: under; text-emphasis: filled dot; text-emphasis-position: under right }
.kicker { letter-spacing: .08em }
.kicker, .deck, .byline, .credits, .tags { text-align: left; text-indent: 0 }
.byline, .credits, .tags, figcaption { font-size: .85em }
blockquote { margin: 1em 0 1em 1.5em }
pre { white-space: pre-wrap; font-size: .85em }
figure { margin: 1.4em 0; text-align: center; page-break-inside: avoid }
img { max-width: 100%; height: auto }
table { margin: 1.4em 0; border-collapse: collapse; border-top: 1px solid; border-bottom: 1px solid; font-size: .9em }
th, td { padding: .3em .5em; border-top: 1px solid; text-align: left; vertical-align: top }
td p, th p { margin: 0 }
sup, sub { line-height: 0 }
.notes { margin-top: 2em; padding-top: .8em; border-top: 1px solid; font-size: .85em }
.notes p { text-indent: 0 }
footer { margin-top: 2em }
nav ol { list-style-type: none; padding: 0 }
nav li { margin: .5em 0 }
`

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

// One light grey pixel.
const PLACEHOLDER_BYTES = Uint8Array.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63b80b0000df00de297970b60000000049454e44ae426082'.match(
    /../g,
  ) ?? [],
  (hex) => Number.parseInt(hex, 16),
)

const hasAlt = (blocks: readonly (Block | ListItem)[]): boolean =>
  blocks.every((block) => {
    if (block.type === 'figure') return block.attrs.media === null || oneLine(block.attrs.alt) !== ''
    const holds =
      block.type === 'blockquote' ||
      block.type === 'bullet_list' ||
      block.type === 'ordered_list' ||
      block.type === 'list_item'
    return holds ? hasAlt(block.content) : true
  })

/** An article by itself, as an edition of one. */
export const editionOf = (article: Publishable): Edition => ({
  id: article.id,
  title: titleOf(article),
  description: oneLine(article.deck),
  lang: article.lang,
  articles: [article],
})

/** `pictures`: bytes by hash; one that is not there is left out, its caption kept. The same edition gives the same bytes. */
export function publishEpub(edition: Edition, pictures: Readonly<Record<string, PictureBytes>>): Uint8Array {
  const shown = [...new Set(edition.articles.flatMap(({ body }) => mediaOf(body)))].filter((hash) =>
    Object.hasOwn(pictures, hash),
  )
  const named = new Map<string, BookPicture & { readonly bytes: Uint8Array }>()
  for (const hash of shown) {
    const found = pictures[hash]
    if (found === undefined) continue
    const { bytes, mime } = found
    named.set(hash, { path: `pictures/${hash.slice(0, 32)}.${PICTURE_EXTENSIONS[mime]}`, mime, bytes })
  }
  const inPage = Object.fromEntries([...named].map(([hash, { path }]) => [hash, { path: `../${path}` }]))
  const all = [...named.values()]
  const files: [string, Uint8Array][] = [
    ['META-INF/container.xml', strToU8(CONTAINER)],
    [
      'EPUB/package.opf',
      strToU8(
        packageDocument(
          edition,
          all,
          edition.articles.every(({ body }) => hasAlt(body.content)),
        ),
      ),
    ],
    ['EPUB/contents.xhtml', strToU8(contentsPage(edition))],
    ['EPUB/toc.ncx', strToU8(ncx(edition))],
    ['EPUB/style.css', strToU8(STYLE)],
    ...edition.articles.map((article, at): [string, Uint8Array] => {
      const body = articleHtml({ ...article, pictures: inPage }, { xml: true, epub: true })
      return [`EPUB/${pageOf(at)}`, strToU8(xhtmlPage(article.lang, titleOf(article), '../', body))]
    }),
  ]
  const zippable: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] }
  for (const [path, bytes] of files) zippable[path] = [bytes, { level: 9 }]
  for (const { path, bytes } of all) zippable[`EPUB/${path}`] = [bytes, { level: 0 }]
  if (all.some(wantsPlaceholder)) zippable[`EPUB/${PLACEHOLDER}`] = [PLACEHOLDER_BYTES, { level: 0 }]
  // Midnight wherever the machine is: a zip holds local time.
  return zipSync(zippable, { mtime: new Date(1980, 0, 1) })
}
