// An article → plain text, as a CMS field, a wire or a layout program takes it.
import type { Block, Inline, ListItem } from '#shared/document'
import { clean, oneLine } from './escape'
import { isEmpty, runsOf } from './inline'
import { creditsOf, showDate } from './labels'
import type { Publishable } from './publishable'

export interface TextOptions {
  /** What opens each paragraph of the body, e.g. two ideographic blanks. */
  readonly indent?: '\u3000\u3000' | ''
  readonly lineEnd?: '\n' | '\r\n'
}

/** A link keeps its address in brackets unless that is the text itself. */
function inline(content: readonly Inline[] | undefined): string {
  const runs = runsOf(content)
  return runs
    .map((run, at) => {
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

function list(items: readonly ListItem[], marker: (at: number) => string): string {
  return items
    .map((item, at) => {
      const mark = marker(at)
      return shift(blocks(item.content, '', '\n') || ' ', mark, ' '.repeat(mark.length)).trimEnd()
    })
    .join('\n')
}

function block(node: Block, indent: string): string {
  switch (node.type) {
    case 'paragraph':
      return isEmpty(node.content) ? '' : indent + inline(node.content)
    case 'heading':
      return isEmpty(node.content) ? '' : inline(node.content)
    case 'blockquote':
      return shift(blocks(node.content, '', '\n\n'), '> ', '> ')
    case 'bullet_list':
      return list(node.content, () => '• ')
    case 'ordered_list':
      return list(node.content, (at) => `${node.attrs.order + at}. `)
    case 'code_block':
      return clean((node.content ?? []).map((piece) => piece.text).join(''))
    case 'horizontal_rule':
      return '* * *'
  }
}

const blocks = (nodes: readonly Block[], indent: string, between: string): string =>
  nodes
    .map((node) => block(node, indent))
    .filter((text) => text !== '')
    .join(between)

/** Kicker, headline, deck, by-line, paragraphs, editor, with a blank line between, ending with one line end. */
export function publishText(article: Publishable, options: TextOptions = {}): string {
  const credits = creditsOf(article)
  const date = showDate(article.publishedAt, article.lang)
  const byline = [
    date,
    ...credits.filter(({ kind }) => kind !== 'editor').map(({ label, value }) => label + value),
  ]
  const parts = [
    oneLine(article.kicker),
    oneLine(article.headline),
    oneLine(article.deck),
    byline.filter((part) => part !== '').join('  '),
    blocks(article.body.content, options.indent ?? '', '\n\n'),
    ...credits.filter(({ kind }) => kind === 'editor').map(({ label, value }) => label + value),
  ]
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`
  return options.lineEnd === '\r\n' ? text.replace(/\n/g, '\r\n') : text
}
