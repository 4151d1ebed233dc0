// What styles are called, by Word, WPS, LibreOffice, Pages and people: English, Chinese, and ours.
import type { Container, Kind } from './docx-ir'

export interface Named {
  readonly kind: Kind
  readonly level: number
  readonly path: readonly Container[]
}

const plain = (kind: Kind, path: readonly Container[] = [], level = 0): Named => ({ kind, level, path })

const NAMES: readonly (readonly [Named, readonly string[]])[] = [
  [
    plain('title'),
    [
      'title',
      '标题',
      '標題',
      '大标题',
      '主标题',
      '文章标题',
      'titel',
      'titre',
      'título',
      'titolo',
      '表題',
      '제목',
    ],
  ],
  [
    plain('subtitle'),
    ['subtitle', '副标题', '副標題', 'untertitel', 'sous-titre', 'subtítulo', '副題', '부제'],
  ],
  [plain('kicker'), ['kicker', '引题', '眉题', '肩题', '引題', '眉題']],
  [plain('byline'), ['byline', 'credits', 'author', 'date', '作者', '署名', '日期']],
  [
    plain('text', ['Quote']),
    [
      'quote',
      'intense quote',
      'block text',
      'quotations',
      'quotation',
      'block quotation',
      'block quote',
      '引用',
      '明显引用',
      '引文',
      '文本块',
      '鮮明引文',
      'zitat',
      'citation',
    ],
  ],
  [
    plain('caption'),
    [
      'caption',
      '题注',
      '題注',
      '图注',
      '图说',
      '图片说明',
      '图片说明文字',
      'image caption',
      'figure caption',
      'beschriftung',
      'légende',
    ],
  ],
  [plain('credit'), ['picture credit', '图片来源', '图片署名']],
  [plain('figure'), ['figure', 'captioned figure']],
  [
    plain('code'),
    [
      'source code',
      'preformatted text',
      'html preformatted',
      'html 预设格式',
      'code',
      'code block',
      '代码',
      '代码块',
    ],
  ],
  [plain('rule'), ['horizontal line', 'horizontal rule', '分隔线', '分割线']],
  [plain('cell-head'), ['table heading', '表头', '表格标题']],
  [
    plain('contents'),
    ['toc heading', '目录标题', 'contents heading', 'table of figures', '图表目录', 'index heading'],
  ],
  [plain('heading', [], 1), ['heading']],
  [plain('text', ['List']), ['list continue']],
]
const byName = new Map(NAMES.flatMap(([named, names]) => names.map((name) => [name, named] as const)))

// heading 2, 标题 2, 标题2, Überschrift 2, Titre 2, 見出し 2
const HEADING =
  /^(?:heading|标题|標題|überschrift|titre|título|titolo|rubrik|заголовок|見出し|제목) ?([1-9])$/
// Of our own files: what stands in what, e.g. `List Quote Text`.
const NESTED =
  /^((?:quote |list )+)(text|heading [234]|source code|horizontal line|figure|caption|picture credit)$/

/** Null if the name says nothing. Case does not matter. */
export function named(name: string): Named | null {
  const lower = name.toLowerCase().trim()
  const known = byName.get(lower)
  if (known !== undefined) return known
  const heading = HEADING.exec(lower)
  if (heading !== null) return plain('heading', [], Number(heading[1]))
  const continued = /^list continue ([2-5])$/.exec(lower)
  if (continued !== null)
    return plain(
      'text',
      Array.from({ length: Number(continued[1]) }, () => 'List' as const),
    )
  if (/^(?:toc|目录) ?\d$/.test(lower)) return plain('contents')
  const nested = NESTED.exec(lower)
  if (nested === null) return null
  const [, above = '', leaf = ''] = nested
  const path = above
    .trim()
    .split(' ')
    .map((word): Container => (word === 'quote' ? 'Quote' : 'List'))
  const inner = leaf === 'text' ? plain('text') : named(leaf)
  return inner === null ? null : { ...inner, path: [...path, ...inner.path] }
}

/** `Quote Table Grid` of our own files. */
export function tablePath(name: string): readonly Container[] {
  const found = /^((?:Quote |List )+)Table Grid$/.exec(name)
  return (found?.[1] ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word): Container => (word === 'Quote' ? 'Quote' : 'List'))
}

const CODE_RUN =
  /^(?:verbatim char|html code|html 代码|html typewriter|html keyboard|html sample|inline code|source text|代码)$/
/** The mark that a character style means, by its name. */
export function markOf(name: string): 'strong' | 'em' | 'code' | null {
  const lower = name.toLowerCase()
  if (/^(?:strong|要点|bold|strong emphasis|明显强调|intense emphasis)$/.test(lower)) return 'strong'
  if (/^(?:emphasis|强调|italic|不明显强调|subtle emphasis)$/.test(lower)) return 'em'
  return CODE_RUN.test(lower) ? 'code' : null
}
