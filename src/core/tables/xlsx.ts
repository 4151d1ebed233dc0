// A workbook (ECMA-376, .xlsx) → the cells of one of its sheets as text: nothing is reckoned, what was last reckoned is read.
import { GalleyError } from '#shared/error'
import { planArchive, type Archive } from '../intake/archive'
import { childOf, elementsOf, readXml, textOf, xmlItems, xmlText, type XmlElement } from '../intake/xml'
import { dateStyles, dayText } from './xlsx-dates'

/** Transitional and strict documents; whatever else stands in them is passed over. */
const PREFIXES = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  '*': 'other',
} as const

export interface Sheet {
  /** Of those that are not hidden. */
  readonly sheets: readonly string[]
  readonly sheet: number
  /** Rows but empty ones, with the number they have in the workbook. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

const MOST_CELLS = 100
/** In UTF-16 units; what is longer is cut. */
const LONGEST_CELL = 2000
const MOST_STRINGS = 1_000_000

const NOTHING: XmlElement = { name: '', attrs: {}, content: [] }
const none = (why: string): GalleyError => new GalleyError('table-unreadable', why)

function read(archive: Archive, part: string): XmlElement | null {
  const bytes = archive.read(part)
  return bytes === null ? null : readXml(xmlText(bytes), PREFIXES)
}

/** `xl/worksheets/sheet1.xml` from `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml` or `../xl/…` as found beside `xl/`. */
function partOf(target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : ['xl']
  for (const part of target.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  return parts.join('/')
}

// `_x000D_`: how Excel writes what XML may not carry
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The runs of a string, without the reading that stands above them. */
const words = (element: XmlElement): string =>
  unescaped(
    elementsOf(element)
      .map((one) => (one.name === 'r' ? words(one) : one.name === 't' ? textOf(one) : ''))
      .join(''),
  ).slice(0, LONGEST_CELL)

function sharedStrings(archive: Archive): readonly string[] {
  const bytes = archive.read('xl/sharedStrings.xml')
  if (bytes === null) return []
  const strings: string[] = []
  for (const one of xmlItems(
    xmlText(bytes),
    PREFIXES,
    ({ name }, parent) => name === 'si' && parent === 'sst',
  )) {
    if (strings.length >= MOST_STRINGS) throw none('too many strings')
    strings.push(words(one))
  }
  return strings
}

/** `BC12` → 54; the place after the one before where a cell does not say. */
function columnAt(reference: string | undefined, before: number): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/i.exec(reference ?? '')?.[1]
  if (letters === undefined) return before + 1
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

interface Book {
  readonly strings: readonly string[]
  readonly isDate: (style: number) => boolean
  readonly from1904: boolean
}

function cellText(cell: XmlElement, { strings, isDate, from1904 }: Book): string {
  const value = textOf(childOf(cell, 'v') ?? NOTHING)
  switch (cell.attrs['t']) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr': {
      const inline = childOf(cell, 'is')
      return inline === undefined ? '' : words(inline)
    }
    case 'str':
      return unescaped(value).slice(0, LONGEST_CELL)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
    case 'e':
      return value
    default: {
      const number = Number(value)
      if (value === '' || !Number.isFinite(number)) return value
      // 0.1 is stored as 0.10000000000000001.
      return isDate(Number(cell.attrs['s'] ?? -1))
        ? dayText(number, from1904)
        : String(Number(number.toPrecision(15)))
    }
  }
}

/**
 * `sheet`: which of those that are not hidden; another number means the first. Refuses with `table-unreadable` if it is
 * no workbook, with `list-too-long` above `most` rows, and as `planArchive` and `readXml` do.
 */
export function readWorkbook(bytes: Uint8Array, sheet: number, most: number): Sheet {
  const archive = planArchive(bytes)
  const workbook = read(archive, 'xl/workbook.xml')
  const relations = read(archive, 'xl/_rels/workbook.xml.rels')
  if (workbook === null || relations === null) throw none('no workbook in it')
  const targets = new Map(elementsOf(relations).map(({ attrs }) => [attrs['Id'], attrs['Target'] ?? '']))
  const shown = elementsOf(childOf(workbook, 'sheets') ?? workbook).filter(
    ({ name, attrs }) => name === 'sheet' && (attrs['state'] ?? 'visible') === 'visible',
  )
  const at = shown[sheet] === undefined ? 0 : sheet
  const content = archive.read(partOf(targets.get(shown[at]?.attrs['r:id']) ?? ''))
  if (content === null) throw none('no sheet in it')
  const flag = childOf(workbook, 'workbookPr')?.attrs['date1904']
  const book: Book = {
    strings: sharedStrings(archive),
    isDate: dateStyles(read(archive, 'xl/styles.xml')),
    from1904: flag === '1' || flag === 'true',
  }
  const rows: { line: number; cells: string[] }[] = []
  let line = 0
  for (const row of xmlItems(
    xmlText(content),
    PREFIXES,
    ({ name }, parent) => name === 'row' && parent === 'sheetData',
  )) {
    line = Number(row.attrs['r']) || line + 1
    const cells: string[] = []
    let column = -1
    for (const cell of elementsOf(row)) {
      column = columnAt(cell.attrs['r'], column)
      if (cell.name === 'c' && column < MOST_CELLS) cells[column] = cellText(cell, book)
    }
    const whole = Array.from(cells, (text) => text ?? '')
    if (!whole.some((text) => text.trim() !== '')) continue
    rows.push({ line, cells: whole })
    if (rows.length > most + 1) throw new GalleyError('list-too-long', 'too many rows')
  }
  return { sheets: shown.map(({ attrs }) => attrs['name'] ?? ''), sheet: at, rows }
}
