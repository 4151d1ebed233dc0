// Which elements of a page Readability takes for its article. It works on a DOM, so the tree is copied into one.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { isElement, isText, type HtmlElement, type HtmlParent } from './html-tree'

/** The few things of a DOM that are used here; the library’s own types want a browser. */
interface DomNode {
  appendChild(child: DomNode): void
  readonly textContent: string
}
interface DomElement extends DomNode {
  setAttribute(name: string, value: string): void
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<DomElement>
}
interface DomDocument {
  readonly head: DomElement
  readonly body: DomElement
  createElement(name: string): DomElement
  createTextNode(text: string): DomNode
}

const NUMBER = 'data-galley-n'
/** Larger pages are read by lines alone. */
const MOST_ELEMENTS = 40_000

export interface Readable {
  readonly kept: ReadonlySet<HtmlElement>
  /** Its text without blanks. */
  readonly text: string
}

/** Null if it finds nothing, or the page is too large for it. */
export function readable(root: HtmlParent): Readable | null {
  const html = root.childNodes.find((node): node is HtmlElement => node.nodeName === 'html')
  if (html === undefined) return null
  const elements: HtmlElement[] = []
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: DomDocument
  }
  const left: [HtmlElement, DomElement][] = []
  const copy = (from: HtmlElement, into: DomElement): void => {
    for (const { name, value, prefix } of from.attrs) {
      // names like "<" or "甲" are none to a DOM
      if (prefix === undefined && /^[a-z_][\w.:-]*$/i.test(name)) into.setAttribute(name, value)
    }
    left.push([from, into])
  }
  for (const part of html.childNodes)
    if (isElement(part) && part.tagName === 'head') copy(part, document.head)
    else if (isElement(part) && part.tagName === 'body') copy(part, document.body)
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [from, into] = next
    const made: [HtmlElement, DomElement][] = []
    for (const child of from.childNodes) {
      if (isText(child)) into.appendChild(document.createTextNode(child.value))
      else if (isElement(child) && /^[a-z][\w.-]*$/i.test(child.tagName)) {
        const element = document.createElement(child.tagName)
        element.setAttribute(NUMBER, String(elements.push(child) - 1))
        into.appendChild(element)
        made.push([child, element])
      }
    }
    if (elements.length > MOST_ELEMENTS) return null
    for (const [child, element] of made.toReversed()) copy(child, element)
  }
  try {
    const found = new Readability<DomElement>(document as never, {
      keepClasses: true,
      serializer: (node) => node as unknown as DomElement,
    }).parse()
    if (!found?.content) return null
    const kept = new Set<HtmlElement>()
    for (const element of found.content.querySelectorAll(`[${NUMBER}]`)) {
      const original = elements[Number(element.getAttribute(NUMBER))]
      if (original !== undefined) kept.add(original)
    }
    return { kept, text: found.content.textContent.replace(/\s+/g, '') }
  } catch {
    // a library’s slip over a page that nobody foresaw: the page is read by its lines
    return null
  }
}
