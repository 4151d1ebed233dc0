// HTML → the body of an article, inert by construction: parsed as a browser parses it, rebuilt from what is allowed.
import type { Block, Document } from '#shared/document'
import type { Beside, IncomingPicture } from '#shared/incoming'
import { blocksOf, type FlowContext } from './html-flow'
import { takeNotes } from './html-notes'
import { newPictures } from './html-pictures'
import { treeOf, type HtmlParent } from './html-tree'

export interface HtmlBodyOptions {
  /** The page's own address: what its references are relative to. Without it relative ones are left out. */
  readonly base?: string
  /** Files that came with the page, by the address it names them with. */
  readonly parts?: Beside
  /** Read what is not shown (`display: none`) too. */
  readonly hidden?: boolean
}

export interface HtmlBody {
  readonly body: Document
  /** Addresses of pictures that stayed on the web, each once; none is ever fetched. */
  readonly remote: readonly string[]
  /** Pictures that stood in the page itself (`data:`) or came with it, sniffed by their first bytes; never SVG. */
  readonly pictures: readonly IncomingPicture[]
  /** How many such pictures were none or are not kept. */
  readonly refused: number
  /** True if the page was larger or deeper than is read, so that something is left out. */
  readonly cut: boolean
}

/** All that a rebuild knows, for whoever chooses among its blocks. */
export interface Rebuilt extends HtmlBody {
  readonly leaves: FlowContext['leaves']
  readonly images: FlowContext['images']
  readonly notes: FlowContext['notes']
}

const isRule = (block: Block | undefined): boolean => block?.type === 'horizontal_rule'

/** A document is never without a block and neither begins nor ends with a rule. */
export function documentFrom(blocks: readonly Block[]): Document {
  let from = 0
  let to = blocks.length
  while (from < to && isRule(blocks[from])) from++
  while (to > from && isRule(blocks[to - 1])) to--
  const content = blocks.slice(from, to)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** `notes`: of an earlier rebuild of the same tree, which has taken them out of it. */
export function rebuiltNode(
  root: HtmlParent,
  options: HtmlBodyOptions = {},
  notes: FlowContext['notes'] = takeNotes(root),
): Rebuilt {
  const pictures = newPictures(options.parts)
  const context: FlowContext = {
    base: options.base ?? '',
    hidden: options.hidden ?? false,
    notes,
    pictures,
    leaves: new Map(),
    images: new Map(),
    taken: new Set(),
  }
  const body = documentFrom(blocksOf(context, root.childNodes))
  return {
    body,
    remote: [...pictures.remote],
    pictures: [...pictures.kept.values()],
    refused: pictures.refused,
    cut: false,
    leaves: context.leaves,
    images: context.images,
    notes,
  }
}

/** The body of everything in a node of parse5; its notes are taken out of the tree. */
export function htmlBodyOf(root: HtmlParent, options: HtmlBodyOptions = {}): HtmlBody {
  const { body, remote, pictures, refused, cut } = rebuiltNode(root, options)
  return { body, remote, pictures, refused, cut }
}

/**
 * The body of a piece of HTML or a whole page: headings, paragraphs, lists, quotes, tables with spans, figures, notes, code,
 * marks and links that may be followed (`isLinkable`). Word, WPS, WeChat and web pages are understood as in a paste.
 * Scripts, styles, forms, frames, SVG and what is hidden are nothing. Never throws.
 */
export function htmlBody(html: string, options: HtmlBodyOptions = {}): HtmlBody {
  const { root, cut } = treeOf(html)
  return { ...htmlBodyOf(root, options), cut }
}
