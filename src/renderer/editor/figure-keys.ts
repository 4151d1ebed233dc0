// Keys within a figure: Enter goes from the caption to the credit and on, Backspace at a line's start chooses the picture.
import { keymap } from 'prosemirror-keymap'
import type { ResolvedPos } from 'prosemirror-model'
import { NodeSelection, Selection, TextSelection, Plugin, type Command } from 'prosemirror-state'
import { schema } from './schema'

const { nodes } = schema

/** Depth of the figure around, 0 if there is none. */
const figureAround = ($pos: ResolvedPos): number =>
  $pos.depth > 0 && $pos.node(-1)?.type === nodes.figure ? $pos.depth - 1 : 0

const enter: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const depth = figureAround($to)
  if (depth === 0 || !$from.sameParent($to)) return false
  if (dispatch === undefined) return true
  const end = $to.after(depth)
  if ($to.parent.type === nodes.caption) {
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, end - 2)).scrollIntoView())
    return true
  }
  const next = state.doc.resolve(end).nodeAfter
  const tr = state.tr
  // Into the empty line that is there already, or a new one.
  if (next?.type !== nodes.paragraph || next.content.size > 0) tr.insert(end, nodes.paragraph.create())
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView())
  return true
}

const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const depth = figureAround($from)
  if (depth === 0 || !empty || $from.parentOffset > 0) return false
  // From the credit into the caption's end, as between any two lines.
  const selection =
    $from.parent.type === nodes.credit
      ? TextSelection.create(state.doc, $from.before() - 1)
      : NodeSelection.create(state.doc, $from.before(depth))
  dispatch?.(state.tr.setSelection(selection).scrollIntoView())
  return true
}

/** Enter on the chosen picture goes into its caption. */
const enterChosen: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.figure) return false
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, selection.from + 2)).scrollIntoView())
  return true
}

/** A click on the picture chooses it; ProseMirror by itself would look for a line near it. */
const chooseByClick = (): Plugin =>
  new Plugin({
    props: {
      handleClickOn: (view, _pos, node, at, { target }) => {
        if (node.type !== nodes.figure || !(target instanceof Element)) return false
        if (target.closest('[data-picture]') === null || target.closest('button') !== null) return false
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
        return true
      },
    },
  })

export const figureKeys = (): Plugin[] => [
  chooseByClick(),
  keymap({ Enter: enter, Backspace: backspace }),
  keymap({ Enter: enterChosen }),
]
