// Workbooks made part by part as programs write them: strings of each kind, numbers, days, sheets, hostile ones.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './xlsx'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Parts {
  readonly rows?: string
  readonly strings?: string
  readonly styles?: string
  readonly sheets?: string
  readonly workbookPr?: string
  readonly target?: string
  readonly ns?: string
  readonly more?: Readonly<Record<string, string>>
}

function workbook({
  rows = '',
  strings,
  styles,
  sheets = '<sheet name="词表" sheetId="1" r:id="rId1"/>',
  workbookPr = '',
  target = 'worksheets/sheet1.xml',
  ns = MAIN,
  more = {},
}: Parts): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${ns}" xmlns:r="${R}">${workbookPr}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="${target}"/><Relationship Id="rId2" Type="x" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${ns}"><sheetData>${rows}</sheetData></worksheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${ns}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${ns}">${styles}</styleSheet>` }),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
const cells = (parts: Parts): readonly (readonly string[])[] =>
  readWorkbook(workbook(parts), 0, 100).rows.map((row) => row.cells)

describe('cells', () => {
  it('are shared strings, strings of their own, what a formula gave last, numbers and truth', () => {
    expect(
      cells({
        strings:
          '<si><t>凯旋归来</t></si><si><r><t>涉</t></r><r><rPr><b/></rPr><t>及到</t></r><rPh><t>shè</t></rPh></si>',
        rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
          <row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c><c r="C2" t="str"><f>1+1</f><v>二_x000D_</v></c></row>
          <row r="3"><c r="A3"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>`,
      }),
    ).toEqual([
      ['凯旋归来', '涉及到'],
      [' 甲 ', '', '二\r'],
      ['0.3', 'TRUE', '#REF!'],
    ])
  })

  it('are days where their format says so, in either way of counting', () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot;d&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`
    const row = (serial: number): string =>
      `<row r="1">${[0, 1, 2, 3].map((s) => `<c s="${s}"><v>${serial}</v></c>`).join('')}</row>`
    // 2026-09-30 is 46295 (ECMA-376 part 1, 18.17.4.1).
    expect(cells({ styles, rows: row(46_295) })).toEqual([['46295', '2026-09-30', '2026-09-30', '46295']])
    expect(cells({ styles, rows: row(44_833), workbookPr: '<workbookPr date1904="1"/>' })[0]?.[1]).toBe(
      '2026-09-30',
    )
    expect(cells({ styles, rows: row(46_295.75) })[0]?.[1]).toBe('2026-09-30')
    expect(cells({ styles, rows: row(0.5) })[0]?.[1]).toBe('0.5')
  })

  it('keep the numbers of their rows; empty ones are passed over', () => {
    const { rows } = readWorkbook(
      workbook({
        rows: '<row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="A3"/></row><row><c><v>2</v></c></row>',
      }),
      0,
      100,
    )
    expect(rows).toEqual([
      { line: 2, cells: ['', '1'] },
      { line: 4, cells: ['2'] },
    ])
  })

  it('of a strict workbook are read as well', () => {
    expect(cells({ ns: STRICT, rows: '<row r="1"><c><v>7</v></c></row>' })).toEqual([['7']])
  })
})

describe('sheets', () => {
  const two = {
    sheets:
      '<sheet name="旧" sheetId="3" state="hidden" r:id="rId1"/><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId2"/>',
    rows: '<row r="1"><c><v>1</v></c></row>',
    more: {
      'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c><v>2</v></c></row></sheetData></worksheet>`,
    },
  }
  it('are those that are shown; the one asked for is read, else the first', () => {
    const at = (n: number) => readWorkbook(workbook(two), n, 100)
    expect(at(1)).toEqual({ sheets: ['甲', '乙'], sheet: 1, rows: [{ line: 1, cells: ['2'] }] })
    expect(at(9)).toMatchObject({ sheet: 0, rows: [{ cells: ['1'] }] })
  })
})

describe('what is refused', () => {
  const row = '<row><c><v>1</v></c></row>'
  it.each<[string, () => unknown, string]>([
    [
      'an archive that is no workbook',
      () => readWorkbook(zipSync({ 'a.txt': strToU8('x') }), 0, 9),
      'table-unreadable',
    ],
    [
      'a workbook without its sheet',
      () => readWorkbook(workbook({ target: 'gone.xml' }), 0, 9),
      'table-unreadable',
    ],
    [
      'more rows than are wanted',
      () => readWorkbook(workbook({ rows: row.repeat(11) }), 0, 9),
      'list-too-long',
    ],
    [
      'a document type',
      () =>
        readWorkbook(
          workbook({ strings: '', more: { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' } }),
          0,
          9,
        ),
      'markup-refused',
    ],
    ['what is cut off', () => readWorkbook(workbook({ rows: row }).slice(0, 300), 0, 9), 'archive-damaged'],
    [
      'what is packed beyond measure',
      () => readWorkbook(workbook({ rows: `<row><c><v>${'0'.repeat(2_000_000)}</v></c></row>` }), 0, 9),
      'archive-refused',
    ],
  ])('%s', (_, run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }))
  })
})
