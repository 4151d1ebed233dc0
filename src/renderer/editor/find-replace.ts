// Replaces in the body what was found, in one transaction: notes inside stay, what is put in looks like what it replaces.
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { replaced } from '#core/find/texts'
import type { Found } from '#shared/find'
import type { BodyFound } from './find-finder'
import { schema } from './schema'

const { nodes, marks } = schema

/** What stays of a place: whatever is neither text nor break. */
function kept(doc: Node, from: number, to: number): readonly Node[] {
  const inside: Node[] = []
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && node.isLeaf && !node.isText && node.type !== nodes.hard_break) inside.push(node)
    return true
  })
  return inside
}

function look(doc: Node, { from, to }: BodyFound): readonly Mark[] {
  const first = to > from ? doc.nodeAt(from) : null
  // Beside a link, what is put in is no part of it.
  return (
    first?.marks ??
    doc
      .resolve(from)
      .marks()
      .filter((mark) => mark.type !== marks.link)
  )
}

function written(doc: Node, found: BodyFound): Fragment {
  const { from, to, insert } = found
  const isCode = doc.resolve(from).parent.type.spec.code === true
  const own = isCode ? [] : look(doc, found)
  const text = (line: string): Node[] => (line === '' ? [] : [schema.text(line, own)])
  const lines = isCode ? [insert] : insert.split('\n')
  return Fragment.from([
    ...lines.flatMap((line, n) => [...(n > 0 ? [nodes.hard_break.create()] : []), ...text(line)]),
    ...kept(doc, from, to),
  ])
}

/** Of so many in one block the block is written anew, in one step. */
const MANY = 16

/** The places of one block, in order. */
function byBlock(doc: Node, found: readonly BodyFound[]): readonly (readonly BodyFound[])[] {
  const blocks: BodyFound[][] = []
  let end = -1
  for (const one of found) {
    if (one.from > end || blocks.length === 0) {
      end = doc.resolve(one.from).end()
      blocks.push([])
    }
    blocks.at(-1)?.push(one)
  }
  return blocks
}

/** Notes first, which keep their length; several places of one become one new text. */
function writeNotes(tr: Transaction, found: readonly BodyFound[]): void {
  const notes = new Map<number, Found[]>()
  for (const { from, note } of found) if (note !== null) notes.set(from, [...(notes.get(from) ?? []), note])
  for (const [at, own] of notes) {
    const note = tr.doc.nodeAt(at)
    const before = (note?.attrs['text'] as string | undefined) ?? ''
    // A note is one line of at most 5,000.
    const text = replaced(before, own)
      .replace(/[\n\t]/g, ' ')
      .slice(0, 5000)
    tr.setNodeMarkup(at, undefined, { ...note?.attrs, text }, note?.marks)
  }
}

function writeAnew(tr: Transaction, found: readonly BodyFound[]): void {
  const first = found[0]
  if (first === undefined) return
  const $first = tr.doc.resolve(first.from)
  const [start, { content }] = [$first.start(), $first.parent]
  let next = Fragment.empty
  let at = 0
  for (const one of found) {
    next = next.append(content.cut(at, one.from - start)).append(written(tr.doc, one))
    at = one.to - start
  }
  tr.replaceWith(start, start + content.size, next.append(content.cut(at)))
}

/** `found` in order, of the state's own document. The caret stays where it is in the text. */
export function replaceInBody(state: EditorState, found: readonly BodyFound[]): Transaction {
  const { doc, tr, selection } = state
  writeNotes(tr, found)
  const lines = found.filter(({ note }) => note === null)
  const sizes = new Map(lines.map((one) => [one, written(doc, one).size]))
  const blocks = byBlock(doc, lines)
  // From the end, so that every place before stands where it stood.
  for (const block of blocks.toReversed()) {
    if (block.length > MANY) writeAnew(tr, block)
    else for (const one of block.toReversed()) tr.replaceWith(one.from, one.to, written(tr.doc, one))
  }
  if (!blocks.some((block) => block.length > MANY) || !(selection instanceof TextSelection)) return tr
  const moved = (place: number): number => {
    let by = 0
    for (const one of lines) {
      if (one.from >= place) break
      by += (sizes.get(one) ?? 0) - (Math.min(one.to, place) - one.from)
    }
    return place + by
  }
  const [anchor, head] = [moved(selection.anchor), moved(selection.head)]
  return tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)))
}
