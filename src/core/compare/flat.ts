// A block of a body as one text with its lines and styles, whatever kind of block it is, those to come included.
import type { Document } from '#shared/document'

/** A node of any body: only these names are looked at, so that a new kind of block is compared like the others. */
export interface AnyNode {
  readonly type: string
  readonly attrs?: object | undefined
  readonly text?: string | undefined
  readonly marks?: readonly object[] | undefined
  readonly content?: readonly AnyNode[] | undefined
}

/** A line of text: what ProseMirror calls a text block, or a block without text, e.g. an image. */
export interface Line {
  /** Code units into `text`; the separator after it is not of it. */
  readonly from: number
  readonly to: number
  /** Types from the outermost block to the line's own, e.g. `['bullet_list', 'list_item', 'paragraph']`. */
  readonly path: readonly string[]
  /** Of the line's own block, e.g. `{ level: 2 }`. */
  readonly attrs: object
  /** Lines of one row of a table have the same number, from 1; 0 outside of tables. */
  readonly row: number
}

/** Text in one style; runs cover all text of the lines. `marks` are the node's own, `node` an inline node that is no text. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly marks: readonly object[]
  readonly node: AnyNode | null
  readonly isBreak: boolean
}

export interface Flat {
  readonly text: string
  readonly lines: readonly Line[]
  readonly runs: readonly Run[]
}

/** Between two lines; a hard break within one is U+2028, an inline node that is no text U+FFFC, a note with its text after it. */
export const LINE_END = '\n'
const HARD_BREAK = '\u2028'
const OBJECT = '\ufffc'

const isText = ({ type, text }: AnyNode): boolean => text !== undefined || type === 'hard_break'
const isInline = (node: AnyNode): boolean => isText(node) || node.type === 'note'

/** A node is one line if text may stand in it: it has inline content, or nothing in it at all. */
export const isLine = ({ content = [] }: AnyNode): boolean => content.length === 0 || content.some(isInline)

/** What a note says, on one line. */
function noteOf({ attrs }: AnyNode): string {
  const text = (attrs as { readonly text?: unknown } | undefined)?.text
  return typeof text === 'string' ? text.replace(/[\n\u2028\u2029]/g, ' ') : ''
}

export function flatten(blocks: readonly AnyNode[]): Flat {
  let text = ''
  const lines: Line[] = []
  const runs: Run[] = []

  function inline(node: AnyNode): void {
    const from = text.length
    text += node.text ?? (node.type === 'hard_break' ? HARD_BREAK : OBJECT + noteOf(node))
    runs.push({
      from,
      to: text.length,
      marks: node.marks ?? [],
      node: isText(node) ? null : node,
      isBreak: node.type === 'hard_break',
    })
    for (const inner of node.content ?? []) inline(inner)
  }
  let rows = 0
  function walk(node: AnyNode, above: readonly string[], row: number): void {
    const path = [...above, node.type]
    if (!isLine(node)) {
      const own = node.type === 'table_row' ? ++rows : row
      for (const inner of node.content ?? []) walk(inner, path, own)
      return
    }
    if (lines.length > 0) text += LINE_END
    const from = text.length
    for (const inner of node.content ?? []) inline(inner)
    lines.push({ from, to: text.length, path, attrs: node.attrs ?? {}, row })
  }

  for (const block of blocks) walk(block, [], 0)
  return { text, lines, runs }
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Blocks that are the same have the same key, whatever the order in which their attributes were written. */
export function keyOf({ type, attrs, text, marks, content }: AnyNode): string {
  let key = type
  if (attrs !== undefined) key += JSON.stringify(attrs, sorted)
  if (marks !== undefined && marks.length > 0) key += JSON.stringify(marks, sorted)
  if (text !== undefined) key += JSON.stringify(text)
  if (content !== undefined && content.length > 0) key += `[${content.map(keyOf).join()}]`
  return key
}

export const blocksOf = (doc: Document): readonly AnyNode[] => doc.content
