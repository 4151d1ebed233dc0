// Lists of Word and WPS come as paragraphs whose style says which level of a list they are: they become lists.
import type { Block, ListItem } from '#shared/document'
import { elementsIn, styleOf, textOf, type HtmlElement } from './html-tree'

/** `mso-list:l0 level2 lfo1` → 2. */
const LEVEL = /(?:^|;)mso-list:[^;]{0,40}level([1-9])/
/** What is printed before an item of a numbered list: `1.`, `(2)`, `３、`, `一、`, `a)`, `IV.`; not `•`, `Ø`, `o`. */
const NUMBER = /^[(（]?(?:(\d{1,4})|[０-９]{1,4}|[一二三四五六七八九十百]{1,5}|[a-z]|[ivxlc]{1,7})[.、．)）]/i

export interface WordItem {
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

/** What a paragraph says of being an item; null if it is none. */
export function wordItem(paragraph: HtmlElement): WordItem | null {
  const level = LEVEL.exec(styleOf(paragraph))?.[1]
  if (level === undefined) return null
  const marker = [...elementsIn(paragraph)].find(isMarker)
  const number = NUMBER.exec((marker ? textOf(marker) : '').trim())
  return { level: Number(level), ordered: number !== null, start: Number(number?.[1] ?? 1) }
}

/** The printed number or dot of an item. */
export const isMarker = (element: HtmlElement): boolean => styleOf(element).includes('mso-list:ignore')

type List = Extract<Block, { type: 'bullet_list' | 'ordered_list' }>

/** Items that follow one another directly; a list within is of a deeper level. */
export function nested(items: readonly { readonly item: WordItem; readonly blocks: Block[] }[]): Block[] {
  const outer: Block[] = []
  /** The open lists, the deepest last. */
  const open: { readonly list: List; readonly level: number; readonly ordered: boolean }[] = []
  for (const { item, blocks } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const current = open.at(-1)
    if (current?.level === item.level && current.ordered !== item.ordered) open.pop()
    const made: ListItem = {
      type: 'list_item',
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }],
    }
    const same = open.at(-1)
    if (same?.level === item.level) {
      same.list.content.push(made)
      continue
    }
    const list: List = item.ordered
      ? { type: 'ordered_list', attrs: { order: item.start }, content: [made] }
      : { type: 'bullet_list', content: [made] }
    const around = same?.list.content.at(-1)
    if (around) around.content.push(list)
    else outer.push(list)
    open.push({ list, level: item.level, ordered: item.ordered })
  }
  return outer
}
