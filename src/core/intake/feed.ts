// RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom → articles, one an item; the whole text rather than its summary.
import type { Incoming } from '#shared/incoming'
import { isoOf } from './dates'
import { bodyOfHtml, leadPicture, type ReadBody } from './bodies'
import { incoming, joinNames, type FoundPart } from './incoming'
import { htmlOfText, htmlWithin } from './markup'
import { oneLine, plainOf } from './plain'
import { childOf, elementsOf, textOf, xmlItems, type Taker, type XmlElement } from './xml'

const PREFIXES = {
  '*': 'other',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.w3.org/1999/xhtml': 'h',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

const said = (element: XmlElement | undefined, name: string): string => {
  const child = childOf(element, name)
  return child === undefined ? '' : textOf(child).trim()
}
const all = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name)

/** What the feed says of itself; items inherit it. */
interface Feed {
  title: string
  lang: string
  author: string
  base: string
}

/** A picture that is announced beside the text: of the item, not of the feed. */
function pictureOf(item: XmlElement): string {
  const candidates = [
    ...all(item, 'enclosure').map(({ attrs }) => ({ type: attrs['type'] ?? '', url: attrs['url'] ?? '' })),
    ...['media:content', 'media:thumbnail'].flatMap((name) =>
      [...all(item, name), ...all(item, 'media:group').flatMap((group) => all(group, name))].map(
        ({ attrs }) => ({
          type: attrs['type'] ?? (attrs['medium'] === 'image' || name === 'media:thumbnail' ? 'image/' : ''),
          url: attrs['url'] ?? '',
        }),
      ),
    ),
    ...all(item, 'atom:link')
      .filter(({ attrs }) => attrs['rel'] === 'enclosure')
      .map(({ attrs }) => ({ type: attrs['type'] ?? '', url: attrs['href'] ?? '' })),
  ]
  return candidates.find(({ type, url }) => url !== '' && type.startsWith('image/'))?.url ?? ''
}

/** A summary that says something of its own: not the beginning of the text, not cut off. */
function deckOf(summary: string, { text }: ReadBody): string {
  const words = plainOf(summary)
  if (words === '' || words.length > 300) return ''
  const cut = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|查看全文|阅读全文|Read more)\W{0,40}$/i.test(words)
  const bare = (value: string): string => value.replace(/\s/g, '')
  return cut || bare(text).includes(bare(words).slice(0, 60)) ? '' : words
}

/** `jane@example.org (Jane Doe)` → Jane Doe; an address alone is nobody's name. */
function personOf(text: string): string {
  const words = plainOf(text)
  const named = /^[^\s@()]+@[^\s@()]+\s?\(([^()]{1,200})\)$/.exec(words)?.[1]
  return named ?? (/^[^\s@]+@[^\s@]+$/.test(words) ? '' : words)
}

function ofRss(item: XmlElement, feed: Feed): Incoming {
  const link = said(item, 'link') || feed.base
  const whole = said(item, 'content:encoded')
  const description = said(item, 'description')
  const html = whole || description
  const read = bodyOfHtml(/<[a-z!/]/i.test(html) || /&[a-z#]/i.test(html) ? html : htmlOfText(html), {
    base: link,
  })
  const body = leadPicture(read, pictureOf(item), link)
  const source = childOf(item, 'source')
  return incoming({
    headline: plainOf(said(item, 'title') || said(item, 'dc:title')),
    deck: whole === '' ? '' : deckOf(description, read),
    author:
      joinNames(all(item, 'dc:creator').map((child) => personOf(textOf(child)))) ||
      personOf(said(item, 'author')) ||
      feed.author,
    source: plainOf(source ? textOf(source) : '') || said(item, 'dc:publisher') || feed.title,
    publishedAt:
      isoOf(said(item, 'pubDate')) || isoOf(said(item, 'dc:date')) || isoOf(said(item, 'dcterms:created')),
    keywords: [...all(item, 'category'), ...all(item, 'dc:subject')].map((child) => plainOf(textOf(child))),
    lang: oneLine(said(item, 'dc:language')) || feed.lang,
    ...body,
  })
}

