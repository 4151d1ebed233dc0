// What a Word file says of a body: blocks in the order of the file, their lines as pieces, each with who added or took it.
import type { Block, Document, Inline, Mark } from '#shared/document'
import type { Change, Suggestion } from '#shared/suggestion'
import { compareArticles } from '../compare/compare'
import { isLine, type AnyNode, type Flat } from '../compare/flat'
import { suggestedIn, type Part } from '../suggest/changes'

/** Who changed something, and when, in ms. */
export interface By {
  readonly author: string
  readonly at: number
}
export interface Tracked extends By {
  readonly kind: 'ins' | 'del'
}

export type Piece =
  | {
      readonly kind: 'inline'
      readonly node: Inline
      readonly tracked: Tracked | null
      /** The marks before somebody changed them. */
      readonly was: { readonly marks: readonly Mark[]; readonly by: By } | null
    }
  | { readonly kind: 'from' | 'to' | 'at'; readonly comment: number }

export interface Chunk {
  readonly block: Block
  /** Pieces by the node of the line that they stand in. */
  readonly lines: ReadonlyMap<object, readonly Piece[]>
  /** Set if the whole block was added or taken away. */
  readonly tracked: Tracked | null
  /** Its number in the body as it is on the desk; null for one that was taken away. */
  readonly at: number | null
}

const plain = (node: Inline, tracked: Tracked | null = null): Piece => ({
  kind: 'inline',
  node,
  tracked,
  was: null,
})

/** The nodes of a block that text may stand in, in the order of the lines of its flat text. */
export const lineNodes = (block: AnyNode): readonly AnyNode[] =>
  isLine(block) ? [block] : (block.content ?? []).flatMap(lineNodes)

function wholeChunk(block: AnyNode, tracked: Tracked | null, at: number | null): Chunk {
  const lines = new Map(
    lineNodes(block).map((line) => [
      line,
      ((line.content ?? []) as Inline[]).map((node) => plain(node, tracked)),
    ]),
  )
  return { block: block as Block, lines, tracked, at }
}

/** Inline nodes of a stretch of flat text, cut where it begins and ends. */
function nodesOf({ text, runs }: Flat, from: number, to: number): Inline[] {
  return runs.flatMap((run): Inline[] => {
    if (run.to <= from || run.from >= to) return []
    const marks = run.marks.length > 0 ? { marks: run.marks as Mark[] } : {}
    if (run.node !== null) return [run.node as Inline]
    if (run.isBreak) return [{ type: 'hard_break', ...marks }]
    return [{ type: 'text', text: text.slice(Math.max(from, run.from), Math.min(to, run.to)), ...marks }]
  })
}

const isLink = ({ marks }: Inline): boolean => marks?.some(({ type }) => type === 'link') ?? false

const replaced = (before: readonly Inline[], after: readonly Inline[], by: By): readonly Piece[] => [
  ...before.map((node) => plain(node, { kind: 'del', ...by })),
  ...after.map((node) => plain(node, { kind: 'ins', ...by })),
]

/** Another style of the same words: Word's own way to say so, unless a link came or went. */
function restyled(before: readonly Inline[], after: readonly Inline[], by: By): readonly Piece[] {
  const [one, other] = [before[0], after[0]]
  const isStyle = before.length === 1 && after.length === 1 && one?.type === 'text' && other?.type === 'text'
  if (isStyle && !isLink(one) && !isLink(other))
    return [{ kind: 'inline', node: other, tracked: null, was: { marks: one.marks ?? [], by } }]
  return replaced(before, after, by)
}

function inlineChunk(
  part: Extract<Part, { kind: 'inline' }>,
  changes: readonly Change[],
  byOf: (n: number) => By,
): Chunk {
  const block = part.after.blocks[0] as AnyNode
  const nodes = lineNodes(block)
  const lines = new Map<object, Piece[]>(nodes.map((node) => [node, []]))
  const { flat } = part.after
  const put = (line: number, pieces: readonly Piece[]): void => {
    lines.get(nodes[line] as object)?.push(...pieces)
  }
  for (const segment of part.segments) {
    if (segment.kind === 'same') {
      for (const [n, line] of flat.lines.entries())
        if (line.from < segment.to && line.to > segment.from)
          put(
            n,
            nodesOf(flat, Math.max(segment.from, line.from), Math.min(segment.to, line.to)).map((node) =>
              plain(node),
            ),
          )
      continue
    }
    const change = changes[segment.n]
    if (change === undefined) continue
    const by = byOf(segment.n)
    const before = nodesOf(part.before.flat, change.before.from, change.before.to)
    const after = nodesOf(flat, change.after.from, change.after.to)
    // No change crosses the end of a line, and lines face each other.
    const line = flat.lines.findLastIndex(({ from }) => from <= change.after.from)
    put(line, change.kind === 'style' ? restyled(before, after, by) : replaced(before, after, by))
  }
  return { block: block as Block, lines, tracked: null, at: part.after.at }
}

const FIELDS = {
  headline: '',
  kicker: '',
  deck: '',
  author: '',
  organisation: '',
  editor: '',
  source: '',
  publishedAt: '',
}

/** A body of which nothing is suggested. */
export const plainChunks = (body: Document): readonly Chunk[] =>
  body.content.map((block, at) => wholeChunk(block as AnyNode, null, at))

/** What is suggested, between the text that holds and the text proposed; `suggestions` in the order of its changes. */
export function trackedChunks(
  holding: Document,
  proposed: Document,
  suggestions: readonly Suggestion[],
): readonly Chunk[] {
  const { rows } = compareArticles({ ...FIELDS, body: holding }, { ...FIELDS, body: proposed })
  const { changes, parts } = suggestedIn(rows)
  const byOf = (n: number): By => ({ author: suggestions[n]?.author ?? '', at: suggestions[n]?.since ?? 0 })
  return parts.flatMap((part): readonly Chunk[] => {
    if (part.kind === 'kept')
      return part.after.blocks.map((block, n) => wholeChunk(block, null, part.after.at + n))
    if (part.kind === 'inline') return [inlineChunk(part, changes, byOf)]
    const by = byOf(part.n)
    return [
      ...(part.before?.blocks ?? []).map((block) => wholeChunk(block, { kind: 'del', ...by }, null)),
      ...(part.after?.blocks ?? []).map((block, n) =>
        wholeChunk(block, { kind: 'ins', ...by }, (part.after?.at ?? 0) + n),
      ),
    ]
  })
}
