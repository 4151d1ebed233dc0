// Marks in the open text: the places that the library finds, moved with the text, and the way from one to the next.
import { EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { documentOf, plainText, type Document } from '#shared/document'
import { hitsIn } from '#core/search/highlight'
import { compile, NO_TEXT } from '#core/search/query'
import { finderOf, hitMarks, stepFrom, type Hit } from './hits'
import { nodeOf } from './schema'

const MIXED: Document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '黨建引領' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '抓党' },
        { type: 'text', text: '建，', marks: [{ type: 'strong' }] },
        { type: 'hard_break' },
        { type: 'text', text: '再抓党建' },
      ],
    },
    { type: 'horizontal_rule' },
    {
      type: 'paragraph',
      content: [
        { type: 'note', attrs: { text: '党建办党建科' } },
        { type: 'text', text: '说党' },
        { type: 'note', attrs: { text: '另见 AI' } },
        { type: 'text', text: '建好' },
      ],
    },
    {
      type: 'bullet_list',
      content: [
        {
          type: 'list_item',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'AI said 党建' }] }],
        },
      ],
    },
  ],
}

/** The text under each place of the body. */
function found(query: string, document: Document): string[] {
  const doc = nodeOf(document)
  return (finderOf(query)?.inBody(doc) ?? []).map(({ from, to }) => doc.textBetween(from, to, '|', '|'))
}

test('finds in every kind of block what is looked for, across marks, traditional or not', () => {
  expect(found('党建', MIXED)).toEqual(['黨建', '党建', '党建', '党|建', '|', '|', '党建'])
  expect(found('ai', MIXED)).toEqual(['|', 'AI'])
  expect(found('没有', MIXED)).toEqual([])
})

test('finds in the body as many places as the library does in its plain text', () => {
  for (const query of ['党建', '抓 OR ai', '"AI said"', 'a', '建 -没有'])
    expect(found(query, MIXED)).toHaveLength(
      hitsIn(compile(query, { simplify: true }), { ...NO_TEXT, body: plainText(MIXED) }).length,
    )
})

test('looks for nothing where a query asks for no text', () => {
  expect(finderOf('')).toBeNull()
  expect(finderOf('tag:党建 stage:draft')).toBeNull()
  expect(finderOf('-党建')).toBeNull()
})

test('a headline is marked by its own operator, the body is not', () => {
  const finder = finderOf('标题:书记')
  expect(finder?.inPart('headline', '抓好书记项目')).toEqual([{ from: 2, to: 4 }])
  expect(finder?.inPart('deck', '书记')).toEqual([])
  expect(found('标题:书记', documentOf(['书记']))).toEqual([])
})

test('a block that did not change is not looked through again', () => {
  const finder = finderOf('党')
  const doc = nodeOf(documentOf(['党一', '党二']))
  finder?.inBody(doc)
  let read = 0
  const first = doc.child(0)
  first.textBetween = () => {
    read++
    return ''
  }
  expect(finder?.inBody(doc)).toHaveLength(2)
  expect(read).toBe(0)
})

test('marks move with what is typed before them, and go where their text goes', () => {
  const marks = hitMarks()
  const doc = nodeOf(documentOf(['前党建后']))
  let state = EditorState.create({ doc, plugins: [marks] })
  const spans = finderOf('党建')?.inBody(doc) ?? []
  state = state.apply(state.tr.setMeta(marks, { spans, current: 0 }))
  const shown = (): number[][] =>
    marks
      .getState(state)
      ?.find()
      .map(({ from, to }) => [from, to]) ?? []
  expect(shown()).toEqual([[2, 4]])
  state = state.apply(state.tr.insertText('很', 1))
  expect(shown()).toEqual([[3, 5]])
  state = state.apply(state.tr.delete(3, 5))
  expect(shown()).toEqual([])
})

const HITS: readonly Hit[] = [
  { place: 1, from: 2, to: 4 },
  { place: 3, from: 5, to: 7 },
  { place: 3, from: 9, to: 11 },
]

test('steps from hit to hit and round the ends', () => {
  expect(stepFrom(HITS, { kind: 'hit', n: null }, 1)).toBe(0)
  expect(stepFrom(HITS, { kind: 'hit', n: null }, -1)).toBe(2)
  expect(stepFrom(HITS, { kind: 'hit', n: 2 }, 1)).toBe(0)
  expect(stepFrom(HITS, { kind: 'hit', n: 0 }, -1)).toBe(2)
})

test('steps from the caret, not over the hit that is selected', () => {
  const at = (place: number, from: number, to = from) => ({ kind: 'selection', place, from, to }) as const
  expect(stepFrom(HITS, at(0, 0), 1)).toBe(0)
  expect(stepFrom(HITS, at(1, 2, 4), 1)).toBe(1)
  expect(stepFrom(HITS, at(3, 5, 7), 1)).toBe(2)
  expect(stepFrom(HITS, at(3, 9, 11), 1)).toBe(0)
  expect(stepFrom(HITS, at(3, 9, 11), -1)).toBe(1)
  expect(stepFrom(HITS, at(1, 2, 4), -1)).toBe(2)
})
