// The paragraphs and tables of a part, with what they are nested in taken away.
import type { Cell, Node, Paragraph, Row, Trace } from './docx-ir'
import {
  alternative,
  changeOf,
  isPlaceholder,
  isRule,
  readRuns,
  type Around,
  type Reading,
} from './docx-runs'
import { val } from './docx-styles'
import { childOf, elementsOf, findIn, type XmlElement } from './xml'

/** Who added or took away what the properties are about: a paragraph's mark, a row, a cell. */
function traceOf(properties: XmlElement | undefined): Trace {
  const found = (names: readonly string[]): XmlElement | undefined =>
    properties === undefined ? undefined : elementsOf(properties).find(({ name }) => names.includes(name))
  const added = found(['w:ins', 'w:moveTo', 'w:cellIns'])
  const taken = found(['w:del', 'w:moveFrom', 'w:cellDel'])
  return {
    added: added === undefined ? null : changeOf(added),
    taken: taken === undefined ? null : changeOf(taken),
  }
}

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(val(element) ?? '1')

const numberOf = (element: XmlElement | undefined, least: number): number => {
  const number = Number(val(element))
  return Number.isInteger(number) && number >= least ? number : least
}

export interface NodeReader {
  readonly nodesOf: (elements: readonly XmlElement[]) => readonly Node[]
}

/** Reads one part from its beginning: fields that are open go on from element to element. */
export function nodeReader(around: Around): NodeReader {
  const reading: Reading = { ...around, fields: [], boxes: [] }

  function paragraph(element: XmlElement): readonly Node[] {
    const properties = childOf(element, 'w:pPr')
    const change = childOf(properties, 'w:pPrChange')
    const before = childOf(change, 'w:pPr')
    const pieces = readRuns(elementsOf(element), reading)
    const look = around.styles.lookOf(properties)
    const isRule = look.kind === 'text' && pieces.length === 0 && isDrawnLine(element, properties)
    const own: Paragraph = {
      kind: 'paragraph',
      look: isRule ? { ...look, kind: 'rule' } : look,
      was: change === undefined ? null : { look: around.styles.lookOf(before), by: changeOf(change) },
      mark: traceOf(childOf(properties, 'w:rPr')),
      pieces,
    }
    const boxes = reading.boxes.splice(0)
    // Boxes in boxes are read as they come.
    return [own, ...boxes.flatMap((box) => nodesOf(elementsOf(box)))]
  }

  function cell(element: XmlElement): Cell {
    const properties = childOf(element, 'w:tcPr')
    const merge = childOf(properties, 'w:vMerge')
    return {
      colspan: Math.min(1000, numberOf(childOf(properties, 'w:gridSpan'), 1)),
      merge: merge === undefined ? null : val(merge) === 'restart' ? 'restart' : 'continue',
      trace: traceOf(properties),
      nodes: nodesOf(elementsOf(element)),
    }
  }

  /** Cells and rows may stand in content controls, and rows in markup of other programs. */
  function within(elements: readonly XmlElement[], name: string): readonly XmlElement[] {
    return elements.flatMap((element) => {
      if (element.name === name) return [element]
      if (element.name === 'w:sdt')
        return within(elementsOf(childOf(element, 'w:sdtContent') ?? element), name)
      return element.name === 'w:customXml' ? within(elementsOf(element), name) : []
    })
  }

  function row(element: XmlElement): Row {
    const properties = childOf(element, 'w:trPr')
    return {
      trace: traceOf(properties),
      isHead: isOn(childOf(properties, 'w:tblHeader')),
      before: Math.min(1000, numberOf(childOf(properties, 'w:gridBefore'), 0)),
      cells: within(elementsOf(element), 'w:tc').map(cell),
    }
  }

  function nodesOf(elements: readonly XmlElement[]): readonly Node[] {
    return elements.flatMap((element): readonly Node[] => {
      switch (element.name) {
        case 'w:p':
          return paragraph(element)
        case 'w:tbl': {
          const style = val(childOf(childOf(element, 'w:tblPr'), 'w:tblStyle'))
          const rows = within(elementsOf(element), 'w:tr').map(row)
          return [{ kind: 'table', path: around.styles.tablePathOf(style), rows }]
        }
        case 'w:sdt': {
          if (isListing(element)) {
            around.left.parts = true
            return []
          }
          return isPlaceholder(element)
            ? []
            : nodesOf(elementsOf(childOf(element, 'w:sdtContent') ?? element))
        }
        case 'w:customXml':
        case 'w:smartTag':
        case 'w:ins':
        case 'w:del':
        case 'w:moveTo':
        case 'w:moveFrom':
          return nodesOf(elementsOf(element))
        case 'mc:AlternateContent':
          return nodesOf(alternative(element))
        case 'w:commentRangeStart':
        case 'w:commentRangeEnd': {
          // Between paragraphs: it begins or ends with the next one.
          const kind = element.name === 'w:commentRangeStart' ? 'from' : 'to'
          return [bare([{ kind, comment: element.attrs['w:id'] ?? '' }])]
        }
        case 'w:altChunk':
        case 'w:subDoc':
          around.left.parts = true
          return []
        default:
          return []
      }
    })
  }

  const bare = (pieces: Paragraph['pieces']): Paragraph => ({
    kind: 'paragraph',
    look: around.styles.lookOf(undefined),
    was: null,
    // Its mark is in neither text: it is one with the next paragraph.
    mark: { added: NOBODY, taken: NOBODY },
    pieces,
  })
  return { nodesOf }
}

const NOBODY = { author: '', at: null }

/** A table of contents made by Word. */
const isListing = (sdt: XmlElement): boolean => {
  const gallery = findIn(childOf(sdt, 'w:sdtPr') ?? sdt, 'w:docPartGallery')
  return /table of contents/i.test(val(gallery) ?? '')
}

/** An empty paragraph with a border below or above, or a line of VML, is a rule. */
function isDrawnLine(element: XmlElement, properties: XmlElement | undefined): boolean {
  const borders = childOf(properties, 'w:pBdr')
  const edge = childOf(borders, 'w:bottom') ?? childOf(borders, 'w:top')
  if (edge !== undefined && !['nil', 'none'].includes(val(edge) ?? '')) return true
  return isRule(element)
}
