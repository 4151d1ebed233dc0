// Plain text of a piece of HTML, for fields that hold one line.
import { below, isElement, isHtml, isText, treeOf } from './html-tree'

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object'])
/** What parts words although nothing is written there. */
const APART = new Set('br p div li tr td th h1 h2 h3 h4 h5 h6 blockquote pre'.split(' '))

/** The words of a piece of HTML on one line, e.g. `Ben &amp; <b>Jerry</b>` → `Ben & Jerry`. */
export function plainOf(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html)
  let text = ''
  const words = below(treeOf(html).root, (element) => isHtml(element) && !SILENT.has(element.tagName))
  for (const node of words) {
    if (isText(node)) text += node.value
    else if (isElement(node) && APART.has(node.tagName)) text += ' '
  }
  return oneLine(text)
}

/** Blanks of any kind in a row become one; outer ones go; what no text may hold goes too. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\p{Cs}]/gu, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
