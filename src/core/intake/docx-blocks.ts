// One text of a Word document → the blocks of a body: containers, lists, figures with their captions, tables.
import type { Block, Document, Figure, ListItem } from '#shared/document'
import type { Container, Look, Shown } from './docx-ir'
import { contentOf, labelled, without, type Bound, type Content } from './docx-lines'
import type { Counter, Numbered } from './docx-numbering'
import { tableBlocks, type CellReader } from './docx-tables'
import type { Line, ViewNode } from './docx-view'

/** Where a comment begins, ends or stands: in the line of a block of the body. */
export interface Placed extends Bound {
  readonly line: object
}
export interface Built {
  readonly body: Document
  readonly placed: readonly Placed[]
}

type Listing = Extract<Block, { content: ListItem[] }>
type Open =
  | { readonly kind: 'Quote'; readonly content: Block[] }
  | { readonly kind: 'List'; readonly key: string; readonly list: Listing; item: Block[]; left: number }

type Item = Extract<Numbered, { kind: 'item' }>

/** Levels deeper than anybody's are flat, so that a body stays within its limits. */
const MOST_NESTED = 20

const figureOf = ({ media, alt, address }: Shown): Figure => ({
  type: 'figure',
  attrs: { media, alt, width: 0, height: 0, address },
  content: [{ type: 'caption' }, { type: 'credit' }],
})

/** `shift`: levels of headings are one further down where level 1 stands in the text. */
export function built(nodes: readonly ViewNode[], counter: Counter, shift: 0 | 1): Built {
  const root: Block[] = []
  const placed: Placed[] = []
  let open: Open[] = []
  /** The figure or code that a caption or further code joins: only what directly follows it. */
  let last: Block | null = null
  /** What it stands in. */
  let lastIn: Block[] = root
  /** Comments that begin where nothing is kept begin with the next line. */
  let waiting: Bound[] = []

  const inner = (): Block[] => {
    const top = open.at(-1)
    return top === undefined ? root : top.kind === 'Quote' ? top.content : top.item
  }
  function enter(kind: Container, make: () => Listing, key: string, left = 0): void {
    if (kind === 'Quote') {
      const content: Block[] = []
      inner().push({ type: 'blockquote', content })
      open.push({ kind, content })
      return
    }
    const list = make()
    const item: Block[] = []
    list.content.push({ type: 'list_item', content: item })
    inner().push(list)
    open.push({ kind, key, list, item, left })
  }

  /** Closes and opens what the next block stands in. */
  function stand(path: readonly Container[], item: Item | null, numbering: Look['numbering']): void {
    const wanted = path.slice(0, MOST_NESTED)
    let common = 0
    while (common < wanted.length && open[common]?.kind === wanted[common]) common++
    const at = wanted.lastIndexOf('List')
    if (item === null || at < 0) {
      // What goes on in a list that is not there stands outside of it.
      const rest = wanted.slice(common).filter((kind) => kind === 'Quote')
      open = open.slice(0, common)
      for (const kind of rest) enter(kind, emptyList, '')
      return
    }
    const same = open[at]
    if (common > at && same?.kind === 'List' && same.key === item.key) {
      open = open.slice(0, at + 1)
      const next: Block[] = []
      same.list.content.push({ type: 'list_item', content: next })
      same.item = next
      same.left = item.left
    } else {
      open = open.slice(0, Math.min(common, at))
      for (let n = open.length; n <= at; n++) {
        const level = wanted.slice(0, n).filter((kind) => kind === 'List').length
        const isOwn = n === at
        const isOrdered = isOwn ? item.isOrdered : numbering !== null && counter.isOrdered(numbering, level)
        const start = isOwn ? item.value : 1
        enter(
          wanted[n] ?? 'List',
          () => listOf(isOrdered, start),
          isOwn ? item.key : item.key.replace(/\d{1,9}$/, String(level)),
          isOwn ? item.left : 0,
        )
      }
    }
    for (const kind of wanted.slice(at + 1)) enter(kind, emptyList, '')
  }

  function put(block: Block, line: object, bounds: readonly Bound[]): void {
    lastIn = inner()
    lastIn.push(block)
    last = block
    place(line, bounds)
  }
  function place(line: object, bounds: readonly Bound[]): void {
    for (const bound of waiting) placed.push({ ...bound, at: 0, line })
    waiting = []
    for (const bound of bounds) placed.push({ ...bound, line })
  }

  /** A paragraph without a number that stands as far in as the text of an item goes on in it. */
  function goingOn({ look }: Line): readonly Container[] {
    if (look.kind !== 'text' || look.path.length > 0 || look.left === 0) return look.path
    const at = open.findLastIndex((one) => one.kind === 'List' && one.left > 0 && look.left >= one.left)
    return open.slice(0, at + 1).map(({ kind }) => kind)
  }

  function pictures({ parts }: Line): void {
    for (const part of parts) {
      if (part.kind !== 'picture') continue
      const figure = figureOf(part.picture)
      put(figure, figure.content[0], [])
    }
  }

  function caption(which: 0 | 1, { content, bounds }: Content, path: readonly Container[]): boolean {
    if (last?.type !== 'figure' || content.length === 0) return false
    // A caption that says what it stands in belongs to a figure there; one that does not, to any.
    const isElsewhere = path.length > 0 && path.join() !== open.map(({ kind }) => kind).join()
    if (isElsewhere) return false
    const slot = last.content[which]
    if (slot.content !== undefined) return false
    // A caption after the credit is another's.
    if (which === 0 && last.content[1].content !== undefined) return false
    slot.content = content
    place(slot, bounds)
    return true
  }

  function code(line: Line): void {
    const { content, bounds } = contentOf(line.parts, true)
    const text = content
      .map((node) => (node.type === 'text' ? node.text : node.type === 'note' ? '' : '\n'))
      .join('')
    if (last?.type === 'code_block' && lastIn === inner()) {
      const before = last.content?.[0]?.text ?? ''
      last.content = [{ type: 'text', text: `${before}\n${text}` }]
      place(
        last,
        bounds.map((bound) => ({ ...bound, at: bound.at + before.length + 1 })),
      )
    } else if (text !== '') {
      const block: Block = { type: 'code_block', content: [{ type: 'text', text }] }
      put(block, block, bounds)
    }
  }

  function line(node: Line): void {
    const { look, parts } = node
    if (look.kind === 'contents') return
    const said = look.numbering === null ? null : counter.next(look.numbering, look.kind !== 'text')
    const item = said?.kind === 'item' ? said : null
    const label = said?.kind === 'label' ? said.label : ''
    const levels = Array.from({ length: (look.numbering?.level ?? 0) + 1 }, () => 'List' as const)
    const path =
      item === null
        ? label === ''
          ? goingOn(node)
          : look.path
        : look.path.includes('List')
          ? look.path
          : [...look.path, ...levels]
    const content = labelled(label, contentOf(parts))
    const isEmpty = content.content.length === 0
    const picture = parts.some(({ kind }) => kind === 'picture')
    if (look.kind === 'caption' && caption(0, content, look.path)) return
    if (look.kind === 'credit' && caption(1, content, look.path)) return
    if (isEmpty && !picture && item === null && look.kind !== 'rule' && look.kind !== 'code') {
      waiting.push(...content.bounds)
      return
    }
    stand(path, item, look.numbering)
    const first = parts.find(
      ({ kind, ...part }) => kind === 'picture' || (kind === 'inline' && !isBlankPart(part)),
    )
    if (picture && first?.kind === 'picture') pictures(node)
    if (look.kind === 'code') code(node)
    else if (look.kind === 'rule' && isEmpty) {
      const block: Block = { type: 'horizontal_rule' }
      put(block, block, [])
      waiting.push(...content.bounds)
    } else if (!isEmpty) {
      const block: Block =
        look.kind === 'heading' || look.kind === 'title'
          ? {
              type: 'heading',
              attrs: { level: levelOf(look, shift) },
              content: without('strong', content.content),
            }
          : { type: 'paragraph', content: content.content }
      put(block, block, content.bounds)
    } else if (picture && last?.type === 'figure') place(last.content[0], content.bounds)
    else waiting.push(...content.bounds)
    if (picture && first?.kind !== 'picture') pictures(node)
  }

  const cells: CellReader = {
    counter,
    keep: (paragraph, bounds) => place(paragraph, bounds),
  }
  for (const node of nodes) {
    if (node.kind === 'line') {
      line(node)
      continue
    }
    stand(node.path, null, null)
    for (const found of tableBlocks(node, cells)) {
      if (found.kind === 'node') {
        // A table that only lays out: what is in it stands in the text.
        if (found.node.kind === 'line') line(found.node)
      } else {
        inner().push(found.table)
        last = found.table
      }
      for (const picture of found.kind === 'table' ? found.pictures : []) {
        const figure = figureOf(picture)
        put(figure, figure.content[0], [])
      }
    }
  }
  const content = tidied(root)
  return {
    body: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    placed: [...placed],
  }
}

