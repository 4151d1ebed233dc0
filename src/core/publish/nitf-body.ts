// The body of an article → NITF 3.6 blocks: paragraphs, hl2, lists, quotes, tables, media, footnotes.
import type { Block, Figure, Inline, Table } from '#shared/document'
import { addressOf } from './html-body'
import { oneLine } from './escape'
import { isEmpty, runsOf, type Run } from './inline'
import type { Publishable } from './publishable'
import { gridOf } from './table-grid'
import { element, group, xmlText } from './xml'

/** NITF knows one emphasis; which it is stands in its class. */
const STYLES = ['code', 'strike', 'em', 'strong'] as const satisfies readonly (keyof Run)[]

/** Elements for `body.content` in order; the notes follow at the end, each a `fn` that its reference points to. */
export function nitfBlocks({ body, pictures }: Pick<Publishable, 'body' | 'pictures'>): string[] {
  const notes: string[] = []

  function run(piece: Run): string {
    if (piece.isBreak) return '<br/>'
    if (piece.note !== null) {
      const n = notes.push(piece.note)
      return element('a', { href: `#note-${n}`, class: 'note' }, String(n))
    }
    // Raised and lowered letters are numbers to NITF, and those hold no other style.
    const raised = piece.superscript ? 'sup' : piece.subscript ? 'sub' : ''
    const text = xmlText(piece.text)
    const styled = STYLES.reduce(
      (inside, name) => (piece[name] ? element('em', { class: name }, inside) : inside),
      raised === '' ? text : element('num', {}, element(raised, {}, text)),
    )
    return piece.href === '' ? styled : element('a', { href: piece.href }, styled)
  }
  const line = (content: readonly Inline[] | undefined): string => runsOf(content).map(run).join('')

  function media({ attrs, content: [caption, credit] }: Figure): string {
    const picture = attrs.media === null ? undefined : pictures[attrs.media]
    const known = attrs.width > 0 && attrs.height > 0
    const size = picture && known ? { width: attrs.width, height: attrs.height, units: 'pixels' } : {}
    const words = [
      isEmpty(caption.content) ? '' : element('media-caption', {}, line(caption.content)),
      isEmpty(credit.content) ? '' : element('media-producer', {}, line(credit.content)),
    ]
    if (!picture && words.every((word) => word === '')) return ''
    return group(
      'media',
      { 'media-type': 'image' },
      element('media-reference', {
        source: picture && (picture.address ?? addressOf(picture.path)),
        'alternate-text': oneLine(attrs.alt),
        ...size,
      }),
      ...words,
    )
  }

  function table(node: Table): string {
    const rows = gridOf(node).rows.map((cells) =>
      element(
        'tr',
        {},
        ...cells.map(({ cell, colspan, rowspan }) => {
          const [only, ...more] = cell.content
          return element(
            cell.type === 'table_header' ? 'th' : 'td',
            { colspan: colspan > 1 ? colspan : undefined, rowspan: rowspan > 1 ? rowspan : undefined },
            ...(more.length > 0 ? blocks(cell.content) : [line(only?.content)]),
          )
        }),
      ),
    )
    return rows.length === 0 ? '' : group('table', {}, ...rows)
  }

  const list = (
    name: 'ul' | 'ol',
    items: readonly { readonly content: readonly Block[] }[],
    start = 1,
  ): string =>
    group(
      name,
      { seqnum: start === 1 ? undefined : Math.trunc(start) },
      ...items.map((item) => element('li', {}, ...blocks(item.content))),
    )

  function block(node: Block): string {
    switch (node.type) {
      case 'paragraph':
        return isEmpty(node.content) ? '' : element('p', {}, line(node.content))
      case 'heading':
        return isEmpty(node.content)
          ? ''
          : element('hl2', { class: `level-${node.attrs.level}` }, line(node.content))
      case 'blockquote': {
        const inside = blocks(node.content)
        return inside.length === 0 ? '' : element('bq', {}, group('block', {}, ...inside))
      }
      case 'bullet_list':
        return list('ul', node.content)
      case 'ordered_list':
        return list('ol', node.content, node.attrs.order)
      case 'code_block':
        return element('pre', {}, xmlText((node.content ?? []).map((piece) => piece.text).join('')))
      case 'horizontal_rule':
        return '<hr/>'
      case 'figure':
        return media(node)
      case 'table':
        return table(node)
    }
  }
  const blocks = (nodes: readonly Block[]): string[] => nodes.map(block).filter((xml) => xml !== '')

  const content = blocks(body.content)
  const ends = notes.map((note, at) =>
    element('fn', { id: `note-${at + 1}` }, element('body.content', {}, element('p', {}, xmlText(note)))),
  )
  return [...content, ...ends]
}
