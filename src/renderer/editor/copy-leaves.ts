// The leaves of a body as copyediting reads them, with the place of each in the document.
import type { Node } from 'prosemirror-model'
import type { Span } from '#shared/check'
import type { CopyBlock, CopyBlockKind } from '#shared/copyedit'

export interface Leaf {
  readonly block: CopyBlock
  /** Position of its first character; one code unit of the text is one position. */
  readonly at: number
}

const known = new WeakMap<Node, Map<CopyBlockKind, CopyBlock>>()

const KINDS: Readonly<Record<string, CopyBlockKind>> = {
  heading: 'heading',
  code_block: 'code',
  caption: 'caption',
  credit: 'caption',
}

/** An unchanged leaf is the very same node, whose text is not put together again. */
function blockOf(node: Node, kind: CopyBlockKind): CopyBlock {
  const kept = known.get(node)?.get(kind)
  if (kept !== undefined) return kept
  let text = ''
  const opaque: Span[] = []
  node.forEach((child) => {
    const start = text.length
    text += child.isText ? (child.text ?? '') : child.type.name === 'hard_break' ? '\n' : '\ufffc'
    const isCode = child.marks.some(({ type }) => type.name === 'code')
    if (child.type.name === 'note' || isCode) opaque.push({ start, end: text.length })
  })
  if (kind === 'code') opaque.splice(0, opaque.length, { start: 0, end: text.length })
  const block: CopyBlock = { kind, text, opaque }
  const kinds = known.get(node) ?? new Map<CopyBlockKind, CopyBlock>()
  known.set(node, kinds.set(kind, block))
  return block
}

/** In the order of the text. */
export function leavesOf(doc: Node): readonly Leaf[] {
  const leaves: Leaf[] = []
  function walk(node: Node, at: number, kind: CopyBlockKind): void {
    if (node.isTextblock) {
      const own = KINDS[node.type.name]
      const isQuoted = kind === 'quotation' && own !== 'code'
      leaves.push({ block: blockOf(node, isQuoted ? kind : (own ?? kind)), at: at + 1 })
      return
    }
    const inner =
      node.type.name === 'blockquote'
        ? 'quotation'
        : node.type.name.startsWith('table_') && node.type.name !== 'table_row'
          ? 'cell'
          : kind
    node.forEach((child, offset) => walk(child, at + 1 + offset, inner))
  }
  doc.forEach((child, offset) => walk(child, offset, 'paragraph'))
  return leaves
}
