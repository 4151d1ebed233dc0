// The editor's schema says neither more nor less than Document.
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  articleAddress,
  blockTexts,
  Document,
  type Block,
  type Inline,
  type ListItem,
  type TableCell,
  type Mark,
} from '#shared/document'
import { documentFrom, nodeOf, schema } from './schema'

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>(
    { type: 'strong' },
    { type: 'em' },
    { type: 'code' },
    { type: 'strike' },
    { type: 'superscript' },
    { type: 'subscript' },
  ),
  fc
    .constantFrom(
      'https://example.org/一',
      'http://example.org/?a=1',
      'mailto:desk@example.org',
      articleAddress('01K9ZQ3V8M5T2R7X4B6C0D1EFG'),
    )
    .map((href): Mark => ({ type: 'link', attrs: { href } })),
)
const marks = fc.option(fc.uniqueArray(mark, { maxLength: 4, selector: (one) => one.type }), {
  nil: undefined,
})
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('九原区43项“书记项目”', ' ', '　　段首', '𠮷'),
)
const withMarks = <T extends Inline>(node: T, of: Mark[] | undefined): T =>
  of === undefined || of.length === 0 ? node : { ...node, marks: of }
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(text, marks).map(([t, m]) => withMarks({ type: 'text', text: t }, m)) },
  { weight: 1, arbitrary: marks.map((m) => withMarks({ type: 'hard_break' }, m)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('', '见《包头市志》第二卷。'), marks)
      .map(([t, m]) => withMarks({ type: 'note', attrs: { text: t } }, m)),
  },
)
const inlines = fc.array(inline, { maxLength: 5 })
const filled = (content: Inline[]): { content?: Inline[] } => (content.length > 0 ? { content } : {})

const figure = fc
  .record({
    media: fc.constantFrom(null, 'ab'.repeat(32)),
    alt: fc.constantFrom('', '枣园里的采摘者'),
    width: fc.nat(100_000),
    height: fc.nat(100_000),
    address: fc.constantFrom('', 'https://example.org/a.png'),
    caption: inlines,
    credit: inlines,
  })
  .map(({ caption, credit, ...attrs }): Block => ({
    type: 'figure',
    attrs,
    content: [
      { type: 'caption', ...filled(caption) },
      { type: 'credit', ...filled(credit) },
    ],
  }))
const cell = fc
  .record({
    type: fc.constantFrom('table_cell' as const, 'table_header' as const),
    attrs: fc.record({
      colspan: fc.integer({ min: 1, max: 100 }),
      rowspan: fc.integer({ min: 1, max: 100 }),
    }),
    paragraphs: fc.array(inlines, { minLength: 1, maxLength: 2 }),
  })
  .map(({ type, attrs, paragraphs }): TableCell => ({
    type,
    attrs,
    content: paragraphs.map((content) => ({ type: 'paragraph', ...filled(content) })),
  }))
const table = fc
  .array(
    fc
      .array(cell, { maxLength: 3 })
      .map((content) => ({ type: 'table_row' as const, ...(content.length > 0 ? { content } : {}) })),
    { minLength: 1, maxLength: 3 },
  )
  .map((content): Block => ({ type: 'table', content }))

const { block } = fc.letrec<{ block: Block; item: ListItem }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inlines.map((content): Block => ({ type: 'paragraph', ...filled(content) })),
    fc
      .tuple(inlines, fc.constantFrom(2 as const, 3 as const, 4 as const))
      .map(([content, level]): Block => ({ type: 'heading', attrs: { level }, ...filled(content) })),
    fc
      .option(text, { nil: undefined })
      .map((t): Block =>
        t === undefined
          ? { type: 'code_block' }
          : { type: 'code_block', content: [{ type: 'text', text: t }] },
      ),
    fc.constant<Block>({ type: 'horizontal_rule' }),
    figure,
    table,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: 'blockquote', content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: 'bullet_list', content })),
    fc
      .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.nat(2000))
      .map(([content, order]): Block => ({ type: 'ordered_list', attrs: { order }, content })),
  ),
  item: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .map((content): ListItem => ({ type: 'list_item', content })),
}))
const document: fc.Arbitrary<Document> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content) => ({ type: 'doc', content }))

const FIGURE = {
  type: 'figure',
  attrs: { media: null, alt: '', width: 0, height: 0, address: '' },
  content: [{ type: 'caption' }, { type: 'credit' }],
}
const tableOf = (attrs: object, ...content: object[]): object => ({
  type: 'table',
  content: [{ type: 'table_row', content: [{ type: 'table_cell', attrs, content }] }],
})

