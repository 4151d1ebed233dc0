// A part of XML that holds marked-up text, as the HTML it stands for: whatever else it holds is made inert by `html-body`.
import type { XmlElement } from './xml'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** These have no end in HTML. */
const VOID = new Set([
  'br',
  'hr',
  'img',
  'wbr',
  'col',
  'area',
  'input',
  'embed',
  'source',
  'track',
  'link',
  'meta',
])

/** How an element is called in HTML and what of its attributes it keeps; null: only what is in it. */
export type Renaming = (
  element: XmlElement,
) => { readonly name: string; readonly attrs: XmlElement['attrs'] } | null

/** As it is called: XHTML, its own prefix `h:` taken off. */
export const asWritten: Renaming = ({ name, attrs }) => ({ name: name.replace(/^h:/, ''), attrs })

/** What stands in an element, as HTML. Names that are none of HTML's are left out, their content stays. */
export function htmlWithin({ content }: XmlElement, rename: Renaming = asWritten): string {
  return content.map((node) => (typeof node === 'string' ? escaped(node) : htmlOf(node, rename))).join('')
}

export function htmlOf(element: XmlElement, rename: Renaming = asWritten): string {
  const inside = htmlWithin(element, rename)
  const as = rename(element)
  if (as === null || !/^[a-z][a-z0-9]*$/i.test(as.name)) return inside
  const attributes = Object.entries(as.attrs)
    .filter(([name]) => /^[a-z][a-z0-9-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  return VOID.has(as.name)
    ? `<${as.name}${attributes}>${inside}`
    : `<${as.name}${attributes}>${inside}</${as.name}>`
}

/** Plain text as HTML: a paragraph where blank lines part, a break where a line ends. */
export const htmlOfText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[\t ]*\n)+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
