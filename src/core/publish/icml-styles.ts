// The styles that an ICML story names: a template of the desk that has styles of these names wins over what is said here.
import { element, group, type Attributes } from './xml'

/** What a line is. */
export type IcmlLine =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'text'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'quote'
  | 'bullet'
  | 'number'
  | 'code'
  | 'rule'
  | 'picture'
  | 'caption'
  | 'credit'
  | 'table'
  | 'tableHead'
  | 'note'
  | 'editor'

/** What letters are. */
export type IcmlMark = 'strong' | 'em' | 'code' | 'strike' | 'superscript' | 'subscript' | 'link'
export const ICML_MARKS = [
  'strong',
  'em',
  'code',
  'strike',
  'superscript',
  'subscript',
  'link',
] as const satisfies readonly IcmlMark[]

const LINES: Readonly<Record<'zh' | 'en', Readonly<Record<IcmlLine, string>>>> = {
  zh: {
    kicker: '引题',
    headline: '标题',
    deck: '副题',
    byline: '署名',
    text: '正文',
    heading2: '小标题',
    heading3: '小标题 3',
    heading4: '小标题 4',
    quote: '引文',
    bullet: '项目符号',
    number: '编号',
    code: '代码',
    rule: '分隔',
    picture: '图片',
    caption: '图说',
    credit: '图片署名',
    table: '表格',
    tableHead: '表头',
    note: '脚注',
    editor: '责编',
  },
  en: {
    kicker: 'Kicker',
    headline: 'Headline',
    deck: 'Deck',
    byline: 'Byline',
    text: 'Text',
    heading2: 'Heading',
    heading3: 'Heading 3',
    heading4: 'Heading 4',
    quote: 'Quote',
    bullet: 'Bullets',
    number: 'Numbers',
    code: 'Code',
    rule: 'Break',
    picture: 'Picture',
    caption: 'Caption',
    credit: 'Picture credit',
    table: 'Table',
    tableHead: 'Table head',
    note: 'Footnote',
    editor: 'Editor',
  },
}
const MARKS: Readonly<Record<'zh' | 'en', Readonly<Record<IcmlMark, string>>>> = {
  zh: {
    strong: '加粗',
    em: '强调',
    code: '代码',
    strike: '删除线',
    superscript: '上标',
    subscript: '下标',
    link: '链接',
  },
  en: {
    strong: 'Bold',
    em: 'Italic',
    code: 'Code',
    strike: 'Strike',
    superscript: 'Superscript',
    subscript: 'Subscript',
    link: 'Link',
  },
}

export interface IcmlNames {
  /** `depth`: how many lists it stands in; from the second on its number is in the name. */
  readonly line: (line: IcmlLine, depth?: number) => string
  readonly mark: (mark: IcmlMark) => string
}

export function icmlNames(lang: string): IcmlNames {
  const language = /^zh\b/i.test(lang) ? 'zh' : 'en'
  return {
    line: (line, depth = 1) => (depth > 1 ? `${LINES[language][line]} ${depth}` : LINES[language][line]),
    mark: (mark) => MARKS[language][mark],
  }
}

const PARAGRAPH = '$ID/NormalParagraphStyle'
const CHARACTER = '$ID/NormalCharacterStyle'
const basedOn = (name: string): string =>
  group('Properties', {}, element('BasedOn', { type: 'object' }, name))

const SIZES: Partial<Readonly<Record<IcmlLine, Attributes>>> = {
  headline: { PointSize: 24 },
  heading2: { PointSize: 14 },
  quote: { LeftIndent: 12 },
  bullet: { BulletsAndNumberingListType: 'BulletList', LeftIndent: 12, FirstLineIndent: -12 },
  number: { BulletsAndNumberingListType: 'NumberedList', LeftIndent: 12, FirstLineIndent: -12 },
}

export const lineStyle = (names: IcmlNames, line: IcmlLine, depth: number): string =>
  group(
    'ParagraphStyle',
    {
      Self: `ParagraphStyle/${names.line(line, depth)}`,
      Name: names.line(line, depth),
      ...SIZES[line],
      ...(depth > 1 ? { LeftIndent: 12 * depth } : {}),
    },
    basedOn(PARAGRAPH),
  )

/** Chinese faces have neither a bold nor an italic: what stands for them is the template's matter. */
export function markStyle(names: IcmlNames, marks: readonly IcmlMark[], lang: string): string {
  const isHan = /^zh\b/i.test(lang)
  const has = (mark: IcmlMark): boolean => marks.includes(mark)
  const face = [...(has('strong') ? ['Bold'] : []), ...(has('em') ? ['Italic'] : [])].join(' ')
  const name = markName(names, marks)
  return group(
    'CharacterStyle',
    {
      Self: `CharacterStyle/${name}`,
      Name: name,
      FontStyle: isHan ? '' : face,
      StrikeThru: has('strike') ? 'true' : '',
      Position: has('superscript') ? 'Superscript' : has('subscript') ? 'Subscript' : '',
    },
    basedOn(CHARACTER),
  )
}

/** `加粗`, `加粗 上标`; in a fixed order. */
export const markName = (names: IcmlNames, marks: readonly IcmlMark[]): string =>
  ICML_MARKS.filter((mark) => marks.includes(mark))
    .map(names.mark)
    .join(' ')

export const PLAIN_LINE = element('ParagraphStyle', { Self: PARAGRAPH, Name: PARAGRAPH })
export const PLAIN_MARK = element('CharacterStyle', { Self: CHARACTER, Name: 'Default' })
export const PLAIN_CHARACTER = CHARACTER
