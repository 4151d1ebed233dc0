// Handing over between two articles that are both written: nothing lost on the way, nothing left twice, each with an undo of its own.
import { history, undo } from 'prosemirror-history'
import { EditorState, NodeSelection, TextSelection, type Selection } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import type { Block, Document } from '#shared/document'
import { handOver, takeOut, type Handed } from './handing'
import { nodeOf } from './schema'
import { takenFrom } from './taking'

const p = (text: string): Block => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const doc = (...content: readonly Block[]): Document => ({ type: 'doc', content: [...content] }) as Document
const list = (...texts: readonly string[]): Block => ({
  type: 'bullet_list',
  content: texts.map((text) => ({ type: 'list_item', content: [p(text)] })),
})
const table: Block = {
  type: 'table',
  content: [
    {
      type: 'table_row',
      content: ['子', '丑'].map((text) => ({ type: 'table_cell' as const, content: [p(text)] })),
    },
  ],
} as Block
const figure: Block = {
  type: 'figure',
  attrs: { media: null, width: 0, height: 0, alt: '' },
  content: [{ type: 'caption', content: [{ type: 'text', text: '图' }] }, { type: 'credit' }],
} as unknown as Block

const stateOf = (document: Document, select: (doc: Node) => Selection): EditorState => {
  const start = EditorState.create({ doc: nodeOf(document), plugins: [history()] })
  return start.apply(start.tr.setSelection(select(start.doc)))
}
const at =
  (from: number, to = from) =>
  (node: Node): Selection =>
    TextSelection.create(node, from, to)
const texts = ({ doc: { children } }: EditorState): string[] => children.map((block) => block.textContent)
function undone(state: EditorState): EditorState {
  let after = state
  undo(state, (tr) => (after = state.apply(tr)))
  return after
}
function handed(
  here: EditorState,
  there: EditorState,
): Handed & { readonly from: NonNullable<Handed['from']> } {
  const done = handOver(here, there, true)
  if (done?.from == null) throw new Error('nothing was handed over')
  return { ...done, from: done.from }
}

describe('a block moved', () => {
  const here = stateOf(doc(p('甲'), p('乙'), p('丙')), at(4))
  const there = stateOf(doc(p('头'), p('尾')), at(1))
  const { into, from } = handed(here, there)
  const [left, right] = [here.apply(from), there.apply(into)]

  it('leaves here and stands there, and the caret is on what came after it', () => {
    expect(texts(left)).toEqual(['甲', '丙'])
    expect(texts(right)).toEqual(['头', '乙', '尾'])
    expect(left.selection.$from.index(0)).toBe(1)
  })

  it('is taken back by each article’s own undo alone', () => {
    expect(texts(undone(left))).toEqual(['甲', '乙', '丙'])
    expect(texts(right)).toEqual(['头', '乙', '尾'])
    expect(texts(undone(right))).toEqual(['头', '尾'])
  })

  it('is a step of its own, whatever was typed just before', () => {
    const typed = here.apply(here.tr.insertText('写', 4))
    const moved = typed.apply(takeOut(typed))
    expect(texts(moved)).toEqual(['甲', '丙'])
    expect(texts(undone(moved))).toEqual(['甲', '写乙', '丙'])
  })
})

it('a copy leaves all as it was', () => {
  const here = stateOf(doc(p('甲'), p('乙')), at(1))
  expect(handOver(here, stateOf(doc(p('')), at(1)), false)?.from).toBeNull()
})

it('the last block leaves an empty paragraph behind', () => {
  const here = stateOf(doc(list('一', '二')), at(3))
  expect(texts(here.apply(takeOut(here)))).toEqual([''])
  expect(here.apply(takeOut(here)).doc.firstChild?.type.name).toBe('paragraph')
})

it('a block that is selected as a whole goes as one', () => {
  const here = stateOf(doc(p('甲'), figure, p('乙')), (node) => NodeSelection.create(node, 3))
  expect(takenFrom(here).content.firstChild?.type.name).toBe('figure')
  expect(texts(here.apply(takeOut(here)))).toEqual(['甲', '乙'])
})

/** What is not as it should be once what is selected was moved. */
function wrong(here: EditorState, there: EditorState): string[] {
  const { from, to } = here.selection
  const all = here.doc.textContent
  const done = handOver(here, there, true)
  // Nothing but the edges of two blocks is selected.
  if (done?.from == null) return here.doc.textBetween(from, to) === '' ? [] : ['not taken']
  const left = here.apply(done.from)
  const right = there.apply(done.into)
  left.doc.check()
  right.doc.check()
  const gone = done.slice.content.textBetween(0, done.slice.content.size)
  const cut = all.indexOf(gone)
  const arrived = right.doc.textContent.replace(gone, '')
  return [
    ...(all.slice(0, cut) + all.slice(cut + gone.length) === left.doc.textContent ? [] : ['what stays']),
    ...(gone.includes(here.doc.textBetween(from, to)) ? [] : ['what goes']),
    ...(arrived === there.doc.textContent ? [] : ['what comes']),
    ...(undone(left).doc.eq(here.doc) ? [] : ['undone here']),
    ...(undone(right).doc.eq(there.doc) ? [] : ['undone there']),
  ]
}

it('whatever is selected: what goes and what stays are all there was, in order, and both are documents', () => {
  const source = doc(p('甲乙'), list('一二', '三'), p(''), table, figure, p('丙丁'))
  const there = stateOf(doc(p('头')), at(1))
  const places: number[] = []
  nodeOf(source).descendants((node, start) => {
    if (node.isTextblock) for (let n = 0; n <= node.content.size; n++) places.push(start + 1 + n)
  })
  const found = places.flatMap((from) =>
    places
      .filter((to) => to >= from)
      .map((to) => [from, to, wrong(stateOf(source, at(from, to)), there)] as const),
  )
  expect(found.filter(([, , what]) => what.length > 0)).toEqual([])
  expect(found).toHaveLength(190)
})
