// Tables of outcomes: every shape of file that people have, what is left out and why, and the width of a share.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutcomesRead } from '#shared/outcome'
import { wilson } from './interval'
import { readOutcomes } from './read'
import { MOST_ROWS, readTable } from '../tables/separated'

const cells = (text: string): readonly (readonly string[])[] =>
  readTable(text)?.rows.map((row) => row.cells) ?? []
const read = (text: string): OutcomesRead => readOutcomes(readTable(text) ?? { rows: [] })
const HEAD = '渠道,标题,展现量,点击量,期间,备注\n'
const faults = (text: string): readonly string[] => read(HEAD + text).faults.map(({ fault }) => fault)

describe('a table', () => {
  it('is read with quotes, doubled quotes, line ends within them, and each kind of line end', () => {
    expect(cells('a,b\r\n"c, d","e ""f""\ng"\rh,')).toEqual([
      ['a', 'b'],
      ['c, d', 'e "f"\ng'],
      ['h', ''],
    ])
  })

  it('is separated by what its first row has most of, or by what it says', () => {
    expect(readTable('a;b;c\n1,5;2;3')?.delimiter).toBe(';')
    expect(readTable('a\tb\n1,2\t3')?.delimiter).toBe('\t')
    expect(readTable('"a;b;c",d\n1,2')?.delimiter).toBe(',')
    expect(readTable('sep=;\na;b')).toEqual({ delimiter: ';', rows: [{ line: 2, cells: ['a', 'b'] }] })
  })

  it('tells the line that each row began on, and passes over empty rows', () => {
    expect(readTable('a,b\n\n"1\n2",3\n,\n4,5\n')?.rows.map(({ line }) => line)).toEqual([1, 3, 6])
  })

  it('is none above ten thousand rows, and survives a quotation that is never closed', () => {
    expect(readTable(`a\n${'1\n'.repeat(MOST_ROWS)}`)?.rows).toHaveLength(MOST_ROWS + 1)
    expect(readTable(`a\n${'1\n'.repeat(MOST_ROWS + 1)}`)).toBeNull()
    expect(cells('a,b\n"c,d\ne')).toEqual([['a', 'b'], ['c,d\ne']])
  })

  it('gives back any cells that were written by the rule', () => {
    const cell = fc.string({ maxLength: 12 }).filter((text) => !text.includes('\u0000'))
    const row = fc
      .array(cell, { minLength: 2, maxLength: 5 })
      .filter((all) => all.some((one) => one.trim() !== ''))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const written = [['channel', 'b', 'c', 'd', 'e'], ...rows]
          .map((one) => one.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        expect(cells(written)).toEqual([['channel', 'b', 'c', 'd', 'e'], ...rows])
      }),
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { rows, faults } = readOutcomes(readTable(text) ?? { rows: [] })
        expect(rows.length + faults.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('rows about headlines', () => {
  it('are read under Chinese and English names, in any order', () => {
    const expected = [
      {
        line: 2,
        channel: '今日头条',
        candidate: '水库开闸',
        id: '',
        impressions: 12345,
        clicks: 678,
        period: '2026-09',
        note: '首页',
      },
    ]
    expect(
      read('备注,点击量（次）,展现,标题,平台,日期\n首页,678,"12,345",水库开闸,今日头条,2026-09').rows,
    ).toEqual(expected)
    expect(
      read(
        'Channel;Title;IMPRESSIONS;Clicks (all);Period;Notes;Other\n今日头条;水库开闸;１２３４５;678.0;2026-09;首页;x',
      ).rows,
    ).toEqual(expected)
  })

  it('ask for their columns by name', () => {
    expect(read('渠道,标题,展现量\n今日头条,水库开闸,1')).toEqual({
      missing: ['clicks'],
      rows: [],
      faults: [],
    })
    expect(read('').missing).toEqual(['channel', 'candidate', 'impressions', 'clicks'])
  })

  it.each([
    [',水库开闸,10,1', 'no-channel'],
    ['今日头条,,10,1', 'no-candidate'],
    ['今日头条,水库开闸,,1', 'impressions-missing'],
    ['今日头条,水库开闸,10', 'clicks-missing'],
    ['今日头条,水库开闸,1.2万,1', 'impressions-unreadable'],
    ['今日头条,水库开闸,10,5%', 'clicks-unreadable'],
    ['今日头条,水库开闸,10.5,1', 'impressions-unreadable'],
    ['今日头条,水库开闸,"1,23,4",1', 'impressions-unreadable'],
    ['今日头条,水库开闸,=1+1,1', 'impressions-unreadable'],
    ['今日头条,水库开闸,"=HYPERLINK(""http://x"",""y"")",1', 'impressions-unreadable'],
    ['今日头条,水库开闸,1e9,1', 'impressions-unreadable'],
    ['今日头条,水库开闸,-10,1', 'negative'],
    ['今日头条,水库开闸,10,-1', 'negative'],
    ['今日头条,水库开闸,10,11', 'clicks-over-impressions'],
    ['今日头条,水库开闸,99999999999999999999,1', 'too-large'],
    [`今日头条,${'水'.repeat(501)},10,1`, 'too-long'],
  ])('%s is left out: %s', (row, fault) => {
    expect(faults(row)).toEqual([fault])
    expect(read(HEAD + row).rows).toEqual([])
  })

  it('keep a formula in a text as the text it is', () => {
    expect(read(`${HEAD}今日头条,=SUM(A1),10,1`).rows[0]?.candidate).toBe('=SUM(A1)')
  })

  it('that say the same twice count once; that contradict each other do not count', () => {
    expect(faults('今日头条,水库开闸,10,1,九月\n今日头条,水库开闸,10,1,九月')).toEqual(['repeated'])
    const both = read(
      `${HEAD}今日头条,水库开闸,10,1,九月\n今日头条,水库开闸,20,1,九月\n今日头条,水库开闸,30,1,十月`,
    )
    expect(both.faults.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'contradicts'],
      [3, 'contradicts'],
    ])
    expect(both.rows.map(({ line }) => line)).toEqual([4])
  })
})

describe('the width of a share', () => {
  it('is Wilson’s, also where nobody or everybody clicked', () => {
    // Values by the formula of the paper, to six places.
    for (const [clicks, impressions, low, high] of [
      [10, 100, 0.055229, 0.174366],
      [0, 100, 0, 0.036993],
      [100, 100, 0.963007, 1],
      [678, 12345, 0.051039, 0.05908],
      [1, 1, 0.206549, 1],
    ] as const) {
      const found = wilson(clicks, impressions)
      expect(found?.low).toBeCloseTo(low, 5)
      expect(found?.high).toBeCloseTo(high, 5)
    }
    expect(wilson(0, 0)).toBeNull()
  })

  it('holds the share, and narrows as more is counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (impressions, part) => {
          const clicks = Math.round(impressions * part)
          const found = wilson(clicks, impressions) ?? { low: 1, high: 0 }
          const share = clicks / impressions
          expect(found.low).toBeLessThanOrEqual(share + 1e-12)
          expect(found.high).toBeGreaterThanOrEqual(share - 1e-12)
          const more = wilson(clicks * 4, impressions * 4) ?? { low: 0, high: 1 }
          expect(more.high - more.low).toBeLessThan(found.high - found.low)
        },
      ),
    )
  })
})
