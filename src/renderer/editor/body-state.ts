// The body at one moment for the save queue: which blocks are others than those of a former moment.
import type { Node } from 'prosemirror-model'
import type { BodyState } from '../save-fields'
import { documentFrom } from './schema'

const docs = new WeakMap<BodyState, Node>()

/** An unchanged block is the very same node, so that comparing takes a look at each. */
export function bodyState(doc: Node): BodyState {
  const state: BodyState = {
    whole: () => documentFrom(doc),
    since: (former) => {
      const before = docs.get(former)
      return before === undefined ? null : changeFrom(before, doc)
    },
  }
  docs.set(state, doc)
  return state
}

function changeFrom(before: Node, after: Node): ReturnType<BodyState['since']> {
  const least = Math.min(before.childCount, after.childCount)
  let at = 0
  while (at < least && before.child(at).eq(after.child(at))) at++
  let same = 0
  while (
    same < least - at &&
    before.child(before.childCount - 1 - same).eq(after.child(after.childCount - 1 - same))
  )
    same++
  return {
    of: before.childCount,
    at,
    remove: before.childCount - at - same,
    insert: after.children.slice(at, after.childCount - same).map((block) => block.toJSON() as never),
  }
}
