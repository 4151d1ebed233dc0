// The paragraphs, lists and tables of an OpenDocument text, as those of a Word file are read.
import type { Cell, Change, Look, Node, Numbering, Paragraph, Piece, Row } from './docx-ir'
import { OUTLINE } from './odt-lists'
import { addedNow, odtRuns, type OdtReading, type Region } from './odt-runs'
import { childOf, elementsOf, type XmlElement } from './xml'

/** Made by the program from the text, or no text. */
const LEFT_OUT = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
  'text:bibliography',
])
const WITHIN = new Set([
  'text:section',
  'text:list-header',
  'text:numbered-paragraph',
  'office:text',
  'draw:text-box',
  'text:note-body',
  'table:table-cell',
  'table:covered-table-cell',
  'table:table-header-rows',
  'table:table-rows',
  'table:table-row-group',
])

export function odtNodes(reading: OdtReading): (root: XmlElement) => readonly Node[] {
  let lists = 0
  /** The list that was last counted, by its style. */
  const latest = new Map<string, string>()

  /** `taken`: within something that was taken away. */
  function paragraph(
    element: XmlElement,
    numbering: Numbering | null,
    taken: Change | null,
  ): readonly Node[] {
    const style = element.attrs['text:style-name']
    const own = reading.styles.lookOf(style)
    const level = Number(element.attrs['text:outline-level'] ?? 0)
    const isHeading = element.name === 'text:h' && own.kind === 'text'
    const look: Look = {
      ...own,
      ...(isHeading ? { kind: 'heading' as const, level: Math.max(1, level || 1) } : {}),
      numbering:
        numbering ??
        (element.name === 'text:h' && own.kind === 'heading'
          ? { num: `0 ${OUTLINE}`, level: Math.max(0, (level || own.level) - 1) }
          : null),
    }
    const nodes: Node[] = []
    let pieces: Piece[] = []
    const add = (one: Look, mark: Paragraph['mark']): void => {
      nodes.push({ kind: 'paragraph', look: one, was: null, mark, pieces })
      pieces = []
    }
    for (const run of odtRuns(element.content, reading, taken)) {
      if (run.kind !== 'taken') {
        pieces.push(run)
        continue
      }
      const gone = takenNodes(run.region)
      for (const [n, node] of gone.entries()) {
        if (node.kind === 'table') {
          nodes.push(node)
          continue
        }
        pieces.push(...node.pieces)
        // The last of them ends where this paragraph goes on.
        if (n < gone.length - 1) add(node.look, { added: null, taken: run.region.by })
      }
    }
    const now = taken === null ? addedNow(reading) : null
    add(look, { added: now, taken })
    const boxes = reading.boxes.splice(0)
    return [...nodes, ...boxes.flatMap((box) => nodesOf(box, null, taken))]
  }

  const takenNodes = (region: Region): readonly Node[] =>
    region.taken.flatMap((element) => nodesIn(element, null, region.by))

  function list(element: XmlElement, above: Numbering | null, taken: Change | null): readonly Node[] {
    const style = element.attrs['text:style-name'] ?? above?.num.replace(/^\d{1,9} /, '') ?? ''
    const level = above === null ? 0 : above.level + 1
    const isNew = above === null || element.attrs['text:style-name'] !== undefined
    const goesOn = element.attrs['text:continue-numbering'] === 'true' ? latest.get(style) : undefined
    const num = isNew ? (goesOn ?? `${++lists} ${style}`) : above.num
    latest.set(style, num)
    const numbering: Numbering = { num, level: Math.min(8, level) }
    return elementsOf(element).flatMap((item) => {
      if (item.name === 'text:list-header') return nodesOf(item, null, taken)
      if (item.name !== 'text:list-item') return []
      let isFirst = true
      return elementsOf(item).flatMap((one): readonly Node[] => {
        if (one.name === 'text:list') return list(one, numbering, taken)
        const nodes = nodesIn(one, isFirst ? numbering : null, taken)
        const goesOn = !isFirst
        isFirst = false
        // What follows in an item goes on in it.
        return goesOn ? nodes.map((node) => inItem(node, numbering.level)) : nodes
      })
    })
  }

  function row(element: XmlElement, isHead: boolean, taken: Change | null, down: Map<number, number[]>): Row {
    const cells: Cell[] = []
    let x = 0
    for (const one of elementsOf(element)) {
      const isCovered = one.name === 'table:covered-table-cell'
      if (!isCovered && one.name !== 'table:table-cell') continue
      const times = Math.min(100, Number(one.attrs['table:number-columns-repeated'] ?? 1) || 1)
      for (let n = 0; n < times; n++) {
        const above = down.get(x)
        if (isCovered) {
          if (above !== undefined && (above[0] ?? 0) > 0) {
            down.set(x, [(above[0] ?? 0) - 1, above[1] ?? 1])
            cells.push({ colspan: above[1] ?? 1, merge: 'continue', trace: NONE, nodes: [] })
          }
          x++
          continue
        }
        const colspan = Math.min(
          1000,
          Math.max(1, Number(one.attrs['table:number-columns-spanned'] ?? 1) || 1),
        )
        const rowspan = Math.min(1000, Math.max(1, Number(one.attrs['table:number-rows-spanned'] ?? 1) || 1))
        down.set(x, [rowspan - 1, colspan])
        cells.push({
          colspan,
          merge: rowspan > 1 ? 'restart' : null,
          trace: NONE,
          nodes: nodesOf(one, null, taken),
        })
        x++
      }
    }
    return { trace: { added: null, taken }, isHead, before: 0, cells }
  }

  function rows(
    element: XmlElement,
    isHead: boolean,
    taken: Change | null,
    down: Map<number, number[]>,
  ): readonly Row[] {
    return elementsOf(element).flatMap((one) => {
      if (one.name === 'table:table-row') return [row(one, isHead, taken, down)]
      return WITHIN.has(one.name)
        ? rows(one, isHead || one.name === 'table:table-header-rows', taken, down)
        : []
    })
  }

  function nodesIn(element: XmlElement, numbering: Numbering | null, taken: Change | null): readonly Node[] {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return paragraph(element, numbering, taken)
      case 'text:list':
        return list(element, null, taken)
      case 'table:table':
        return [
          {
            kind: 'table',
            path: reading.styles.tablePathOf(element.attrs['table:style-name']),
            rows: rows(element, false, taken, new Map()),
          },
        ]
      case 'text:change-start':
      case 'text:change-end':
      case 'text:change': {
        // Between paragraphs: it belongs to the next one.
        const [run] = odtRuns([element], reading, taken)
        return run?.kind === 'taken' ? takenNodes(run.region) : []
      }
      case 'draw:frame': {
        const box = childOf(element, 'draw:text-box')
        return box === undefined
          ? paragraph({ name: 'text:p', attrs: {}, content: [element] }, null, taken)
          : nodesOf(box, null, taken)
      }
      default:
        if (LEFT_OUT.has(element.name)) {
          reading.left.parts = true
          return []
        }
        return WITHIN.has(element.name) ? nodesOf(element, numbering, taken) : []
    }
  }
  function nodesOf(root: XmlElement, numbering: Numbering | null, taken: Change | null): readonly Node[] {
    return elementsOf(root).flatMap((element) => nodesIn(element, numbering, taken))
  }
  return (root) => nodesOf(root, null, null)
}

const NONE = { added: null, taken: null }

/** A paragraph of a level's item that has no number of its own. */
function inItem(node: Node, level: number): Node {
  const path = Array.from({ length: level + 1 }, () => 'List' as const)
  if (node.kind === 'table') return { ...node, path }
  return node.look.path.includes('List') || node.look.numbering !== null
    ? node
    : { ...node, look: { ...node.look, path: [...path, ...node.look.path] } }
}
