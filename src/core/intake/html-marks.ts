// What elements and styles say of the text in them: marks in the order of the editor's schema, and what is never seen.
import { isLinkable, type Mark } from '#shared/document'
import { addressIn } from './address'
import { attributeOf, styleOf, type HtmlElement } from './html-tree'

const ORDER: readonly Mark['type'][] = ['link', 'em', 'strong', 'strike', 'superscript', 'subscript', 'code']

const TAGS: Readonly<Record<string, Exclude<Mark['type'], 'link'>>> = {
  i: 'em',
  em: 'em',
  b: 'strong',
  strong: 'strong',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

const STYLES: readonly (readonly [RegExp, Exclude<Mark['type'], 'link'>])[] = [
  [/(?:^|;)font-weight:(?:bold(?:er)?|[6-9]\d\d)/, 'strong'],
  [/(?:^|;)font-style:italic/, 'em'],
  [/(?:^|;)text-decoration(?:-line)?:[^;]{0,60}line-through/, 'strike'],
  [/(?:^|;)vertical-align:super/, 'superscript'],
  [/(?:^|;)vertical-align:sub(?!t)/, 'subscript'],
]
const PLAIN: readonly (readonly [RegExp, Mark['type']])[] = [
  [/(?:^|;)font-weight:(?:normal|400)/, 'strong'],
  [/(?:^|;)font-style:normal/, 'em'],
]

const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  [...marks.filter(({ type }) => type !== mark.type), mark].toSorted(
    (a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type),
  )

/** The marks of what stands directly in this element, within those around it. */
export function marksIn(element: HtmlElement, around: readonly Mark[], base: string): readonly Mark[] {
  let marks = around
  const named = Object.hasOwn(TAGS, element.tagName) ? TAGS[element.tagName] : undefined
  if (named !== undefined) marks = withMark(marks, { type: named })
  if (element.tagName === 'a') {
    const href = addressIn(base, attributeOf(element, 'href') ?? '')
    if (isLinkable(href)) marks = withMark(marks, { type: 'link', attrs: { href } })
  }
  const style = styleOf(element)
  if (style === '') return marks
  for (const [form, type] of STYLES) if (form.test(style)) marks = withMark(marks, { type } as Mark)
  for (const [form, type] of PLAIN) if (form.test(style)) marks = marks.filter((mark) => mark.type !== type)
  return marks
}

/** Never text of an article, wherever it stands; cards, players and forms of WeChat among them. */
const NEVER = new Set(
  (
    'script style head title meta link base template noscript iframe frame frameset noframes noembed object embed applet param ' +
    'svg math canvas audio video source track map area select option datalist textarea input button dialog rt rp xmp ' +
    'mp-common-profile mpvoice mpvideo mpcpc qqmusic mp-miniprogram mp-style-type'
  ).split(' '),
)

const HIDDEN = /(?:^|;)(?:mso-element:comment|mso-hide:all|display:none)/
/** Word’s comments in the margin; what MediaWiki prints around an article; cards that open over a word. */
const NEVER_CLASS =
  /(?:^|\s)(?:MsoCommentReference|msocomanchor|mw-editsection|mw-jump-link|ambox|navbox|infobox|catlinks|sistersitebox|toc|[\w-]{0,20}(?:tooltip|popover|hover-?card|rollover)[\w-]{0,20}[_-](?:block|content|text|body|box|card))(?:\s|$)/

/** Not shown by its own word; Word's comments in the margin are not either. */
export const isHidden = (element: HtmlElement): boolean =>
  attributeOf(element, 'hidden') !== undefined || HIDDEN.test(styleOf(element))

/** `hidden`: read what is not shown too, e.g. of a page whose script shows its text. */
export const isNever = (element: HtmlElement, hidden: boolean): boolean =>
  NEVER.has(element.tagName) ||
  NEVER_CLASS.test(attributeOf(element, 'class') ?? '') ||
  (!hidden && isHidden(element))

/** Word and WPS name the style of a paragraph: `mso-style-name:标题`, `mso-style-name:"heading 2"`. */
const HEADING = /(?:^|;)mso-style-name:["']?(?:标题|heading|title)([1-6]?)["']?(?:;|$)/

/** 2, 3 or 4; null if it is no heading. The article's headline is the one of the first level. */
export function headingLevel(element: HtmlElement): 2 | 3 | 4 | null {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1]
  const said =
    tag ??
    (element.tagName !== 'p'
      ? undefined
      : /(?:^|\s)Mso(?:Title|Subtitle)(?:\s|$)/.test(attributeOf(element, 'class') ?? '')
        ? '1'
        : HEADING.exec(styleOf(element))?.[1])
  if (said === undefined) return null
  const level = Number(said || '1')
  return level <= 2 ? 2 : level === 3 ? 3 : 4
}
