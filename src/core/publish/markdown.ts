// An article → Markdown (CommonMark) with YAML front matter.
import type { Block, Figure, Inline, ListItem } from '#shared/document'
import { clean, oneLine } from './escape'
import { frontMatter, type MarkdownPreset } from './front-matter'
import { isEmpty } from './inline'
import { addressOf } from './html-body'
import { destination, inlineMarkdown } from './markdown-inline'
import { table } from './markdown-table'
import type { Publishable } from './publishable'

interface Page {
  readonly pictures: Publishable['pictures']
  /** Filled while the text is written. */
  readonly notes: string[]
}

const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n')

const isShown = ({ attrs: { media } }: Figure, pictures: Publishable['pictures']): boolean =>
  media !== null && pictures[media] !== undefined

/** True for what is left out. */
function isNothing(node: Block, pictures: Publishable['pictures']): boolean {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return isEmpty(node.content)
    case 'figure':
      return !isShown(node, pictures) && node.content.every(({ content }) => isEmpty(content))
    case 'blockquote':
      return node.content.every((inside) => isNothing(inside, pictures))
    default:
      return false
  }
}

/** Without blank lines between the items, as long as each holds one paragraph, or one and a list of points. */
const isTight = (items: readonly ListItem[], pictures: Publishable['pictures']): boolean =>
  items.every(({ content }) => {
    const [first, second, third] = content.filter((node) => !isNothing(node, pictures))
    return (
      third === undefined &&
      (first === undefined ||
        first.type === 'paragraph' ||
        // Only its words are written.
        (first.type === 'figure' && !isShown(first, pictures))) &&
      (second === undefined || (second.type === 'bullet_list' && isTight(second.content, pictures)))
    )
  })

function list(items: readonly ListItem[], page: Page, marker: (at: number) => string): string {
  const tight = isTight(items, page.pictures)
  return items
    .map((item, at) => {
      const mark = marker(at)
      return prefixed(
        blocks(item.content, page, tight ? '\n' : '\n\n'),
        mark,
        ' '.repeat(mark.length),
      ).trimEnd()
    })
    .join(tight ? '\n' : '\n\n')
}

/** The picture and what stands below it are one paragraph, so that they stay together. */
function figure({ attrs, content: [caption, credit] }: Figure, { pictures, notes }: Page): string {
  const path = attrs.media === null ? undefined : pictures[attrs.media]?.path
  const alt = inlineMarkdown([{ type: 'text', text: oneLine(attrs.alt) || ' ' }]).replace(/\n/g, ' ')
  // One run of text, as it will be read again.
  const below = [caption, credit]
    .map(({ content }) => (isEmpty(content) ? [] : (content ?? [])))
    .reduce((before, after) =>
      before.length > 0 && after.length > 0
        ? [...before, { type: 'text', text: ' ' }, ...after]
        : [...before, ...after],
    )
  const lines = [
    ...(path === undefined
      ? []
      : [`![${oneLine(attrs.alt) === '' ? '' : alt}](${destination(addressOf(path))})`]),
    ...(below.length === 0 ? [] : [inlineMarkdown(below, notes)]),
  ]
  return lines.join('\\\n')
}

function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, ticks) => Math.max(most, ticks.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text === '' ? '' : `${text}\n`}${fence}`
}

/** `other`: the marker differs from the list just before, which would swallow this one. */
function block(node: Block, page: Page, other: boolean): string {
  if (isNothing(node, page.pictures)) return ''
  switch (node.type) {
    case 'paragraph':
      return inlineMarkdown(node.content, page.notes)
    case 'heading': {
      // A heading is one line; a # at its end would be taken for its closing sequence.
      const oneLined = (node.content ?? []).map((piece): Inline =>
        piece.type === 'hard_break' ? { ...piece, type: 'text', text: ' ' } : piece,
      )
      const text = inlineMarkdown(oneLined, page.notes).replace(/([ \t])(#+)$/, '$1\\$2')
      return `${'#'.repeat(node.attrs.level)} ${text}`
    }
    case 'blockquote':
      return prefixed(blocks(node.content, page, '\n\n'), '> ', '> ')
    case 'bullet_list':
      return list(node.content, page, () => (other ? '* ' : '- '))
    case 'ordered_list':
      return list(
        node.content,
        page,
        (at) => `${Math.min(node.attrs.order + at, 999_999_999)}${other ? ')' : '.'} `,
      )
    case 'code_block':
      return fenced(clean((node.content ?? []).map((piece) => piece.text).join('')))
    case 'figure':
      return figure(node, page)
    case 'table':
      return table(node, page.notes)
    case 'horizontal_rule':
      // not ---: that would make a list item's first line, or a paragraph before it, something else
      return '___'
  }
}

function blocks(nodes: readonly Block[], page: Page, between: string): string {
  const written: string[] = []
  let last: Block['type'] | null = null
  let other = false
  for (const node of nodes) {
    const marker: boolean =
      (node.type === 'bullet_list' || node.type === 'ordered_list') && node.type === last ? !other : false
    const text = block(node, page, marker)
    if (text === '') continue
    other = marker
    written.push(text)
    last = node.type
  }
  return written.join(between)
}

/** Hugo would run `{{< … >}}` and `{{% … %}}`; with slash and star inside it writes them as they are. */
const withoutShortcodes = (text: string): string =>
  text
    .replace(/\{\{<([^]{0,2000}?)>\}\}/g, '{{</*$1*/>}}')
    .replace(/\{\{%([^]{0,2000}?)%\}\}/g, '{{%/*$1*/%}}')

/** Front matter between `---` lines, then the body, then its notes (`[^1]:`, read by GitHub, Pandoc and most others). The headline is the field `title`, not a heading in the text. */
export function publishMarkdown(
  article: Publishable,
  { preset = 'plain' }: { readonly preset?: MarkdownPreset } = {},
): string {
  const page: Page = { pictures: article.pictures, notes: [] }
  const written = blocks(article.body.content, page, '\n\n')
  const notes = page.notes.map(
    (note, at) => `[^${at + 1}]: ${inlineMarkdown([{ type: 'text', text: note }])}`,
  )
  const text = [written, ...notes].filter((part) => part !== '').join('\n\n')
  const body = preset === 'hugo' ? withoutShortcodes(text) : text
  return `---\n${frontMatter(article, preset, body)}---\n${body === '' ? '' : `\n${body}\n`}`
}
