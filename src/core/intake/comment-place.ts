// Where an incoming comment stands: from a leaf block and its text to the block and text that comments are kept by.
import type { Anchor } from '#shared/comment'
import type { Document } from '#shared/document'
import type { IncomingComment } from '#shared/incoming'
import { anchorOf, textsOf } from '../comments/anchor'
import { flatten, isLine, type AnyNode } from '../compare/flat'

interface Leaf {
  /** The top block that it is in, and where its text begins in that block's flat text. */
  readonly at: number
  readonly from: number
  readonly length: number
  /** Its inline nodes; empty for the text of a note, which stands where it is referred to. */
  readonly nodes: readonly AnyNode[]
}

const noteText = ({ type, attrs }: AnyNode): string | null =>
  type === 'note' ? ((attrs as { text?: string } | undefined)?.text ?? '') : null

/** The nodes that are lines, in the order of `flatten`. */
const lineNodes = (node: AnyNode): AnyNode[] =>
  isLine(node) ? [node] : (node.content ?? []).flatMap(lineNodes)

/** In the order of `blockTexts`: each leaf, and for each note in it with words the leaf once more. */
function leavesOf(body: Document): Leaf[] {
  return body.content.flatMap((block, at): Leaf[] => {
    const nodes = lineNodes(block)
    return flatten([block]).lines.flatMap(({ from, to }, n): Leaf[] => {
      const node = nodes[n]
      // A row that cells above it cover has no text, and is a line only to a comparison.
      if (node === undefined || node.type === 'horizontal_rule' || node.type === 'table_row') return []
      const inline = node.content ?? []
      const notes = inline.filter((one) => (noteText(one) ?? '') !== '')
      const leaf = { at, from, length: to - from }
      return [{ ...leaf, nodes: inline }, ...notes.map(() => ({ ...leaf, nodes: [] }))]
    })
  })
}

/** A note is nothing in a block's text, and a sign with its words in the flat one. */
function inFlat({ nodes, length }: Leaf, offset: number): number {
  let left = offset
  let at = 0
  for (const node of nodes) {
    const note = noteText(node)
    if (note !== null) {
      if (left === 0) return at
      at += 1 + note.length
      continue
    }
    const size = node.text?.length ?? 1
    if (left <= size) return at + left
    left -= size
    at += size
  }
  return length
}

/** Null if the body has no such block. Offsets beyond the block's text are drawn back to its end. */
export function commentAnchor(
  body: Document,
  { block, from, to }: Pick<IncomingComment, 'block' | 'from' | 'to'>,
): Anchor | null {
  const leaf = leavesOf(body)[block]
  if (leaf === undefined) return null
  const whole = from >= to || leaf.nodes.length === 0
  const start = leaf.from + (whole ? 0 : inFlat(leaf, from))
  const end = leaf.from + (whole ? leaf.length : inFlat(leaf, to))
  return anchorOf(textsOf(body), { at: leaf.at, from: start, to: end })
}

/** The other way: the leaf block in which a stretch of a block's flat text begins. Null if the body has no such block. */
export function placeInLeaf(
  body: Document,
  { at, from, to }: { readonly at: number; readonly from: number; readonly to: number },
): Pick<IncomingComment, 'block' | 'from' | 'to'> | null {
  const leaves = leavesOf(body)
  const holds = ({ nodes, ...leaf }: Leaf, n: number): boolean =>
    leaf.at === at &&
    leaf.from <= from &&
    from <= leaf.from + leaf.length &&
    (nodes.length > 0 || isFirst(leaves, n))
  const block = leaves.findIndex(holds)
  const leaf = leaves[block]
  if (leaf === undefined) return null
  return {
    block,
    from: ofFlat(leaf, from - leaf.from),
    to: ofFlat(leaf, Math.min(to - leaf.from, leaf.length)),
  }
}

/** A leaf without words of its own, not the text of a note in the leaf before. */
const isFirst = (leaves: readonly Leaf[], n: number): boolean => {
  const [leaf, before] = [leaves[n], leaves[n - 1]]
  return before === undefined || leaf?.at !== before.at || leaf.from !== before.from
}

function ofFlat({ nodes }: Leaf, offset: number): number {
  let left = offset
  let at = 0
  for (const node of nodes) {
    const note = noteText(node)
    const size = note === null ? (node.text?.length ?? 1) : 1 + note.length
    if (left <= size) return note === null ? at + left : at
    left -= size
    if (note === null) at += size
  }
  return at
}
