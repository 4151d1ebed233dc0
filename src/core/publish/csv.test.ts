// A list as a table: cells come back, none is a formula, whatever somebody typed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../tables/separated'
import { csvCell, publishCsv } from './csv'
import { clean } from './escape'
import { ARTICLE, HOSTILE } from './fixtures/articles'
import type { Listed } from './publishable'

const listed = (more: Partial<Listed> = {}): Listed => {
  const { body: _body, pictures: _pictures, version: _version, ...rest } = ARTICLE
  return { ...rest, stage: 'ready', ...more }
}
/** RFC 4180, every cell. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') rows.push([])
    if (cell.lastIndex >= text.length) break
  }
  rows.pop()
  return rows
}
/** What a spreadsheet shows: an apostrophe before a cell says that it is text. */
const shown = (cell: string): string =>
  /^'[\s\u3000]*[=+\-@＝＋－＠|%]|^'[\t\r\n]/.test(cell) ? cell.slice(1) : cell

describe('P12 a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '|cmd',
    '%0A=1',
    ' =1',
    '\u3000=1',
    '\ufeff=1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","x")',
  ])('%j is text', (payload) => {
    const [row] = cellsOf(`${csvCell(payload)}\r\n`)
    expect(row![0]!.startsWith("'")).toBe(true)
    expect(shown(row![0]!)).toBe(clean(payload))
  })

  it.each(['"=1', "O'Neill", '3-1', 'a=b', '“书记项目”', '', '0012', '标题，又'])(
    '%j is left as it is',
    (text) => {
      expect(cellsOf(`${csvCell(text)}\r\n`)[0]).toEqual([text])
    },
  )

  it('comes back, whatever it is, and never begins as a formula', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...Array.from('=+-@＝|%" \',\t\r\n\u3000a中')) }),
          fc.constantFrom(...HOSTILE),
        ),
        (text) => {
          const [row, ...more] = cellsOf(`${csvCell(text)},x\r\n`)
          expect(more).toEqual([])
          expect(row).toHaveLength(2)
          expect([clean(text), `'${clean(text)}`]).toContain(row![0])
          expect(row![0]).not.toMatch(/^[\s\u3000]*[=+\-@＝＋－＠|%]/)
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('a list', () => {
  it('is a row an article under the names of the columns, with a byte order mark', () => {
    const text = publishCsv(
      [listed(), listed({ headline: '=1+1', tags: ['a,b', '"c"'], zishu: 0, stage: 'inbox' })],
      { language: 'zh' },
    )
    expect(text.startsWith('\ufeff标题,引题,副题')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    const [head, first, second] = cellsOf(text.slice(1))
    expect(head).toHaveLength(15)
    expect(first).toHaveLength(15)
    expect(first!.slice(0, 4)).toEqual([ARTICLE.headline, ARTICLE.kicker, ARTICLE.deck, ARTICLE.author])
    expect(first!.slice(8, 15)).toEqual([
      '党建、基层治理',
      '待发',
      '1302',
      'zh-CN',
      '2023-03-27T02:42:00Z',
      '2023-03-28T01:05:00Z',
      ARTICLE.id,
    ])
    expect(second![0]).toBe("'=1+1")
    expect(second![8]).toBe('a,b、"c"')
    expect(publishCsv([listed()], { language: 'en' })).toContain('Headline,Kicker')
  })

  it('is read by our own reader of tables', () => {
    const table = readTable(publishCsv([listed({ headline: '一,"二"' })], { language: 'zh' }).slice(1))
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['标题', '一,"二"'])
  })
})
