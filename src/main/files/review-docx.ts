// The review sheet as a Word file. The package `docx` writes it; what would change from run to run is set, so that the
// same sheet gives the same bytes.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { clean } from '#core/publish/escape'
import type { Sheet, SheetTable } from '#shared/sheet'

/** Chinese in SimSun, everything else in Times: both stand on every office machine, and Word has its own for a lack. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' }

/** Twentieths of a point: A4 with margins of 18 and 16 mm. */
const PAGE = { width: 11906, height: 16838, margin: { top: 1020, bottom: 1134, left: 907, right: 907 } }
const WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '555555' }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE }

/** A line end in the text is a line break in the cell. */
function runs(text: string, style: { readonly bold?: boolean; readonly size?: number } = {}): TextRun[] {
  return clean(text)
    .split('\n')
    .map((part, at) => new TextRun({ text: part, ...(at > 0 ? { break: 1 } : {}), ...style }))
}

function cell(text: string, width: number, shade: string | null): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(shade === null ? {} : { shading: { fill: shade } }),
    children: [new Paragraph({ children: runs(text, { bold: shade === HEAD }) })],
  })
}
const HEAD = 'EFEFEC'
const SIDE = 'F6F6F3'

function tableOf(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  })
}

function section({ title, head, widths, rows, none }: SheetTable): (Paragraph | Table)[] {
  const heading = new Paragraph({
    keepNext: true,
    spacing: { before: 280, after: 80 },
    children: runs(title, { bold: true, size: 22 }),
  })
  if (rows.length === 0) return [heading, new Paragraph({ children: runs(none) })]
  const columns = widths.map((width) => Math.round((WIDTH * width) / 100))
  const row = (texts: readonly string[], shade: string | null): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: shade !== null,
      children: texts.map((text, at) => cell(text, columns[at] ?? 0, shade)),
    })
  return [heading, tableOf([row(head, HEAD), ...rows.map((texts) => row(texts, null))], columns)]
}

function facts(sheet: Sheet): Table {
  const columns = [Math.round(WIDTH * 0.22), Math.round(WIDTH * 0.78)]
  return tableOf(
    sheet.facts.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(name, columns[0] ?? 0, SIDE), cell(value, columns[1] ?? 0, null)],
        }),
    ),
    columns,
  )
}

function documentOf(sheet: Sheet): Document {
  const language =
    sheet.lang === 'en' ? { value: 'en-GB', eastAsia: 'zh-CN' } : { value: 'zh-CN', eastAsia: 'zh-CN' }
  return new Document({
    title: clean(`${sheet.title} ${sheet.headline}`),
    creator: 'Galley',
    styles: { default: { document: { run: { font: FONT, size: 20, language } } } },
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            children: runs(sheet.title, { bold: true, size: 40 }),
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: runs(sheet.headline, { bold: true, size: 26 }),
          }),
          facts(sheet),
          ...sheet.tables.flatMap(section),
          new Paragraph({ spacing: { before: 320 }, children: runs(sheet.statement, { size: 17 }) }),
        ],
      },
    ],
  })
}

const escapeXml = (text: string): string =>
  clean(text).replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? '',
  )

/** Without the moment at which it was written. */
const coreProperties = (sheet: Sheet): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(`${sheet.title} ${sheet.headline}`)}</dc:title><dc:creator>Galley</dc:creator></cp:coreProperties>`

/** 1 January 1980, 00:00, in the way of ZIP: time, then date. */
const EPOCH = 0x0021_0000

/** Sets the moment of each entry of a ZIP archive without comment (PKWARE APPNOTE 4.3.7 and 4.3.12). */
function withoutTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const entries = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  for (let n = 0; n < entries; n++) {
    zip.writeUInt32LE(EPOCH, at + 12)
    zip.writeUInt32LE(EPOCH, zip.readUInt32LE(at + 42) + 10)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return zip
}

/** The same sheet gives the same bytes. */
export async function reviewDocx(sheet: Sheet): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(documentOf(sheet), undefined, [
    { path: 'docProps/core.xml', data: coreProperties(sheet) },
  ])
  return withoutTimes(Buffer.from(packed))
}
