// Straight quotes become curly as they are typed; one undo gives the straight one back. Never in code, never while composing.
import { closeHistory } from 'prosemirror-history'
import { Plugin, TextSelection, type EditorState } from 'prosemirror-state'
import { curly } from '#core/text/quotes'
import { isHanText } from '#core/text/script'
import { schema } from './schema'

function isCode({ selection: { $from }, storedMarks }: EditorState): boolean {
  if ($from.parent.type === schema.nodes.code_block) return true
  return (storedMarks ?? $from.marks()).some((mark) => mark.type === schema.marks.code)
}

/** `isHan`: whether the whole text is Chinese, for a line that does not tell. */
export function smartQuotes(isOn: () => boolean, isHan: () => boolean): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, from, to, text) => {
        if ((text !== '"' && text !== "'") || view.composing || !isOn() || isCode(view.state)) return false
        const $from = view.state.doc.resolve(from)
        const line = $from.parent
        if (!line.inlineContent || !view.state.doc.resolve(to).sameParent($from)) return false
        const before = line.textBetween(0, $from.parentOffset, null, '\ufffc')
        const quote = curly(text, before, isHanText(line.textContent) ?? isHan())
        if (quote === null) return false
        // As typed first, so that undoing the second step leaves it so.
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView())
        // It was not let in.
        if (view.state.doc === $from.doc) return true
        const { tr } = view.state
        tr.insertText(quote, from, from + text.length)
        tr.setSelection(TextSelection.create(tr.doc, from + quote.length))
        view.dispatch(closeHistory(tr).scrollIntoView())
        // What is typed next is undone by itself.
        view.dispatch(closeHistory(view.state.tr))
        return true
      },
    },
  })
}
