// The blocks of a body as paragraphs and tables of a Word file.
import type { Block, Figure, ListItem } from '#shared/document'
import { pictureXml } from './docx-drawing'
import { isBlank, lineXml, type Thread } from './docx-lines'
import type { Parts } from './docx-parts'
import { STEP, type Leaf, type Path } from './docx-styles'
import { tableXml } from './docx-table'
import type { Chunk, Piece } from './docx-tracked'
import { paragraphXml, type Writing } from './docx-writing'
import { runText, tag, val } from './docx-xml'
import { clean, oneLine } from './escape'

/** The list whose item the next paragraph begins; null for one that goes on or stands in none. */
interface Numbered {
  readonly list: number
  readonly level: number
}

const numbering = ({ list, level }: Numbered): string =>
  tag('w:numPr', {}, val('w:ilvl', level) + val('w:numId', list))

const depthOf = (path: Path): number => path.filter((one) => one === 'List').length

function leafXml(
  writing: Writing,
  path: Path,
  leaf: Leaf,
  content: string,
  numbered: Numbered | null,
): string {
  const { parts } = writing
  const depth = depthOf(path)
  const style = parts.style(path, leaf, leaf === 'Text' && depth > 0 && numbered !== null)
  return paragraphXml(writing, style, content, numbered !== null ? numbering(numbered) : goingOn(depth))
}

/** Other programs know what goes on in an item by its having no number, said aloud, and standing as far in. */
const goingOn = (depth: number): string =>
  depth === 0
    ? ''
    : numbering({ list: 0, level: 0 }) +
      tag('w:ind', { 'w:left': STEP * depth, 'w:firstLineChars': 0, 'w:firstLine': 0 })

const piecesOf = ({ lines }: Writing, node: object): readonly Piece[] => lines.get(node) ?? []
const lineOf = (writing: Writing, node: object): string =>
  lineXml(piecesOf(writing, node), writing.parts, writing.thread)

/** Code keeps its lines: a line end is a break within the paragraph. */
function codeXml(writing: Writing, block: Extract<Block, { type: 'code_block' }>): string {
  const { parts, tracked, thread } = writing
  return piecesOf(writing, block)
    .map((piece) => {
      if (piece.kind !== 'inline') return lineXml([piece], parts, thread)
      if (piece.node.type !== 'text') return ''
      const by = piece.tracked ?? tracked
      const run = tag('w:r', {}, runText(clean(piece.node.text), by?.kind === 'del'))
      return by === null ? run : tag(`w:${by.kind}`, parts.by(by), run)
    })
    .join('')
}

function figureXml(writing: Writing, path: Path, { attrs, content }: Figure): string {
  const { parts, tracked } = writing
  const picture = attrs.media === null ? null : parts.picture(attrs.media)
  const run = picture === null ? '' : pictureXml(picture, oneLine(attrs.alt))
  const shown = run === '' ? '' : tracked === null ? run : tag(`w:${tracked.kind}`, parts.by(tracked), run)
  const [caption, credit] = content
  const below = (node: object, leaf: Leaf): string =>
    isBlank(piecesOf(writing, node)) ? '' : leafXml(writing, path, leaf, lineOf(writing, node), null)
  return (
    (shown === '' ? '' : leafXml(writing, path, 'Figure', shown, null)) +
    below(caption, 'caption') +
    below(credit, 'Picture Credit')
  )
}

function listXml(writing: Writing, path: Path, block: Extract<Block, { content: ListItem[] }>): string {
  const level = Math.min(8, depthOf(path))
  const isOrdered = block.type === 'ordered_list'
  const list = writing.parts.list({
    isOrdered,
    start: block.type === 'ordered_list' ? block.attrs.order : 1,
    level,
  })
  const inner: Path = [...path, 'List']
  return block.content
    .map(({ content }) => {
      const [first, ...rest] = content
      // Only a paragraph can bear the number; before anything else an empty one does.
      const isBearer = first?.type === 'paragraph'
      const opening = isBearer
        ? blockXml(writing, inner, first, { list, level })
        : leafXml(writing, inner, 'Text', '', { list, level })
      return opening + (isBearer ? rest : content).map((one) => blockXml(writing, inner, one)).join('')
    })
    .join('')
}

export function blockXml(
  writing: Writing,
  path: Path,
  block: Block,
  numbered: Numbered | null = null,
): string {
  switch (block.type) {
    case 'paragraph':
      if (numbered === null && isBlank(piecesOf(writing, block))) return ''
      return leafXml(writing, path, 'Text', lineOf(writing, block), numbered)
    case 'heading':
      if (isBlank(piecesOf(writing, block))) return ''
      return leafXml(writing, path, `heading ${block.attrs.level}`, lineOf(writing, block), null)
    case 'code_block':
      return leafXml(writing, path, 'Source Code', codeXml(writing, block), null)
    case 'horizontal_rule':
      return leafXml(writing, path, 'Horizontal Line', lineOf(writing, block), null)
    case 'blockquote':
      return block.content.map((one) => blockXml(writing, [...path, 'Quote'], one)).join('')
    case 'bullet_list':
    case 'ordered_list':
      return listXml(writing, path, block)
    case 'figure':
      return figureXml(writing, path, block)
    case 'table':
      return tableXml(writing, path, block)
  }
}

/** The chunks of a body in the order of the file. */
export const bodyXml = (chunks: readonly Chunk[], parts: Parts, thread: Thread): string =>
  chunks.map(({ block, lines, tracked }) => blockXml({ parts, lines, tracked, thread }, [], block)).join('')
