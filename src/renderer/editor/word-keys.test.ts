// Word-wise keys as states: steps across lines, what stays selected, what a deletion takes.
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { documentOf } from '#shared/document'
import { nodeOf } from './schema'
import { deleteByWord, moveByWord } from './word-keys'

const state = (lines: string[], at: number): EditorState => {
  const fresh = EditorState.create({ doc: nodeOf(documentOf(lines)) })
  return fresh.apply(fresh.tr.setSelection(TextSelection.create(fresh.doc, at)))
}
function run(before: EditorState, command: Command): EditorState | null {
  let after = before
  return command(before, (tr) => (after = before.apply(tr))) ? after : null
}

it('steps by dictionary words, from the end of a line to the next one and back', () => {
  let at = state(['今天下雨。', '明天'], 1)
  const heads: number[] = []
  for (let n = 0; n < 5; n++) {
    at = run(at, moveByWord(1, false)) ?? at
    heads.push(at.selection.head)
  }
  expect(heads).toEqual([3, 5, 6, 8, 10])
  expect(run(at, moveByWord(1, false))).toBeNull()
  const back: number[] = []
  for (let n = 0; n < 4; n++) {
    at = run(at, moveByWord(-1, false)) ?? at
    back.push(at.selection.head)
  }
  expect(back).toEqual([8, 6, 3, 1])
})

it('extends what is selected from where it began', () => {
  const at = run(run(state(['今天下雨'], 1), moveByWord(1, true)) ?? state([''], 1), moveByWord(1, true))
  expect([at?.selection.anchor, at?.selection.head]).toEqual([1, 5])
})

it('deletes a word or the marks before it, and leaves the joining of lines to others', () => {
  let at = run(state(['今天下雨。', '明天'], 6), deleteByWord(-1))
  expect(at?.doc.child(0).textContent).toBe('今天下雨')
  at = at && run(at, deleteByWord(-1))
  expect(at?.doc.child(0).textContent).toBe('今天')
  expect(run(state(['今天', '明天'], 5), deleteByWord(-1))).toBeNull()
  expect(run(state(['今天下雨'], 1), deleteByWord(1))?.doc.textContent).toBe('下雨')
})

it('leaves lines that run from right to left to the browser', () => {
  expect(run(state(['שלום עולם'], 1), moveByWord(1, false))).toBeNull()
})
