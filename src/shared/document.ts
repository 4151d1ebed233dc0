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

const Mark = v.variant('type', [
  v.strictObject({ type: v.literal('strong') }),
  v.strictObject({ type: v.literal('em') }),
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
export interface ListItem {
  type: 'list_item'
  content: Block[]
}

const Blocks: v.GenericSchema<Block[]> = v.pipe(v.array(v.lazy(() => Block)), v.minLength(1))
const Items: v.GenericSchema<ListItem[]> = v.pipe(
  v.array(v.lazy(() => v.strictObject({ type: v.literal('list_item'), content: Blocks }))),
  v.minLength(1),
)

const Block: v.GenericSchema<Block> = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), content: inlines }),
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
])

export const Document = v.strictObject({ type: v.literal('doc'), content: Blocks })

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

const inlineText = (content: readonly Inline[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')

/** The plain text of each leaf block in order, e.g. for counting, search and the lead. */
export function blockTexts(blocks: readonly (Block | ListItem)[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [inlineText(block.content)]
      case 'code_block':
        return [(block.content ?? []).map((node) => node.text).join('')]
      case 'horizontal_rule':
        return []
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
