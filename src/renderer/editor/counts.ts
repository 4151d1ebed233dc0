// The counts of the open article, kept while typing: a block that has not changed is not measured again.
import type { Node } from 'prosemirror-model'
import type { Selection } from 'prosemirror-state'
import { measure } from '#core/text/measure'
import { lineTexts } from './line-text'

export interface Counts {
  readonly zishu: number
  readonly zishuWithoutMarks: number
  /** Blocks that have any text. */
  readonly paragraphs: number
}
const NONE: Counts = { zishu: 0, zishuWithoutMarks: 0, paragraphs: 0 }

function countText(text: string): Counts {
  const { zishu, zishuWithoutMarks } = measure(text)
  return { zishu, zishuWithoutMarks, paragraphs: text.trim() === '' ? 0 : 1 }
}

// Nodes never change: an edited block is a new node, all the others are the ones measured before.
const counted = new WeakMap<Node, Counts>()

function countOfNode(node: Node): Counts {
  const known = counted.get(node)
  if (known) return known
  const counts = node.isTextblock
    ? lineTexts(node).map(countText).reduce(sum, NONE)
    : node.children.map(countOfNode).reduce(sum, NONE)
  counted.set(node, counts)
  return counts
}

const sum = (a: Counts, b: Counts): Counts => ({
  zishu: a.zishu + b.zishu,
  zishuWithoutMarks: a.zishuWithoutMarks + b.zishuWithoutMarks,
  paragraphs: a.paragraphs + b.paragraphs,
})

/** The same numbers as the library's: of each leaf block, added up. */
export function countsOf(doc: Node): Counts {
  return countOfNode(doc)
}

/** 字数 of what is selected; 0 for a mere caret. */
export function selectedZishu(doc: Node, { from, to }: Selection): number {
  let total = 0
  if (from === to) return 0
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true
    const start = Math.max(0, from - at - 1)
    const end = Math.min(node.content.size, to - at - 1)
    const whole = start === 0 && end === node.content.size
    total += whole
      ? countOfNode(node).zishu
      : lineTexts(node, start, end).map(countText).reduce(sum, NONE).zishu
    return false
  })
  return total
}

/** What the status bar shows of an article. */
export interface Shown {
  readonly counts: Counts
  readonly selected: number
}
