// A part of XML as a tree, read strictly and without any declaration of its own (promise P33).
import { strFromU8 } from 'fflate'
import { parseFragment } from 'parse5'
import { SaxesParser } from 'saxes'
import { GalleyError } from '#shared/error'

export interface XmlElement {
  /** `prefix:local` with the reader's own prefix for the namespace, whatever the file calls it; just the local name else. */
  readonly name: string
  /** By the same names; an attribute without a prefix has none. */
  readonly attrs: Readonly<Record<string, string>>
  readonly content: readonly (XmlElement | string)[]
}

interface Open extends XmlElement {
  readonly content: (XmlElement | string)[]
}

/** The reader's prefix by namespace, e.g. `{ 'http://purl.org/dc/elements/1.1/': 'dc' }`; empty: none. `*`: of any other namespace. Whoever writes `https:` means the same. */
export type Prefixes = Readonly<Record<string, string>>

/** Nobody's document nests so deep, or has so many elements. */
const MOST_LEVELS = 500
const MOST_ELEMENTS = 4_000_000

/** UTF-8, or UTF-16 by its byte order mark. */
export function xmlText(bytes: Uint8Array): string {
  const [one, two] = bytes
  const isLittle = one === 0xff && two === 0xfe
  if (!isLittle && !(one === 0xfe && two === 0xff)) return strFromU8(bytes).replace(/^\ufeff/, '')
  const units = new Uint16Array((bytes.length - 2) >> 1)
  for (let n = 0; n < units.length; n++) {
    const [a, b] = [bytes[2 + n * 2]!, bytes[3 + n * 2]!]
    units[n] = isLittle ? a | (b << 8) : (a << 8) | b
  }
  let text = ''
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, at + 8192))
  return text
}

/** What an element is handed to instead of being kept in the tree: true if it was taken. `root`: attributes of the root. */
export type Taker = (element: XmlElement, parent: string, root: XmlElement['attrs']) => boolean

const ownNames = (prefixes: Prefixes): ((uri: string, local: string) => string) => {
  const known = new Map(Object.entries(prefixes))
  return (uri, local) => {
    const prefix = known.get(uri.replace(/^https:/, 'http:')) ?? (uri === '' ? undefined : known.get('*'))
    return prefix === undefined || prefix === '' ? local : `${prefix}:${local}`
  }
}

/** What a reader lets pass that P33 forbids elsewhere: real files of old formats have it. */
export interface Leniency {
  /** A document type that only names its DTD, as NITF and RSS 0.91 have it: skipped, never fetched; one that declares is refused. */
  readonly namedDoctype?: boolean
  /** Characters by their HTML names, e.g. `&nbsp;`, as feeds have them although XML does not know them. */
  readonly htmlNames?: boolean
  /** What XML may not carry and programs write all the same: control characters, blanks before the first mark. Passed over. */
  readonly strays?: boolean
}

/** One character by its name in HTML; undefined for a name that is none. */
function htmlCharacter(name: string): string | undefined {
  const [node] = parseFragment(`&${name};`).childNodes
  const text = node && 'value' in node ? node.value : ''
  return text === '' || text.startsWith('&') ? undefined : text
}

/** Asked as an object, since that is what the parser looks names up in. */
const HTML_NAMES = new Proxy<Record<string, string>>(
  {},
  { get: (known, name) => (known[String(name)] ??= htmlCharacter(String(name)) as string) },
)
const XML_NAMES = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/** Nobody writes so much between two tags; a parser would have to hold it. */
const LONGEST_TEXT = 64 * 1024 * 1024

interface TreeParser {
  readonly write: (chunk: string) => void
  /** The root, once all is written; undefined if it was taken. */
  readonly end: () => XmlElement | undefined
}

