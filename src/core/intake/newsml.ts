// NewsML-G2 (IPTC) → articles: news items alone or in a message, their text as XHTML, NITF or plain; NewsML 1 likewise.
import { GalleyError } from '#shared/error'
import type { Incoming } from '#shared/incoming'
import { bodyOfHtml, leadPicture } from './bodies'
import { firstDate } from './dates'
import { incoming, isOwn, joinNames, type FoundPart } from './incoming'
import { htmlOfText, htmlWithin } from './markup'
import { newsmlOneArticle } from './newsml-one'
import { nitfArticle, NITF_NAMESPACES } from './nitf'
import { oneLine } from './plain'
import { childOf, elementsOf, findIn, textOf, xmlItems, type Taker, type XmlElement } from './xml'

const PREFIXES = { ...NITF_NAMESPACES, '*': 'other', 'http://iptc.org/std/nar/2006-10-01/': '' }

const all = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element === undefined ? [] : elementsOf(element).filter((child) => child.name === name)
const wordsOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : oneLine(textOf(element))
/** A party or a subject: its name, or what stands for it where there is none. */
const nameOf = (element: XmlElement | undefined): string =>
  wordsOf(childOf(element, 'name')) || oneLine(element?.attrs['literal'] ?? '')

/** `galley:kicker`, `http://…/hlrole/sub` → kicker, sub. */
const roleOf = ({ attrs }: XmlElement): string =>
  (attrs['role'] ?? attrs['roleuri'] ?? '').split(/[:/#]/).at(-1) ?? ''

/** The text, and an article that the text itself is, if it is NITF. */
function textIn(item: XmlElement): { readonly html: string; readonly nitf: Incoming | null } {
  const set = childOf(item, 'contentSet')
  for (const inline of all(set, 'inlineXML')) {
    const nitf = findIn(inline, 'nitf')
    if (nitf !== undefined) return { html: '', nitf: nitfArticle(nitf) }
    const body = findIn(inline, 'h:body')
    return { html: htmlWithin(body ?? inline), nitf: null }
  }
  const data = all(set, 'inlineData').find(
    ({ attrs }) => !/^(?:image|audio|video)\//.test(attrs['contenttype'] ?? 'text/plain'),
  )
  if (data === undefined) return { html: '', nitf: null }
  const text = textOf(data)
  return { html: /html|xml/.test(data.attrs['contenttype'] ?? '') ? text : htmlOfText(text), nitf: null }
}

/** Where a picture lies on the web, of an item that is one or has one. */
function pictureOf(item: XmlElement): string {
  const remote = all(childOf(item, 'contentSet'), 'remoteContent').filter(
    ({ attrs }) => (attrs['contenttype'] ?? '').startsWith('image/') && /^https?:/.test(attrs['href'] ?? ''),
  )
  const size = ({ attrs }: XmlElement): number => Number(attrs['width'] ?? attrs['size'] ?? 0)
  return remote.toSorted((one, other) => size(other) - size(one))[0]?.attrs['href'] ?? ''
}

/** What our own items say where nobody is known to have provided them. */
const OWN = 'Galley'

function articleOf(item: XmlElement): Incoming {
  const meta = childOf(item, 'contentMeta')
  const itemMeta = childOf(item, 'itemMeta')
  const { html, nitf } = textIn(item)
  const headlines = all(meta, 'headline')
  const main = headlines.find((one) => ['', 'main'].includes(roleOf(one)))
  const ofRole = (...roles: readonly string[]): string =>
    wordsOf(headlines.find((one) => roles.includes(roleOf(one))))
  const title = wordsOf(childOf(itemMeta, 'title'))
  const headline = wordsOf(main) || nitf?.headline || title
  const description = all(meta, 'description')
  const isPerson = ({ attrs }: XmlElement): boolean => !/organi[sz]ation/.test(attrs['type'] ?? '')
  const creators = all(meta, 'creator')
  const by = wordsOf(childOf(meta, 'by')).replace(/^by\s/i, '')
  const provider = childOf(itemMeta, 'provider')
  const read = nitf ?? bodyOfHtml(html)
  const summary = wordsOf(description.find((one) => roleOf(one) !== 'caption'))
  return incoming({
    headline,
    alsoHeadlines: title === '' || title === headline ? [] : [title],
    kicker: ofRole('kicker', 'over') || (nitf?.kicker ?? ''),
    deck: ofRole('sub', 'deck') || summary || (nitf?.deck ?? ''),
    author: by || joinNames(creators.filter(isPerson).map(nameOf)) || (nitf?.author ?? ''),
    organisation: nameOf(creators.find((one) => !isPerson(one))) || (nitf?.organisation ?? ''),
    editor:
      joinNames(
        all(meta, 'contributor')
          .filter((one) => roleOf(one) === 'editor')
          .map(nameOf),
      ) ||
      (nitf?.editor ?? ''),
    source:
      nameOf(childOf(meta, 'infoSource')) ||
      nitf?.source ||
      nameOf(childOf(childOf(item, 'rightsInfo'), 'copyrightHolder')) ||
      (nameOf(provider) === OWN ? '' : nameOf(provider)),
    publishedAt: firstDate(
      wordsOf(childOf(meta, 'contentCreated')),
      nitf?.publishedAt,
      ...(isOwn(item.attrs['guid'])
        ? []
        : [wordsOf(childOf(itemMeta, 'firstCreated')), wordsOf(childOf(itemMeta, 'versionCreated'))]),
    ),
    keywords: [
      ...all(meta, 'keyword').map(wordsOf),
      ...all(meta, 'subject').map(nameOf),
      ...(nitf?.keywords ?? []),
    ],
    lang: oneLine(childOf(meta, 'language')?.attrs['tag'] ?? item.attrs['xml:lang'] ?? nitf?.lang ?? ''),
    furniture: nitf?.furniture ?? [],
    ...leadPicture(
      { body: read.body, pictures: read.pictures, notices: bare(read.notices) },
      pictureOf(item),
      '',
    ),
  })
}

/** What an article without a headline of its own, inside another file, is told of is said anew by that file. */
const bare = (notices: Incoming['notices']): Incoming['notices'] =>
  notices.filter((notice) => notice !== 'no-headline' && notice !== 'no-body')

/**
 * The news items in the order of the file, as they are read; packages, concepts and plans hold no text. Refuses with
 * `markup-refused` or `markup-damaged`, with `file-empty` what holds none.
 */
export function* readNewsml(text: string | Iterable<string>): Generator<FoundPart> {
  let found = false
  let isAlone = false
  const isItem: Taker = ({ name }, parent) => {
    if (name !== 'newsItem' && name !== 'NewsItem') return false
    isAlone = parent === ''
    return true
  }
  for (const item of xmlItems(text, PREFIXES, isItem, { namedDoctype: true })) {
    found = true
    const isOld = item.name === 'NewsItem'
    const guid = isOld ? wordsOf(findIn(item, 'PublicIdentifier')) : (item.attrs['guid'] ?? '')
    yield { part: isAlone ? '' : oneLine(guid), incoming: isOld ? newsmlOneArticle(item) : articleOf(item) }
  }
  if (!found) throw new GalleyError('file-empty', 'no news item')
}
