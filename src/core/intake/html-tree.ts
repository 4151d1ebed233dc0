// HTML text → the tree a browser would build (parse5, scripting off), bounded in depth and number.
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

/** Characters read of one page; what lies beyond is left out. */
const MOST_TEXT = 20_000_000
/** Elements in one page: the longest of saved pages have some 50,000. */
const MOST_ELEMENTS = 300_000
/** Open elements at once; browsers stop at 512. */
const MOST_OPEN = 1500
/** Levels that are read as structure; what lies deeper gives its text and pictures only. */
const MOST_LEVELS = 300

class TooMuch extends Error {}
class TooMany extends TooMuch {}

export interface HtmlTree {
  readonly root: HtmlParent
  /** True if the page was larger or deeper than is read. */
  readonly cut: boolean
  /** True if it has more elements than anybody's page: what is here is its bare text. */
  readonly tooMany: boolean
}

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => 'tagName' in node
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name && one.prefix === undefined)?.value

/** Its place is in HTML; the same name in SVG or MathML means nothing here. */
export const isHtml = (element: HtmlElement): boolean =>
  element.namespaceURI === 'http://www.w3.org/1999/xhtml'

/** Every node below, in document order, without recursion. `enter` says whether to look into an element. */
export function* below(
  root: HtmlParent,
  enter: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlNode> {
  const left: HtmlNode[] = root.childNodes.toReversed()
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    yield node
    if (isElement(node) && enter(node))
      for (let at = node.childNodes.length; at-- > 0;) left.push(node.childNodes[at]!)
  }
}

/** Elements below, in order. */
export function* elementsIn(root: HtmlParent): Generator<HtmlElement> {
  for (const node of below(root)) if (isElement(node)) yield node
}

const UNSEEN = new Set(['script', 'style', 'template', 'noscript'])

/** All text in it but that of scripts and styles. */
export function textOf(root: HtmlParent): string {
  let text = ''
  for (const node of below(root, (element) => !UNSEEN.has(element.tagName)))
    if (isText(node)) text += node.value
  return text
}

/** The element itself and those around it, from the inside out. */
export function* around(element: HtmlElement): Generator<HtmlElement> {
  let at: HtmlParent | null = element
  while (at !== null && isElement(at)) {
    yield at
    at = at.parentNode
  }
}

const NAMES = ['class', 'id', 'data-gu-name', 'data-testid', 'data-component', 'data-component-name'] as const

/** What a page calls an element: its classes, its id and the names that frameworks give. */
export const namesOf = (element: HtmlElement): string =>
  NAMES.map((name) => attributeOf(element, name) ?? '').join(' ')

/** Lower case, without blanks: `mso-list:l0level1lfo1;color:red`. */
export const styleOf = (element: HtmlElement): string =>
  (attributeOf(element, 'style') ?? '').slice(0, 4000).toLowerCase().replace(/\s/g, '')

/** Text and pictures of what lies too deep, each block on a line of its own. */
function flattened(element: HtmlElement): void {
  const kept: HtmlNode[] = []
  for (const node of below(element)) {
    if (isText(node) || (isElement(node) && (node.tagName === 'img' || node.tagName === 'br')))
      kept.push(node)
    else if (isElement(node) && /^(?:p|div|li|tr|h[1-6]|section)$/.test(node.tagName))
      kept.push(defaultTreeAdapter.createElement('br', node.namespaceURI, []))
  }
  element.childNodes = kept
  for (const node of kept) node.parentNode = element
}

function bounded(root: HtmlParent): boolean {
  let cut = false
  const left: [HtmlParent, number][] = [[root, 0]]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [node, depth] = next
    for (const child of node.childNodes) {
      if (!isElement(child)) continue
      if (depth < MOST_LEVELS) left.push([child, depth + 1])
      else {
        flattened(child)
        cut = true
      }
    }
  }
  return cut
}

/** What is left of a page that nobody could have written: its text, a block a line. */
function asText(html: string): HtmlParent {
  const text = html
    .replace(/<(script|style)\b[^>]{0,2000}>[^<]{0,100000}/gi, '')
    .replace(/<\/?(?:p|div|li|tr|h[1-6]|br|section)\b[^<>]{0,2000}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
  const escaped = text
    .replace(/</g, '&lt;')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return parse(
    `<body>${escaped
      .slice(0, MOST_ELEMENTS / 3)
      .map((line) => `<p>${line}</p>`)
      .join('')}`,
  )
}

/** Never throws. Scripting is off, as in a browser's DOMParser: what stands in `noscript` are elements. */
export function treeOf(html: string): HtmlTree {
  const text = html.length > MOST_TEXT ? html.slice(0, MOST_TEXT) : html
  let elements = 0
  let open = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attrs) {
      if (++elements > MOST_ELEMENTS) throw new TooMany()
      return defaultTreeAdapter.createElement(name, namespace, attrs)
    },
    onItemPush() {
      if (++open > MOST_OPEN) throw new TooMuch()
    },
    onItemPop() {
      open--
    },
  }
  try {
    const root = parse(text, { treeAdapter, scriptingEnabled: false })
    return { root, cut: bounded(root) || text !== html, tooMany: false }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    return { root: asText(text), cut: true, tooMany: error instanceof TooMany }
  }
}
