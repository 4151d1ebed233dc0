// Comments put into the lines of the blocks that they stand in.
import { LINE_END } from '../compare/flat'
import { lineNodes, type Chunk, type Piece } from './docx-tracked'
import type { Inline } from '#shared/document'

/** A comment's place: code units of the flat text of block `at` of the body on the desk. */
export interface Placed {
  readonly comment: number
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Code units that a node has in the flat text. */
function lengthOf(node: Inline): number {
  if (node.type === 'text') return node.text.length
  return node.type === 'hard_break' ? 1 : 1 + node.attrs.text.length
}

interface Bound {
  readonly kind: 'from' | 'to' | 'at'
  readonly comment: number
  readonly place: number
}

const isTaken = (piece: Piece): boolean => piece.kind === 'inline' && piece.tracked?.kind === 'del'

/** The line with the bounds in it; a text is cut where one lies within. `start`: where the line begins in the flat text. */
function withBounds(pieces: readonly Piece[], bounds: readonly Bound[], start: number): readonly Piece[] {
  const out: Piece[] = []
  const waiting = [...bounds]
  let at = start
  /** Ends stand right behind their words, before what was taken away there; beginnings right before theirs. */
  const settle = (place: number, kinds: readonly Bound['kind'][]): void => {
    for (let n = 0; n < waiting.length;) {
      const one = waiting[n]
      if (one !== undefined && one.place <= place && kinds.includes(one.kind)) {
        out.push({ kind: one.kind, comment: one.comment })
        waiting.splice(n, 1)
      } else n++
    }
  }
  for (const piece of pieces) {
    if (piece.kind !== 'inline' || isTaken(piece)) {
      out.push(piece)
      continue
    }
    settle(at, ['to', 'at', 'from'])
    const end = at + lengthOf(piece.node)
    if (piece.node.type === 'text') {
      const { node } = piece
      let from = at
      for (const { place } of waiting.toSorted((a, b) => a.place - b.place)) {
        if (place <= from || place >= end) continue
        out.push({ ...piece, node: { ...node, text: node.text.slice(from - at, place - at) } })
        from = place
        settle(place, ['to', 'at', 'from'])
      }
      out.push({ ...piece, node: { ...node, text: node.text.slice(from - at) } })
    } else out.push(piece)
    at = end
    settle(at, ['to'])
  }
  settle(Number.MAX_SAFE_INTEGER, ['from'])
  settle(Number.MAX_SAFE_INTEGER, ['to', 'at'])
  return out
}

/** The chunks with all comments in them; one that spans nothing stands as a point. */
export function anchored(chunks: readonly Chunk[], places: readonly Placed[]): readonly Chunk[] {
  return chunks.map((chunk) => {
    const here = places.filter(({ at }) => at === chunk.at)
    if (here.length === 0) return chunk
    const bounds = here.flatMap(({ comment, from, to }): Bound[] =>
      from === to
        ? [{ kind: 'at', comment, place: from }]
        : [
            { kind: 'from', comment, place: from },
            { kind: 'to', comment, place: to },
          ],
    )
    const nodes = lineNodes(chunk.block)
    const left = new Set(bounds)
    const lines = new Map<object, readonly Piece[]>()
    let start = 0
    for (const [n, node] of nodes.entries()) {
      const pieces = chunk.lines.get(node) ?? []
      const end =
        start +
        pieces.reduce(
          (all, piece) => all + (piece.kind === 'inline' && !isTaken(piece) ? lengthOf(piece.node) : 0),
          0,
        )
      const isLast = n === nodes.length - 1
      const mine = [...left].filter(
        ({ kind, place }) => isLast || place < end || (place === end && (kind !== 'from' || start === end)),
      )
      for (const one of mine) left.delete(one)
      lines.set(node, mine.length === 0 ? pieces : withBounds(pieces, mine, start))
      start = end + LINE_END.length
    }
    return { ...chunk, lines }
  })
}
