// One of the two texts of a Word document: what is there in it, paragraphs without a mark between them joined.
import type { Inline } from '#shared/document'
import { isThere, type Container, type Look, type Node, type Piece, type Shown, type View } from './docx-ir'

export type Part =
  | { readonly kind: 'inline'; readonly node: Inline }
  | { readonly kind: 'picture'; readonly picture: Shown }
  | { readonly kind: 'from' | 'to' | 'at'; readonly comment: string }

export interface Line {
  readonly kind: 'line'
  readonly look: Look
  readonly parts: readonly Part[]
}
export interface ViewCell {
  readonly colspan: number
  readonly merge: 'restart' | 'continue' | null
  readonly nodes: readonly ViewNode[]
}
export interface ViewRow {
  readonly isHead: boolean
  readonly before: number
  readonly cells: readonly ViewCell[]
}
export interface ViewTable {
  readonly kind: 'table'
  readonly path: readonly Container[]
  readonly rows: readonly ViewRow[]
}
export type ViewNode = Line | ViewTable

/** Most characters of a note, and none that a note may not have. */
const noteText = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim()
    .slice(0, 5000)

function partOf(piece: Piece, view: View): Part | null {
  switch (piece.kind) {
    case 'from':
    case 'to':
    case 'at':
      return piece
    case 'picture':
      return isThere(piece.trace, view) ? { kind: 'picture', picture: piece.picture } : null
    case 'note': {
      const text = noteText(piece.note[view.note])
      return isThere(piece.trace, view) && text !== ''
        ? { kind: 'inline', node: { type: 'note', attrs: { text } } }
        : null
    }
    case 'text':
    case 'break': {
      if (!isThere(piece.trace, view)) return null
      const list = piece.was !== null && !view.isMade(piece.was.by) ? piece.was.marks : piece.marks
      const marks = list.length > 0 ? { marks: [...list] } : {}
      return {
        kind: 'inline',
        node:
          piece.kind === 'break'
            ? { type: 'hard_break', ...marks }
            : { type: 'text', text: piece.text, ...marks },
      }
    }
  }
}

const holds = (parts: readonly Part[]): boolean =>
  parts.some(({ kind }) => kind === 'inline' || kind === 'picture')

/** In the order of the text. A paragraph that neither has words there nor ends there is not there. */
export function viewed(nodes: readonly Node[], view: View): readonly ViewNode[] {
  const out: ViewNode[] = []
  let carried: Line | null = null
  const settle = (): void => {
    if (carried !== null && holds(carried.parts)) out.push(carried)
    carried = null
  }
  for (const node of nodes) {
    if (node.kind === 'table') {
      settle()
      const rows = node.rows.flatMap((row): ViewRow[] => {
        if (!isThere(row.trace, view)) return []
        const cells = row.cells.flatMap(({ colspan, merge, trace, nodes: inner }): ViewCell[] =>
          isThere(trace, view) ? [{ colspan, merge, nodes: viewed(inner, view) }] : [],
        )
        return [{ isHead: row.isHead, before: row.before, cells }]
      })
      if (rows.length > 0) out.push({ kind: 'table', path: node.path, rows })
      continue
    }
    const parts = node.pieces.flatMap((piece) => partOf(piece, view) ?? [])
    const before: Line | null = carried
    const line: Line = {
      kind: 'line',
      // The words that came first keep what they were in.
      look:
        before !== null && holds(before.parts)
          ? before.look
          : node.was !== null && !view.isMade(node.was.by)
            ? node.was.look
            : node.look,
      parts: before === null ? parts : [...before.parts, ...parts],
    }
    if (isThere(node.mark, view)) {
      out.push(line)
      carried = null
    } else carried = line
  }
  settle()
  return out
}

/** The words of a line: a break is a line end, notes are left out. */
export const wordsOf = (parts: readonly Part[]): string =>
  parts
    .map((part) =>
      part.kind !== 'inline'
        ? ''
        : part.node.type === 'text'
          ? part.node.text
          : part.node.type === 'note'
            ? ''
            : '\n',
    )
    .join('')
