// An article → plain text, as a CMS field, a wire or a layout program takes it.
import type { Block, Figure, Inline, ListItem, Table } from '#shared/document'
import { clean, oneLine } from './escape'
import { isEmpty, runsOf } from './inline'
import { creditsOf, showDate, wordsFor } from './labels'
import type { Publishable } from './publishable'

export interface TextOptions {
  /** What opens each paragraph of the body, e.g. two ideographic blanks. */
  readonly indent?: '\u3000\u3000' | ''
  readonly lineEnd?: '\n' | '\r\n'
}

interface Page {
  readonly words: ReturnType<typeof wordsFor>
  /** Filled while the text is written. */
  readonly notes: string[]
}

/** A link keeps its address in brackets unless that is the text itself; a note is its number in brackets. */
function inline(content: readonly Inline[] | undefined, { notes }: Page): string {
  const runs = runsOf(content)
  return runs
    .map((run, at) => {
      if (run.note !== null) return `[${notes.push(run.note)}]`
      const ends = run.href !== '' && runs[at + 1]?.href !== run.href
      return ends && oneLine(run.text) !== run.href ? `${run.text} <${run.href}>` : run.text
    })
    .join('')
}

const shift = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, at) => (line === '' ? '' : (at === 0 ? first : rest) + line))
    .join('\n')

function list(items: readonly ListItem[], page: Page, marker: (at: number) => string): string {
  return items
    .map((item, at) => {
      const mark = marker(at)
      return shift(blocks(item.content, page, '', '\n') || ' ', mark, ' '.repeat(mark.length)).trimEnd()
    })
    .join('\n')
}

/** `图：沙枣林`, then the credit; without a caption what the picture shows; nothing if nothing is said of it. */
function figure({ attrs, content: [caption, credit] }: Figure, page: Page): string {
  const below = [caption, credit].map(({ content }) => (isEmpty(content) ? '' : inline(content, page)))
  const said = below.filter((text) => text !== '').join(page.words.apart) || oneLine(attrs.alt)
  return said === '' ? '' : page.words.picture + said
}

/** A row a line, tabs between the cells, as spreadsheets and word processors take it. */
function table({ content }: Table, page: Page): string {
  return content
    .map(({ content: cells }) =>
      (cells ?? [])
        .map((cell) =>
          cell.content.map((paragraph) => inline(paragraph.content, page).replace(/[\n\t]/g, ' ')).join(' '),
        )
        .join('\t'),
    )
    .join('\n')
}

function block(node: Block, page: Page, indent: string): string {
  switch (node.type) {
    case 'paragraph':
      return isEmpty(node.content) ? '' : indent + inline(node.content, page)
    case 'heading':
      return isEmpty(node.content) ? '' : inline(node.content, page)
    case 'figure':
      return figure(node, page)
    case 'table':
      return table(node, page)
    case 'blockquote':
      return shift(blocks(node.content, page, '', '\n\n'), '> ', '> ')
    case 'bullet_list':
      return list(node.content, page, () => '• ')
    case 'ordered_list':
      return list(node.content, page, (at) => `${node.attrs.order + at}. `)
    case 'code_block':
      return clean((node.content ?? []).map((piece) => piece.text).join(''))
    case 'horizontal_rule':
      return '* * *'
  }
}

const blocks = (nodes: readonly Block[], page: Page, indent: string, between: string): string =>
  nodes
    .map((node) => block(node, page, indent))
    .filter((text) => text !== '')
    .join(between)

/** Kicker, headline, deck, by-line, paragraphs, notes, editor, with a blank line between, ending with one line end. */
export function publishText(article: Publishable, options: TextOptions = {}): string {
  const credits = creditsOf(article)
  const date = showDate(article.publishedAt, article.lang)
  const byline = [
    date,
    ...credits.filter(({ kind }) => kind !== 'editor').map(({ label, value }) => label + value),
  ]
  const page: Page = { words: wordsFor(article.lang), notes: [] }
  const parts = [
    oneLine(article.kicker),
    oneLine(article.headline),
    oneLine(article.deck),
    byline.filter((part) => part !== '').join('  '),
    blocks(article.body.content, page, options.indent ?? '', '\n\n'),
    page.notes.length === 0
      ? ''
      : [page.words.notes, ...page.notes.map((note, at) => `[${at + 1}] ${note}`)].join('\n'),
    ...credits.filter(({ kind }) => kind === 'editor').map(({ label, value }) => label + value),
  ]
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`
  return options.lineEnd === '\r\n' ? text.replace(/\n/g, '\r\n') : text
}
