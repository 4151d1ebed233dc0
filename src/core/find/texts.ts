// The texts of a body in which something is looked for, whatever its nodes are; and the body with other words in them.
import type { Found } from '#shared/find'

/** A node of any document, known or not: what matters is which of them are text. */
export interface AnyNode {
  readonly type: string
  readonly text?: string | undefined
  readonly content?: readonly AnyNode[] | undefined
  readonly marks?: readonly unknown[] | undefined
  readonly attrs?: unknown
}

const isText = (node: AnyNode): boolean => node.type === 'text'
const isBreak = (node: AnyNode): boolean => node.type === 'hard_break'
const isWritten = (node: AnyNode): boolean => isText(node) || isBreak(node)
/** What is neither text nor break takes no room in its line: a note, whatever else may come. */
const lengthOf = (node: AnyNode): number => (isText(node) ? (node.text ?? '').length : isBreak(node) ? 1 : 0)

/** The text that a node holds by itself: that of a note. */
function ownText({ attrs }: AnyNode): string {
  const text = typeof attrs === 'object' && attrs !== null ? (attrs as { text?: unknown }).text : undefined
  return typeof text === 'string' ? text : ''
}

interface See {
  /** A line; a break counts as `\n`. Answers its nodes with what is written anew, the others as they are. */
  readonly line: (nodes: readonly AnyNode[], block: AnyNode) => readonly AnyNode[]
  readonly own: (text: string) => string
}

/** In reading order: a line, then the notes in it. As `blockTexts` has it, but for empty ones. */
function walk(node: AnyNode, see: See): AnyNode {
  const { content } = node
  if (content === undefined) {
    const text = isWritten(node) ? '' : ownText(node)
    if (text === '') return node
    const next = see.own(text)
    return next === text ? node : { ...node, attrs: { ...(node.attrs as object), text: next } }
  }
  let nodes = content
  const isLine = content.some(isWritten)
  const line = isLine ? see.line(content, node) : content
  const inner = content.filter((child) => !isWritten(child))
  const seen = new Map(inner.map((child) => [child, walk(child, see)]))
  if (line !== content || inner.some((child) => seen.get(child) !== child))
    nodes = line.map((child) => seen.get(child) ?? child)
  if (nodes === content) return node
  const { content: _content, ...rest } = node
  // As ProseMirror writes it: a node without content has none, not an empty one.
  return nodes.length === 0 ? rest : { ...rest, content: nodes }
}

const lineText = (nodes: readonly AnyNode[]): string =>
  nodes.map((node) => (isText(node) ? (node.text ?? '') : isBreak(node) ? '\n' : '')).join('')

/** In reading order. A paragraph without a word gives none. */
export function textsOf(doc: AnyNode): readonly string[] {
  const texts: string[] = []
  walk(doc, {
    line: (nodes) => {
      texts.push(lineText(nodes))
      return nodes
    },
    own: (text) => {
      texts.push(text)
      return text
    },
  })
  return texts
}

/** The text with all that was found replaced; `found` in order. */
export function replaced(text: string, found: readonly Found[]): string {
  let result = ''
  let at = 0
  for (const { from, to, insert } of found) {
    result += text.slice(at, from) + insert
    at = to
  }
  return result + text.slice(at)
}

const isLink = (mark: unknown): boolean => (mark as { readonly type?: unknown }).type === 'link'

function inserted(insert: string, marks: readonly unknown[], isCode: boolean): readonly AnyNode[] {
  const look = marks.length === 0 ? {} : { marks }
  const write = (text: string): readonly AnyNode[] => (text === '' ? [] : [{ type: 'text', text, ...look }])
  if (isCode) return write(insert)
  return insert.split('\n').flatMap((line, n) => [...(n > 0 ? [{ type: 'hard_break' }] : []), ...write(line)])
}

/** Neighbouring texts that look the same are one. */
function joined(nodes: readonly AnyNode[]): readonly AnyNode[] {
  const result: AnyNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const same = JSON.stringify(last?.marks ?? []) === JSON.stringify(node.marks ?? [])
    if (last !== undefined && isText(last) && isText(node) && same)
      result[result.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') }
    else result.push(node)
  }
  return result
}

/**
 * What is put in looks like the first character it replaces; where nothing is replaced, like the one before, of whose
 * link it is no part. A note between two characters that are replaced stays, behind what is put in.
 */
function spliced(nodes: readonly AnyNode[], found: readonly Found[], isCode: boolean): readonly AnyNode[] {
  const result: AnyNode[] = []
  let n = 0
  let isPut = false
  const put = (insert: string, marks: readonly unknown[] | undefined): void => {
    result.push(...inserted(insert, marks ?? [], isCode))
  }
  const beside = (node: AnyNode | undefined): readonly unknown[] =>
    ((result.findLast(isText) ?? node)?.marks ?? []).filter((mark) => !isLink(mark))
  const part = (node: AnyNode, from: number, to: number): void => {
    if (from < to) result.push(isText(node) ? { ...node, text: (node.text ?? '').slice(from, to) } : node)
  }
  let at = 0
  for (const node of nodes) {
    const length = lengthOf(node)
    if (length === 0) result.push(node)
    let s = 0
    while (s < length) {
      const one = found[n]
      if (one === undefined || one.from >= at + length) {
        part(node, s, length)
        break
      }
      const start = Math.max(s, one.from - at)
      part(node, s, start)
      if (!isPut) put(one.insert, one.to > one.from ? node.marks : beside(node))
      isPut = true
      s = Math.min(length, Math.max(start, one.to - at))
      if (one.to > at + length) break
      n++
      isPut = false
    }
    at += length
  }
  for (const one of found.slice(n)) if (!isPut) put(one.insert, beside(undefined))
  return joined(result)
}

/**
 * The document with what was found replaced; `found` by the number of the text in `textsOf`, in order. All else is the
 * very same. A line break that is put in becomes a break, in code a new line, in a note a blank.
 */
export function withReplaced<Doc extends AnyNode>(
  doc: Doc,
  found: ReadonlyMap<number, readonly Found[]>,
): Doc {
  let n = 0
  return walk(doc, {
    line: (nodes, block) => {
      const own = found.get(n++) ?? []
      return own.length === 0 ? nodes : spliced(nodes, own, block.type === 'code_block')
    },
    own: (text) => {
      const own = found.get(n++) ?? []
      return own.length === 0 ? text : replaced(text, own).replace(/[\n\t]/g, ' ')
    },
  }) as Doc
}
