// NewsML 1.0 to 1.2, which agencies still send: a tree of components, one of which holds the text.
import type { Incoming } from '#shared/incoming'
import { bodyOfHtml } from './bodies'
import { firstDate } from './dates'
import { incoming, joinNames } from './incoming'
import { htmlOfText, htmlWithin } from './markup'
import { nitfArticle } from './nitf'
import { oneLine } from './plain'
import { childOf, elementsOf, findIn, textOf, type XmlElement } from './xml'

const wordsOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : oneLine(textOf(element))
const all = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name)
const formal = (element: XmlElement | undefined): string => oneLine(element?.attrs['FormalName'] ?? '')

/** A text with the components it stands in, the outermost first. */
interface Held {
  readonly content: XmlElement
  /** What is said to be written in it, e.g. `text/html`. */
  readonly type: string
  readonly within: readonly XmlElement[]
}

function heldIn(component: XmlElement, within: readonly XmlElement[]): Held[] {
  const here = [...within, component]
  return elementsOf(component).flatMap((child): Held[] => {
    if (child.name === 'NewsComponent') return heldIn(child, here)
    if (child.name !== 'ContentItem') return []
    const content = childOf(child, 'DataContent')
    const type =
      formal(childOf(child, 'MimeType')) ||
      formal(childOf(child, 'MediaType')) ||
      formal(childOf(child, 'Format'))
    return content === undefined || /^(?:image|audio|video|photo|graphic)/i.test(type)
      ? []
      : [{ content, type, within: here }]
  })
}

/** The innermost component that says it. */
function line(within: readonly XmlElement[], name: string): string {
  for (const component of within.toReversed()) {
    const found = childOf(childOf(component, 'NewsLines'), name)
    if (found !== undefined) return wordsOf(found)
  }
  return ''
}

function metadata(within: readonly XmlElement[], group: string, name: string): XmlElement | undefined {
  for (const component of within.toReversed()) {
    const found = childOf(childOf(component, group), name)
    if (found !== undefined) return found
  }
  return undefined
}

function htmlIn({ content, type }: Held): string {
  const page = findIn(content, 'h:body') ?? findIn(content, 'body')
  if (page !== undefined) return htmlWithin(page)
  const hasElements = elementsOf(content).length > 0
  const text = textOf(content)
  return hasElements ? htmlWithin(content) : /html/i.test(type) ? text : htmlOfText(text)
}

/** `item`: a `NewsItem`. Of several texts, e.g. short ones for phones, the longest. */
export function newsmlOneArticle(item: XmlElement): Incoming {
  const texts = all(item, 'NewsComponent').flatMap((component) => heldIn(component, []))
  const [held] = texts.toSorted((one, other) => textOf(other.content).length - textOf(one.content).length)
  const within = held?.within ?? all(item, 'NewsComponent')
  const nitf = held === undefined ? undefined : findIn(held.content, 'nitf')
  const own = nitf === undefined ? null : nitfArticle(nitf)
  const management = childOf(item, 'NewsManagement')
  const read = own ?? bodyOfHtml(held === undefined ? '' : htmlIn(held))
  const source = metadata(within, 'AdministrativeMetadata', 'Source')
  const dateline = line(within, 'DateLine') || own?.furniture[0]?.text || ''
  return incoming({
    headline: line(within, 'HeadLine') || (own?.headline ?? ''),
    deck: line(within, 'SubHeadLine') || (own?.deck ?? ''),
    author: line(within, 'ByLine').replace(/^by\s/i, '') || (own?.author ?? ''),
    organisation: own?.organisation ?? '',
    source: formal(source && childOf(source, 'Party')) || own?.source || line(within, 'CreditLine'),
    publishedAt: firstDate(
      own?.publishedAt,
      wordsOf(childOf(management, 'FirstCreated')),
      wordsOf(childOf(management, 'ThisRevisionCreated')),
    ),
    keywords: [...joinNames([line(within, 'KeywordLine')]).split(/[,，、;；]/), ...(own?.keywords ?? [])],
    lang: formal(metadata(within, 'DescriptiveMetadata', 'Language')) || (own?.lang ?? ''),
    furniture: dateline === '' ? [] : [{ kind: 'other', text: dateline, before: 0 }],
    body: read.body,
    pictures: read.pictures,
    notices: read.notices.filter((notice) => notice !== 'no-headline' && notice !== 'no-body'),
  })
}
