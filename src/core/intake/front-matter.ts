// What stands above the text of a Markdown file: YAML, TOML or JSON → the fields of an article, whatever the site calls them.
import { parse } from 'yaml'
import { oneLine } from '../publish/escape'

export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>
  /** The text below it, line ends as `\n`. */
  readonly rest: string
}

// No file has more of it; a document that long is text.
const LONGEST = 200_000

/** `title = "甲"`, `tags = ["a", 'b']`, `draft = false`, `[params]`: what sites write of TOML; the rest is passed over. */
function tomlFields(text: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  // A list may stand on several lines.
  for (const line of text
    .replace(/,[ \t]*\n\s*/g, ', ')
    .replace(/\[[ \t]*\n\s*(?=["'])/g, '[')
    .split('\n')) {
    const found = /^\s*([\w-]+|"[^"]*")[ \t]*=([^]*)$/.exec(line)
    if (!found) continue
    const name = (found[1] ?? '').replaceAll('"', '')
    const value = (found[2] ?? '').trim()
    const strings = Array.from(
      value.matchAll(/"((?:[^"\\]|\\.){0,5000})"|'([^']{0,5000})'/g),
      ([, basic, literal]) =>
        basic === undefined
          ? (literal ?? '')
          : basic.replace(/\\(.)/g, (_all, char: string) => (char === 'n' ? ' ' : char)),
    )
    if (value.startsWith('[')) fields[name] = strings
    else fields[name] = strings[0] ?? value.replace(/\s#[^]*$/, '').trimEnd()
  }
  return fields
}

const asFields = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null

function yamlFields(text: string): Record<string, unknown> | null {
  try {
    // As text: `2023-03-27` is no moment, `007` no number.
    return asFields(
      parse(text, { schema: 'failsafe', customTags: ['null'], maxAliasCount: 100, uniqueKeys: false }),
    )
  } catch {
    return null
  }
}

function jsonFields(text: string): Record<string, unknown> | null {
  try {
    return asFields(JSON.parse(text))
  } catch {
    return null
  }
}

/** What does not read as front matter is text. */
export function frontMatterOf(source: string): FrontMatter {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const none = { fields: {}, rest: text }
  const head = text.slice(0, LONGEST)
  const fenced = /^(---|\+\+\+)[ \t]*\n/.exec(head)
  if (fenced) {
    const fence = fenced[1] ?? ''
    const from = fenced[0].length
    const close = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m
    const found = close.exec(head.slice(from))
    if (!found) return none
    const inside = head.slice(from, from + found.index)
    const fields = fence === '---' ? yamlFields(inside) : tomlFields(inside)
    const rest = text.slice(from + found.index + found[0].length).replace(/^\n/, '')
    // `---` around nothing that says `name: value` are two rules.
    return fields === null ? (inside.trim() === '' ? { fields: {}, rest } : none) : { fields, rest }
  }
  if (head.startsWith('{')) {
    const end = /^\}[ \t]*$/m.exec(head)
    const fields = end && jsonFields(head.slice(0, end.index + 1))
    if (end && fields) return { fields, rest: text.slice(end.index + end[0].length).replace(/^\n/, '') }
  }
  return none
}

/** The names that Hugo, Jekyll, Hexo, Ghost, Obsidian and we ourselves give a field, the first that says something wins. */
const NAMES = {
  headline: ['title', 'headline', '标题'],
  kicker: ['kicker', 'pretitle', '引题', '眉题'],
  deck: ['deck', 'subtitle', 'description', 'summary', 'excerpt', 'dek', 'lead', '副题', '摘要', '导语'],
  author: ['author', 'authors', 'byline', '作者'],
  organisation: ['organisation', 'organization', 'affiliation', '单位'],
  editor: ['editor', 'editors', '责任编辑', '责编', '编辑'],
  source: ['source', 'publisher', 'publication', '来源'],
  publishedAt: [
    'date',
    'published_at',
    'publishedat',
    'publishdate',
    'pubdate',
    'published',
    'created',
    '日期',
  ],
  keywords: ['tags', 'tag', 'keywords', '关键词', '标签'],
  categories: ['categories', 'category', '分类'],
  lang: ['lang', 'language', 'locale'],
} as const
export type FieldName = keyof typeof NAMES

/** A text, or the texts of a list, or the `name` of each of a list of people. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts)
  if (typeof value === 'string' || typeof value === 'number') {
    const text = oneLine(String(value))
    return text === '' ? [] : [text]
  }
  const named = asFields(value)
  return named === null ? [] : texts(named['name'] ?? named['title'])
}

/** Every text of a field, of the map itself and of its `params` (Hugo) and `extra` (Zola). */
export function fieldTexts(fields: Readonly<Record<string, unknown>>, field: FieldName): readonly string[] {
  const places = [fields, asFields(fields['params']), asFields(fields['extra'])]
  for (const place of places) {
    if (place === null) continue
    const known = new Map(Object.entries(place).map(([name, value]) => [name.toLowerCase(), value]))
    for (const name of NAMES[field]) {
      const found = texts(known.get(name))
      if (found.length > 0) return found
    }
  }
  return []
}

/** `2023-03-27 10:42:00 +0800`, `2023/3/27`, `2023年3月27日` → ISO 8601 as far as said; anything else as it is. */
export function isoOf(text: string): string {
  const found =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text.trim(),
    )
  if (!found) return text
  const [, year = '', month = '', day, hours, minutes = '', seconds, zone] = found
  const two = (part: string): string => part.padStart(2, '0')
  if (day === undefined) return `${year}-${two(month)}`
  const date = `${year}-${two(month)}-${two(day)}`
  if (hours === undefined) return date
  const at = zone === undefined ? '' : /^z$/i.test(zone) ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')
  return `${date}T${two(hours)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${at}`
}
