// What an EPUB says of itself: its metadata, the order of its pages, and what its contents call them.
import { GalleyError } from '#shared/error'
import { firstDate } from './dates'
import { joinNames } from './incoming'
import { attributeOf, elementsIn, textOf as textOfHtml, treeOf } from './html-tree'
import { oneLine } from './plain'
import { childOf, elementsOf, findIn, readXml, textOf, xmlText, type XmlElement } from './xml'

const PREFIXES = {
  '*': 'other',
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
  'http://www.idpf.org/2007/opf': '',
  'http://www.daisy.org/z3986/2005/ncx/': '',
  'http://www.w3.org/2001/04/xmlenc#': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

export interface BookPage {
  /** In the archive. */
  readonly path: string
  /** As the contents call it; null if they do not name it. */
  readonly title: string | null
}

export interface Book {
  readonly title: string
  readonly author: string
  readonly publisher: string
  readonly publishedAt: string
  readonly lang: string
  readonly subjects: readonly string[]
  /** In the order of reading, without the contents themselves. */
  readonly pages: readonly BookPage[]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `../images/a%20b.png#x` seen from `OPS/text/1.xhtml` → `OPS/images/a b.png`; what leads out of the archive leads nowhere. */
export function pathFrom(from: string, reference: string): string {
  const steps = from.split('/').slice(0, -1)
  for (const step of decoded(reference.replace(/[?#].*$/s, '')).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

const all = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element === undefined ? [] : elementsOf(element).filter((child) => child.name === name)

/** The first name of each page in the contents. */
function contentsOf(
  read: (path: string) => Uint8Array | null,
  path: string,
  isNcx: boolean,
): Map<string, string> {
  const names = new Map<string, string>()
  const bytes = read(path)
  if (bytes === null) return names
  const name = (reference: string, words: string): void => {
    const page = pathFrom(path, reference)
    const title = oneLine(words)
    if (title !== '' && !names.has(page)) names.set(page, title)
  }
  if (!isNcx) {
    const navs = [...elementsIn(treeOf(xmlText(bytes)).root)].filter(({ tagName }) => tagName === 'nav')
    const toc = navs.find((nav) => (attributeOf(nav, 'epub:type') ?? 'toc') === 'toc') ?? navs[0]
    for (const link of toc === undefined ? [] : elementsIn(toc))
      if (link.tagName === 'a') name(attributeOf(link, 'href') ?? '', textOfHtml(link))
    return names
  }
  const visit = (point: XmlElement): void => {
    if (point.name === 'navPoint') {
      const label = childOf(point, 'navLabel')
      name(childOf(point, 'content')?.attrs['src'] ?? '', label === undefined ? '' : textOf(label))
    }
    elementsOf(point).forEach(visit)
  }
  visit(readXml(xmlText(bytes), PREFIXES, undefined, { namedDoctype: true }))
  return names
}

/** Fonts may be scrambled; a book whose pages are is read by its shop's own reader alone. */
function refuseLocked(read: (path: string) => Uint8Array | null): void {
  const bytes = read('META-INF/encryption.xml')
  if (bytes === null) return
  const visit = (element: XmlElement): void => {
    const uri = element.name === 'CipherReference' ? (element.attrs['URI'] ?? '') : ''
    if (/\.(?:x?html?|xml)$/i.test(uri)) throw new GalleyError('archive-locked', 'encrypted pages')
    elementsOf(element).forEach(visit)
  }
  visit(readXml(xmlText(bytes), PREFIXES))
}

/** `read`: the bytes of an entry, null if there is none. Refuses with `archive-damaged` what is no book, `archive-locked` what is encrypted. */
export function readBook(read: (path: string) => Uint8Array | null): Book {
  refuseLocked(read)
  const container = read('META-INF/container.xml')
  const root = container && findIn(readXml(xmlText(container), PREFIXES), 'rootfile')
  const path = root?.attrs['full-path'] ?? ''
  const bytes = read(path)
  if (bytes === null) throw new GalleyError('archive-damaged', 'no package')
  const opf = readXml(xmlText(bytes), PREFIXES, undefined, { namedDoctype: true })
  const metadata = childOf(opf, 'metadata')
  const meta = (name: string): string[] =>
    [...all(metadata, `dc:${name}`), ...all(childOf(metadata, 'dc-metadata'), `dc:${name}`)].map((one) =>
      oneLine(textOf(one)),
    )
  const manifest = new Map(
    all(childOf(opf, 'manifest'), 'item').map(({ attrs }) => [attrs['id'] ?? '', attrs]),
  )
  const spine = childOf(opf, 'spine')
  const items = [...manifest.values()]
  const nav = items.find((item) => /(?:^|\s)nav(?:\s|$)/.test(item['properties'] ?? ''))
  const ncx =
    manifest.get(spine?.attrs['toc'] ?? '') ??
    items.find((item) => item['media-type'] === 'application/x-dtbncx+xml')
  const hrefOf = (item: XmlElement['attrs'] | undefined): string => pathFrom(path, item?.['href'] ?? '')
  const names = nav
    ? contentsOf(read, hrefOf(nav), false)
    : ncx
      ? contentsOf(read, hrefOf(ncx), true)
      : new Map<string, string>()
  const pages = all(spine, 'itemref').flatMap(({ attrs }): BookPage[] => {
    const item = manifest.get(attrs['idref'] ?? '')
    const isPage = /html|xml/.test(item?.['media-type'] ?? '') && item !== nav
    return isPage ? [{ path: hrefOf(item), title: names.get(hrefOf(item)) ?? null }] : []
  })
  return {
    title: meta('title')[0] ?? '',
    author: joinNames(meta('creator')),
    publisher: meta('publisher')[0] ?? '',
    publishedAt: firstDate(...meta('date')),
    lang: meta('language')[0] ?? '',
    subjects: meta('subject'),
    pages,
  }
}
