// An article → what WeChat's editor takes by paste: inline styles only, no links away, pictures named where they belong.
import type { Block, Figure, Inline, ListItem, Table } from '#shared/document'
import { clean, escapeHtml, languageTag, oneLine } from './escape'
import { isEmpty, runsOf, type Run } from './inline'
import { creditsOf, wordsFor } from './labels'
import type { Publishable } from './publishable'
import { gridOf, type Grid } from './table-grid'
import { wechatStyles, type Part, type WechatTheme } from './wechat-themes'

/** Accounts may link to articles of WeChat; every other address is written out at the end. */
export const isWechatLink = (href: string): boolean => /^https?:\/\/mp\.weixin\.qq\.com\//i.test(href)

/** Blanks of code as they are not folded, line ends as breaks: WeChat keeps neither in `pre` alone. */
const codeHtml = (text: string): string =>
  escapeHtml(text).replace(/\t/g, '    ').replace(/ /g, '&nbsp;').replace(/\n/g, '<br>')

const addressShown = (href: string): string => href.replace(/^mailto:/i, '')

/**
 * The body, after it notes and addresses in one count, and the credits. No headline: WeChat has a field for it. Nothing
 * stands between the tags, since WeChat makes empty points of blanks in a list.
 */
export function publishWechat(article: Publishable, { theme = 'ink' }: { theme?: WechatTheme } = {}): string {
  const styles = wechatStyles(theme)
  const words = wordsFor(article.lang)
  const notes: string[] = []
  let pictures = 0

  const tag = (name: string, part: Part, inside: string, more = ''): string =>
    `<${name} style="${styles[part]}"${more}>${inside}</${name}>`
  const refer = (note: string): string => tag('sup', 'sup', `[${notes.push(note)}]`)

  function marked(run: Run): string {
    let html = run.code ? tag('code', 'code', codeHtml(run.text)) : escapeHtml(run.text)
    if (run.subscript) html = `<sub>${html}</sub>`
    if (run.superscript) html = `<sup>${html}</sup>`
    if (run.strike) html = `<s>${html}</s>`
    if (run.em) html = tag('em', 'em', html)
    return run.strong ? tag('strong', 'strong', html) : html
  }

  function line(content: readonly Inline[] | undefined): string {
    const runs = runsOf(content)
    let linked = ''
    return runs
      .map((run, at) => {
        const html = run.note !== null ? refer(escapeHtml(run.note)) : run.isBreak ? '<br>' : marked(run)
        if (run.href === '') return html
        if (isWechatLink(run.href)) return tag('a', 'a', html, ` href="${escapeHtml(run.href)}"`)
        linked += run.text
        if (runs[at + 1]?.href === run.href) return html
        const text = oneLine(linked)
        linked = ''
        const address = addressShown(run.href)
        return text === address ? html : html + refer(escapeHtml(`${text} ${address}`))
      })
      .join('')
  }

  function figure({ attrs, content: [caption, credit] }: Figure): string {
    const path = attrs.media === null ? undefined : article.pictures[attrs.media]?.path
    const below = [caption, credit].flatMap(({ content }) => (isEmpty(content) ? [] : [line(content)]))
    const name = path === undefined ? '' : oneLine(path.slice(path.lastIndexOf('/') + 1))
    const said = [`${words.place} ${++pictures}`, name, oneLine(attrs.alt)].filter((text) => text !== '')
    const place = attrs.media === null && attrs.address === '' && attrs.alt === '' && below.length === 0
    return place
      ? ''
      : tag('p', 'picture', escapeHtml(said.join(words.apart))) +
          (below.length === 0 ? '' : tag('p', 'caption', below.join('&nbsp;&nbsp;')))
  }

  function rowHtml(row: Grid['rows'][number]): string {
    const cells = row.map(({ cell, colspan, rowspan }) => {
      const name = cell.type === 'table_header' ? 'th' : 'td'
      const spans = Object.entries({ colspan, rowspan })
        .map(([span, value]) => (value > 1 ? ` ${span}="${value}"` : ''))
        .join('')
      return tag(name, name, cell.content.map((paragraph) => line(paragraph.content)).join('<br>'), spans)
    })
    return `<tr>${cells.join('')}</tr>`
  }

  function table(node: Table): string {
    const rows = gridOf(node).rows.map(rowHtml)
    return rows.length === 0
      ? ''
      : tag('section', 'scroll', tag('table', 'table', `<tbody>${rows.join('')}</tbody>`))
  }

  /** A point of one paragraph is its text alone: a paragraph inside would open an empty line before it. */
  function item({ content }: ListItem): string {
    const [first, ...rest] = content
    if (first?.type !== 'paragraph') return tag('li', 'li', blocks(content))
    return tag('li', 'li', line(first.content) + blocks(rest))
  }

  function block(node: Block, paragraph: Part = 'p'): string {
    switch (node.type) {
      case 'paragraph':
        return isEmpty(node.content) ? '' : tag('p', paragraph, line(node.content))
      case 'heading': {
        const name = `h${node.attrs.level}` as const
        return isEmpty(node.content) ? '' : tag(name, name, line(node.content))
      }
      case 'blockquote':
        return tag('blockquote', 'blockquote', blocks(node.content, 'quoted'))
      case 'bullet_list':
        return tag('ul', 'ul', node.content.map(item).join(''))
      case 'ordered_list': {
        const start = node.attrs.order === 1 ? '' : ` start="${Math.trunc(node.attrs.order)}"`
        return tag('ol', 'ol', node.content.map(item).join(''), start)
      }
      case 'code_block': {
        const text = clean((node.content ?? []).map((piece) => piece.text).join(''))
        return tag('pre', 'pre', tag('code', 'code', codeHtml(text)))
      }
      case 'horizontal_rule':
        return `<hr style="${styles.hr}">`
      case 'figure':
        return figure(node)
      case 'table':
        return table(node)
    }
  }
  const blocks = (nodes: readonly Block[], paragraph?: Part): string =>
    nodes.map((node) => block(node, paragraph)).join('')

  const deck = oneLine(article.deck)
  const body = blocks(article.body.content)
  const small = (text: string): string => tag('p', 'small', text)
  const credits = creditsOf(article).map(({ label, value }) => escapeHtml(label + value))
  return tag(
    'section',
    'root',
    [
      deck === '' ? '' : tag('p', 'deck', escapeHtml(deck)),
      body,
      notes.length === 0 ? '' : tag('p', 'end', words.notes),
      ...notes.map((note, at) => small(`[${at + 1}] ${note}`)),
      credits.length === 0 ? '' : tag('p', 'end', credits.join('<br>')),
    ].join(''),
  )
}

/** The same as a page to be opened, marked whole and copied by hand, where the clipboard is of no use. */
export function publishWechatPage(article: Publishable, options: { theme?: WechatTheme } = {}): string {
  return [
    '<!doctype html>',
    `<html lang="${languageTag(article.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(oneLine(article.headline))}</title>`,
    '</head>',
    '<body>',
    publishWechat(article, options),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
