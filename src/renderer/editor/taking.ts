// What is taken over from the pane beside into the open text: whole blocks, or a piece of one line. Always a copy.
import { closeHistory } from 'prosemirror-history'
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { Selection, type Command, type EditorState } from 'prosemirror-state'
import { cell, type Cell } from './cell'
import { schema } from './schema'

const { nodes } = schema

/** What the pane beside offers just now; null while there is no pane or nothing in it. */
export const offered: Cell<(() => Slice) | null> = cell<(() => Slice) | null>(null)

/** Lists and quotes can be cut between their lines; of a table or figure the whole is taken. */
export const isWhole = ({ type }: Node): boolean =>
  type === nodes.table || type === nodes.figure || type.isLeaf
const isEmpty = (block: Node): boolean => block.textContent === '' && !isWhole(block)

/** Closed: the blocks from `from` to `to`, the first and the last cut where the selection cuts them. */
function blocksBetween(doc: Node, from: number, to: number): Slice {
  const taken: Node[] = []
  doc.forEach((block, at) => {
    const end = at + block.nodeSize
    if (end <= from || at >= to) return
    const piece = isWhole(block)
      ? block
      : block.cut(Math.max(0, from - at - 1), Math.min(block.content.size, to - at - 1))
    // A selection that ends before the first sign of a block does not mean it.
    if (piece === block || !isEmpty(piece)) taken.push(piece)
  })
  return new Slice(Fragment.fromArray(taken), 0, 0)
}

/** Without a selection the block that the cursor is on; a selection inside one line is open at both ends, all else closed. */
export function takenFrom({ doc, selection }: EditorState): Slice {
  const { $from, $to, from, to, empty } = selection
  if (!empty && $from.sameParent($to) && $from.parent.inlineContent) {
    const all = $from.parentOffset === 0 && to - from === $from.parent.content.size
    return all && $from.depth === 1 ? blocksBetween(doc, from, to) : doc.slice(from, to, true)
  }
  if (!empty) return blocksBetween(doc, from, to)
  const block = doc.maybeChild($from.index(0))
  return block === null ? Slice.empty : new Slice(Fragment.from(block), 0, 0)
}

/**
 * As one step of undo: a piece of a line goes in at the caret, as if pasted; blocks go behind the block that the caret is in,
 * or take its place if that is an empty paragraph. The caret is behind them then, so that the next ones follow.
 */
export function putIn(slice: Slice): Command {
  return (state, dispatch) => {
    if (slice.size === 0) return false
    const tr = closeHistory(state.tr).setMeta('uiEvent', 'paste')
    if (slice.openStart > 0) {
      dispatch?.(tr.replaceSelection(slice).scrollIntoView())
      return true
    }
    const $at = state.selection.$to
    const around = $at.depth === 0 ? null : $at.node(1)
    const isFree = around?.type === nodes.paragraph && around.content.size === 0
    const from = around === null ? $at.pos : isFree ? $at.before(1) : $at.after(1)
    tr.replaceWith(from, around === null ? from : $at.after(1), slice.content)
    const end = from + slice.content.size
    // Behind a table or a list there is a line of its own to go on in.
    if (slice.content.lastChild?.isTextblock !== true) tr.insert(end, nodes.paragraph.create())
    const isLine = slice.content.lastChild?.isTextblock === true
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(isLine ? end - 1 : end + 1))).scrollIntoView())
    return true
  }
}

/** More lines than these would keep the window waiting; the Original view shows all of them. */
export const MOST_LINES = 5000

/** Raw text as a document to be read: each line that is not blank a paragraph, without the blanks around it. `left`: lines beyond the most. */
export function linesAsDoc(text: string): { readonly doc: Node; readonly left: number } {
  const lines = text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const paragraphs = lines.slice(0, MOST_LINES).map((line) => nodes.paragraph.create(null, schema.text(line)))
  const doc = nodes.doc.create(null, paragraphs.length > 0 ? paragraphs : nodes.paragraph.create())
  return { doc, left: Math.max(0, lines.length - MOST_LINES) }
}
