// A body put together from the text that holds and the text proposed: each change taken from the one or the other.
import type { Document } from '#shared/document'
import type { Change } from '#shared/suggestion'
import type { Side } from '../compare/compare'
import { isLine, keyOf, type AnyNode, type Flat } from '../compare/flat'
import type { Part, Segment, Suggested } from './changes'

/** Whether a change's words come from the text proposed. */
export type Wants = (change: Change, n: number) => boolean

/** Inline nodes of a stretch of flat text, cut where the stretch begins and ends. */
function nodesOf({ text, runs }: Flat, from: number, to: number): AnyNode[] {
  const nodes: AnyNode[] = []
  for (const run of runs) {
    if (run.to <= from) continue
    if (run.from >= to) break
    const marks = run.marks.length > 0 ? { marks: run.marks } : {}
    if (run.node !== null) nodes.push(run.node)
    else if (run.isBreak) nodes.push({ type: 'hard_break', ...marks })
    else {
      const cut = text.slice(Math.max(from, run.from), Math.min(to, run.to))
      nodes.push({ type: 'text', text: cut, ...marks })
    }
  }
  return nodes
}

const looks = ({ type, marks }: AnyNode): string => keyOf({ type, marks })

/** Neighbouring texts in one style are one text, as an editor would have them. */
function joined(nodes: readonly AnyNode[]): readonly AnyNode[] {
  const tidy: AnyNode[] = []
  for (const node of nodes) {
    const last = tidy.at(-1)
    if (last?.text !== undefined && node.text !== undefined && looks(last) === looks(node))
      tidy[tidy.length - 1] = { ...last, text: last.text + node.text }
    else tidy.push(node)
  }
  return tidy
}

/** The shape of `side`'s block with other words in its lines. */
function withLines(block: AnyNode, lines: readonly (readonly AnyNode[])[]): AnyNode {
  let n = 0
  function walk(node: AnyNode): AnyNode {
    if (!isLine(node)) return { ...node, content: (node.content ?? []).map(walk) }
    const words = lines[n++] ?? []
    const { content: _content, ...rest } = node
    return words.length > 0 ? { ...rest, content: words } : rest
  }
  return walk(block)
}

function inlinePart(
  part: Extract<Part, { kind: 'inline' }>,
  isWanted: (n: number) => boolean,
  changes: readonly Change[],
): AnyNode {
  const lines: AnyNode[][] = part.after.flat.lines.map(() => [])
  const lineAt = ({ lines: of }: Flat, from: number): number => of.findLastIndex((line) => line.from <= from)
  /** A stretch over several lines gives each its own. */
  const give = ({ flat }: Side, from: number, to: number): void => {
    for (let n = lineAt(flat, from); n < flat.lines.length; n++) {
      const line = flat.lines[n]
      if (line === undefined || line.from > to) break
      lines[n]?.push(...nodesOf(flat, Math.max(from, line.from), Math.min(to, line.to)))
    }
  }
  const segment = (one: Segment): void => {
    if (one.kind === 'same') return give(part.after, one.from, one.to)
    const change = changes[one.n]
    if (change === undefined) return
    if (isWanted(one.n)) give(part.after, change.after.from, change.after.to)
    else give(part.before, change.before.from, change.before.to)
  }
  for (const one of part.segments) segment(one)
  return withLines(part.after.blocks[0] as AnyNode, lines.map(joined))
}

/** The body with the changes that are wanted and without the others. None wanted: what holds; all wanted: what is proposed. */
export function merged({ changes, parts }: Suggested, wants: Wants): Document {
  const isWanted = (n: number): boolean => {
    const change = changes[n]
    return change !== undefined && wants(change, n)
  }
  const blocks = parts.flatMap((part): readonly AnyNode[] => {
    if (part.kind === 'kept') return part.after.blocks
    if (part.kind === 'inline') return [inlinePart(part, isWanted, changes)]
    return (isWanted(part.n) ? part.after?.blocks : part.before?.blocks) ?? []
  })
  // A document is never without a block.
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] } as Document
}
