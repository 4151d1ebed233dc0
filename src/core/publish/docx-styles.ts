// Named styles of a Word file: only those that are used, for Chinese and for Latin type.
import { languageTag } from './escape'
import { tag, val, xmlFile, NAMESPACES } from './docx-xml'

/** What a paragraph is, apart from what it stands in. */
export type Leaf =
  | 'Text'
  | 'heading 2'
  | 'heading 3'
  | 'heading 4'
  | 'Source Code'
  | 'Horizontal Line'
  | 'Figure'
  | 'caption'
  | 'Picture Credit'
/** What it stands in, from the outermost: a quotation or the item of a list. */
export type Path = readonly ('Quote' | 'List')[]

/** Word's own names where it has one: `Body Text`, `Quote`, `List Continue 2`; else what stands in what: `List Quote Text`. */
export function styleName(path: Path, leaf: Leaf, isNumbered = false): string {
  if (path.length === 0) return leaf === 'Text' ? 'Body Text' : leaf
  if (leaf === 'Text' && path.every((one) => one === 'List')) {
    if (isNumbered) return 'List Paragraph'
    if (path.length <= 5) return path.length === 1 ? 'List Continue' : `List Continue ${path.length}`
  }
  if (leaf === 'Text' && path.length === 1) return 'Quote'
  return [...path, leaf].join(' ')
}

/** Letters and digits of the name, as Word makes ids, e.g. `heading 2` → `Heading2`. */
export const styleId = (name: string): string =>
  name.replace(/(?:^| )([a-z])/g, (found) => found.toUpperCase()).replaceAll(' ', '')

interface Look {
  readonly based?: string
  readonly next?: string
  readonly p?: string
  readonly r?: string
}

const east = (font: string, latin: string): string =>
  tag('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': font, 'w:cs': latin })
const size = (halfPoints: number): string => val('w:sz', halfPoints) + val('w:szCs', halfPoints)
const BOLD = '<w:b/><w:bCs/>'
const spacing = (before: number, after: number, line: number): string =>
  tag('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': 'auto' })
const CENTRED = val('w:jc', 'center')
const indent = (left: number): string =>
  tag('w:ind', { 'w:left': left, 'w:firstLineChars': 0, 'w:firstLine': 0 })
const border = (edge: string): string =>
  `<w:pBdr>${tag(`w:${edge}`, { 'w:val': 'single', 'w:sz': 6, 'w:space': 4, 'w:color': '808080' })}</w:pBdr>`

/** Twentieths of a point a level of a list. */
export const STEP = 420

