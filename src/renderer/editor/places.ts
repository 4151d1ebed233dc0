// Where each article was left: caret, undo history and scroll position, as long as the app runs.
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { withCaret } from './body'

interface Place {
  readonly state: EditorState
  readonly scroll: number
}

/** The last so many articles; a state holds the whole body. */
const MOST = 30
const places = new Map<string, Place>()

export function leave(id: string, state: EditorState, scroll: number): void {
  places.delete(id)
  places.set(id, { state, scroll })
  for (const oldest of places.keys()) {
    if (places.size <= MOST) break
    places.delete(oldest)
  }
}

/** `fresh` as it was left: with its history if the text is still the same, else with the caret where it was. */
export function comeBack(id: string, fresh: EditorState): Place {
  const place = places.get(id)
  if (!place) return { state: fresh, scroll: 0 }
  if (sameText(place.state.doc, fresh.doc))
    return { state: place.state.reconfigure({ plugins: fresh.plugins }), scroll: place.scroll }
  const { anchor, head } = place.state.selection
  return { state: withCaret(fresh, anchor, head), scroll: place.scroll }
}

const sameText = (a: Node, b: Node): boolean => a.eq(b)
