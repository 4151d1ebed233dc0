// Replaces in the body what was found, in one transaction: notes inside stay, what is put in looks like what it replaces.
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { replaced } from '#core/find/texts'
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

/** `found` in order, of the state's own document; a note that has several places becomes one new note. */
export function replaceInBody(state: EditorState, found: readonly BodyFound[]): Transaction {
  const { doc, tr } = state
  // From the end, so that every place before stands where it stood.
  for (let at = found.length - 1; at >= 0; at--) {
    const one = found[at]
    if (one === undefined) continue
    if (one.note === null) {
      // A note in it may be written anew by now.
      tr.replaceWith(one.from, one.to, written(tr.doc, one))
      continue
    }
    const note = doc.nodeAt(one.from)
    const own = [one.note]
    while (found[at - 1]?.note && found[at - 1]?.from === one.from) own.unshift(found[--at]?.note ?? one.note)
    const before = (note?.attrs['text'] as string | undefined) ?? ''
    // A note is one line of at most 5,000.
    const text = replaced(before, own)
      .replace(/[\n\t]/g, ' ')
      .slice(0, 5000)
    tr.setNodeMarkup(one.from, undefined, { ...note?.attrs, text }, note?.marks)
  }
  return tr
}