const isBlankPart = (part: object): boolean => {
  const { node } = part as { readonly node?: { readonly type: string; readonly text?: string } }
  return node?.type === 'hard_break' || (node?.text !== undefined && node.text.trim() === '')
}

const levelOf = ({ kind, level }: Look, shift: 0 | 1): 2 | 3 | 4 => {
  const wanted = (kind === 'title' ? 1 : level) + shift
  return wanted <= 2 ? 2 : wanted === 3 ? 3 : 4
}

const emptyList = (): Listing => listOf(false, 1)
const listOf = (isOrdered: boolean, order: number): Listing =>
  isOrdered
    ? { type: 'ordered_list', attrs: { order: Math.max(0, order) }, content: [] }
    : { type: 'bullet_list', content: [] }

/** Without items, lists and quotations in which nothing stands; quotations that follow one another are one. */
function tidied(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    if (block.type === 'blockquote') {
      const content = tidied(block.content)
      const before = out.at(-1)
      if (before?.type === 'blockquote') before.content.push(...content)
      else if (content.length > 0) out.push({ ...block, content })
    } else if (block.type === 'bullet_list' || block.type === 'ordered_list') {
      const content = block.content.flatMap((item): ListItem[] => {
        const inner = tidied(item.content)
        return inner.length > 0 ? [{ ...item, content: inner }] : []
      })
      if (content.length > 0) out.push({ ...block, content })
    } else out.push(block)
  }
  return out
}
