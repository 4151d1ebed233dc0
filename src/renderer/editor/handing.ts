// What goes from one article to the other that is written beside it: copied, or taken out here and put in there.
import { closeHistory } from 'prosemirror-history'
import { Selection, type EditorState, type Transaction } from 'prosemirror-state'
import type { Node, Slice } from 'prosemirror-model'
import { schema } from './schema'
import { isWhole, putIn, takenFrom } from './taking'

interface Span {
  readonly from: number
  readonly to: number
}

/** Block by block, where it stands: whole blocks with all that makes them, pieces of the first and the last from within. */
function spansBetween(doc: Node, from: number, to: number): readonly Span[] {
  const spans: Span[] = []
  doc.forEach((block, at) => {
    const end = at + block.nodeSize
    if (end <= from || at >= to) return
    const inner = { from: Math.max(from, at + 1), to: Math.min(to, end - 1) }
    if (isWhole(block) || (inner.from <= at + 1 && inner.to >= end - 1 && inner.to >= inner.from))
      spans.push({ from: at, to: end })
    else if (inner.to > inner.from) spans.push(inner)
  })
  return spans
}

/**
 * Takes out what `takenFrom` takes, as a step of its own; the caret stays where it was. A text that would be empty keeps
 * an empty paragraph.
 */
export function takeOut(state: EditorState): Transaction {
  const { doc, selection } = state
  const { $from, $to, from, to, empty } = selection
  const tr = closeHistory(state.tr)
  const taken = takenFrom(state)
  if (taken.size === 0) return tr
  if (taken.openStart > 0) return tr.deleteSelection()
  const spans = empty
    ? spansBetween(doc, $from.posAtIndex($from.index(0), 0), $from.posAtIndex($from.index(0) + 1, 0))
    : $from.sameParent($to) && $from.depth === 1
      ? [{ from: $from.before(1), to: $from.after(1) }]
      : spansBetween(doc, from, to)
  const size = spans.reduce((sum, span) => sum + span.to - span.from, 0)
  if (size >= doc.content.size) return tr.replaceWith(0, doc.content.size, schema.nodes.paragraph.create())
  for (const span of spans.toReversed()) tr.delete(span.from, span.to)
  const place = tr.doc.resolve(Math.min(tr.mapping.map(from), tr.doc.content.size))
  return tr.setSelection(Selection.near(place))
}

/** As it stood when it was taken; the other side's undo does not know of it. */
export interface Handed {
  readonly slice: Slice
  /** The text they went into, with them. */
  readonly into: Transaction
  /** The text they came from, without them; null if they stay there too. */
  readonly from: Transaction | null
}

/** Null: there is nothing to hand over, or it cannot go in there. */
export function handOver(here: EditorState, there: EditorState, moved: boolean): Handed | null {
  const slice = takenFrom(here)
  let into: Transaction | null = null
  putIn(slice)(there, (tr) => {
    into = tr
  })
  if (into === null) return null
  return { slice, into, from: moved ? takeOut(here) : null }
}
