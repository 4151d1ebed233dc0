// The body of an article as a tree of allow-listed nodes: what is stored, edited, exported. Same JSON as ProseMirror's.
import * as v from 'valibot'

/** Only these may be linked to; everything else is refused on load, on paste and on save. */
export const isLinkable = (href: string): boolean =>
  href.length <= 2048 && /^(?:https?:\/\/|mailto:)[^\s\\\u0000-\u001f\u007f]+$/i.test(href)

/** The address of an article of this library, e.g. `galley:article/01J8…`: an id, no place on the web. */
export const articleAddress = (id: string): string => `galley:article/${id}`

/** The id in the address of an article; null for any other address. */
export const articleIdOf = (href: string): string | null =>
  /^galley:article\/([0-9A-HJKMNP-TV-Z]{26})$/.exec(href)?.[1] ?? null

/** What a link in a body may hold: an address of the web or mail, or an article. Only the first kind is ever published. */
export const isHref = (href: string): boolean => isLinkable(href) || articleIdOf(href) !== null

/** Text of a note: one plain text of at most 5,000 characters, no line ends. */
export const isNoteText = (text: string): boolean =>
  text.length <= 5000 && !/[\u0000-\u001f\u007f]/.test(text)

/** SHA-256 of a picture's bytes in lower-case hex: its name in the library. */
export const isMediaHash = (hash: string): boolean => /^[0-9a-f]{64}$/.test(hash)

/** What stands for a picture that is not seen: one line of at most 1,000 characters. */
export const isAlt = (text: string): boolean => text.length <= 1000 && !/[\u0000-\u001f\u007f]/.test(text)

/** Where a picture stood on the web, as data: nothing is ever fetched from there. Empty if that is not known. */
export const isPictureAddress = (address: string): boolean =>
  address === '' || (isLinkable(address) && /^https?:/i.test(address))

/** Pixels of a side; 0 if not known. */
export const isSide = (side: number): boolean => Number.isInteger(side) && side >= 0 && side <= 100_000

/** How many columns or rows a cell may reach over, and a table may have columns. */
export const MOST_COLUMNS = 100
export const MOST_ROWS = 1000
export const isSpan = (span: number): boolean => Number.isInteger(span) && span >= 1 && span <= MOST_COLUMNS

const Mark = v.variant('type', [
  v.strictObject({ type: v.literal('strong') }),
  v.strictObject({ type: v.literal('em') }),
  v.strictObject({ type: v.literal('strike') }),
  v.strictObject({ type: v.literal('superscript') }),
  v.strictObject({ type: v.literal('subscript') }),
  v.strictObject({ type: v.literal('code') }),
  v.strictObject({
    type: v.literal('link'),
    attrs: v.strictObject({ href: v.pipe(v.string(), v.check(isHref)) }),
  }),
])

const Inline = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    text: v.pipe(v.string(), v.minLength(1)),
    marks: v.optional(v.array(Mark)),
  }),
  v.strictObject({ type: v.literal('hard_break'), marks: v.optional(v.array(Mark)) }),
  /** A foot or end note where it is referred to; its number is its place among all notes of the article. */
  v.strictObject({
    type: v.literal('note'),
    attrs: v.strictObject({ text: v.pipe(v.string(), v.check(isNoteText)) }),
    marks: v.optional(v.array(Mark)),
  }),
])

const inlines = v.optional(v.array(Inline))

export type Block =
  | { type: 'paragraph'; content?: Inline[] | undefined }
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content?: Inline[] | undefined }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'bullet_list'; content: ListItem[] }
  | { type: 'ordered_list'; attrs: { order: number }; content: ListItem[] }
  | { type: 'code_block'; content?: { type: 'text'; text: string }[] | undefined }
  | { type: 'horizontal_rule' }
  | Figure
  | Table
export interface ListItem {
  type: 'list_item'
  content: Block[]
}
type Paragraph = Extract<Block, { type: 'paragraph' }>
/** A picture with what stands below it. `media` is null for one that is not in the library. */
export interface Figure {
  type: 'figure'
  attrs: { media: string | null; alt: string; width: number; height: number; address: string }
  content: [
    { type: 'caption'; content?: Inline[] | undefined },
    { type: 'credit'; content?: Inline[] | undefined },
  ]
}
export interface Table {
  type: 'table'
  content: TableRow[]
}
/** A row that is wholly covered by cells of the rows above has no cell of its own. */
export interface TableRow {
  type: 'table_row'
  content?: TableCell[] | undefined
}
export interface TableCell {
  type: 'table_cell' | 'table_header'
  attrs: { colspan: number; rowspan: number }
  content: Paragraph[]
}

const Blocks: v.GenericSchema<Block[]> = v.pipe(v.array(v.lazy(() => Block)), v.minLength(1))
const Items: v.GenericSchema<ListItem[]> = v.pipe(
  v.array(v.lazy(() => v.strictObject({ type: v.literal('list_item'), content: Blocks }))),
  v.minLength(1),
)

const Paragraph = v.strictObject({ type: v.literal('paragraph'), content: inlines })

const Figure = v.strictObject({
  type: v.literal('figure'),
  attrs: v.strictObject({
    media: v.nullable(v.pipe(v.string(), v.check(isMediaHash))),
    alt: v.pipe(v.string(), v.check(isAlt)),
    width: v.pipe(v.number(), v.check(isSide)),
    height: v.pipe(v.number(), v.check(isSide)),
    address: v.pipe(v.string(), v.check(isPictureAddress)),
  }),
  content: v.strictTuple([
    v.strictObject({ type: v.literal('caption'), content: inlines }),
    v.strictObject({ type: v.literal('credit'), content: inlines }),
  ]),
})

