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
      if (node === undefined || node.type === 'horizontal_rule') return []
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
