// Blocks of Markdown as markdown-it reads them → blocks of a body.
import type { Token } from 'markdown-it'
import {
  MOST_COLUMNS,
  MOST_ROWS,
  type Block,
  type Figure,
  type Inline,
  type ListItem,
  type Table,
} from '#shared/document'
import { clean } from '../publish/escape'
import { htmlBody } from './html-body'
import { inlinesOf, piecesOf, type InlineContext, type Piece } from './markdown-inline'

export interface BlockContext extends InlineContext {
  /** Added to each level of heading, before it is brought between 2 and 4. */
  readonly shift: number
}

/** Lists and quotes deeper than that stand at that depth. */
const DEEPEST = 30

const text = (content: readonly Inline[]): { content?: Inline[] } =>
  content.length === 0 ? {} : { content: [...content] }

/** What stands below a picture in its own paragraph is its caption; a picture among words stands between them. */
function paragraphs(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = []
  let figure: Figure | null = null
  let rest: Piece[] = []
  function settle(): void {
    const content = inlinesOf(rest)
    rest = []
    const [first, ...more] = content
    if (figure === null) {
      if (content.length > 0) blocks.push({ type: 'paragraph', content })
      return
    }
    const own = figure
    figure = null
    // Its caption stands below it, not beside it.
    if (first?.type === 'hard_break')
      blocks.push(
        more.length === 0 ? own : { ...own, content: [{ type: 'caption', content: more }, own.content[1]] },
      )
    else blocks.push(own, ...(content.length === 0 ? [] : [{ type: 'paragraph' as const, content }]))
  }
  for (const piece of pieces) {
    if (piece.type !== 'figure') rest.push(piece)
    else {
      settle()
      figure = piece
    }
  }
  settle()
  return blocks
}

const HAN = /\p{Script=Han}/u

export function blocksOf(tokens: readonly Token[], context: BlockContext): Block[] {
  let at = 0

  const inline = (): Piece[] => piecesOf(tokens[at]?.children ?? [], context)
  /** What lies before the closing token, which is passed over. */
  function until(close: string, depth: number): Block[] {
    const blocks: Block[] = []
    while (at < tokens.length && tokens[at]?.type !== close) blocks.push(...block(depth))
    at++
    return blocks
  }

  function items(close: string, depth: number): ListItem[] {
    const found: ListItem[] = []
    while (at < tokens.length && tokens[at]?.type !== close) {
      at++
      const content = until('list_item_close', depth)
      found.push({ type: 'list_item', content: content.length > 0 ? content : [{ type: 'paragraph' }] })
    }
    at++
    return found
  }

  function table(): Block[] {
    const rows: Table['content'] = []
    let cells: NonNullable<Table['content'][number]['content']> = []
    let header = false
    for (; at < tokens.length && tokens[at]?.type !== 'table_close'; at++) {
      const type = tokens[at]?.type
      if (type === 'tr_open') cells = []
      else if (type === 'th_open' || type === 'td_open') header = type === 'th_open'
      else if (type === 'inline') {
        const content = inlinesOf(piecesOf(tokens[at]?.children ?? [], context))
        cells.push({
          type: header ? 'table_header' : 'table_cell',
          attrs: { colspan: 1, rowspan: 1 },
          content: [{ type: 'paragraph', ...text(content) }],
        })
      } else if (type === 'tr_close') {
        if (cells.length > MOST_COLUMNS || rows.length >= MOST_ROWS) context.leftOut = true
        if (rows.length < MOST_ROWS) rows.push({ type: 'table_row', content: cells.slice(0, MOST_COLUMNS) })
      }
    }
    at++
    // A head of nothing stands only because there must be one.
    const noHead =
      rows.length > 1 && rows[0]?.content?.every(({ content: [only] }) => only?.content === undefined)
    return rows.length === 0 ? [] : [{ type: 'table', content: noHead ? rows.slice(1) : rows }]
  }

  function code(token: Token): Block[] {
    const content = clean(token.content).replace(/\n$/, '')
    // Four blanks before a paragraph of Chinese are an indent, not code.
    if (token.type === 'code_block' && HAN.test(content))
      return content
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
    return [{ type: 'code_block', ...(content === '' ? {} : { content: [{ type: 'text', text: content }] }) }]
  }

  function html(token: Token): Block[] {
    const { body, remote, pictures, refused, cut } = htmlBody(token.content, {
      parts: context.pictures.parts,
    })
    for (const address of remote) context.pictures.remote.add(address)
    for (const picture of pictures) context.pictures.kept.set(picture.sha256, picture)
    context.pictures.refused += refused
    if (cut) context.leftOut = true
    return body.content.filter((one) => one.type !== 'paragraph' || one.content !== undefined)
  }

  function block(depth: number): Block[] {
    const token = tokens[at]
    if (token === undefined) return []
    at++
    switch (token.type) {
      case 'paragraph_open': {
        const pieces = inline()
        at += 2
        return paragraphs(pieces)
      }
      case 'heading_open': {
        const content = inlinesOf(inline())
        at += 2
        const level = Math.min(4, Math.max(2, Number(token.tag.slice(1)) + context.shift)) as 2 | 3 | 4
        return content.length === 0 ? [] : [{ type: 'heading', attrs: { level }, content }]
      }
      case 'bullet_list_open': {
        const content = items('bullet_list_close', depth + 1)
        return depth < DEEPEST ? [{ type: 'bullet_list', content }] : content.flatMap((item) => item.content)
      }
      case 'ordered_list_open': {
        const order = Number(token.attrGet('start') ?? 1)
        const content = items('ordered_list_close', depth + 1)
        return depth < DEEPEST
          ? [{ type: 'ordered_list', attrs: { order }, content }]
          : content.flatMap((item) => item.content)
      }
      case 'blockquote_open': {
        const content = until('blockquote_close', depth + 1)
        return depth < DEEPEST && content.length > 0 ? [{ type: 'blockquote', content }] : content
      }
      case 'fence':
      case 'code_block':
        return code(token)
      case 'hr':
        return [{ type: 'horizontal_rule' }]
      case 'table_open':
        return table()
      case 'html_block':
        return html(token)
      default:
        return []
    }
  }

  const blocks: Block[] = []
  while (at < tokens.length) blocks.push(...block(0))
  return blocks
}
