// A stream of text of an RTF file → paragraphs and tables: the body, and for itself each note, comment and text box.
import { clean } from '../publish/escape'
import type { Change, Node, Paragraph, Piece, Trace } from './docx-ir'
import { wordsIn } from './docx-notes'
import { HOLDING, PROPOSED } from './docx-ir'
import { marksOf } from './docx-runs'
import { signOf } from './docx-signs'
import type { RtfTables } from './rtf-header'
import { lookOf, runOf } from './rtf-looks'
import { rowsOf, type RtfRow } from './rtf-rows'
import type { RtfFlow, State } from './rtf-state'

interface Level {
  readonly rows: { readonly row: ReturnType<RtfRow['take']>; readonly cells: Node[][] }[]
  cells: Node[][]
  nodes: Node[]
}
const levelOf = (): Level => ({ rows: [], cells: [], nodes: [] })

/** Over all of a file. In characters. */
const MOST_TEXT = 5_000_000

/** A number, or a sign that nobody wrote: • 1. a) */
const BULLET = /^[•·●○◦■□▪▫◆◇★☆➢✓✔\-–—*\uf000-\uf0ff]$/
const COUNTED = /^(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]$/i

export interface FlowParts {
  readonly tables: RtfTables
  /** Characters so far, over all flows. */
  readonly total: { characters: number }
  readonly tooLong: () => never
}

export function rtfFlow({ tables, total, tooLong }: FlowParts): RtfFlow {
  const levels: [Level, ...Level[]] = [levelOf()]
  const row = rowsOf()
  let pieces: Piece[] = []
  let boxes: Node[] = []
  let label = ''
  let size = 0
  /** The list of the paragraph before, where lists stand on each paragraph. */
  let run = 0
  let wasOld = false

  const changeOf = (author: number, at: number): Change => tables.changeOf(author, at)
  const traceOf = ({ chars }: State): Trace => ({
    added: chars.isAdded ? changeOf(chars.addedBy, chars.addedAt) : null,
    taken: chars.isTaken ? changeOf(chars.takenBy, chars.takenAt) : null,
  })

  function add(kind: 'text' | 'break', text: string, state: State): void {
    if (text === '') return
    total.characters += text.length
    if (total.characters > MOST_TEXT) tooLong()
    if (size === 0 && text.trim() !== '') size = state.chars.size
    pieces.push({
      kind,
      text,
      marks: marksOf(runOf(state.chars, text, state.para.style, tables), state.href),
      was: null,
      trace: traceOf(state),
    })
  }

  /** Signs of symbol fonts, which stand among the private characters. */
  function shown(text: string, font: number): string {
    return text.replace(/[\uf000-\uf0ff]/g, (sign) => {
      const found = signOf(tables.fontName(font), sign.charCodeAt(0).toString(16))
      return found ?? '\ufffd'
    })
  }

  /** Tables that lie deeper than `depth` are over. */
  function settle(depth: number): void {
    while (levels.length - 1 > depth) {
      const over = levels.pop()
      const above = levels.at(-1)
      if (over === undefined || above === undefined) return
      if (over.nodes.some((node) => node.kind === 'table' || node.pieces.length > 0))
        over.cells.push(over.nodes)
      if (over.cells.length > 0) over.rows.push({ row: row.take(), cells: over.cells })
      if (over.rows.length > 0) above.nodes.push(row.grid(over.rows))
    }
  }
  function at(depth: number): Level {
    settle(depth)
    while (levels.length - 1 < depth) levels.push(levelOf())
    return levels.at(-1) ?? levels[0]
  }

  function numbered(state: State): {
    readonly numbering: Paragraph['look']['numbering']
    readonly label: string
  } {
    const { list, level, old } = state.para
    const own = label.replace(/\t/g, ' ').trim()
    if (list > 0 && tables.hasList(list)) return { numbering: { num: String(list), level }, label: '' }
    const isBullet = old?.isBullet ?? BULLET.test(own)
    if (old === null && own === '') return { numbering: null, label: '' }
    if (old === null && !isBullet && !COUNTED.test(own)) return { numbering: null, label: own }
    if (!wasOld) run++
    const num = tables.oldList(run, old ?? { isBullet, own })
    return { numbering: { num, level: old === null ? level : Math.max(0, old.level) }, label: '' }
  }

  function paragraph(state: State): Paragraph {
    const { numbering, label: words } = numbered(state)
    wasOld = numbering !== null && !(state.para.list > 0 && tables.hasList(state.para.list))
    // 一、 needs no blank behind it, 1.2 does.
    if (words !== '')
      pieces.unshift({
        kind: 'text',
        text: /[、）)．。，：]$/.test(words) ? words : `${words} `,
        marks: [],
        was: null,
        trace: { added: null, taken: null },
      })
    const look = { ...lookOf(state.para, tables), numbering, size: size / 2 }
    const isRule = look.kind === 'text' && pieces.length === 0 && state.para.isRuled
    const made: Paragraph = {
      kind: 'paragraph',
      look: isRule ? { ...look, kind: 'rule' } : look,
      was: null,
      mark: traceOf(state),
      pieces,
    }
    pieces = []
    label = ''
    size = 0
    return made
  }

  function put(state: State, depth: number): void {
    const level = at(depth)
    level.nodes.push(paragraph(state), ...boxes)
    boxes = []
  }

  return {
    rows: row,
    text: (text, state) => {
      if (state.chars.isHidden) {
        if (text.trim() !== '') tables.left.parts = true
        return
      }
      const words = shown(clean(text).replace(/\n/g, ' '), state.chars.font)
      if (words.includes('\ufffd')) tables.left.characters = true
      add('text', words, state)
    },
    lineBreak: (state) => add('break', '\n', state),
    label: (text) => {
      label = (label + text).slice(0, 100)
    },
    picture: (picture, state) => {
      if (state.chars.isHidden) return
      pieces.push({ kind: 'picture', picture, trace: traceOf(state) })
    },
    note: (nodes, state) => {
      const [holding, proposed] = [wordsIn(nodes, HOLDING), wordsIn(nodes, PROPOSED)]
      if (holding !== '' || proposed !== '')
        pieces.push({ kind: 'note', note: { holding, proposed }, trace: traceOf(state) })
    },
    mark: (kind, comment) => {
      pieces.push({ kind, comment })
    },
    box: (nodes) => {
      boxes.push(...nodes)
    },
    endParagraph: (state) => put(state, state.para.depth),
    endCell: (state, depth) => {
      const level = at(Math.max(1, depth))
      // The end of a cell is nobody's addition.
      if (pieces.length > 0 || level.nodes.length === 0) put(state, Math.max(1, depth))
      level.cells.push(level.nodes)
      level.nodes = []
    },
    endRow: (depth) => {
      const level = at(Math.max(1, depth))
      if (level.cells.length > 0) level.rows.push({ row: row.take(), cells: level.cells })
      level.cells = []
      level.nodes = []
    },
    nodes: (state) => {
      if (pieces.length > 0 || boxes.length > 0)
        put({ ...state, chars: { ...state.chars, isAdded: false, isTaken: false } }, 0)
      settle(0)
      return levels[0].nodes
    },
  }
}
