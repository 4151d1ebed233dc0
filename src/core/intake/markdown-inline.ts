// A line of Markdown as markdown-it reads it → inline content; pictures in it stand out, since they are blocks here.
import type { Token } from 'markdown-it'
import { isLinkable, type Figure, type Inline, type Mark } from '#shared/document'
import { clean } from '../publish/escape'
import { figureOf, type Pictures } from './html-pictures'
import { joined } from './html-run'
import { attributeOf, elementsIn, treeOf, type HtmlElement } from './html-tree'

export type Piece = Inline | Figure

export interface InlineContext {
  readonly pictures: Pictures
  /** Plain text of a note's Markdown. */
  readonly noteText: (markdown: string) => string
  /** Labels of the notes that were referred to. */
  readonly noted: Set<string>
  /** Characters of notes that may still come. */
  noteRoom: number
  /** Set when something that cannot be kept was left out, e.g. a picture that lies beside the file. */
  leftOut: boolean
}

// Tags that stand for a mark; markup says the same with stars.
const MARKS: Readonly<Record<string, Exclude<Mark['type'], 'link'>>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  del: 'strike',
  s: 'strike',
  strike: 'strike',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
}
/** What stands in them is no text of the article. */
const NEVER =
  /^(?:script|style|template|noscript|iframe|object|svg|math|title|textarea|select|button|audio|video)$/
