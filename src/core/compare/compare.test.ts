// Two states of an article: either side is read off the rows exactly, moves, splits and kinds to come are recognised.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, type Block, type Document } from '#shared/document'
import { compareArticles, type Comparable, type Row } from './compare'
import type { AnyNode } from './flat'

const WITH: Omit<Comparable, 'body'> = {
  headline: '打造高质量发展新高地',
  kicker: '',
  deck: '',
  author: '',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
}
const state = (body: Document): Comparable => ({ ...WITH, body })
const P = Array.from(
  { length: 12 },
  (_, n) =>
    `第${n}号：走进第${n * 37}村，${'春耕备耕正当时抢抓农时节'.slice(n % 7)}，村民们对${n * 101}号路面赞不绝口。`,
)
const compared = (before: readonly string[], after: readonly string[]): readonly Row[] =>
  compareArticles(state(documentOf(before)), state(documentOf(after))).rows
const kinds = (rows: readonly Row[]): string => rows.map(({ kind }) => kind).join(' ')

const sides = (rows: readonly Row[], side: 'before' | 'after'): readonly AnyNode[] =>
  rows.flatMap((row) => {
    if (side === 'after') return 'after' in row ? row.after.blocks : []
    return 'before' in row ? row.before.blocks : []
  })

function expectLaws(before: Document, after: Document): readonly Row[] {
  const { rows } = compareArticles(state(before), state(after))
  expect(sides(rows, 'before')).toEqual(before.content)
  expect(sides(rows, 'after')).toEqual(after.content)
  for (const side of ['before', 'after'] as const) {
    const places = rows.flatMap((row) =>
      side in row ? [(row as Record<typeof side, { at: number; blocks: readonly AnyNode[] }>)[side]] : [],
    )
    let at = 0
    for (const { at: said, blocks } of places) {
      expect(said).toBe(at)
      at += blocks.length
    }
  }
  for (const row of rows) {
    if (row.kind !== 'changed') continue
    const text = (without: string): string =>
      row.pieces
        .filter(({ kind }) => kind !== without)
        .map((piece) => piece.text)
        .join('')
    expect(text('inserted')).toBe(row.before.flat.text)
    expect(text('deleted')).toBe(row.after.flat.text)
  }
  const [left, came] = ['left', 'came'].map((kind) =>
    rows.flatMap((row) => (row.kind === kind && 'move' in row ? [row.move] : [])).toSorted((a, b) => a - b),
  )
  expect(left).toEqual(came)
  return rows
}

describe('blocks', () => {
  it('what is the same is kept, what differs faces what it was', () => {
    expect(kinds(compared(P, P))).toBe(P.map(() => 'kept').join(' '))
    const after = [...P.slice(0, 3), P[3]?.replace('赞不绝口', '交口称赞') ?? '', ...P.slice(4)]
    const rows = compared(P, after)
    expect(kinds(rows)).toBe(P.map((_, n) => (n === 3 ? 'changed' : 'kept')).join(' '))
    expect(rows[3]).toMatchObject({
      pieces: [{ kind: 'same' }, { text: '赞不绝口' }, { text: '交口称赞' }, { kind: 'same' }],
    })
  })

  it('a block that came or went leaves the others in place', () => {
    expect(kinds(compared(P.slice(0, 4), P.slice(0, 4).toSpliced(2, 0, '全新的一段话与别处都不同。')))).toBe(
      'kept kept added kept kept',
    )
    expect(kinds(compared(P.slice(0, 4), P.slice(0, 4).toSpliced(1, 1)))).toBe('kept removed kept kept')
  })

  it('a short line with a digit for a numeral is the same line', () => {
    expect(
      kinds(compared(['甲甲甲甲。', '第1段', '乙乙乙乙。'], ['甲甲甲甲。', '第一段', '乙乙乙乙。'])),
    ).toBe('kept changed kept')
  })

  it('repeated lines are matched in order', () => {
    const same = Array.from({ length: 300 }, () => P[0] ?? '')
    const after = same.with(10, `${P[0]}改`).with(200, `又${P[0]}`)
    const rows = compared(same, after)
    expect(rows.flatMap(({ kind }, n) => (kind === 'kept' ? [] : [`${n} ${kind}`]))).toEqual([
      '10 changed',
      '200 changed',
    ])
  })
})

describe('moves', () => {
  it('a paragraph that moved is no deletion, and knows its other place', () => {
    const rows = compared(P.slice(0, 5), [P[3], P[0], P[1], P[2], P[4]] as string[])
    expect(kinds(rows)).toBe('came kept kept kept left kept')
    expect(rows[0]).toMatchObject({ move: 0, pieces: null, origin: { at: 3 }, after: { at: 0 } })
    expect(rows[4]).toMatchObject({ move: 0, before: { at: 3 } })
    const { difference } = compareArticles(
      state(documentOf(P.slice(0, 5))),
      state(documentOf([P[3], P[0], P[1], P[2], P[4]] as string[])),
    )
    expect(difference).toEqual({ inserted: 0, deleted: 0, changes: 1, moves: 1 })
  })

  it('one that moved and was changed shows what was changed', () => {
    const changed = P[0]?.replace('赞不绝口', '交口称赞') ?? ''
    const rows = compared(P.slice(0, 5), [...P.slice(1, 5), changed])
    expect(kinds(rows)).toBe('left kept kept kept kept came')
    expect(rows.at(-1)).toMatchObject({ pieces: [{}, { text: '赞不绝口' }, { text: '交口称赞' }, {}] })
  })

  it('the lighter of two that changed places is the one that moved', () => {
    const rows = compared([P.slice(0, 3).join(''), '短的小标题'], ['短的小标题', P.slice(0, 3).join('')])
    expect(kinds(rows)).toBe('came kept left')
  })

  it('every shuffle of paragraphs is told by moves alone', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(P, { minLength: P.length }), (after) => {
        const rows = expectLaws(documentOf(P), documentOf(after))
        expect(rows.every(({ kind }) => kind === 'kept' || kind === 'left' || kind === 'came')).toBe(true)
      }),
    )
  })
})

