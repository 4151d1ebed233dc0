// Headlines laid beside each other: what is shared, what differs, and that no character is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligned, piecesOf } from './align'

const line = fc
  .array(fc.constantFrom('水厂', '开工', '第', '3', '14', '期', '（', '）', ' ', '大学', 'Elm', '!', '𠮷'), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''))

describe('pieces', () => {
  it('mark what differs', () => {
    expect(piecesOf('4月14日水情通报', '9月1日水情通报')).toEqual([
      { text: '9', shared: false },
      { text: '月', shared: true },
      { text: '1', shared: false },
      { text: '日水情通报', shared: true },
    ])
    expect(piecesOf('Acme to buy Elm Water', 'Acme not to buy Elm Water')).toEqual([
      { text: 'Acme ', shared: true },
      { text: 'not ', shared: false },
      { text: 'to buy Elm Water', shared: true },
    ])
  })
  it('are the line when joined, and all of it is shared with itself', () => {
    fc.assert(
      fc.property(line, line, (base, other) => {
        expect(
          piecesOf(base, other)
            .map(({ text }) => text)
            .join(''),
        ).toBe(other)
      }),
    )
    expect(piecesOf('水情周报（第3期）', '水情周报（第3期）')).toEqual([
      { text: '水情周报（第3期）', shared: true },
    ])
  })
})

describe('the table', () => {
  it('has a column for each slot of a series', () => {
    expect(aligned(['水情周报（第3期）', '水情周报（第14期）', '水情周报（第15期）'], 0)).toEqual({
      slots: [false, true, false],
      rows: [
        ['水情周报（第', '3', '期）'],
        ['水情周报（第', '14', '期）'],
        ['水情周报（第', '15', '期）'],
      ],
    })
  })
  it('has one slot where most have the same and one has not', () => {
    expect(
      aligned(['2023年青河大学招生章程', '2023年柳湾大学招生章程', '2022年青河大学招生章程'], 0),
    ).toEqual({
      slots: [true, false, true, false],
      rows: [
        ['2023', '年', '青河', '大学招生章程'],
        ['2023', '年', '柳湾', '大学招生章程'],
        ['2022', '年', '青河', '大学招生章程'],
      ],
    })
  })
  it('keeps its columns when one line is another', () => {
    const { slots, rows } = aligned(['4月1日水情通报', '4月2日水情通报', '4月3日水情通报', '城东水厂开工'], 0)
    expect(rows.slice(0, 3).map((cells) => cells.filter((_, column) => slots[column]))).toContainEqual(
      expect.arrayContaining(['2']),
    )
    expect(rows[3]?.join('')).toBe('城东水厂开工')
  })
  it('loses no character, and every row has every column', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(5), (lines, at) => {
        const { slots, rows } = aligned(lines, at % lines.length)
        expect(rows.map((cells) => cells.join(''))).toEqual(lines)
        expect(rows.every((cells) => cells.length === slots.length)).toBe(true)
      }),
    )
  })
})