const ORDER = ['strong', 'em', 'strike', 'superscript', 'subscript', 'code'] as const
/** Between these a line end of the source is no blank. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u

const elementOf = (html: string): HtmlElement | undefined =>
  [...elementsIn(treeOf(html).root)].find(({ tagName }) => /^(?:img|a)$/.test(tagName))

const quoted = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

/** The picture of an address, as the page reader would take it; its alt is what was written. */
function pictureOf(src: string, alt: string, title: string, context: InlineContext): Figure | null {
  const path = decoded(src)
  const element = elementOf(
    `<img src="${quoted(context.pictures.parts.get(path) === undefined ? src : path)}">`,
  )
  const figure = element === undefined ? null : figureOf(element, '', context.pictures)
  if (figure === null) return null
  if (figure.attrs.media === null && figure.attrs.address === '') context.leftOut = true
  const said = clean(alt)
    .replace(/[\n\t]/g, ' ')
    .slice(0, 1000)
    .toWellFormed()
  const caption = clean(title).replace(/\n/g, ' ').trim()
  return {
    ...figure,
    attrs: { ...figure.attrs, alt: said },
    content:
      caption === ''
        ? figure.content
        : [{ type: 'caption', content: [{ type: 'text', text: caption }] }, { type: 'credit' }],
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

const plainOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      token.type === 'softbreak' || token.type === 'hardbreak'
        ? ' '
        : token.type === 'image'
          ? plainOf(token.children ?? [])
          : token.type === 'html_inline'
            ? ''
            : token.content,
    )
    .join('')

/** Text alone, without any markup. */
export const plainText = plainOf

export function piecesOf(tokens: readonly Token[], context: InlineContext): Piece[] {
  const pieces: Piece[] = []
  const open = new Map<Exclude<Mark['type'], 'link'>, number>()
  const links: (string | null)[] = []
  /** The tag within which nothing is read; empty if none. */
  let never = ''
  let soft = false
  let last = ''

  const turn = (mark: Exclude<Mark['type'], 'link'>, by: 1 | -1): unknown =>
    open.set(mark, Math.max(0, (open.get(mark) ?? 0) + by))
  function marks(more?: 'code'): Mark[] {
    const href = links.findLast((link) => link !== null)
    return [
      ...(href === undefined || href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
      ...ORDER.filter((mark) => mark === more || (open.get(mark) ?? 0) > 0).map((type) => ({ type })),
    ]
  }
  const marked = (more?: 'code'): { marks?: Mark[] } => {
    const all = marks(more)
    return all.length === 0 ? {} : { marks: all }
  }
  function text(value: string, more?: 'code'): void {
    const cleaned = clean(value).replace(/\n/g, ' ')
    if (cleaned === '') return
    if (soft && !(WIDE.test(last) && WIDE.test(cleaned.charAt(0))))
      pieces.push({ type: 'text', text: ' ', ...marked() })
    soft = false
    pieces.push({ type: 'text', text: cleaned, ...marked(more) })
    last = cleaned.slice(-1)
  }
  function link(href: string | null): void {
    links.push(href !== null && isLinkable(href) ? href : null)
  }
  function picture(src: string, alt: string, title: string): void {
    const figure = pictureOf(src, alt, title, context)
    // A sign among the words, or nothing that is to be seen: its words stay.
    if (figure === null) text(alt)
    else pieces.push(figure)
    last = ''
  }

  let at = 0
  const closed = (token: Token): string =>
    (token.type === 'html_inline'
      ? /^<\/([a-z]+)[\s>]/i.exec(token.content)?.[1]
      : undefined
    )?.toLowerCase() ?? ''
  /** Where each tag is closed for the last time. */
  const closings = new Map(tokens.map((token, n) => [closed(token), n]))
  const closesLater = (tag: string): boolean => (closings.get(tag) ?? -1) > at

  function html(source: string): void {
    const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(source) ?? []
    const tag = name.toLowerCase()
    const mark = Object.hasOwn(MARKS, tag) ? MARKS[tag] : undefined
    if (mark !== undefined) turn(mark, slash === '' ? 1 : -1)
    else if (tag === 'br') pieces.push({ type: 'hard_break', ...marked() })
    // One that is never closed is a word about tags, not a tag.
    else if (NEVER.test(tag) && slash === '' && closesLater(tag)) never = tag
    else if (tag === 'a' && slash === '/') links.pop()
    else if (tag === 'a') link(attribute(source, 'href'))
    else if (tag === 'img')
      picture(
        attribute(source, 'src') ?? '',
        attribute(source, 'alt') ?? '',
        attribute(source, 'title') ?? '',
      )
  }
  const attribute = (source: string, name: string): string | null => {
    const element = elementOf(source)
    return (element && attributeOf(element, name)) ?? null
  }

  for (; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (never !== '') {
      if (closed(token) === never) never = ''
      else context.leftOut = true
      continue
    }
    switch (token.type) {
      case 'strong_open':
      case 'strong_close':
        turn('strong', token.nesting === 1 ? 1 : -1)
        break
      case 'em_open':
      case 'em_close':
        turn('em', token.nesting === 1 ? 1 : -1)
        break
      case 's_open':
      case 's_close':
        turn('strike', token.nesting === 1 ? 1 : -1)
        break
      case 'link_open':
        link(token.attrGet('href'))
        break
      case 'link_close':
        links.pop()
        break
      case 'code_inline':
        text(token.content, 'code')
        break
      case 'image':
        picture(token.attrGet('src') ?? '', plainOf(token.children ?? []), token.attrGet('title') ?? '')
        break
      case 'note': {
        context.noted.add(token.info)
        const note = context.noteText(token.content)
        // One long note referred to a hundred thousand times would be a hundred thousand notes.
        context.noteRoom -= note.length
        if (context.noteRoom < 0) context.leftOut = true
        else if (note !== '') pieces.push({ type: 'note', attrs: { text: note }, ...marked() })
        break
      }
      case 'hardbreak':
        pieces.push({ type: 'hard_break', ...marked() })
        soft = false
        last = ''
        break
      case 'softbreak':
        if (pieces.at(-1)?.type === 'figure') pieces.push({ type: 'hard_break' })
        else soft = last !== ''
        break
      case 'html_inline':
        html(token.content)
        break
      default:
        text(token.content)
    }
  }
  return pieces
}

/** Without the pictures; neighbours with the same marks are one. */
export const inlinesOf = (pieces: readonly Piece[]): Inline[] =>
  joined(pieces.filter((piece) => piece.type !== 'figure'))
