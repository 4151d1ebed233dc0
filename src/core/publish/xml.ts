// XML written piece by piece: one escaper, elements from their parts. Whatever a text holds, it stays text.
import { clean, escapeHtml } from './escape'

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/**
 * For text between tags: drops what XML 1.0 may not carry (U+0000–08, lone surrogates, U+FFFE …), escapes the rest so that
 * neither a tag, a reference nor `]]>` can come of it.
 */
export const xmlText = (text: string): string => escapeHtml(text)

/** For values in double quotes; line ends and tabs survive a parser's normalising, e.g. `a\nb` → `a&#10;b`. */
const attributeText = (text: string): string =>
  escapeHtml(text).replace(/[\n\t]/g, (char) => (char === '\n' ? '&#10;' : '&#9;'))

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** The attributes in the order given, each with a blank before it; those that are undefined or empty are left out. */
const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined || value === '' ? '' : ` ${name}="${attributeText(String(value))}"`,
    )
    .join('')

/** An element with mixed content. `children` are XML already; without any it is an empty tag. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const inside = children.join('')
  const open = `<${name}${attributesText(attributes)}`
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
}

/** An element of elements, a line each; empty ones are left out. */
export function group(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const inside = children.filter((child) => child !== '')
  return inside.length === 0
    ? element(name, attributes)
    : element(name, attributes, `\n${inside.join('\n')}\n`)
}

/** `<name>text</name>`; nothing at all for an empty text. */
export const field = (name: string, text: string, attributes: Attributes = {}): string =>
  text === '' ? '' : element(name, attributes, xmlText(text))

const CDATA_END = /\]\]>/g

/** A CDATA section, or several where the text holds `]]>`; what XML may not carry is left out. */
export const cdata = (text: string): string =>
  `<![CDATA[${clean(text).replace(CDATA_END, ']]]]><![CDATA[>')}]]>`
