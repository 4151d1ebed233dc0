// The editor's schema: exactly the nodes and marks of a Document, and what of foreign HTML becomes which of them.
import {
  DOMParser,
  Fragment,
  Mark,
  Node,
  Schema,
  type DOMOutputSpec,
  type MarkSpec,
  type NodeSpec,
  type TagParseRule,
} from 'prosemirror-model'
import { articleAddress, articleIdOf, isHref, isLinkable, type Document } from '#shared/document'
import { check, isText } from './attrs'
import { figureNodes, note } from './figure-nodes'
import { tableNodes } from './table-nodes'

const isLevel = (value: unknown): boolean => value === 2 || value === 3 || value === 4
const isOrder = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0

// The article's headline is the one first-level heading, so those of a pasted page begin at the second.
const LEVELS = [
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
] as const

// Never text of an article. ProseMirror itself leaves out script, style, head, title, object and noscript.
const NEVER =
  'template, iframe, svg, math, canvas, audio, video, select, textarea, input, button, dialog, rt, rp, xmp, noembed, noframes'

const never: readonly TagParseRule[] = [...NEVER.split(', '), '[hidden]'].map((tag) => ({
  tag,
  ignore: true,
  priority: 90,
}))

const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'p' }, { tag: 'dt' }, { tag: 'dd' }, { tag: 'figcaption', priority: 40 }],
    toDOM: (): DOMOutputSpec => ['p', 0],
  },
  heading: {
    attrs: { level: { validate: check('level', isLevel) } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: LEVELS.map(([tag, level]) => ({ tag, attrs: { level } })),
    toDOM: (node): DOMOutputSpec => [`h${node.attrs['level'] as number}`, 0],
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: (): DOMOutputSpec => ['blockquote', 0],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: (): DOMOutputSpec => ['ul', 0],
  },
  ordered_list: {
    attrs: { order: { default: 1, validate: check('order', isOrder) } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (dom) => {
          const order = Number(dom.getAttribute('start') ?? 1)
          return { order: isOrder(order) && order < 1e9 ? order : 1 }
        },
      },
    ],
    toDOM: (node): DOMOutputSpec => {
      const order = node.attrs['order'] as number
      return order === 1 ? ['ol', 0] : ['ol', { start: order }, 0]
    },
  },
  list_item: {
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: (): DOMOutputSpec => ['li', 0],
  },
  code_block: {
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: (): DOMOutputSpec => ['pre', ['code', 0]],
  },
  horizontal_rule: {
    group: 'block',
    parseDOM: [{ tag: 'hr' }],
    toDOM: (): DOMOutputSpec => ['hr'],
  },
  ...figureNodes,
  ...tableNodes,
  text: { group: 'inline' },
  note,
  hard_break: {
    inline: true,
    leafText: () => '\n',
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [...never, { tag: 'br' }],
    toDOM: (): DOMOutputSpec => ['br'],
  },
} satisfies Record<string, NodeSpec>

const marks = {
  link: {
    attrs: { href: { validate: check('href', isText(isHref)) } },
    inclusive: false,
    parseDOM: [
      {
        // Only Galley itself writes these; elsewhere the text alone is left of them.
        tag: 'a[data-article]',
        getAttrs: (dom) => {
          const href = articleAddress(dom.dataset['article'] ?? '')
          return isHref(href) ? { href } : false
        },
      },
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href')?.trim() ?? ''
          return isLinkable(href) ? { href } : false
        },
      },
    ],
    toDOM: (mark): DOMOutputSpec => {
      const href = mark.attrs['href'] as string
      const article = articleIdOf(href)
      if (article !== null) return ['a', { 'data-article': article }, 0]
      return isLinkable(href) ? ['a', { href, rel: 'noopener noreferrer', title: href }, 0] : ['span', 0]
    },
  },
  em: {
    parseDOM: [
      { tag: 'i, em' },
      { style: 'font-style=italic' },
      { style: 'font-style=normal', clearMark: (mark) => mark.type.name === 'em' },
    ],
    toDOM: (): DOMOutputSpec => ['em', 0],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Some word processors wrap everything in a <b> that is not bold.
      { tag: 'b', getAttrs: (dom) => (dom.style.fontWeight === 'normal' ? false : null) },
      { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
      { style: 'display=none', ignore: true },
      {
        style: 'font-weight',
        getAttrs: (value) => (/^(?:bold(?:er)?|[6-9]\d\d)$/.test(value) ? null : false),
      },
    ],
    toDOM: (): DOMOutputSpec => ['strong', 0],
  },
  strike: {
    parseDOM: [{ tag: 's, del, strike' }, { style: 'text-decoration=line-through' }],
    toDOM: (): DOMOutputSpec => ['s', 0],
  },
  superscript: {
    parseDOM: [{ tag: 'sup' }, { style: 'vertical-align=super' }],
    toDOM: (): DOMOutputSpec => ['sup', 0],
  },
  subscript: {
    parseDOM: [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
    toDOM: (): DOMOutputSpec => ['sub', 0],
  },
  code: {
    code: true,
    parseDOM: [{ tag: 'code, kbd, samp, tt' }],
    toDOM: (): DOMOutputSpec => ['code', 0],
  },
} satisfies Record<string, MarkSpec>

export const schema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks })

/** Adjacent texts of the same marks become one and marks stand in the schema's order, as ProseMirror wants them. */
function tidy(node: Node): Node {
  if (node.isText) return node.mark(node.marks.reduce((set, mark) => mark.addToSet(set), Mark.none))
  return node.copy(Fragment.fromArray(node.children.map(tidy)))
}

/** Throws a RangeError for anything that is not a Document: an unknown node, a link that is not allowed, a list without items. */
export function nodeOf(document: Document): Node {
  const node = tidy(Node.fromJSON(schema, document))
  node.check()
  return node
}

export const documentFrom = (node: Node): Document => node.toJSON() as Document

/** Of foreign HTML takes what the schema knows; scripts, styles, handlers, classes and pictures fall away. */
export const htmlParser: DOMParser = DOMParser.fromSchema(schema)
