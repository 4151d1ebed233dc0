// The one inert rebuild: elements → allow-listed blocks. Nothing of a page comes through but text, marks, sound addresses and data.
import type { Block, Figure, Inline, ListItem, Mark } from '#shared/document'
import { cellParagraphs, isLayout, tableOf } from './html-tables'
import { isMarker, nested, wordItem, type WordItem } from './html-lists'
import { headingLevel, isNever, marksIn } from './html-marks'
import { captionOf, creditIn, figureOf, isOfPicture, signOf, type Pictures } from './html-pictures'
import { headPlain, paragraphsOf, withBreaks } from './html-paragraphs'
import { newRun, type Line } from './html-run'
import {
  attributeOf,
  elementsIn,
  isElement,
  isHtml,
  isText,
  textOf,
  type HtmlElement,
  type HtmlNode,
} from './html-tree'

/** Where the text of a leaf block came from. */
export interface Leaf {
  readonly lines: readonly Line[]
}

export interface FlowContext {
  readonly base: string
  /** Read what is not shown too. */
  readonly hidden: boolean
  readonly notes: ReadonlyMap<HtmlElement, string>
  readonly pictures: Pictures
  /** Paragraphs, headings and code blocks by identity, as they were put together. */
  readonly leaves: Map<object, Leaf>
  /** Figures by identity: the element of the picture. */
  readonly images: Map<object, HtmlElement>
  /** Read already with a figure around it. */
  readonly taken: Set<HtmlElement>
}

const BLOCKS = new Set(
  (
    'html body address article aside center dd details dialog dir div dl dt fieldset figcaption footer form frameset header hgroup ' +
    'legend li main menu nav ol p search section summary tbody td tfoot th thead tr ul caption optgroup'
  ).split(' '),
)

/** Levels of quotes and lists in each other; deeper ones fall flat. Documents have at most 100 levels of nodes. */
const MOST_NESTED = 20

const someContent = (content: Inline[]): { content?: Inline[] } => (content.length === 0 ? {} : { content })

