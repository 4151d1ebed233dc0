// Plain text of a piece of HTML, for fields that hold one line.
import { html as names, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head'])
/** What parts words although nothing is written there. */
const APART = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre'])

/**
 * The words of a piece of HTML on one line, e.g. `Ben &amp; <b>Jerry</b>` → `Ben & Jerry`. Without recursion: a hundred
 * thousand nested tags are only slow.
 */
export function plainOf(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html)
  const parts: string[] = []
  const left: Node[] = parseFragment(html).childNodes.toReversed()
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value)
    else if ('tagName' in node) {
      if (APART.has(node.tagName)) parts.push(' ')
      if (node.namespaceURI !== names.NS.HTML || SILENT.has(node.tagName)) continue
      for (let at = node.childNodes.length - 1; at >= 0; at--) left.push(node.childNodes[at] as Node)
    }
  }
  return oneLine(parts.join(''))
}

/** Blanks of any kind in a row become one; outer ones go; what no text may hold goes too. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\p{Cs}]/gu, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