describe('the schema', () => {
  it('has the nodes and marks of Document, no more', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual(
      [
        'blockquote',
        'bullet_list',
        'caption',
        'code_block',
        'credit',
        'doc',
        'figure',
        'hard_break',
        'heading',
        'horizontal_rule',
        'list_item',
        'note',
        'ordered_list',
        'paragraph',
        'table',
        'table_cell',
        'table_header',
        'table_row',
        'text',
      ].toSorted(),
    )
    expect(Object.keys(schema.marks).toSorted()).toEqual([
      'code',
      'em',
      'link',
      'strike',
      'strong',
      'subscript',
      'superscript',
    ])
  })

  it('opens every Document and gives back one that says the same', () => {
    fc.assert(
      fc.property(document, (given) => {
        v.parse(Document, given)
        const node = nodeOf(given)
        const back = documentFrom(node)
        expect(v.is(Document, back)).toBe(true)
        expect(blockTexts(back.content)).toEqual(blockTexts(given.content))
        // What it gives back is settled: opening it again changes nothing, byte for byte.
        expect(JSON.stringify(documentFrom(nodeOf(back)))).toBe(JSON.stringify(back))
        expect(charactersOf(back)).toEqual(charactersOf(given))
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    [
      'a link that runs',
      [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
    ],
    [
      'a link to a file',
      [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'file:///etc/passwd' } }] }],
    ],
    [
      'an address of Galley that names no article',
      [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'galley:article/../settings' } }] }],
    ],
    ['an unknown mark', [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }]],
    ['an unknown node', [{ type: 'image', attrs: { src: 'https://example.org/a.png' } }]],
    ['a block within a line', [{ type: 'paragraph' }]],
    ['a note of two lines', [{ type: 'note', attrs: { text: '一\n二' } }]],
    ['a note that is too long', [{ type: 'note', attrs: { text: '注'.repeat(5001) } }]],
  ])('refuses %s', (_, content) => {
    const wrong = { type: 'doc', content: [{ type: 'paragraph', content }] } as unknown as Document
    expect(v.is(Document, wrong)).toBe(false)
    expect(() => nodeOf(wrong)).toThrow(RangeError)
  })

  it.each([
    ['a first-level heading', { type: 'heading', attrs: { level: 1 } }],
    ['a list without items', { type: 'bullet_list', content: [] }],
    ['a list that counts from a half', { type: 'ordered_list', attrs: { order: 0.5 }, content: [] }],
    ['a figure without its credit', { ...FIGURE, content: [{ type: 'caption' }] }],
    ['a picture from the web', { ...FIGURE, attrs: { ...FIGURE.attrs, media: 'https://example.org/a.png' } }],
    [
      'a picture in the address',
      { ...FIGURE, attrs: { ...FIGURE.attrs, address: 'data:image/png;base64,AA' } },
    ],
    ['a picture as wide as the sea', { ...FIGURE, attrs: { ...FIGURE.attrs, width: 1e9 } }],
    ['a table without rows', { type: 'table', content: [] }],
    ['a cell that reaches over nothing', tableOf({ colspan: 0, rowspan: 1 }, { type: 'paragraph' })],
    ['a cell that reaches over everything', tableOf({ colspan: 1, rowspan: 1e6 }, { type: 'paragraph' })],
    ['a table in a table', tableOf({ colspan: 1, rowspan: 1 }, tableOf({ colspan: 1, rowspan: 1 }))],
    ['a list in a cell', tableOf({ colspan: 1, rowspan: 1 }, { type: 'bullet_list', content: [] })],
    ['an item outside a list', { type: 'list_item', content: [{ type: 'paragraph' }] }],
  ])('refuses %s', (_, wrongBlock) => {
    const wrong = { type: 'doc', content: [wrongBlock] } as unknown as Document
    expect(v.is(Document, wrong)).toBe(false)
    expect(() => nodeOf(wrong)).toThrow(RangeError)
  })
})

/** Each character with the marks it bears, whatever the pieces it is cut into and the order of the marks. */
function charactersOf(doc: Document): string[] {
  const of = (node: Block | ListItem | Inline): string[] => {
    if (node.type === 'text' || node.type === 'hard_break' || node.type === 'note') {
      const names = ('marks' in node ? (node.marks ?? []) : []).map((one) => JSON.stringify(one)).toSorted()
      return node.type === 'text'
        ? Array.from(node.text, (c) => c + names.join(''))
        : [`${node.type}${node.type === 'note' ? node.attrs.text : ''}${names.join('')}`]
    }
    return [
      node.type + JSON.stringify('attrs' in node ? node.attrs : {}),
      ...('content' in node ? (node.content ?? []) : []).flatMap((child) => of(child as Block)),
    ]
  }
  return doc.content.flatMap(of)
}
