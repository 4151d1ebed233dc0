// Printed lines: each side's text comes out line by line, a new style is told, cuts and joins are marked.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatten, type AnyNode } from './flat'
import { comparedText } from './inline'
import { alone, printed, type PrintedLine, type Printable } from './spans'

const text = (value: string, ...marks: string[]): AnyNode => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => ({ type })),
})
const p = (...content: AnyNode[]): AnyNode => ({ type: 'paragraph', content })
function both(before: readonly AnyNode[], after: readonly AnyNode[]): Printable {
  const [one, other] = [flatten(before), flatten(after)]
  return { before: one, after: other, pieces: comparedText(one.text, other.text) }
}
const linesOf = (lines: readonly PrintedLine[]): readonly string[] =>
  lines.map(({ spans }) => spans.map((span) => span.text).join(''))
const told = (lines: readonly PrintedLine[]): readonly string[] =>
  lines.map(({ spans, end }) =>
    [...spans.map((span) => `${span.kind}:${span.text}`), ...(end ? [`¶${end}`] : [])].join(' '),
  )

describe('sides', () => {
  it('lines of either side come out whole', () => {
    const words = fc.constantFrom('春耕', '备耕', '，', 'cat', '30', '👨‍👩‍👧', '')
    const inline = fc
      .tuple(words, fc.constantFrom([], ['strong']))
      .map(([value, marks]) => text(value || '。', ...marks))
    const block = fc.array(inline, { maxLength: 3 }).map((content) => p(...content))
    const blocks = fc.oneof(
      fc.array(block, { minLength: 1, maxLength: 4 }),
      fc
        .array(block, { minLength: 1, maxLength: 3 })
        .map((content): AnyNode[] => [{ type: 'blockquote', content }]),
    )
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const printable = both(before, after)
        for (const side of ['before', 'after'] as const) {
          const flat = printable[side]
          expect(linesOf(printed(printable, side))).toEqual(
            flat.lines.map(({ from, to }) => flat.text.slice(from, to)),
          )
        }
      }),
      { numRuns: 1000 },
    )
  })
})

it('a paragraph that was cut has its mark where, printed in one', () => {
  const cut = both([p(text('甲句。乙句。'))], [p(text('甲句。')), p(text('乙句。'))])
  expect(told(printed(cut, 'both'))).toEqual(['same:甲句。 ¶inserted', 'same:乙句。'])
  const joined = both([p(text('甲句。')), p(text('乙句。'))], [p(text('甲句。乙句。'))])
  expect(told(printed(joined, 'both'))).toEqual(['same:甲句。 deleted:¶ same:乙句。'])
  expect(told(printed(joined, 'before'))).toEqual(['same:甲句。 ¶deleted', 'same:乙句。'])
})

it('the same words in another style are told as such', () => {
  const bold = both([p(text('甲乙丙'))], [p(text('甲'), text('乙', 'strong'), text('丙'))])
  expect(told(printed(bold, 'after'))).toEqual(['same:甲 restyled:乙 same:丙'])
  expect(printed(bold, 'after')[0]?.spans[1]?.marks).toEqual([{ type: 'strong' }])
})

it('a note is read with its text, a row of a table is one', () => {
  const noted = flatten([p(text('甲'), { type: 'note', attrs: { text: '见附录' } })])
  expect(printed(alone(noted), 'after')[0]?.spans.map((span) => [span.text, span.node?.type])).toEqual([
    ['甲', undefined],
    ['\ufffc见附录', 'note'],
  ])
  const cell = (value: string): AnyNode => ({ type: 'table_cell', content: [p(text(value))] })
  const table = flatten([
    {
      type: 'table',
      content: [
        { type: 'table_row', content: [cell('甲'), cell('乙')] },
        { type: 'table_row', content: [cell('丙')] },
      ],
    },
  ])
  expect(table.lines.map(({ row }) => row)).toEqual([1, 1, 2])
})
