// Heads set to an order: room by column and type size, even lines, breaks at clauses and words, lone characters found.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_HEAD_ORDER as ORDER } from '#shared/head-order'
import { headUnitOf, headWidth, roomOf, setHead } from './head-order'

const ofRoom = (room: number, lines = 2) => ({
  columns: 1,
  points: 36,
  lines,
  // A hair more than whole characters.
  columnWidth: (room + 0.01) * 36 * (25.4 / 72),
  gutter: 0,
})
const set = (text: string, room: number, lines = 2) =>
  setHead(text, ofRoom(room, lines)).lines.map((line) => line.text)

describe('room', () => {
  it('follows from columns, gutters and type size', () => {
    expect(headWidth(ORDER, 36)).toBeCloseTo((4 * 45 + 3 * 4) / 12.7, 5)
    expect(roomOf(ORDER, 36, 'w1')).toBe(15)
    expect(roomOf(ORDER, 36, 'flitj')).toBe(30)
    expect(roomOf(ORDER, 18, 'w1')).toBe(30)
    expect(roomOf({ ...ORDER, columns: 1 }, 36, 'w1')).toBe(3)
  })

  it('is counted in head units for Latin', () => {
    expect([headUnitOf('水库开闸'), headUnitOf('Dam opens'), headUnitOf('YouTube停更')]).toEqual([
      'w1',
      'flitj',
      'w1',
    ])
  })
})

describe('setHead', () => {
  it.each([
    ['one line where it fits', '水库今日开闸', 8, ['水库今日开闸']],
    ['one line with one character more, which spacing takes up', '水库今日开闸', 5, ['水库今日开闸']],
    ['two at the blank, which goes', '水库今日开闸 三镇连夜转移', 8, ['水库今日开闸', '三镇连夜转移']],
    ['two behind a clause mark', '水库今日开闸，三镇连夜转移', 8, ['水库今日开闸，', '三镇连夜转移']],
    [
      'two at a half-width comma before Han',
      '水库今日开闸,三镇连夜转移',
      8,
      ['水库今日开闸,', '三镇连夜转移'],
    ],
    [
      'at the clause although it is less even',
      '厦门调整限购 厦门户籍单身可购',
      12,
      ['厦门调整限购', '厦门户籍单身可购'],
    ],
    [
      'never within a number and its unit',
      '要求说明2021年转让500万元股权',
      8,
      ['要求说明2021年', '转让500万元股权'],
    ],
    ['between words', '财政部门下达补助资金五千万元', 9, ['财政部门下达', '补助资金五千万元']],
    [
      'Latin between words',
      'Dam opens at dawn after three days of rain',
      24,
      ['Dam opens at dawn', 'after three days of rain'],
    ],
    ['nothing of nothing', '  ', 8, []],
  ])('%s', (_name, text, room, lines) => {
    expect(set(text, headUnitOf(text) === 'w1' ? room : room / 2)).toEqual(lines)
  })

  it('takes more lines than ordered rather than overflow, and so tells that it is too long', () => {
    const head = setHead('水库今日开闸三镇连夜转移省里派出三支工作队', ofRoom(6, 2))
    expect(head.lines.length).toBeGreaterThan(2)
    expect(head.lines.every(({ isOver }) => !isOver)).toBe(true)
  })

  it('says which line is short by more than one character, and which is over', () => {
    const [first, second] = setHead('水库今日开闸 三镇转移', ofRoom(7)).lines
    expect([first?.count, first?.isShort]).toEqual([6, false])
    expect([second?.count, second?.isShort]).toEqual([4, true])
    expect(setHead('YouTubeYouTubeYouTube水', ofRoom(4)).lines[0]).toMatchObject({ isOver: true })
  })

  it('finds a character that stands alone', () => {
    expect(setHead('水库 闸', ofRoom(1, 3)).lines.at(-1)).toMatchObject({ text: '闸', lone: '闸' })
    const parted = setHead('开闸放水打造', ofRoom(4, 1), 36, 1)
    expect(parted.lines.every(({ lone }) => lone === null)).toBe(true)
    // Nothing but the word itself: it is parted where the room forces it.
    expect(setHead('打造', ofRoom(1, 2)).lines.map(({ lone }) => lone)).toEqual([null])
  })

  const text = fc
    .array(
      fc.constantFrom('水库', '开闸', '，', '“', '”', '《', '》', ' ', 'YouTube', '43项', '👨‍👩‍👧', '高质量发展'),
      {
        minLength: 1,
        maxLength: 24,
      },
    )
    .map((parts) => parts.join(''))

  it('loses nothing but blanks, begins no line with a closing mark, ends none with an opening one', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (given, room, most) => {
          const { lines } = setHead(given, ofRoom(room, most))
          const bare = (one: string): string => one.replace(/\s/g, '')
          expect(lines.map((line) => bare(line.text)).join('')).toBe(bare(given))
          expect(lines.slice(1).filter((line) => /^[，”》]/.test(line.text))).toEqual([])
          expect(lines.slice(0, -1).filter((line) => /[“《]$/.test(line.text))).toEqual([])
          expect(lines.map((line) => line.text)).not.toContain('')
        },
      ),
      { numRuns: 300 },
    )
  })
})
