// Quotes as they are typed into a body: two steps of history, none in code, none while composing or turned off.
import { history, undo } from 'prosemirror-history'
import { EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { expect, it } from 'vitest'
import { documentOf, type Document } from '#shared/document'
import { nodeOf } from './schema'
import { smartQuotes } from './smart-quotes'

/** What of a view the plugin asks. */
interface Typed {
  state: EditorState
  composing: boolean
  dispatch: (tr: Transaction) => void
}

function open(
  document: Document,
  isOn = true,
): { readonly view: Typed; readonly type: (text: string) => void } {
  const plugin = smartQuotes(
    () => isOn,
    () => true,
  )
  const fresh = EditorState.create({ doc: nodeOf(document), plugins: [plugin, history()] })
  const view: Typed = {
    state: fresh.apply(fresh.tr.setSelection(Selection.atEnd(fresh.doc))),
    composing: false,
    dispatch: (tr) => (view.state = view.state.apply(tr)),
  }
  const type = (text: string): void => {
    const { from, to } = view.state.selection
    const plain = (): Transaction => view.state.tr.insertText(text, from, to)
    const done = plugin.props.handleTextInput?.call(
      plugin,
      view as unknown as EditorView,
      from,
      to,
      text,
      plain,
    )
    if (done !== true) view.dispatch(plain())
  }
  return { view, type }
}

it('turns by the language of the line, and one undo gives the straight one back', () => {
  const { view, type } = open(documentOf(['他说']))
  for (const text of ['"', '好', '"']) type(text)
  expect(view.state.doc.textContent).toBe('他说“好”')
  expect(view.state.selection.head).toBe(6)
  undo(view.state, view.dispatch)
  expect(view.state.doc.textContent).toBe('他说“好"')

  const english = open(documentOf(['He said']))
  for (const text of [' ', '"', 'it', "'", 's', '"']) english.type(text)
  expect(english.view.state.doc.textContent).toBe('He said “it’s”')
})

it('takes the place of what is selected', () => {
  const { view, type } = open(documentOf(['他说好']))
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1, 3)))
  type('"')
  expect(view.state.doc.textContent).toBe('“好')
})

it('leaves code, compositions and whoever turned it off alone', () => {
  const code = open({
    type: 'doc',
    content: [{ type: 'code_block', content: [{ type: 'text', text: 'a=' }] }],
  })
  code.type('"')
  expect(code.view.state.doc.textContent).toBe('a="')

  const marked = open({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a=', marks: [{ type: 'code' }] }] }],
  })
  marked.type('"')
  expect(marked.view.state.doc.textContent).toBe('a="')

  const composing = open(documentOf(['他说']))
  composing.view.composing = true
  composing.type('"')
  expect(composing.view.state.doc.textContent).toBe('他说"')

  const off = open(documentOf(['他说']), false)
  off.type('"')
  expect(off.view.state.doc.textContent).toBe('他说"')
})
