// What WeChat would not keep of a piece of HTML: asked of everything that goes to its clipboard, whoever wrote it.
import { html as HTML, parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import { isWechatLink } from './wechat'
import { WECHAT_LIMITS } from './wechat-limits'

type Node = DefaultTreeAdapterMap['childNode']

export const WECHAT_FINDINGS = ['tag', 'attribute', 'style', 'link', 'picture', 'length', 'bytes'] as const
export interface WechatFinding {
  readonly kind: (typeof WECHAT_FINDINGS)[number]
  /** The tag, attribute, property or address; of a length, how many. */
  readonly what: string
}

// What comes out of the editor of an official account as it went in, as editors for it have found over the years; no list
// is published. Left out on purpose: style, script, iframe, form, input, svg, video, link, figure, figcaption, details.
const TAGS = new Set(
  'section p h1 h2 h3 h4 h5 h6 span strong b em i u s del sub sup br hr blockquote ul ol li pre code table thead tbody tfoot tr th td a img'.split(
    ' ',
  ),
)
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start'],
}
const PROPERTIES =
  /^(?:(?:margin|padding)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left))?(?:-(?:width|style|color))?|border-(?:collapse|radius)|font-(?:size|weight|style|family)|line-height|letter-spacing|color|background-color|text-(?:align|decoration|indent)|vertical-align|white-space|word-break|overflow-wrap|overflow-x|display|(?:max-)?width|height|list-style-type|box-sizing)$/
// `var(…)` has no variables there, `url(…)` is filtered, `calc(…)` and `!important` fall away on some phones.
const VALUES = /(?:var|url|calc|expression|attr|env)\(|!important|[<>{}\\@]/i

function styleFindings(style: string): WechatFinding[] {
  return style.split(';').flatMap((declaration): WechatFinding[] => {
    if (declaration.trim() === '') return []
    const at = declaration.indexOf(':')
    const property = declaration.slice(0, Math.max(at, 0)).trim().toLowerCase()
    const value = declaration.slice(at + 1).trim()
    const shows = property === 'display' && !/^(?:block|inline|inline-block|none)$/.test(value)
    return at > 0 && PROPERTIES.test(property) && !VALUES.test(value) && !shows
      ? []
      : [{ kind: 'style', what: declaration.trim() }]
  })
}

function ofAttribute(tag: string, name: string, value: string): WechatFinding[] {
  if (name === 'style') return styleFindings(value)
  if (!(ATTRIBUTES[tag] ?? []).includes(name)) return [{ kind: 'attribute', what: `${tag} ${name}` }]
  if (name === 'href' && !isWechatLink(value)) return [{ kind: 'link', what: value }]
  // Only what WeChat itself holds is shown.
  if (name === 'src' && !/^https?:\/\/mmbiz\.(?:qpic|qlogo)\.cn\//i.test(value))
    return [{ kind: 'picture', what: value.slice(0, 80) }]
  return []
}

/** UTF-8 bytes of a text. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Each finding once, in order of the text; of length and bytes last. Nothing found: it arrives as it is. */
export function checkWechat(html: string): WechatFinding[] {
  const found = new Map<string, WechatFinding>()
  const add = (finding: WechatFinding): unknown => found.set(`${finding.kind} ${finding.what}`, finding)
  const open: Node[] = [...parseFragment(html).childNodes].toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue
    if (node.namespaceURI !== HTML.NS.HTML || !TAGS.has(node.tagName))
      add({ kind: 'tag', what: node.tagName })
    for (const { name, value } of node.attrs) ofAttribute(node.tagName, name, value).forEach(add)
    open.push(...node.childNodes.toReversed())
  }
  const characters = Array.from(html).length
  if (characters >= WECHAT_LIMITS.characters) add({ kind: 'length', what: String(characters) })
  const bytes = bytesOf(html)
  if (bytes >= WECHAT_LIMITS.bytes) add({ kind: 'bytes', what: String(bytes) })
  return [...found.values()]
}
