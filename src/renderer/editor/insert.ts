// Puts blocks into the text where the caret stands, or after what the caret stands in if they do not fit there.
import type { Node } from 'prosemirror-model'
import { Selection, TextSelection, type Command, type Transaction } from 'prosemirror-state'
import { schema } from './schema'

const { nodes } = schema

/**
 * Puts the blocks, all of one kind, in place of the empty paragraph around `at`, or after the block around it, or at it if
 * it stands between blocks. Behind the last of them there is always a line to go on in. Answers where the first begins.
 */
export function putBlocks(tr: Transaction, at: number, blocks: readonly Node[]): number | null {
  const [first] = blocks
  if (first === undefined) return null
  const $at = tr.doc.resolve(at)
  const between = !$at.parent.inlineContent
  let place: { readonly from: number; readonly to: number } | undefined
  if (between && $at.parent.canReplaceWith($at.index(), $at.index(), first.type)) place = { from: at, to: at }
  for (let depth = $at.depth; depth > 0 && place === undefined; depth--) {
    const parent = $at.node(depth - 1)
    const index = $at.index(depth - 1)
    const own = $at.node(depth)
    const empty = own.type === nodes.paragraph && own.content.size === 0
    if (parent.canReplaceWith(empty ? index : index + 1, index + 1, first.type))
      place = { from: empty ? $at.before(depth) : $at.after(depth), to: $at.after(depth) }
  }
  if (place === undefined) return null
  tr.replaceWith(place.from, place.to, blocks)
  const end = place.from + blocks.reduce((size, block) => size + block.nodeSize, 0)
  if (tr.doc.resolve(end).nodeAfter === null) tr.insert(end, nodes.paragraph.create())
  return place.from
}

/** `inside`: the caret goes to the first line in it, else behind it. */
export function insertBlock(block: Node, inside: boolean): Command {
  return (state, dispatch) => {
    const { tr } = state
    const from = putBlocks(tr, state.selection.to, [block])
    if (from === null) return false
    const at = tr.doc.resolve(inside ? from + 1 : from + block.nodeSize)
    dispatch?.(tr.setSelection(inside ? TextSelection.near(at) : Selection.near(at)).scrollIntoView())
    return true
  }
}

export const insertRule: Command = insertBlock(nodes.horizontal_rule.create(), false)
