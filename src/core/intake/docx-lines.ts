// A line's parts → inline content without blanks at its ends, with the places where comments begin and end in it.
import type { Inline, Mark } from '#shared/document'
import type { Part } from './docx-view'

/** Where a comment begins, ends or stands: code units of the line's text as `blockTexts` has it. */
export interface Bound {
  readonly kind: 'from' | 'to' | 'at'
  readonly comment: string
  readonly at: number
}

export interface Content {
  readonly content: Inline[]
  readonly bounds: readonly Bound[]
}

const keyOf = (marks: readonly Mark[] | undefined): string => JSON.stringify(marks ?? [])
const BLANK = /^[\s\u3000\u00a0\ufeff\u200b]$/

const isBlankText = (node: Inline): boolean => node.type === 'hard_break'

/** Blanks and breaks at both ends are of the layout, not of the text; `keepBlanks` for code. */
export function contentOf(parts: readonly Part[], keepBlanks = false): Content {
  const nodes: Inline[] = []
  const bounds: { kind: Bound['kind']; comment: string; at: number }[] = []
  let length = 0
  for (const part of parts) {
    if (part.kind === 'picture') continue
    if (part.kind !== 'inline') {
      bounds.push({ kind: part.kind, comment: part.comment, at: length })
      continue
    }
    const { node } = part
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text' && keyOf(node.marks) === keyOf(last.marks))
      nodes[nodes.length - 1] = { ...last, text: last.text + node.text }
    else nodes.push(node)
    length += node.type === 'text' ? node.text.length : node.type === 'hard_break' ? 1 : 0
  }
  if (keepBlanks) return { content: nodes, bounds }
  let cut = 0
  for (let first = nodes[0]; first !== undefined && first.type !== 'note'; first = nodes[0]) {
    if (isBlankText(first)) {
      nodes.shift()
      cut++
      continue
    }
    if (first.type !== 'text') break
    let at = 0
    while (at < first.text.length && BLANK.test(first.text.charAt(at))) at++
    cut += at
    if (at === first.text.length) nodes.shift()
    else {
      nodes[0] = { ...first, text: first.text.slice(at) }
      break
    }
  }
  let left = length - cut
  for (let last = nodes.at(-1); last !== undefined && last.type !== 'note'; last = nodes.at(-1)) {
    if (isBlankText(last)) {
      nodes.pop()
      left--
      continue
    }
    if (last.type !== 'text') break
    let to = last.text.length
    while (to > 0 && BLANK.test(last.text.charAt(to - 1))) to--
    left -= last.text.length - to
    if (to === 0) nodes.pop()
    else {
      nodes[nodes.length - 1] = { ...last, text: last.text.slice(0, to) }
      break
    }
  }
  return {
    content: nodes,
    bounds: bounds.map((bound) => ({
      ...bound,
      at: Math.min(Math.max(0, bound.at - cut), Math.max(0, left)),
    })),
  }
}

/** The content with a label before it, e.g. the number that Word counts for a heading. */
export function labelled(label: string, { content, bounds }: Content): Content {
  if (label === '') return { content, bounds }
  // 一、 and （一） need no blank, 1.2 does.
  const text = /[、）)．。，：]$/.test(label) ? label : `${label} `
  const [first, ...rest] = content
  const joined: Inline[] =
    first?.type === 'text' && first.marks === undefined
      ? [{ ...first, text: text + first.text }, ...rest]
      : [{ type: 'text', text }, ...content]
  return { content: joined, bounds: bounds.map((bound) => ({ ...bound, at: bound.at + text.length })) }
}

/** Without a mark that all of its text has, e.g. the bold of a heading. */
export function without(type: 'strong' | 'em', content: readonly Inline[]): Inline[] {
  const has = ({ marks }: Inline): boolean => marks?.some((mark) => mark.type === type) ?? false
  if (!content.every((node) => node.type !== 'text' || has(node))) return [...content]
  return content.map((node) => {
    const { marks = [], ...rest } = node
    const left = marks.filter((mark) => mark.type !== type)
    return (left.length > 0 ? { ...rest, marks: left } : rest) as Inline
  })
}

export const isBold = (content: readonly Inline[]): boolean =>
  content.some(({ type }) => type === 'text') &&
  content.every(
    (node) =>
      node.type !== 'text' ||
      node.text.trim() === '' ||
      (node.marks?.some(({ type }) => type === 'strong') ?? false),
  )
