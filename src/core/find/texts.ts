// The texts of a body in which something is looked for, whatever its nodes are; and the body with other words in them.
import type { Found } from '#shared/find'

/** A node of any document, known or not: what matters is which of them are text. */
export interface AnyNode {
  readonly type: string
  readonly text?: string | undefined
  readonly content?: readonly AnyNode[] | undefined
  readonly marks?: readonly unknown[] | undefined
}

const isText = (node: AnyNode): boolean => node.type === 'text'
const isBreak = (node: AnyNode): boolean => node.type === 'hard_break'
const isWritten = (node: AnyNode): boolean => isText(node) || isBreak(node)

/** A break counts as `\n`. */
const textOf = (nodes: readonly AnyNode[]): string =>
  nodes.map((node) => (isText(node) ? (node.text ?? '') : '\n')).join('')

/**
 * Calls `see` for each text in reading order: what stands together in a block between nodes that are neither text nor
 * break, e.g. a picture or a note, over which no hit reaches. Answers the node with what `see` gave back in its place.
 */
function walk(
  node: AnyNode,
  see: (nodes: readonly AnyNode[], block: AnyNode) => readonly AnyNode[],
): AnyNode {
  const { content } = node
  if (content === undefined) return node
  const result: AnyNode[] = []
  let together: AnyNode[] = []
  let changed = false
  const end = (): void => {
    if (together.length === 0) return
    const seen = see(together, node)
    if (seen !== together) changed = true
    result.push(...seen)
    together = []
  }
  for (const child of content) {
    if (isWritten(child)) {
      together.push(child)
      continue
    }
    end()
    const seen = walk(child, see)
    if (seen !== child) changed = true
    result.push(seen)
  }
  end()
  if (!changed) return node
  const { content: _content, ...rest } = node
  // As ProseMirror writes it: a node without content has none, not an empty one.
  return result.length === 0 ? rest : { ...rest, content: result }
}

/** In reading order. A paragraph without a word gives none. */
export function textsOf(doc: AnyNode): readonly string[] {
  const texts: string[] = []
  walk(doc, (nodes) => {
    texts.push(textOf(nodes))
    return nodes
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

function slice(nodes: readonly AnyNode[], from: number, to: number): readonly AnyNode[] {
  const cut: AnyNode[] = []
  let at = 0
  for (const node of nodes) {
    const length = isText(node) ? (node.text ?? '').length : 1
    const [start, end] = [Math.max(from, at) - at, Math.min(to, at + length) - at]
    if (start < end) cut.push(isText(node) ? { ...node, text: (node.text ?? '').slice(start, end) } : node)
    at += length
  }
  return cut
}

const isLink = (mark: unknown): boolean => (mark as { readonly type?: unknown }).type === 'link'

/** What is put in looks like the first character it replaces, or like the one it comes after, of whose link it is no part. */
function marksAt(nodes: readonly AnyNode[], { from, to }: Found): readonly unknown[] | undefined {
  if (to > from) return slice(nodes, from, to).find(isText)?.marks
  const [beside] = from > 0 ? slice(nodes, from - 1, from) : slice(nodes, 0, 1)
  return beside?.marks?.filter((mark) => !isLink(mark))
}

function inserted(
  insert: string,
  marks: readonly unknown[] | undefined,
  isCode: boolean,
): readonly AnyNode[] {
  const look = marks === undefined || marks.length === 0 ? {} : { marks }
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

function spliced(nodes: readonly AnyNode[], found: readonly Found[], isCode: boolean): readonly AnyNode[] {
  const result: AnyNode[] = []
  let at = 0
  for (const one of found) {
    result.push(...slice(nodes, at, one.from), ...inserted(one.insert, marksAt(nodes, one), isCode))
    at = one.to
  }
  return joined([...result, ...slice(nodes, at, Number.MAX_SAFE_INTEGER)])
}

/**
 * The document with what was found replaced; `found` by the number of the text in `textsOf`, in order. All else is the
 * very same. A line break that is put in becomes a break, in code a new line.
 */
export function withReplaced<Doc extends AnyNode>(
  doc: Doc,
  found: ReadonlyMap<number, readonly Found[]>,
): Doc {
  let n = 0
  return walk(doc, (nodes, block) => {
    const own = found.get(n++)
    return own === undefined || own.length === 0 ? nodes : spliced(nodes, own, block.type === 'code_block')
  }) as Doc
}