function looksOf(isChinese: boolean): Readonly<Record<string, Look>> {
  const head = east('SimHei', isChinese ? 'Arial' : 'Times New Roman')
  const aside = east('KaiTi', 'Times New Roman')
  const heading = (level: number, halfPoints: number): Look => ({
    based: 'Normal',
    next: 'Body Text',
    p: `<w:keepNext/><w:keepLines/>${spacing(240, 120, 320)}${val('w:outlineLvl', level - 1)}`,
    r: head + (isChinese ? '' : BOLD) + size(halfPoints),
  })
  return {
    Title: {
      based: 'Normal',
      next: 'Body Text',
      p: `<w:keepNext/>${spacing(120, 160, 360)}${CENTRED}`,
      r: head + (isChinese ? '' : BOLD) + size(40),
    },
    Kicker: { based: 'Normal', next: 'Title', p: `<w:keepNext/>${CENTRED}`, r: aside + size(28) },
    Subtitle: { based: 'Normal', next: 'Body Text', p: spacing(0, 200, 320) + CENTRED, r: aside + size(28) },
    Byline: { based: 'Normal', next: 'Body Text', p: spacing(0, 240, 300) + CENTRED, r: aside + size(21) },
    Credits: { based: 'Normal', p: spacing(240, 0, 300) + val('w:jc', 'right'), r: aside + size(21) },
    'heading 1': heading(1, 36),
    'heading 2': heading(2, 30),
    'heading 3': heading(3, 26),
    'heading 4': heading(4, 24),
    'Body Text': {
      based: 'Normal',
      p: isChinese ? tag('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 480 }) : spacing(0, 160, 300),
    },
    Quote: { based: 'Normal', p: `${spacing(120, 120, 320)}${indent(480)}`, r: aside },
    'List Paragraph': { based: 'Normal', p: indent(STEP) },
    'Source Code': {
      based: 'Normal',
      p: `${spacing(120, 120, 260)}<w:jc w:val="left"/>`,
      r: east('SimSun', 'Consolas') + size(20),
    },
    'Horizontal Line': { based: 'Normal', p: border('bottom') + spacing(120, 120, 240) + indent(0) },
    Figure: { based: 'Normal', p: `<w:keepNext/>${spacing(200, 60, 240)}${CENTRED}` },
    caption: { based: 'Normal', p: spacing(60, 60, 280) + CENTRED, r: aside + size(21) },
    'Picture Credit': { based: 'caption' },
    'Table Text': { based: 'Normal', p: spacing(40, 40, 280) + val('w:jc', 'left'), r: size(21) },
    'Table Heading': { based: 'Table Text', r: BOLD },
    'footnote text': { based: 'Normal', p: spacing(0, 0, 260) + val('w:jc', 'left'), r: size(18) },
    'annotation text': { based: 'Normal', p: val('w:jc', 'left'), r: size(20) },
    'toc 1': {
      based: 'Normal',
      p: `<w:tabs>${tag('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': 8306 })}</w:tabs>${spacing(60, 60, 320)}`,
    },
    footer: { based: 'Normal', p: CENTRED, r: size(18) },
  }
}

/** A style that says what stands in what: as its own kind of paragraph, further in. */
function nested(name: string): Look {
  const words = /^((?:Quote |List )+)(.{1,20})$/.exec(name)
  const continued = /^List Continue(?: (\d))?$/.exec(name)
  if (continued !== null) return { based: 'Normal', p: indent(STEP * Number(continued[1] ?? 1)) }
  if (words === null) return { based: 'Normal' }
  const [, above = '', leaf = ''] = words
  const based = leaf === 'Text' ? (above.includes('Quote') ? 'Quote' : 'Normal') : leaf
  return { based, p: indent(STEP * (above.match(/ /g)?.length ?? 1)) }
}

const CHARACTER_LOOKS = (isChinese: boolean): Readonly<Record<string, string>> => ({
  // Chinese type has dots below where Latin type leans.
  Emphasis: isChinese ? val('w:em', 'dot') : '<w:i/><w:iCs/>',
  'Verbatim Char': east('SimSun', 'Consolas'),
  Hyperlink: tag('w:color', { 'w:val': '0B4F9E' }) + val('w:u', 'single'),
  'footnote reference': val('w:vertAlign', 'superscript'),
  'annotation reference': val('w:sz', 16) + val('w:szCs', 16),
})

const BUILT_IN_CUSTOM = new Set([
  'Kicker',
  'Byline',
  'Credits',
  'Source Code',
  'Horizontal Line',
  'Figure',
  'Picture Credit',
  'Table Text',
  'Table Heading',
  'Verbatim Char',
])
const isCustom = (name: string): boolean =>
  BUILT_IN_CUSTOM.has(name) || /^(?:Quote|List) (?!Paragraph|Continue)/.test(name)

/** All styles of `used`, those that they are based on, and tables' own. Names are given as Word's English ones. */
export function stylesXml(used: ReadonlySet<string>, lang: string, tables: ReadonlySet<string>): string {
  const isChinese = /^zh\b/i.test(lang)
  const looks = looksOf(isChinese)
  const lookOf = (name: string): Look =>
    (Object.hasOwn(looks, name) ? looks[name] : undefined) ?? nested(name)
  const characters = CHARACTER_LOOKS(isChinese)
  const names = new Set<string>()
  const need = (name: string): void => {
    if (name === 'Normal' || names.has(name) || Object.hasOwn(characters, name)) return
    const { based = 'Normal' } = lookOf(name)
    need(based)
    names.add(name)
  }
  for (const name of used) need(name)
  const custom = (name: string): string | null => (isCustom(name) ? '1' : null)
  const paragraphs = [...names].map((name) => {
    const { based = 'Normal', next = name, p = '', r = '' } = lookOf(name)
    return tag(
      'w:style',
      { 'w:type': 'paragraph', 'w:customStyle': custom(name), 'w:styleId': styleId(name) },
      val('w:name', name) +
        val('w:basedOn', styleId(based)) +
        (names.has(next) && next !== name ? val('w:next', styleId(next)) : '') +
        '<w:qFormat/>' +
        (p === '' ? '' : tag('w:pPr', {}, p)) +
        (r === '' ? '' : tag('w:rPr', {}, r)),
    )
  })
  const runs = Object.entries(characters).flatMap(([name, r]) =>
    used.has(name)
      ? [
          tag(
            'w:style',
            { 'w:type': 'character', 'w:customStyle': custom(name), 'w:styleId': styleId(name) },
            val('w:name', name) + val('w:basedOn', 'DefaultParagraphFont') + tag('w:rPr', {}, r),
          ),
        ]
      : [],
  )
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => tag(`w:${edge}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '808080' }))
    .join('')
  const grids = [...tables].map((name) =>
    tag(
      'w:style',
      { 'w:type': 'table', 'w:customStyle': name === 'Table Grid' ? null : '1', 'w:styleId': styleId(name) },
      val('w:name', name) +
        val('w:basedOn', 'TableNormal') +
        `<w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr>`,
    ),
  )
  const language = languageTag(lang)
  return xmlFile(
    tag(
      'w:styles',
      { 'xmlns:w': NAMESPACES['xmlns:w'] },
      `<w:docDefaults><w:rPrDefault><w:rPr>${east('SimSun', 'Times New Roman')}${size(24)}${tag('w:lang', {
        'w:val': isChinese ? 'en-US' : language,
        'w:eastAsia': isChinese ? language : 'zh-CN',
      })}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
        `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${spacing(0, 0, 360)}${val('w:jc', isChinese ? 'both' : 'left')}</w:pPr></w:style>` +
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
        [...paragraphs, ...runs, ...grids].join(''),
    ),
  )
}