/** The blocks that these nodes come to, within the marks around them. */
export function blocksOf(
  context: FlowContext,
  nodes: readonly HtmlNode[],
  marks: readonly Mark[] = [],
  inLink = false,
  level = 0,
): Block[] {
  const blocks: Block[] = []
  const run = newRun()
  let waiting: Figure[] = []
  let items: { item: WordItem; blocks: Block[] }[] = []

  const settle = (): void => {
    if (items.length > 0) blocks.push(...nested(items))
    items = []
  }
  const push = (...more: readonly Block[]): void => {
    if (more.length === 0) return
    settle()
    blocks.push(...more)
  }
  const flush = (heading: 2 | 3 | 4 | null = null): void => {
    const lines = run.take()
    const groups = heading === null ? paragraphsOf(lines) : [lines.filter((line) => line.place !== null)]
    for (const group of groups) {
      const content = withBreaks(group.map((line) => line.content))
      if (content.length === 0) continue
      const block: Block =
        heading === null
          ? { type: 'paragraph', content }
          : { type: 'heading', attrs: { level: heading }, content: headPlain(content) }
      context.leaves.set(block, { lines: group })
      push(block)
    }
    push(...waiting)
    waiting = []
  }
  const inner = (children: readonly HtmlNode[], around: readonly Mark[], link: boolean): Block[] =>
    blocksOf(context, children, around, link, level + 1)

  const captioned = (figure: Figure, caption: HtmlElement): void => {
    const credit = creditIn(caption)
    const line = (root: HtmlElement): Inline[] => {
      const paragraphs = cellParagraphs(inner(root.childNodes, [], false), [])
      return withBreaks(paragraphs.map(({ content }) => content ?? []))
    }
    const creditLine = credit === undefined ? [] : line(credit)
    if (credit !== undefined) context.taken.add(credit)
    figure.content = [
      { type: 'caption', ...someContent(line(caption)) },
      { type: 'credit', ...someContent(creditLine) },
    ]
  }

  const picture = (img: HtmlElement): void => {
    const sign = signOf(img)
    if (sign !== '') {
      run.add({ type: 'text', text: sign, ...(marks.length > 0 ? { marks: [...marks] } : {}) }, img)
      return
    }
    const figure = figureOf(img, context.base, context.pictures)
    const caption = captionOf(img)
    if (figure === null) {
      // A caption without its picture is a line of the text.
      if (caption) walk(caption.childNodes, marks, inLink, false)
      return
    }
    context.images.set(figure, img)
    if (caption) captioned(figure, caption)
    waiting.push(figure)
    if (run.isEmpty()) flush()
  }

  const list = (element: HtmlElement, around: readonly Mark[], link: boolean): void => {
    const content = element.childNodes.flatMap((node): ListItem[] => {
      if (isText(node) ? node.value.trim() === '' : !isElement(node) || isNever(node, context.hidden))
        return []
      const inside =
        isElement(node) && node.tagName === 'li'
          ? inner(node.childNodes, around, link)
          : inner([node], around, link)
      return inside.length === 0 ? [] : [{ type: 'list_item', content: inside }]
    })
    if (content.length === 0) return
    const start = Number.parseInt(attributeOf(element, 'start') ?? '1', 10)
    const order = Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1
    push(
      element.tagName === 'ol'
        ? { type: 'ordered_list', attrs: { order }, content }
        : { type: 'bullet_list', content },
    )
  }

  const table = (element: HtmlElement, around: readonly Mark[], link: boolean): void => {
    const caption = element.childNodes.find((node) => node.nodeName === 'caption')
    if (caption) push(...inner([caption], around, link))
    const { tables, figures } = tableOf(element, (cell) => inner([cell], around, link))
    push(...tables, ...figures)
  }

  const code = (element: HtmlElement): void => {
    const text = textOf(element)
      .replace(/\r\n?/g, '\n')
      .replace(/^\n|\n$/g, '')
    if (text.trim() === '') return
    const block: Block = { type: 'code_block', content: [{ type: 'text', text }] }
    const lines = text
      .split('\n')
      .map((line): Line => ({ content: [], text: line.trim(), linked: 0, indented: false, place: element }))
    context.leaves.set(block, { lines })
    push(block)
  }

  function walk(children: readonly HtmlNode[], around: readonly Mark[], link: boolean, pre: boolean): void {
    for (const node of children) {
      if (isText(node)) {
        const place = node.parentNode
        if (place !== null && isElement(place)) run.text(node.value, around, link, place, pre)
      } else if (isElement(node)) element(node, around, link, pre)
    }
  }

  function element(node: HtmlElement, around: readonly Mark[], link: boolean, pre: boolean): void {
    if (!isHtml(node) || isNever(node, context.hidden) || isMarker(node) || context.taken.has(node)) return
    const note = context.notes.get(node)
    if (note !== undefined) {
      run.add({ type: 'note', attrs: { text: note } }, node)
      return
    }
    const { tagName } = node
    if (tagName === 'figcaption' && isOfPicture(node)) return
    if (tagName === 'br') {
      run.breakLine()
      return
    }
    if (tagName === 'img') {
      picture(node)
      return
    }
    const own = marksIn(node, around, context.base)
    const linked = link || (tagName === 'a' && attributeOf(node, 'href') !== undefined)
    const item = tagName === 'p' || tagName === 'div' || /^h\d$/.test(tagName) ? wordItem(node) : null
    if (item !== null && level < MOST_NESTED) {
      flush()
      const inside = inner(node.childNodes, own, linked)
      items.push({ item, blocks: inside })
      return
    }
    const heading = headingLevel(node)
    if (heading !== null) {
      flush()
      walk(node.childNodes, own, linked, pre)
      flush(heading)
      return
    }
    const flat = level >= MOST_NESTED
    switch (tagName) {
      case 'hr':
        flush()
        if (blocks.at(-1)?.type !== 'horizontal_rule') push({ type: 'horizontal_rule' })
        return
      case 'blockquote':
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
      case 'table': {
        flush()
        if (flat || (tagName === 'table' && isLayout(node))) walk(node.childNodes, own, linked, pre)
        else if (tagName === 'blockquote') {
          const content = inner(node.childNodes, own, linked)
          if (content.length > 0) push({ type: 'blockquote', content })
        } else if (tagName === 'table') table(node, own, linked)
        else list(node, own, linked)
        flush()
        return
      }
      case 'pre':
      case 'listing':
      case 'plaintext':
        flush()
        // Some pages keep their text in it, line ends and all.
        if (
          /\p{Script=Han}[，。]/u.test(textOf(node)) ||
          [...elementsIn(node)].some(({ tagName: name }) => name === 'p' || name === 'img')
        )
          walk(node.childNodes, own, linked, true)
        else code(node)
        flush()
        return
      default:
        if (!BLOCKS.has(tagName)) {
          walk(node.childNodes, own, linked, pre)
          return
        }
        flush()
        walk(node.childNodes, own, linked, pre)
        flush()
    }
  }

  walk(nodes, marks, inLink, false)
  flush()
  settle()
  return blocks
}
