// Taking over: what a selection means in blocks, where it goes, and that it is one step of undo.
import { history, undo } from 'prosemirror-history'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import type { Block, Document } from '#shared/document'
import { documentFrom, nodeOf } from './schema'
import { linesAsDoc, MOST_LINES, putIn, takenFrom } from './taking'

const p = (text: string): Block => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const list = (...texts: readonly string[]): Block => ({
  type: 'bullet_list',
  content: texts.map((text) => ({ type: 'list_item', content: [p(text)] })),
})
const doc = (...content: readonly Block[]): Document => ({ type: 'doc', content: [...content] }) as Document
const stateOf = (document: Document, from: number, to = from): EditorState => {
  const start = EditorState.create({ doc: nodeOf(document), plugins: [history()] })
  return start.apply(start.tr.setSelection(TextSelection.create(start.doc, from, to)))
}
const textsOf = (state: EditorState): string[] => state.doc.children.map((block) => block.textContent)

/** Takes from one, puts into the other; answers the latter before and after, and once undone. */
function taken(from: EditorState, into: EditorState): { after: EditorState; undone: EditorState } {
  let after = into
  expect(putIn(takenFrom(from))(into, (tr) => (after = into.apply(tr)))).toBe(true)
  after.doc.check()
  let undone = after
  undo(after, (tr) => (undone = after.apply(tr)))
  return { after, undone }
}

const SOURCE = doc(p('甲乙丙'), p('丁戊己'), list('一', '二'), p('末'))

test('the block at the cursor goes behind the one at the caret, and the next behind that', () => {
  const into = stateOf(doc(p('头'), p('尾')), 1)
  const { after, undone } = taken(stateOf(SOURCE, 2), into)
  expect(textsOf(after)).toEqual(['头', '甲乙丙', '尾'])
  expect(textsOf(undone)).toEqual(['头', '尾'])
  expect(textsOf(taken(stateOf(SOURCE, 7), after).after)).toEqual(['头', '甲乙丙', '丁戊己', '尾'])
})

test('an empty paragraph gives its place', () => {
  expect(textsOf(taken(stateOf(SOURCE, 2), stateOf(doc(p('头'), p('')), 4)).after)).toEqual(['头', '甲乙丙'])
})

test('a piece of one line goes into the line; all of a line is a block', () => {
  expect(textsOf(taken(stateOf(SOURCE, 2, 3), stateOf(doc(p('头尾')), 2)).after)).toEqual(['头乙尾'])
  expect(textsOf(taken(stateOf(SOURCE, 1, 4), stateOf(doc(p('头尾')), 2)).after)).toEqual(['头尾', '甲乙丙'])
})

test('over several blocks the first and the last are cut, and stay blocks', () => {
  const { after } = taken(stateOf(SOURCE, 3, 8), stateOf(doc(p('头尾')), 2))
  expect(textsOf(after)).toEqual(['头尾', '丙', '丁戊'])
  // Up to before the first sign of a block: that block is not meant.
  expect(takenFrom(stateOf(SOURCE, 2, 6)).content.childCount).toBe(1)
})

test('a list stays a list, with a line behind it to go on in', () => {
  const into = stateOf(doc(p('头'), p('尾')), 1)
  const { after } = taken(stateOf(SOURCE, 13), into)
  expect(documentFrom(after.doc)).toEqual(doc(p('头'), list('一', '二'), p(''), p('尾')))
  expect(after.selection.$from.parent.content.size).toBe(0)
  expect(after.selection.$from.index(0)).toBe(2)
})

test('raw lines become paragraphs, without blanks around them and without blank lines', () => {
  const lines = linesAsDoc('\u3000\u3000甲\r\n\r\n 乙 丙 \n\u3000\n')
  expect(lines.doc.children.map((line) => line.textContent)).toEqual(['甲', '乙 丙'])
  expect(linesAsDoc(' \n').doc.childCount).toBe(1)
  const long = linesAsDoc('行\n'.repeat(MOST_LINES + 3))
  expect([long.doc.childCount, long.left]).toEqual([MOST_LINES, 3])
})
