// How blocks look by what they hold: those that bring their own U+3000 blanks, and an empty body's hint.
import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

const isIndented = (node: Node): boolean =>
  node.isTextblock && node.firstChild?.text?.charCodeAt(0) === 0x3000

const indented = (at: number, node: Node): Decoration =>
  Decoration.node(at, at + node.nodeSize, { 'data-indented': '' })

function allOf(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.forEach((node, at) => {
    if (isIndented(node)) found.push(indented(at, node))
  })
  return DecorationSet.create(doc, found)
}

/** From where to where in the new document blocks are others; null if none is. */
function changedIn({ mapping, doc }: Transaction): { readonly from: number; readonly to: number } | null {
  let from = Infinity
  let to = -1
  mapping.maps.forEach((map, n) => {
    const rest = mapping.slice(n + 1)
    map.forEach((_from, _to, newFrom, newTo) => {
      from = Math.min(from, rest.map(newFrom, -1))
      to = Math.max(to, rest.map(newTo, 1))
    })
  })
  return to < 0 ? null : { from: Math.max(0, from), to: Math.min(doc.content.size, to) }
}

/** The marks move with the text; only blocks that were changed are looked at again. */
function after(tr: Transaction, before: DecorationSet): DecorationSet {
  const changed = changedIn(tr)
  if (changed === null) return before
  let set = before.map(tr.mapping, tr.doc)
  const first = tr.doc.resolve(changed.from).index(0)
  const last = tr.doc.resolve(changed.to).index(0)
  const remove: Decoration[] = []
  const add: Decoration[] = []
  let at = tr.doc.resolve(changed.from).posAtIndex(first, 0)
  for (let n = first; n <= last && n < tr.doc.childCount; n++) {
    const node = tr.doc.child(n)
    const end = at + node.nodeSize
    const there = set.find(at, end).filter((one) => one.from < end && one.to > at)
    const fits = there.some((one) => one.from === at && one.to === end)
    remove.push(...there.filter((one) => !isIndented(node) || one.from !== at || one.to !== end))
    if (isIndented(node) && !fits) add.push(indented(at, node))
    at = end
  }
  if (remove.length > 0) set = set.remove(remove)
  return add.length > 0 ? set.add(tr.doc, add) : set
}

/** Paragraphs that bring their own U+3000 blanks are not indented a second time; an empty body shows where it starts. */
export function looks(hint: string): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => allOf(doc),
      apply: (tr, set) => (tr.docChanged ? after(tr, set) : set),
    },
    props: {
      decorations: (state) => {
        const only = state.doc.firstChild
        if (state.doc.childCount === 1 && only?.type.name === 'paragraph' && only.content.size === 0)
          return DecorationSet.create(state.doc, [Decoration.node(0, only.nodeSize, { 'data-hint': hint })])
        return plugin.getState(state)
      },
    },
  })
  return plugin
}
