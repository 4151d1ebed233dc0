// Between code units of a block's flat text, as core/compare has it, and positions in the document.
import type { Node } from 'prosemirror-model'

interface Piece {
  /** In code units of the block's flat text, and as a position in the document. */
  readonly from: number
  readonly to: number
  readonly pos: number
  readonly isText: boolean
}

const isInline = (node: Node): boolean => node.isText || ['hard_break', 'note'].includes(node.type.name)
/** As `flatten` of core/compare has it: a note is one character and its words. */
const width = (node: Node): number =>
  node.isText ? node.nodeSize : 1 + (node.type.name === 'note' ? String(node.attrs['text']).length : 0)

/** Where what is in a block stands in its flat text, each line beginning with an empty piece. */
function piecesOf(block: Node, at: number): readonly Piece[] {
  const pieces: Piece[] = []
  let length = 0
  function walk(node: Node, pos: number): void {
    if (node.childCount > 0 && !node.children.some(isInline)) {
      node.forEach((child, offset) => walk(child, pos + 1 + offset))
      return
    }
    if (pieces.length > 0) length++
    pieces.push({ from: length, to: length, pos: pos + 1, isText: true })
    if (!node.isTextblock) return
    node.forEach((child, offset) => {
      const to = length + width(child)
      pieces.push({ from: length, to, pos: pos + 1 + offset, isText: child.isText })
      length = to
    })
  }
  walk(block, at)
  return pieces
}

/** From code units of a block's flat text to positions. */
export function positions(block: Node, at: number): (offset: number) => number {
  const pieces = piecesOf(block, at)
  return (offset) => {
    const piece = pieces.findLast(({ from }) => from <= offset)
    if (piece === undefined) return at
    if (piece.isText) return piece.pos + offset - piece.from
    return offset === piece.from ? piece.pos : piece.pos + 1
  }
}

/** The block and the code unit of its flat text that a position stands at. */
export function flatPlace(doc: Node, pos: number): { readonly at: number; readonly offset: number } | null {
  let found: { at: number; offset: number } | null = null
  doc.forEach((block, start, at) => {
    if (found !== null || pos < start || pos > start + block.nodeSize) return
    const piece = piecesOf(block, start).findLast((one) => one.pos <= pos)
    if (piece === undefined) return
    const inside = piece.isText ? pos - piece.pos : pos > piece.pos ? piece.to - piece.from : 0
    found = { at, offset: Math.min(piece.from + inside, piece.isText ? piece.from + inside : piece.to) }
  })
  return found
}
