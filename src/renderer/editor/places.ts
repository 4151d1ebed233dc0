// Where each article was left: caret, undo history and scroll position, as long as the app runs.
import type { Node } from 'prosemirror-model'
import { Plugin, type EditorState } from 'prosemirror-state'
import { cameBackIn } from '../where'
import { withCaret, withText } from './body'

interface Place {
  readonly state: EditorState
  readonly scroll: number
}

/** The last so many articles; a state holds the whole body. */
const MOST = 30
const places = new Map<string, Place>()

/** Articles whose text was brought back from a revision since they were left: in the editor that is a step to undo. */
const broughtBack = new Set<string>()

export function restored(id: string): void {
  if (places.has(id)) broughtBack.add(id)
}

/**
 * The same state with plugins that do nothing: what each keeps in it stays, by its key, until `comeBack` hands it to the next
 * one. The plugins themselves hold the editor that is gone, with all it has drawn.
 */
const withoutEditor = (state: EditorState): EditorState =>
  state.reconfigure({
    plugins: state.plugins.flatMap(({ spec: { key, state: field } }) =>
      key === undefined || field === undefined
        ? []
        : [new Plugin<unknown>({ key, state: { init: () => null, apply: (_, kept) => kept } })],
    ),
  })

export function leave(id: string, state: EditorState, scroll: number): void {
  places.delete(id)
  places.set(id, { state: withoutEditor(state), scroll })
  for (const oldest of places.keys()) {
    if (places.size <= MOST) break
    places.delete(oldest)
  }
}

/** `fresh` as it was left, also by a window whose process has died: with its history if the text is still the same, else with the caret where it was. */
export function comeBack(id: string, fresh: EditorState): Place {
  const place = places.get(id)
  const isRestored = broughtBack.delete(id)
  if (!place) {
    const where = cameBackIn(id)
    if (where === null) return { state: fresh, scroll: 0 }
    return { state: withCaret(fresh, where.anchor, where.head), scroll: where.scroll }
  }
  if (sameText(place.state.doc, fresh.doc))
    return { state: place.state.reconfigure({ plugins: fresh.plugins }), scroll: place.scroll }
  if (isRestored) {
    const state = place.state.reconfigure({ plugins: fresh.plugins })
    return { state: withText(state, fresh.doc, true), scroll: place.scroll }
  }
  const { anchor, head } = place.state.selection
  return { state: withCaret(fresh, anchor, head), scroll: place.scroll }
}

const sameText = (a: Node, b: Node): boolean => a.eq(b)
