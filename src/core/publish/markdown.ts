// An article → Markdown (CommonMark) with YAML front matter.
import type { Block, ListItem } from '#shared/document'
import { stringify } from 'yaml'
import { clean, languageTag, oneLine } from './escape'
import { isEmpty } from './inline'
import { inlineMarkdown } from './markdown-inline'
import type { Publishable } from './publishable'

const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n')

/** Without blank lines between the items, as long as each holds one paragraph, or one and a list of points. */
const isTight = (items: readonly ListItem[]): boolean =>
  items.every(({ content }) => {
    const [first, second] = content
    return (
      content.length <= 2 &&
      first?.type === 'paragraph' &&
      (second === undefined || (second.type === 'bullet_list' && isTight(second.content)))
    )
  })

function list(items: readonly ListItem[], marker: (at: number) => string): string {
  const tight = isTight(items)
  return items
    .map((item, at) => {
      const mark = marker(at)
      return prefixed(blocks(item.content, tight ? '\n' : '\n\n'), mark, ' '.repeat(mark.length)).trimEnd()
    })
    .join(tight ? '\n' : '\n\n')
}

function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, ticks) => Math.max(most, ticks.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text === '' ? '' : `${text}\n`}${fence}`
}

/** `other`: the marker differs from the list just before, which would swallow this one. */
function block(node: Block, other: boolean): string {
  switch (node.type) {
    case 'paragraph':
      return isEmpty(node.content) ? '' : inlineMarkdown(node.content)
    case 'heading': {
      if (isEmpty(node.content)) return ''
      // A heading is one line; a # at its end would be taken for its closing sequence.
      const text = inlineMarkdown(node.content)
        .replace(/\\\n/g, ' ')
        .replace(/([ \t])(#+)$/, '$1\\$2')
      return `${'#'.repeat(node.attrs.level)} ${text}`
    }
    case 'blockquote':
      return prefixed(blocks(node.content, '\n\n'), '> ', '> ')
    case 'bullet_list':
      return list(node.content, () => (other ? '* ' : '- '))
    case 'ordered_list':
      return list(
        node.content,
        (at) => `${Math.min(node.attrs.order + at, 999_999_999)}${other ? ')' : '.'} `,
      )
    case 'code_block':
      return fenced(clean((node.content ?? []).map((piece) => piece.text).join('')))
    case 'horizontal_rule':
      // not ---: that would make a list item's first line, or a paragraph before it, something else
      return '___'
  }
}

function blocks(nodes: readonly Block[], between: string): string {
  const written: string[] = []
  let last: Block['type'] | null = null
  let other = false
  for (const node of nodes) {
    other =
      (node.type === 'bullet_list' || node.type === 'ordered_list') && node.type === last ? !other : false
    const text = block(node, other)
    if (text === '') continue
    written.push(text)
    last = node.type
  }
  return written.join(between)
}

/** Empty fields are left out; what looks like a number, a date, yes or no is quoted, for YAML 1.1 readers too. */
function frontMatter(article: Publishable): string {
  const fields = {
    title: oneLine(article.headline),
    kicker: oneLine(article.kicker),
    deck: oneLine(article.deck),
    author: oneLine(article.author),
    organisation: oneLine(article.organisation),
    editor: oneLine(article.editor),
    source: oneLine(article.source),
    date: oneLine(article.publishedAt),
    tags: article.tags.map(oneLine).filter((tag) => tag !== ''),
    lang: languageTag(article.lang),
    zishu: article.zishu,
  }
  const known = Object.entries(fields).filter(
    ([name, value]) => name === 'title' || (value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
  return stringify(Object.fromEntries(known), { compat: 'yaml-1.1', lineWidth: 0 })
}

/** Front matter between `---` lines, then the body. The headline is the field `title`, not a heading in the text. */
export function publishMarkdown(article: Publishable): string {
  const body = blocks(article.body.content, '\n\n')
  return `---\n${frontMatter(article)}---\n${body === '' ? '' : `\n${body}\n`}`
}
