// The manual's Markdown → sections of plain blocks. Reads our own pages; a heading's id is the English heading's.
import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { ManualBlock, ManualLine, ManualSection } from '#shared/manual'
import { manualLine, plainLine, splitHeading } from './line'

export interface ManualPage {
  /** Its name beside the others, the same in every language, e.g. `import.md`. */
  readonly file: string
  /** The heading that it stands under in the contents. */
  readonly group: string
  readonly text: string
}

interface Heading {
  readonly page: string
  readonly group: string
  readonly level: 1 | 2
  readonly source: string
  readonly from: number
  readonly to: number
}

// With the plugin, `**导出文件（WXR）**多大` is bold as well.
const markdown = new MarkdownIt({ html: false }).use(cjkFriendly)

/** As GitHub makes the anchor of a heading: `Headline bench — Ctrl/Cmd+Shift+H` → `headline-bench--ctrlcmdshifth`. */
export function anchorOf(heading: string): string {
  return plainLine(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
}

/** `Copyedit F7, Ctrl/Cmd+F7` → `copyedit`. */
function wordsOf({ source }: Heading): string {
  return anchorOf(
    splitHeading(source)
      .title.replace(/\([^()]*\)/g, '')
      .trim(),
  )
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A chapter is called as its page, a section as its heading; `from-word/what-is-not-there` where others are called so too. */
function idsOf(headings: readonly Heading[]): readonly string[] {
  const short = headings.map((one) => (one.level === 1 ? one.page.replace(/\.md$/, '') : wordsOf(one)))
  return short.map((id, n) => {
    const { level, page } = headings[n] ?? { level: 1, page: '' }
    const alone = level === 1 || short.filter((other) => other === id).length === 1
    return alone ? id : `${page.replace(/\.md$/, '')}/${id}`
  })
}

/** `#` is a chapter, `##` a section of it. Text before the first is left out. */
function headingsOf(
  pages: readonly ManualPage[],
): { tokens: readonly Token[]; headings: readonly Heading[] }[] {
  return pages.map(({ file, group, text }) => {
    const tokens = markdown.parse(text, {})
    const at = tokens.flatMap(({ type, tag }, i) =>
      type === 'heading_open' && (tag === 'h1' || tag === 'h2') ? [{ i, tag }] : [],
    )
    return {
      tokens,
      headings: at.map(({ i, tag }, k) => ({
        page: file,
        group,
        level: tag === 'h1' ? (1 as const) : (2 as const),
        source: tokens[i + 1]?.content ?? '',
        from: i + 3,
        to: at[k + 1]?.i ?? tokens.length,
      })),
    }
  })
}

/** Where `export.md`, `export.md#anchor` and `#anchor` lead, from any page. A link that leads nowhere keeps its address. */
function addresses(headings: readonly Heading[], ids: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  headings.forEach(({ page, source }, n) => {
    const id = ids[n] ?? ''
    if (!found.has(page)) found.set(page, id)
    found.set(`${page}#${anchorOf(source)}`, id)
  })
  return found
}

/** A paragraph; a picture where it is nothing else; nothing of a remark for whoever writes the page, `<!-- commands -->`. */
function paragraph(
  token: Token | undefined,
  line: (token: Token | undefined) => ManualLine,
): readonly ManualBlock[] {
  const [first, ...more] = token?.children ?? []
  if (first?.type === 'image' && more.length === 0) {
    const file = String(first.attrGet('src') ?? '').replace(/^\.\.\/pictures\//, '')
    return [{ kind: 'picture', file, text: first.content }]
  }
  if (token?.content.startsWith('<!--') === true) return []
  return [{ kind: 'paragraph', line: line(token) }]
}

function blocksOf(
  tokens: readonly Token[],
  line: (token: Token | undefined) => ManualLine,
): readonly ManualBlock[] {
  const blocks: ManualBlock[] = []
  const end = (from: number): number => {
    const open = tokens[from]
    const close = open?.type.replace('_open', '_close')
    const at = tokens.findIndex((one, i) => i > from && one.type === close && one.level === open?.level)
    return at < 0 ? tokens.length : at
  }
  /** What stands between each `type` and its end. */
  const within = (type: string, from: number, to: number): readonly (readonly Token[])[] => {
    const parts: (readonly Token[])[] = []
    for (let i = from; i < to; i++) {
      if (tokens[i]?.type !== type) continue
      const close = end(i)
      parts.push(tokens.slice(i + 1, close))
      i = close
    }
    return parts
  }
  const cells = (row: readonly Token[]): readonly ManualLine[] =>
    row.filter(({ type }) => type === 'inline').map((token) => line(token))
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (token.type === 'heading_open') blocks.push({ kind: 'heading', line: line(tokens[i + 1]) })
    else if (token.type === 'paragraph_open') blocks.push(...paragraph(tokens[i + 1], line))
    else if (token.type === 'fence' || token.type === 'code_block')
      blocks.push({ kind: 'code', text: token.content.trimEnd() })
    else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const items = within('list_item_open', i + 1, end(i)).map((item) => blocksOf(item, line))
      blocks.push({ kind: 'list', ordered: token.type === 'ordered_list_open', items })
    } else if (token.type === 'table_open') {
      const [head = [], ...rows] = within('tr_open', i + 1, end(i)).map(cells)
      blocks.push({ kind: 'table', head, rows })
    }
    if (token.nesting === 1) i = end(i)
  }
  return blocks
}

/** The pages that a list of contents names, in its order: `## Begin`, `- [Import](en/import.md)` → `import.md` under Begin. */
export function pagesOf(contents: string): readonly { readonly file: string; readonly group: string }[] {
  let group = ''
  return contents.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) group = line.slice(3).trim()
    return [...line.matchAll(/\]\((?:zh|en)\/([a-z-]{1,60}\.md)\)/g)].map(([, file = '']) => ({
      file,
      group,
    }))
  })
}

/**
 * Sections in the order of the pages. `pages` and `english` are the same pages in the same order; that they have the same
 * headings is tested, since the English ones give the ids.
 */
export function readManual(
  pages: readonly ManualPage[],
  english: readonly ManualPage[],
  language: 'zh-CN' | 'en',
): readonly ManualSection[] {
  const ids = idsOf(headingsOf(english).flatMap(({ headings }) => headings))
  const read = headingsOf(pages)
  const known = addresses(
    read.flatMap(({ headings }) => headings),
    ids,
  )
  let at = 0
  return read.flatMap(({ tokens, headings }) =>
    headings.map(({ page, group, level, source, from, to }) => {
      const goTo = (href: string): string => known.get(href.startsWith('#') ? page + href : href) ?? href
      const { title, keys } = splitHeading(source)
      const blocks = blocksOf(tokens.slice(from, to), (token) => manualLine(token, language, goTo))
      return { id: ids[at++] ?? '', group, level, title, keys, blocks }
    }),
  )
}