describe('splits and joins', () => {
  const [one, other] = [P[0] ?? '', P[5] ?? '']
  it('a paragraph cut in two is one row with a line end more', () => {
    const rows = compared([P[1] ?? '', one + other, P[2] ?? ''], [P[1] ?? '', one, other, P[2] ?? ''])
    expect(kinds(rows)).toBe('kept changed kept')
    expect(rows[1]).toMatchObject({
      pieces: [{ text: one }, { kind: 'inserted', text: '\n' }, { text: other }],
    })
  })
  it('two made one, likewise', () => {
    const rows = compared([P[1] ?? '', one, other, P[2] ?? ''], [P[1] ?? '', one + other, P[2] ?? ''])
    expect(rows[1]).toMatchObject({
      pieces: [{ text: one }, { kind: 'deleted', text: '\n' }, { text: other }],
    })
  })
})

describe('any body', () => {
  it('style, kind and attributes alone are a change without words', () => {
    const text = P[0] ?? ''
    const before: Block[] = [{ type: 'paragraph', content: [{ type: 'text', text }] }]
    const bold: Block[] = [
      { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'strong' }] }] },
    ]
    const heading: Block[] = [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }]
    const quoted: Block[] = [{ type: 'blockquote', content: before }]
    for (const content of [bold, heading, quoted]) {
      const rows = expectLaws({ type: 'doc', content: before }, { type: 'doc', content })
      expect(rows).toMatchObject([{ kind: 'changed', pieces: [{ kind: 'same', text }] }])
    }
  })

  it('the order in which attributes were written is no difference', () => {
    const image = (attrs: object): Document => ({
      type: 'doc',
      content: [{ type: 'figure', attrs }] as unknown as Block[],
    })
    expect(kinds(expectLaws(image({ src: 'a', alt: '图' }), image({ alt: '图', src: 'a' })))).toBe('kept')
    expect(kinds(expectLaws(image({ src: 'a' }), image({ src: 'b' })))).toBe('changed')
  })

  it('kinds that are not known yet are compared by their lines', () => {
    const cell = (text: string): object => ({
      type: 'cell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })
    const table = (...cells: string[]): Document => ({
      type: 'doc',
      content: [
        { type: 'table', content: [{ type: 'row', content: cells.map(cell) }] },
      ] as unknown as Block[],
    })
    const [row] = expectLaws(table('甲', '乙', '丙'), table('甲', '丁', '丙'))
    expect(row).toMatchObject({
      kind: 'changed',
      pieces: [
        { text: '甲\n' },
        { kind: 'deleted', text: '乙' },
        { kind: 'inserted', text: '丁' },
        { text: '\n丙' },
      ],
    })
    expect(row?.kind === 'changed' && row.before.flat.lines.map(({ path }) => path.join('/'))).toEqual(
      Array.from({ length: 3 }, () => 'table/row/cell/paragraph'),
    )
  })

  it('both sides come out exactly, whatever is done to a body', () => {
    const inline = fc.record({
      type: fc.constant('text' as const),
      text: fc.oneof(fc.constantFrom(...P), fc.string({ unit: 'grapheme', minLength: 1 })),
    })
    const paragraph = fc.record({
      type: fc.constant('paragraph' as const),
      content: fc.array(inline, { maxLength: 2 }),
    })
    const block: fc.Arbitrary<Block> = fc.oneof(
      { weight: 6, arbitrary: paragraph },
      { weight: 1, arbitrary: fc.constant({ type: 'horizontal_rule' } as Block) },
      {
        weight: 1,
        arbitrary: fc
          .array(paragraph, { minLength: 1, maxLength: 3 })
          .map((content): Block => ({ type: 'blockquote', content })),
      },
    )
    const blocks = fc.array(block, { maxLength: 14 })
    const edited = fc
      .tuple(blocks, blocks, blocks, blocks, fc.boolean())
      .map(([a, b, c, d, swap]): [Block[], Block[]] => [
        [...a, ...b, ...c],
        swap ? [...c, ...d, ...a] : [...a, ...d, ...c],
      ])
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const rows = expectLaws({ type: 'doc', content: before }, { type: 'doc', content: after })
        expect(rows.length).toBeLessThanOrEqual(before.length + after.length)
      }),
      { numRuns: 500 },
    )
  })
})

describe('fields', () => {
  it('names those that differ, with their pieces; the counts are of both', () => {
    const before = state(documentOf(['原来的话。']))
    const after = {
      ...before,
      headline: '打造高质量发展新家园',
      author: '李四',
      body: documentOf(['后来的话。']),
    }
    const { fields, difference } = compareArticles(before, after)
    expect(fields.map(({ name }) => name)).toEqual(['headline', 'author'])
    expect(difference).toEqual({ inserted: 2 + 2 + 2, deleted: 2 + 0 + 2, changes: 3, moves: 0 })
  })
})
