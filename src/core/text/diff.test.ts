// Diff by words: the two laws on any pair of texts, and readable pieces.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffText, type DiffPiece } from './diff'

const joined = (pieces: readonly DiffPiece[], without: DiffPiece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('')

function expectLaws(before: string, after: string): void {
  const pieces = diffText(before, after)
  expect(joined(pieces, 'inserted')).toBe(before)
  expect(joined(pieces, 'deleted')).toBe(after)
  expect(pieces.some((piece) => piece.text === '')).toBe(false)
}

describe('diffText', () => {
  test('whole words are replaced', () => {
    expect(diffText('厦门户籍单身人士可购第二套住房', '厦门户籍单身人士可以购买第二套住房')).toEqual([
      { kind: 'same', text: '厦门户籍单身人士' },
      { kind: 'deleted', text: '可购' },
      { kind: 'inserted', text: '可以购买' },
      { kind: 'same', text: '第二套住房' },
    ])
  })

  test('equal texts are one piece, empty ones none', () => {
    expect(diffText('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }])
    expect(diffText('', '')).toEqual([])
    expect(diffText('', '新')).toEqual([{ kind: 'inserted', text: '新' }])
  })

  test('surrogate pairs stay whole', () => {
    for (const piece of diffText('看𠮷野家😀', '看𠮸野家😁')) expect(piece.text.isWellFormed()).toBe(true)
  })

  test('before and after can be put together again', () => {
    const words = fc.array(fc.constantFrom('世界', '全球', '，', ' ', 'a', '1', '😀', '\n', '\ue000', '的'))
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      words.map((list) => list.join('')),
    )
    fc.assert(fc.property(text, text, expectLaws), { numRuns: 1000 })
  })

  test('long texts keep the laws and stay quick when nothing is alike', () => {
    const before = Array.from(
      { length: 900 },
      (_, i) => `第${i}段：${String.fromCodePoint(0x4e00 + i)}有一件小事发生在${i * 7}年，大家都说好。`,
    )
    const after = before.map((line, i) => (i % 40 === 0 ? `${line}后来改了。` : line))
    expectLaws(before.join('\n'), after.join('\n'))
    expect(
      diffText(before.join('\n'), after.join('\n')).filter((piece) => piece.kind === 'inserted'),
    ).toHaveLength(23)
    const other = Array.from({ length: 30_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    ).join('')
    const start = Date.now()
    expectLaws(before.join('\n'), other)
    expect(Date.now() - start).toBeLessThan(20_000)
  })
})
