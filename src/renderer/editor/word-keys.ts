// Word-wise keys and double click in the body: a word of Chinese is a word of the dictionary, not a run up to the next mark.
import { closeHistory } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { Plugin, Selection, TextSelection, type Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { wordAt, wordStop, type WordSpan } from '#core/text/words'

/** The line, a unit for each place in it: whatever is no text is one U+FFFC, a break a blank. */
const textOf = (block: Node): string =>
  block.textBetween(0, block.content.size, null, (leaf) =>
    leaf.type.name === 'hard_break' ? '\n' : '\ufffc',
  )

/** Hebrew, Arabic and their neighbours run the other way: there the browser's own steps are better. */
const OTHER_WAY = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
export const runsOtherWay = (text: string): boolean => OTHER_WAY.test(text)

/** Moves the caret by a word, or with `extend` the end of the selection; from a line's end to the next line. */
export function moveByWord(step: 1 | -1, extend: boolean): Command {
  return (state, dispatch, view) => {
    const { selection, doc, tr } = state
    if (view?.composing === true || !(selection instanceof TextSelection)) return false
    const { $head } = selection
    const text = textOf($head.parent)
    if (runsOtherWay(text)) return false
    const at = wordStop(text, $head.parentOffset, step)
    let head = $head.start() + at
    if (at === $head.parentOffset) {
      const next = Selection.findFrom(doc.resolve(step === 1 ? $head.after() : $head.before()), step)
      // A picture or a rule lies between: the arrow selects it.
      if (!(next instanceof TextSelection)) return false
      head = next.head
    }
    dispatch?.(
      tr.setSelection(TextSelection.create(doc, extend ? selection.anchor : head, head)).scrollIntoView(),
    )
    return true
  }
}

/** Deletes a word, or a run of marks, as far as the line goes. */
export function deleteByWord(step: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { selection, tr } = state
    if (view?.composing === true || !(selection instanceof TextSelection) || !selection.empty) return false
    const { $head } = selection
    const text = textOf($head.parent)
    if (runsOtherWay(text)) return false
    const at = wordStop(text, $head.parentOffset, step, true)
    if (at === $head.parentOffset) return false
    const [from, to] = at < $head.parentOffset ? [at, $head.parentOffset] : [$head.parentOffset, at]
    // Undoing gives back this word, not what was typed before it.
    dispatch?.(closeHistory(tr.delete($head.start() + from, $head.start() + to)).scrollIntoView())
    return true
  }
}

/** The word that is seen at these pixels of the window. */
function wordUnder(view: EditorView, { clientX, clientY }: MouseEvent): WordSpan | null {
  const under = view.posAtCoords({ left: clientX, top: clientY })
  if (under === null) return null
  const place = view.state.doc.resolve(under.pos)
  if (!place.parent.isTextblock) return null
  // The place is the nearest between two characters: which of both is under the pointer says on which side it lies.
  const edge = view.coordsAtPos(under.pos, 1)
  const before =
    place.parentOffset > 0 && (clientY < edge.top || (clientY <= edge.bottom && clientX < edge.left))
  const text = textOf(place.parent)
  const atEnd = place.parentOffset === text.length && text !== ''
  const offset = place.parentOffset - (before || atEnd ? 1 : 0)
  if (text[offset] === '\ufffc') return null
  const word = wordAt(text, offset)
  return word && { from: place.start() + word.from, to: place.start() + word.to }
}

/** Selects the word; whoever keeps the button down goes on by whole words. */
function doubleClick(view: EditorView, event: MouseEvent): boolean {
  if (view.composing || event.button !== 0) return false
  const first = wordUnder(view, event)
  if (first === null) return false
  const select = (anchor: number, head: number): void => {
    const selection = TextSelection.create(view.state.doc, anchor, head)
    if (!view.state.selection.eq(selection)) view.dispatch(view.state.tr.setSelection(selection))
  }
  view.focus()
  select(first.from, first.to)
  const document = view.dom.ownerDocument
  const { doc } = view.state
  const stop = (): void => {
    document.removeEventListener('mousemove', drag)
    document.removeEventListener('mouseup', stop)
  }
  const drag = (move: MouseEvent): void => {
    if ((move.buttons & 1) === 0 || view.isDestroyed || view.state.doc !== doc) {
      stop()
      return
    }
    const word = wordUnder(view, move)
    if (word === null) return
    if (word.from < first.from) select(first.to, word.from)
    else select(first.from, Math.max(first.to, word.to))
  }
  document.addEventListener('mousemove', drag)
  document.addEventListener('mouseup', stop)
  return true
}

/** Alt on a Mac, Ctrl elsewhere. */
export function wordKeys(mac: boolean): Plugin[] {
  const by = mac ? 'Alt' : 'Ctrl'
  return [
    keymap({
      [`${by}-ArrowRight`]: moveByWord(1, false),
      [`${by}-ArrowLeft`]: moveByWord(-1, false),
      [`Shift-${by}-ArrowRight`]: moveByWord(1, true),
      [`Shift-${by}-ArrowLeft`]: moveByWord(-1, true),
      [`${by}-Backspace`]: deleteByWord(-1),
      [`${by}-Delete`]: deleteByWord(1),
    }),
    new Plugin({ props: { handleDoubleClick: (view, _at, event) => doubleClick(view, event) } }),
  ]
}
