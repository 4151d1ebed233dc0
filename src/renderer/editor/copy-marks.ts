// Findings of copyediting as they are marked: a line under the words, and in the margin how many a paragraph has.
import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import { COPY_SEVERITIES, type CopyFinding } from '#shared/copyedit'
import type { Leaf } from './copy-leaves'

/** More marks than this would tell nobody anything. */
const MOST_MARKS = 2000

interface Place {
  readonly from: number
  readonly to: number
}

/** `place`: where the words stand now; null where they are gone. */
export function copyMarks(
  doc: Node,
  leaves: readonly Leaf[],
  shown: readonly CopyFinding[],
  place: (one: CopyFinding) => Place | null,
): readonly Decoration[] {
  const inMargin = new Map<number, { count: number; worst: number }>()
  const marks = shown.slice(0, MOST_MARKS).flatMap((one) => {
    const found = place(one)
    if (found === null) return []
    const { from, to } = found
    const weight = COPY_SEVERITIES.indexOf(one.severity)
    const here = inMargin.get(one.block)
    inMargin.set(one.block, {
      count: (here?.count ?? 0) + 1,
      worst: Math.min(here?.worst ?? weight, weight),
    })
    return [
      from < to
        ? Decoration.inline(from, to, { 'data-copy': one.severity })
        : Decoration.widget(from, () => document.createElement('span'), { side: -1 }),
    ]
  })
  // Cells, captions and what is in a quotation have no margin of their own.
  const gutter = [...inMargin].flatMap(([block, { count, worst }]) => {
    const at = leaves[block]?.at
    if (at === undefined || at > doc.content.size) return []
    const found = doc.resolve(at)
    if (found.depth !== 1) return []
    const attributes = {
      'data-copy-count': String(count),
      'data-copy-worst': COPY_SEVERITIES[worst] ?? 'note',
    }
    return [Decoration.node(found.before(), found.after(), attributes)]
  })
  return [...marks, ...gutter]
}
