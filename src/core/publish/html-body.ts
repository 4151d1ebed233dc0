// The body of an article → HTML: blocks, figures, tables, and its notes at the end with a way there and back.
import type { Block, Figure, Inline, Table } from '#shared/document'
import { escapeHtml, oneLine } from './escape'
import { isEmpty, runsOf, type Run } from './inline'
import { wordsFor } from './labels'
import type { Publishable } from './publishable'
import { gridOf, type Grid } from './table-grid'
import { webAddress } from './web-address'

const TAGS = [
  ['code', 'code'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['strike', 's'],
  ['em', 'em'],
  ['strong', 'strong'],
] as const satisfies readonly (readonly [keyof Run, string])[]

/** A path of a file as an address relative to the file beside it: `a b/图.jpg` → `a%20b/%E5%9B%BE.jpg`. */
export const addressOf = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')

/** How it is written where it is no web page of its own. */
export interface BodyManner {
  /** As XML: `<br/>`. */
  readonly xml?: boolean
  /** The notes as EPUB marks them, so that readers can show them where they are referred to. */
  readonly epub?: boolean
  /** Before each id, where several articles stand in one file, e.g. `a2-`. */
  readonly ids?: string
}

/** Elements of the body in order, a line each; the last is a `section` with the notes, if there are any. */
export function bodyHtml(
  { body, pictures, lang }: Pick<Publishable, 'body' | 'pictures' | 'lang'>,
  { xml = false, epub = false, ids = '' }: BodyManner = {},
): string {
  const notes: string[] = []
  const end = xml ? '/>' : '>'

  function run(piece: Run): string {
    if (piece.isBreak) return `<br${end}`
    if (piece.note !== null) {
      const n = notes.push(piece.note)
      const type = epub ? ' epub:type="noteref" role="doc-noteref"' : ''
      return `<sup class="note"><a${type} href="#${ids}note-${n}" id="${ids}note-ref-${n}">${n}</a></sup>`
    }
    const html = TAGS.reduce(
      (inside, [name, tag]) => (piece[name] ? `<${tag}>${inside}</${tag}>` : inside),
      escapeHtml(piece.text),
    )
    const address = piece.href === '' ? null : webAddress(piece.href)
    return address === null ? html : `<a href="${escapeHtml(address)}">${html}</a>`
  }
  const line = (content: readonly Inline[] | undefined): string => runsOf(content).map(run).join('')

  function figure({ attrs, content: [caption, credit] }: Figure): string {
    const picture = attrs.media === null ? undefined : pictures[attrs.media]
    const size = attrs.width > 0 && attrs.height > 0 ? ` width="${attrs.width}" height="${attrs.height}"` : ''
    const parts = [
      ...(isEmpty(caption.content) ? [] : [line(caption.content)]),
      ...(isEmpty(credit.content) ? [] : [`<span class="credit">${line(credit.content)}</span>`]),
    ]
    const inside = [
      ...(picture === undefined
        ? []
        : [
            `<img src="${escapeHtml(picture.address ?? addressOf(picture.path))}" alt="${escapeHtml(oneLine(attrs.alt))}"${size}${end}`,
          ]),
      ...(parts.length === 0 ? [] : [`<figcaption>${parts.join(' ')}</figcaption>`]),
    ]
    return inside.length === 0 ? '' : `<figure>\n${inside.join('\n')}\n</figure>`
  }

  function rowHtml(row: Grid['rows'][number]): string {
    const cells = row.map(({ cell, colspan, rowspan }) => {
      const tag = cell.type === 'table_header' ? 'th' : 'td'
      const spans = Object.entries({ colspan, rowspan })
        .map(([name, value]) => (value > 1 ? ` ${name}="${value}"` : ''))
        .join('')
      const [only, ...more] = cell.content
      const inside = more.length > 0 ? blocks(cell.content) : line(only?.content)
      return `<${tag}${spans}>${inside}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  }

  function table(node: Table): string {
    const { rows, head } = gridOf(node)
    const part = (tag: string, from: number, to: number): string[] =>
      from === to ? [] : [`<${tag}>\n${rows.slice(from, to).map(rowHtml).join('\n')}\n</${tag}>`]
    const parts = [...part('thead', 0, head), ...part('tbody', head, rows.length)]
    return parts.length === 0 ? '' : `<table>\n${parts.join('\n')}\n</table>`
  }

  function block(node: Block): string {
    switch (node.type) {
      case 'paragraph':
        return isEmpty(node.content) ? '' : `<p>${line(node.content)}</p>`
      case 'heading': {
        const level = node.attrs.level
        return isEmpty(node.content) ? '' : `<h${level}>${line(node.content)}</h${level}>`
      }
      case 'blockquote':
        return `<blockquote>\n${blocks(node.content)}\n</blockquote>`
      case 'bullet_list':
        return `<ul>\n${node.content.map((item) => `<li>${blocks(item.content)}</li>`).join('\n')}\n</ul>`
      case 'ordered_list': {
        const start = node.attrs.order === 1 ? '' : ` start="${Math.trunc(node.attrs.order)}"`
        return `<ol${start}>\n${node.content.map((item) => `<li>${blocks(item.content)}</li>`).join('\n')}\n</ol>`
      }
      case 'code_block':
        return `<pre><code>${escapeHtml((node.content ?? []).map((piece) => piece.text).join(''))}</code></pre>`
      case 'horizontal_rule':
        return `<hr${end}`
      case 'figure':
        return figure(node)
      case 'table':
        return table(node)
    }
  }
  const blocks = (nodes: readonly Block[]): string =>
    nodes
      .map(block)
      .filter((html) => html !== '')
      .join('\n')

  const html = blocks(body.content)
  if (notes.length === 0) return html
  const label = `aria-label="${wordsFor(lang).notes}"`
  const items = notes.map((note, at) => {
    const back = `href="#${ids}note-ref-${at + 1}"`
    return epub
      ? `<aside epub:type="footnote" role="doc-footnote" id="${ids}note-${at + 1}"><p><a ${back}>${at + 1}</a> ${escapeHtml(note)}</p></aside>`
      : `<li id="${ids}note-${at + 1}">${escapeHtml(note)} <a class="back" ${back}>↩</a></li>`
  })
  const inside = epub ? items.join('\n') : `<ol>\n${items.join('\n')}\n</ol>`
  const section = `<section class="notes" ${label}>\n${inside}\n</section>`
  return html === '' ? section : `${html}\n${section}`
}