function treeParser(prefixes: Prefixes, take: Taker | undefined, leniency: Leniency): TreeParser {
  const parser = new SaxesParser({ xmlns: true })
  const nameOf = ownNames(prefixes)
  const root: Open = { name: '', attrs: {}, content: [] }
  const open: Open[] = [root]
  /** Elements that are held now; at each open element: those that were before it. */
  let elements = 0
  const before: number[] = []
  /** Written since the last event. */
  let unseen = 0
  if (leniency.htmlNames === true)
    parser.ENTITIES = new Proxy(parser.ENTITIES, {
      get: (own, name) => (XML_NAMES.has(String(name)) ? own[String(name)] : HTML_NAMES[String(name)]),
    })
  parser.on('doctype', (text) => {
    if (leniency.namedDoctype !== true || text.includes('['))
      throw new GalleyError('markup-refused', 'a document type')
  })
  parser.on('error', (error) => {
    throw new GalleyError('markup-damaged', error.message)
  })
  parser.on('opentag', (tag) => {
    unseen = 0
    if (open.length > MOST_LEVELS) throw new GalleyError('markup-refused', 'nested beyond reason')
    before.push(elements)
    if (++elements > MOST_ELEMENTS) throw new GalleyError('markup-refused', 'too many elements')
    const attrs: Record<string, string> = {}
    // A name of Object's own would be no attribute, e.g. __proto__.
    for (const { uri, local, value } of Object.values(tag.attributes))
      if (!(local in Object.prototype)) attrs[nameOf(uri, local)] = value
    open.push({ name: nameOf(tag.uri, tag.local), attrs, content: [] })
  })
  parser.on('closetag', () => {
    unseen = 0
    const element = open.pop()
    const parent = open.at(-1)
    const held = before.pop()
    if (element === undefined || parent === undefined) return
    if (take?.(element, parent.name, (open[1] ?? element).attrs) !== true) parent.content.push(element)
    else {
      elements = held ?? 0
      // Of a million items nothing is left behind, not the blank between them either.
      const last = parent.content.at(-1)
      if (typeof last === 'string' && last.trim() === '') parent.content.pop()
    }
  })
  const say = (words: string): void => {
    open.at(-1)?.content.push(words)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  return {
    write: (chunk) => {
      unseen += chunk.length
      if (unseen > LONGEST_TEXT) throw new GalleyError('markup-refused', 'a text beyond reason')
      parser.write(chunk)
    },
    end: () => {
      parser.close()
      return root.content.find((node) => typeof node !== 'string')
    },
  }
}

/**
 * The root element. `take`: large parts are not held whole. Refuses with `markup-refused` (a document type, nesting
 * beyond 500 levels, more than 4,000,000 elements) or `markup-damaged` (not well formed).
 */
export function readXml(text: string, prefixes: Prefixes, take?: Taker, leniency: Leniency = {}): XmlElement {
  const parser = treeParser(prefixes, take, leniency)
  parser.write(text)
  const root = parser.end()
  if (root === undefined) throw new GalleyError('markup-damaged', 'no element')
  return root
}

/** In UTF-16 units: small enough that what was read before the next piece weighs nothing. */
const PIECE = 64 * 1024

const STRAYS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Without strays; the first piece that is left begins with its first mark. */
function* withoutStrays(pieces: Iterable<string>): Generator<string> {
  let begun = false
  for (const piece of pieces) {
    const kept = piece.replace(STRAYS, '')
    const rest: string = begun ? kept : kept.replace(/^[\s\ufeff]+/, '')
    begun ||= rest !== ''
    yield rest
  }
}

/** A text in pieces; what comes in pieces already stays so. */
function* piecesOf(text: string | Iterable<string>): Generator<string> {
  if (typeof text !== 'string') return yield* text
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

/**
 * The elements that `isItem` says, each as soon as it is closed; only one piece and the items in it are held. Refuses as
 * `readXml` does, when it comes to the place: what was handed out before stands.
 */
export function* xmlItems(
  text: string | Iterable<string>,
  prefixes: Prefixes,
  isItem: Taker,
  leniency: Leniency = {},
): Generator<XmlElement> {
  const ready: XmlElement[] = []
  const parser = treeParser(
    prefixes,
    (element, parent, attrs) => {
      const taken = isItem(element, parent, attrs)
      if (taken) ready.push(element)
      return taken
    },
    leniency,
  )
  let failure: unknown
  try {
    for (const piece of leniency.strays === true ? withoutStrays(piecesOf(text)) : piecesOf(text)) {
      parser.write(piece)
      yield* ready.splice(0)
    }
    parser.end()
  } catch (error) {
    failure = error
  }
  // What was whole before it broke off stands.
  yield* ready.splice(0)
  if (failure !== undefined) throw failure
}

/** The element's children that are elements. */
export const elementsOf = ({ content }: XmlElement): readonly XmlElement[] =>
  content.filter((node) => typeof node !== 'string')

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.content.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)

/** All text within, in order. */
export const textOf = (element: XmlElement): string =>
  element.content.map((node) => (typeof node === 'string' ? node : textOf(node))).join('')

/** The first descendant of a name, in the order of the text. */
export function findIn(element: XmlElement, name: string): XmlElement | undefined {
  for (const node of element.content) {
    if (typeof node === 'string') continue
    const found = node.name === name ? node : findIn(node, name)
    if (found !== undefined) return found
  }
  return undefined
}
