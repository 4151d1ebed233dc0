// What an EPUB says of itself: its package with metadata and order, and its contents for new and old readers.
import type { PictureMime } from '../media/picture'
import { escapeHtml, languageTag, oneLine } from './escape'
import { titleOf } from './html-head'
import { isIsoDate, wordsFor } from './labels'
import type { Edition, Publishable } from './publishable'
import { uuidOf } from './uuid'

export interface BookPicture {
  /** In the book, beside the package. */
  readonly path: string
  readonly mime: PictureMime
}

/** Seen from the package. */
export const pageOf = (at: number): string => `text/article-${at + 1}.xhtml`

/** Shown by readers that know neither WebP nor AVIF, which every book must have something for. */
export const PLACEHOLDER = 'pictures/placeholder.png'
export const wantsPlaceholder = ({ mime }: BookPicture): boolean =>
  mime === 'image/webp' || mime === 'image/avif'

const NAMESPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'

/** A page of a book; `base` leads from it to the package, e.g. `../`. */
export const xhtmlPage = (lang: string, title: string, base: string, body: string): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!DOCTYPE html>',
    `<html ${NAMESPACES} lang="${languageTag(lang)}" xml:lang="${languageTag(lang)}">`,
    '<head>',
    `<title>${escapeHtml(title)}</title>`,
    `<link rel="stylesheet" type="text/css" href="${base}style.css"/>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n')

/** The contents, as a page and as readers' own list. Nobody pages to it in a book of one article. */
export function contentsPage(edition: Edition): string {
  const words = wordsFor(edition.lang)
  const items = edition.articles.map(
    (article, at) => `<li><a href="${pageOf(at)}">${escapeHtml(titleOf(article))}</a></li>`,
  )
  const description = oneLine(edition.description)
  return xhtmlPage(
    edition.lang,
    words.contents,
    '',
    [
      `<h1>${escapeHtml(bookTitle(edition))}</h1>`,
      ...(description === '' ? [] : [`<p class="deck">${escapeHtml(description)}</p>`]),
      `<nav epub:type="toc" role="doc-toc" id="toc" aria-label="${words.contents}">`,
      `<h2>${words.contents}</h2>`,
      `<ol>\n${items.join('\n')}\n</ol>`,
      '</nav>',
      `<nav epub:type="landmarks" hidden="hidden">\n<ol>`,
      `<li><a epub:type="toc" href="#toc">${words.contents}</a></li>`,
      `<li><a epub:type="bodymatter" href="${pageOf(0)}">${escapeHtml(bookTitle(edition))}</a></li>`,
      '</ol>\n</nav>',
    ].join('\n'),
  )
}

export const bookTitle = (edition: Edition): string =>
  oneLine(edition.title) || wordsFor(edition.lang).untitled

/** For readers of EPUB 2. */
export function ncx(edition: Edition): string {
  const points = edition.articles.map(
    (article, at) =>
      `<navPoint id="point-${at + 1}" playOrder="${at + 1}"><navLabel><text>${escapeHtml(titleOf(article))}</text></navLabel><content src="${pageOf(at)}"/></navPoint>`,
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">',
    `<head><meta name="dtb:uid" content="urn:uuid:${uuidOf(edition.id)}"/></head>`,
    `<docTitle><text>${escapeHtml(bookTitle(edition))}</text></docTitle>`,
    `<navMap>\n${points.join('\n')}\n</navMap>`,
    '</ncx>',
    '',
  ].join('\n')
}

const namesOf = (field: string): string[] =>
  oneLine(field)
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const unique = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))]

const element = (name: string, value: string, attributes = ''): string[] =>
  value === '' ? [] : [`<${name}${attributes}>${escapeHtml(value)}</${name}>`]

function people(articles: readonly Publishable[]): string[] {
  const role = (tag: 'creator' | 'contributor', code: 'aut' | 'edt', names: readonly string[]): string[] =>
    names.flatMap((name, at) => [
      ...element(`dc:${tag}`, name, ` id="${code}-${at + 1}"`),
      `<meta refines="#${code}-${at + 1}" property="role" scheme="marc:relators">${code}</meta>`,
    ])
  return [
    ...role('creator', 'aut', unique(articles.flatMap(({ author }) => namesOf(author)))),
    ...role('contributor', 'edt', unique(articles.flatMap(({ editor }) => namesOf(editor)))),
  ]
}

/** http://www.idpf.org/epub/a11y/ : what helps somebody who does not see the page. */
function accessibility(edition: Edition, pictures: readonly BookPicture[], described: boolean): string[] {
  const say = (property: string, value: string): string =>
    `<meta property="schema:${property}">${value}</meta>`
  const summary = /^zh\b/i.test(edition.lang)
    ? '文字可由读屏软件按顺序读出，标题、列表、表格和注释均有标记。'
    : 'All text is read in order by a screen reader; headings, lists, tables and notes are marked as such.'
  return [
    say('accessMode', 'textual'),
    ...(pictures.length === 0 ? [] : [say('accessMode', 'visual')]),
    ...(described ? [say('accessModeSufficient', 'textual')] : []),
    say('accessibilityFeature', 'tableOfContents'),
    say('accessibilityFeature', 'readingOrder'),
    say('accessibilityFeature', 'structuralNavigation'),
    ...(pictures.length > 0 && described ? [say('accessibilityFeature', 'alternativeText')] : []),
    say('accessibilityHazard', 'none'),
    say('accessibilitySummary', summary),
  ]
}

/** The package document. `described`: every picture says what it shows. Dates are those of the articles: no clock. */
export function packageDocument(
  edition: Edition,
  pictures: readonly BookPicture[],
  described: boolean,
): string {
  const { articles } = edition
  const [only, ...more] = articles
  const modified = new Date(Math.max(0, ...articles.map(({ updatedAt }) => updatedAt))).toISOString()
  const date =
    only !== undefined && more.length === 0 && isIsoDate(only.publishedAt)
      ? only.publishedAt.slice(0, 10)
      : ''
  const items = articles.map((_article, at) => ({ id: `article-${at + 1}`, href: pageOf(at) }))
  const pictureItems = pictures.map((picture, at) => {
    const fallback = wantsPlaceholder(picture) ? ' fallback="placeholder"' : ''
    return `<item id="picture-${at + 1}" href="${picture.path}" media-type="${picture.mime}"${fallback}/>`
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book">',
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="book">urn:uuid:${uuidOf(edition.id)}</dc:identifier>`,
    ...element('dc:title', bookTitle(edition)),
    `<dc:language>${languageTag(edition.lang)}</dc:language>`,
    `<meta property="dcterms:modified">${modified.slice(0, 19)}Z</meta>`,
    ...element('dc:date', date),
    ...people(articles),
    ...unique(articles.map(({ source }) => oneLine(source))).flatMap((source) =>
      element('dc:source', source),
    ),
    ...element('dc:description', oneLine(edition.description)),
    ...unique(articles.flatMap(({ tags }) => tags.map(oneLine))).flatMap((tag) => element('dc:subject', tag)),
    ...accessibility(edition, pictures, described),
    '</metadata>',
    '<manifest>',
    '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...items.map(({ id, href }) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`),
    ...pictureItems,
    ...(pictures.some(wantsPlaceholder)
      ? [`<item id="placeholder" href="${PLACEHOLDER}" media-type="image/png"/>`]
      : []),
    '</manifest>',
    '<spine toc="ncx">',
    `<itemref idref="contents"${more.length === 0 ? ' linear="no"' : ''}/>`,
    ...items.map(({ id }) => `<itemref idref="${id}"/>`),
    '</spine>',
    '</package>',
    '',
  ].join('\n')
}
