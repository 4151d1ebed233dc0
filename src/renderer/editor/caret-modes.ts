// Typewriter and focus mode: the line with the caret stays at one height; the block with the caret is marked, style sheets do the rest.
import { Plugin } from 'prosemirror-state'
import type { TextView } from '#shared/settings'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'

/** Where the line is kept, from the top of what is seen of the text. */
const HEIGHT = 0.42

function keepHeight(view: EditorView): void {
  const scroller = view.dom.closest('[data-scroll]')
  if (scroller === null || view.isDestroyed || view.composing) return
  const { top, bottom } = view.coordsAtPos(view.state.selection.head)
  const seen = scroller.getBoundingClientRect()
  const by = (top + bottom) / 2 - (seen.top + seen.height * HEIGHT)
  if (Math.abs(by) >= 1) scroller.scrollTop += by
}

/** Follows the keyboard only: a text that jumps under the pointer cannot be selected. */
export function typewriter(shown: () => TextView): Plugin {
  let byPointer = false
  return new Plugin({
    view: (first) => {
      let { doc, selection } = first.state
      let before = shown()
      let frame = 0
      return {
        update: (view) => {
          const now = shown()
          if (!now.typewriter || view.composing || !view.hasFocus()) return
          const { state } = view
          const isSame = state.doc === doc && state.selection.head === selection.head
          // Type of another size has the line elsewhere.
          if (isSame && now === before) return
          const isShownAnew = now !== before
          before = now
          ;({ doc, selection } = state)
          if (byPointer && !isShownAnew) return
          cancelAnimationFrame(frame)
          frame = requestAnimationFrame(() => keepHeight(view))
        },
        destroy: () => cancelAnimationFrame(frame),
      }
    },
    props: {
      handleDOMEvents: {
        mousedown: () => {
          byPointer = true
          return false
        },
        keydown: () => {
          byPointer = false
          return false
        },
      },
    },
  })
}

/** Marks the outermost block that has the caret, and nothing else: no key makes another block be drawn anew. */
export function focusedBlock(isOn: () => boolean): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection: { $head } }) => {
        if (!isOn() || doc.childCount === 0) return null
        const at = $head.depth > 0 ? $head.before(1) : $head.pos
        const block = doc.nodeAt(at)
        if (block === null) return null
        return DecorationSet.create(doc, [Decoration.node(at, at + block.nodeSize, { 'data-here': '' })])
      },
    },
  })
}