/** Atom's text: what it is stands in `type`; HTML is escaped, XHTML is a `div` of elements. */
function atomHtml(element: XmlElement | undefined): string {
  if (element === undefined) return ''
  const type = element.attrs['type'] ?? 'text'
  if (type === 'xhtml' || type === 'application/xhtml+xml' || element.attrs['mode'] === 'xml')
    return htmlWithin(element)
  const text = textOf(element)
  if (type === 'html' || type === 'text/html' || element.attrs['mode'] === 'escaped') return text
  return type === 'text' || type.startsWith('text/') ? htmlOfText(text) : ''
}

const linkOf = (entry: XmlElement): string =>
  all(entry, 'atom:link').find(({ attrs }) => (attrs['rel'] ?? 'alternate') === 'alternate')?.attrs['href'] ??
  ''

const namesOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : joinNames(all(element, 'atom:author').map((person) => said(person, 'atom:name')))

function ofAtom(entry: XmlElement, feed: Feed): Incoming {
  const base =
    childOf(entry, 'atom:content')?.attrs['xml:base'] ??
    entry.attrs['xml:base'] ??
    (linkOf(entry) || feed.base)
  const content = atomHtml(childOf(entry, 'atom:content'))
  const summary = atomHtml(childOf(entry, 'atom:summary'))
  const read = bodyOfHtml(content || summary, { base })
  const from = childOf(entry, 'atom:source')
  return incoming({
    headline: plainOf(atomHtml(childOf(entry, 'atom:title'))),
    deck: content === '' ? '' : deckOf(summary, read),
    author: namesOf(entry) || namesOf(from) || feed.author,
    source: plainOf(atomHtml(childOf(from, 'atom:title'))) || feed.title,
    publishedAt:
      isoOf(said(entry, 'atom:published')) ||
      isoOf(said(entry, 'atom:issued')) ||
      isoOf(said(entry, 'atom:updated')) ||
      isoOf(said(entry, 'atom:modified')),
    keywords: all(entry, 'atom:category').map(({ attrs }) => attrs['label'] ?? attrs['term'] ?? ''),
    lang: entry.attrs['xml:lang'] ?? feed.lang,
    ...leadPicture(read, pictureOf(entry), base),
  })
}

const partOf = (item: XmlElement): string =>
  oneLine(
    said(item, 'guid') ||
      said(item, 'atom:id') ||
      item.attrs['rdf:about'] ||
      said(item, 'link') ||
      linkOf(item),
  )

/** Where a feed says something of itself, not of an item. */
const HOLDERS = new Set(['channel', 'rdf:RDF', 'atom:feed', 'rss'])

/**
 * The items in the order of the feed, one after the other as they are read. Refuses with `markup-refused` or
 * `markup-damaged`; a document that is no feed has none.
 */
export function* readFeed(text: string | Iterable<string>): Generator<FoundPart> {
  const feed: Feed = { title: '', lang: '', author: '', base: '' }
  const isItem: Taker = ({ name }, parent, root) => {
    feed.lang ||= oneLine(root['xml:lang'] ?? '')
    feed.base ||= root['xml:base'] ?? ''
    return HOLDERS.has(parent) && name !== 'channel'
  }
  for (const element of xmlItems(text, PREFIXES, isItem, {
    namedDoctype: true,
    htmlNames: true,
    strays: true,
  })) {
    const { name } = element
    if (name === 'title') feed.title = plainOf(textOf(element))
    else if (name === 'atom:title') feed.title = plainOf(atomHtml(element))
    else if (name === 'language' || name === 'dc:language') feed.lang = oneLine(textOf(element))
    else if (name === 'link') feed.base = textOf(element).trim()
    else if (name === 'atom:link' && (element.attrs['rel'] ?? 'alternate') === 'alternate')
      feed.base = element.attrs['href'] ?? ''
    else if (name === 'atom:author') feed.author = oneLine(said(element, 'atom:name'))
    else if (name === 'item') yield { part: partOf(element), incoming: ofRss(element, feed) }
    else if (name === 'atom:entry') yield { part: partOf(element), incoming: ofAtom(element, feed) }
  }
}
