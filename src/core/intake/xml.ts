// A part of XML as a tree, read strictly and without any declaration of its own (promise P33).
import { strFromU8 } from 'fflate'
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

/** The reader's prefix by namespace, e.g. `{ 'http://purl.org/dc/elements/1.1/': 'dc' }`. */
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

/** What an element is handed to instead of being kept in the tree: true if it was taken. */
export type Taker = (element: XmlElement, parent: string) => boolean

const ownNames = (prefixes: Prefixes): ((uri: string, local: string) => string) => {
  const known = new Map(Object.entries(prefixes))
  return (uri, local) => {
    const prefix = known.get(uri)
    return prefix === undefined ? local : `${prefix}:${local}`
  }
}

/**
 * The root element. `take`: large parts are not held whole. Refuses with `markup-refused` (a document type, nesting
 * beyond 500 levels, more than 4,000,000 elements) or `markup-damaged` (not well formed).
 */
export function readXml(text: string, prefixes: Prefixes, take?: Taker): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const nameOf = ownNames(prefixes)
  const root: Open = { name: '', attrs: {}, content: [] }
  const open: Open[] = [root]
  let elements = 0
  parser.on('doctype', () => {
    throw new GalleyError('markup-refused', 'a document type')
  })
  parser.on('error', (error) => {
    throw new GalleyError('markup-damaged', error.message)
  })
  parser.on('opentag', (tag) => {
    if (open.length > MOST_LEVELS) throw new GalleyError('markup-refused', 'nested beyond reason')
    if (++elements > MOST_ELEMENTS) throw new GalleyError('markup-refused', 'too many elements')
    const attrs: Record<string, string> = {}
    // A name of Object's own would be no attribute, e.g. __proto__.
    for (const { uri, local, value } of Object.values(tag.attributes))
      if (!(local in Object.prototype)) attrs[nameOf(uri, local)] = value
    open.push({ name: nameOf(tag.uri, tag.local), attrs, content: [] })
  })
  parser.on('closetag', () => {
    const element = open.pop()
    const parent = open.at(-1)
    if (element === undefined || parent === undefined) return
    if (take?.(element, parent.name) !== true) parent.content.push(element)
  })
  const say = (words: string): void => {
    open.at(-1)?.content.push(words)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.write(text).close()
  const first = root.content.find((node) => typeof node !== 'string')
  if (first === undefined) throw new GalleyError('markup-damaged', 'no element')
  return first
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