const span = v.pipe(v.number(), v.check(isSpan))
const Cell = v.strictObject({
  type: v.picklist(['table_cell', 'table_header']),
  attrs: v.strictObject({ colspan: span, rowspan: span }),
  content: v.pipe(v.array(Paragraph), v.minLength(1)),
})
const Table = v.strictObject({
  type: v.literal('table'),
  content: v.pipe(
    v.array(
      v.strictObject({
        type: v.literal('table_row'),
        content: v.optional(v.pipe(v.array(Cell), v.maxLength(MOST_COLUMNS))),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_ROWS),
  ),
})

export const Block: v.GenericSchema<Block> = v.variant('type', [
  Paragraph,
  v.strictObject({
    type: v.literal('heading'),
    attrs: v.strictObject({ level: v.picklist([2, 3, 4]) }),
    content: inlines,
  }),
  v.strictObject({ type: v.literal('blockquote'), content: Blocks }),
  v.strictObject({ type: v.literal('bullet_list'), content: Items }),
  v.strictObject({
    type: v.literal('ordered_list'),
    attrs: v.strictObject({ order: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    content: Items,
  }),
  v.strictObject({
    type: v.literal('code_block'),
    content: v.optional(
      v.array(v.strictObject({ type: v.literal('text'), text: v.pipe(v.string(), v.minLength(1)) })),
    ),
  }),
  v.strictObject({ type: v.literal('horizontal_rule') }),
  Figure,
  Table,
])

/** Levels of nodes below the document, and nodes in all: nobody writes more, and a checker is not led down without end. */
export const MOST_LEVELS = 100
const MOST_NODES = 500_000

const childrenOf = (node: unknown): readonly unknown[] => {
  const content =
    typeof node === 'object' && node !== null ? (node as { content?: unknown }).content : undefined
  return Array.isArray(content) ? content : []
}

/** Without recursion, so that nothing hostile is too deep for it. */
export function isWithinLimits(document: unknown): boolean {
  let level = childrenOf(document)
  let nodes = 0
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length
    if (depth >= MOST_LEVELS || nodes > MOST_NODES) return false
    level = level.flatMap(childrenOf)
  }
  return true
}

/** Bodies of older versions of Galley are documents as they are: every later node and mark is an addition. */
export const Document = v.pipe(
  v.custom<Document>(isWithinLimits),
  v.strictObject({ type: v.literal('doc'), content: Blocks }),
)

export type Mark = v.InferOutput<typeof Mark>
export type Inline = v.InferOutput<typeof Inline>
export interface Document {
  type: 'doc'
  content: Block[]
}

/** A document of plain paragraphs; none gives one empty paragraph, since a document is never without a block. */
export function documentOf(paragraphs: readonly string[]): Document {
  const blocks = paragraphs.map((text): Block =>
    text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] },
  )
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

type Leaf = { readonly content?: readonly Inline[] | undefined }

/** The text of one line of type, without its notes; a hard break is a line end. */
const inlineText = ({ content }: Leaf): string =>
  (content ?? [])
    .map((node) => (node.type === 'text' ? node.text : node.type === 'note' ? '' : '\n'))
    .join('')

/** The line, and after it the text of each note in it. */
const lineTexts = (leaf: Leaf): string[] => [
  inlineText(leaf),
  ...(leaf.content ?? []).flatMap((node) =>
    node.type === 'note' && node.attrs.text !== '' ? [node.attrs.text] : [],
  ),
]

/**
 * The plain text of each leaf block in order, e.g. for counting, search and the lead; after a block the notes that it
 * refers to, each as a line. Captions and credits of pictures and the paragraphs of cells are leaf blocks.
 */
export function blockTexts(blocks: readonly (Block | ListItem)[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return lineTexts(block)
      case 'code_block':
        return [(block.content ?? []).map((node) => node.text).join('')]
      case 'horizontal_rule':
        return []
      case 'figure':
        return block.content.flatMap(lineTexts)
      case 'table':
        return block.content.flatMap((row) => (row.content ?? []).flatMap((cell) => blockTexts(cell.content)))
      case 'blockquote':
      case 'bullet_list':
      case 'ordered_list':
      case 'list_item':
        return blockTexts(block.content)
    }
  })
}

/** The plain text of a document, a leaf block a line. */
export const plainText = (doc: Document): string => blockTexts(doc.content).join('\n')

/** The figures of a document in order, wherever they stand. */
export function figuresOf(blocks: readonly (Block | ListItem)[]): Figure[] {
  return blocks.flatMap((block): Figure[] => {
    if (block.type === 'figure') return [block]
    const holds =
      block.type === 'blockquote' ||
      block.type === 'list_item' ||
      block.type === 'bullet_list' ||
      block.type === 'ordered_list'
    return holds ? figuresOf(block.content) : []
  })
}

/** The pictures of the library that a document shows, each once. */
export const mediaOf = (document: Document): string[] => [
  ...new Set(figuresOf(document.content).flatMap(({ attrs }) => (attrs.media === null ? [] : [attrs.media]))),
]

/** True if a figure waits for its picture, e.g. one that stayed on the web. */
export const hasGap = (document: Document): boolean =>
  figuresOf(document.content).some(({ attrs }) => attrs.media === null)

/** True if a figure has nothing to say in place of its picture. */
export const lacksAlt = (document: Document): boolean =>
  figuresOf(document.content).some(({ attrs }) => attrs.alt.trim() === '')
