// NITF (IPTC), of any version, alone or inside another file → an article.
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import { bodyOfHtml } from './bodies'
import { firstDate } from './dates'
import { incoming, joinNames, type FoundPart } from './incoming'
import { htmlOf, htmlWithin, type Renaming } from './markup'
import { oneLine } from './plain'
import { childOf, elementsOf, findIn, readXml, textOf, type XmlElement } from './xml'

export const NITF_NAMESPACES = {
  'http://iptc.org/std/NITF/2006-10-18/': '',
  'http://www.w3.org/1999/xhtml': 'h',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

const SAME = new Set(
  'p a br hr pre ul ol li dl dt dd table thead tbody tfoot tr td th caption sub sup q'.split(' '),
)
/** What `em` means where a class says it. */
const STYLES: Readonly<Record<string, string>> = {
  strong: 'strong',
  bold: 'strong',
  strike: 's',
  code: 'code',
}

function mediaAttrs({ attrs }: XmlElement): XmlElement['attrs'] {
  const { source = '', 'alternate-text': alt = '', width = '', height = '' } = attrs
  return { src: source, alt, width, height }
}

/** A heading within the text: our own say their level, others have but one. */
const levelOf = (name: string | undefined): string => /^level-([234])$/.exec(name ?? '')?.[1] ?? '2'

/** NITF's elements as HTML's; what only names a thing (`person`, `org`, `money` …) is its words. */
const asHtml: Renaming = (element) => {
  const { name, attrs } = element
  if (name.startsWith('h:')) return { name: name.slice(2), attrs }
  if (name === 'a' && attrs['class'] === 'note') {
    const id = (attrs['href'] ?? '').replace('#note-', 'note-ref-')
    return { name: 'a', attrs: { href: attrs['href'] ?? '', id } }
  }
  if (name === 'ol' && attrs['seqnum'] !== undefined) return { name, attrs: { start: attrs['seqnum'] } }
  if (SAME.has(name)) return { name, attrs }
  if (name === 'em') return { name: STYLES[attrs['class'] ?? ''] ?? 'em', attrs: {} }
  if (name === 'hl1' || name === 'hl2') return { name: `h${levelOf(attrs['class'])}`, attrs: {} }
  if (name === 'bq') return { name: 'blockquote', attrs: {} }
  if (name === 'media') return { name: 'figure', attrs: {} }
  if (name === 'media-reference') return { name: 'img', attrs: mediaAttrs(element) }
  if (name === 'media-caption') return { name: 'figcaption', attrs: {} }
  return name === 'credit' || name === 'datasource' ? { name: 'p', attrs: {} } : null
}

const SILENT = new Set([
  'media-metadata',
  'media-object',
  'nitf-table-metadata',
  'nitf-col',
  'key-list',
  'tobject',
])

/** Without what is no text; who made a picture goes into its caption, where it is found as its credit. */
function prepared(element: XmlElement): XmlElement {
  const content = element.content.flatMap((node): (XmlElement | string)[] =>
    typeof node === 'string' ? [node] : SILENT.has(node.name) ? [] : [prepared(node)],
  )
  if (element.name !== 'media') return { ...element, content }
  const isNode = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'
  const named = (name: string): XmlElement[] => content.filter(isNode).filter((node) => node.name === name)
  const credit = named('media-producer').map((node) => ({
    name: 'h:span',
    attrs: { class: 'credit' },
    content: node.content,
  }))
  const words = named('media-caption').flatMap((node) => [...node.content, ' '])
  const caption = { name: 'media-caption', attrs: {}, content: [...words, ...credit] }
  // Several references are one picture in several sizes.
  return { ...element, content: [...named('media-reference').slice(0, 1), caption] }
}

/** The notes at the end as a list that leads back, which is how a note is recognised. */
function notesHtml(content: XmlElement): string {
  const items = elementsOf(content).flatMap((element) => {
    const id = element.name === 'fn' ? (element.attrs['id'] ?? '') : ''
    if (!/^note-\d+$/.test(id)) return []
    const back = `#${id.replace('note-', 'note-ref-')}`
    return [
      `<li id="${id}">${oneLine(textOf(element)).replaceAll('&', '&amp;').replaceAll('<', '&lt;')} <a href="${back}">↩</a></li>`,
    ]
  })
  return items.length === 0 ? '' : `<section><ol>${items.join('')}</ol></section>`
}

/** The text of a `body.content` as HTML. */
function contentHtml(content: XmlElement): string {
  const isNote = ({ name, attrs }: XmlElement): boolean =>
    name === 'fn' && /^note-\d+$/.test(attrs['id'] ?? '')
  const text = elementsOf(content).filter((element) => !isNote(element))
  return text.map((element) => htmlOf(prepared(element), asHtml)).join('\n') + notesHtml(content)
}

const wordsOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : oneLine(textOf(element))
const all = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element === undefined ? [] : elementsOf(element).filter((child) => child.name === name)

/** `Staff Writer` is what somebody is; `Sports Network` whom he writes for. */
const POSITION =
  /\b(?:writer|reporter|editor|correspondent|columnist|photographer|staff|contributor)\b|记者|编辑|作者/i

function byline(head: XmlElement | undefined): { readonly author: string; readonly organisation: string } {
  const names: string[] = []
  let organisation = ''
  for (const line of all(head, 'byline')) {
    const people = all(line, 'person').map(wordsOf)
    const title = childOf(line, 'byttl')
    const org = title === undefined ? '' : wordsOf(findIn(title, 'org')) || wordsOf(title)
    if (!POSITION.test(org)) organisation ||= org
    const rest = line.content.map((node) => (typeof node === 'string' ? node : '')).join(' ')
    // By Meredith Jameson, → Meredith Jameson
    const name = oneLine(rest)
      .replace(/^by\s/i, '')
      .replace(/[\s,，]{1,9}$/, '')
    names.push(...(people.length > 0 ? people : [name]))
  }
  return { author: joinNames(names), organisation }
}

/** `nitf`: the root element, its names without a prefix. What the file around it knows comes before what it says itself. */
export function nitfArticle(nitf: XmlElement): Incoming {
  const head = childOf(nitf, 'head')
  const docdata = childOf(head, 'docdata')
  const body = childOf(nitf, 'body')
  const bodyHead = childOf(body, 'body.head')
  const hedline = childOf(bodyHead, 'hedline')
  const unders = all(hedline, 'hl2')
  const ofClass = (name: string): string => wordsOf(unders.find(({ attrs }) => attrs['class'] === name))
  const own = unders.some(({ attrs }) => attrs['class'] === 'kicker' || attrs['class'] === 'deck')
  const title = wordsOf(childOf(head, 'title'))
  const headline = wordsOf(childOf(hedline, 'hl1')) || title
  const read = bodyOfHtml(all(body, 'body.content').map(contentHtml).join('\n'))
  const dateline = wordsOf(childOf(bodyHead, 'dateline'))
  const pubdata = childOf(head, 'pubdata')
  return incoming({
    headline,
    alsoHeadlines: title === '' || title === headline ? [] : [title],
    kicker: ofClass('kicker'),
    deck: (own ? ofClass('deck') : wordsOf(unders[0])) || wordsOf(childOf(bodyHead, 'abstract')),
    ...byline(bodyHead),
    editor: joinNames(
      all(head, 'revision-history').flatMap(({ attrs }) =>
        attrs['function'] === 'editor' ? [attrs['name'] ?? ''] : [],
      ),
    ),
    source:
      wordsOf(childOf(bodyHead, 'distributor')) ||
      (childOf(docdata, 'doc.copyright')?.attrs['holder'] ?? '') ||
      (pubdata?.attrs['name'] ?? ''),
    publishedAt: firstDate(
      childOf(docdata, 'date.issue')?.attrs['norm'],
      pubdata?.attrs['date.publication'],
      childOf(docdata, 'date.release')?.attrs['norm'],
      bodyHead && findIn(bodyHead, 'story.date')?.attrs['norm'],
    ),
    keywords: all(childOf(docdata, 'key-list'), 'keyword').map(({ attrs }) => attrs['key'] ?? ''),
    lang: oneLine(
      nitf.attrs['baselang'] ??
        nitf.attrs['xml:lang'] ??
        all(head, 'meta').find(({ attrs }) => attrs['name'] === 'language')?.attrs['content'] ??
        '',
    ),
    furniture: dateline === '' ? [] : [{ kind: 'other', text: dateline, before: 0 }],
    ...read,
  })
}

/** One article. Refuses with `markup-refused` or `markup-damaged`; a document type that only names its DTD is passed over. */
export function* readNitf(text: string): Generator<FoundPart> {
  const root = readXml(text, NITF_NAMESPACES, undefined, { namedDoctype: true })
  if (root.name !== 'nitf') throw new GalleyError('file-empty', 'no article')
  yield { part: '', incoming: nitfArticle(root) }
}

/** The text of a NITF document or of a part of one, as HTML: other formats carry it. */
export const nitfHtml = (element: XmlElement): string => {
  const content = element.name === 'body.content' ? element : findIn(element, 'body.content')
  return content === undefined ? htmlWithin(prepared(element), asHtml) : contentHtml(content)
}
