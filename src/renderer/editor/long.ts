// A long body: from how many blocks on, and how high a block is about, before it was ever laid out.
import type { Node } from 'prosemirror-model'

/** With fewer blocks the browser lays all of them out at once in no time. */
const MANY = 200

export const isLong = (doc: Node): boolean => doc.childCount > MANY

/** Of the proof's type: characters in a line, a line's height in px. See `article-editor.module.css`. */
const MEASURE = 40
const LINE = 17 * 1.9

/** The mean of what the blocks' heights will be, in px: 2 characters of indent, 40 in a line, a Latin letter half of one. */
export function meanHeight(doc: Node): number {
  let lines = 0
  doc.forEach((block) => {
    lines += Math.max(1, Math.ceil((widthOf(block.textContent) + 2) / MEASURE))
  })
  return Math.round((lines / doc.childCount) * LINE)
}

function widthOf(text: string): number {
  let width = 0
  for (let n = 0; n < text.length; n++) width += text.charCodeAt(n) < 0x2e80 ? 0.5 : 1
  return width
}
