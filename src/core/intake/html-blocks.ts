// The chosen lines of a page → blocks of its body, with the line at which each began.
import type { Block } from '#shared/document'
import type { Rebuilt } from './html-body'
import { chosen, type Wanted } from './html-choose'
import type { PageLines } from './html-lines'
import type { Part, Selected } from './html-select'
import { around, type HtmlElement } from './html-tree'

export interface Chosen {
  readonly blocks: readonly Block[]
  /** For each block the line with which it began. */
  readonly starts: readonly number[]
}

/** Pictures between the first and the last line of the text, or directly before it. */
export function choose(
  { body, leaves, images }: Rebuilt,
  { lines, figures }: PageLines,
  selected: Selected,
  kept: ReadonlySet<HtmlElement> | null,
  first: number,
): Chosen {
  const at = new Map<object, number>()
  for (const [n, { leaf, at: line }] of lines.entries()) if (line === 0) at.set(leaf, n)
  const byLeaf = new Map<object, Map<number, Part>>()
  for (const [n, part] of selected) {
    const { leaf, at: line } = lines[n]!
    const own = byLeaf.get(leaf) ?? new Map<number, Part>()
    own.set(line, part)
    byLeaf.set(leaf, own)
  }
  const last = Math.max(-1, ...selected.keys())
  const before = new Map(figures.map(({ figure, before: n }) => [figure as object, n]))
  const wanted: Wanted = (leaf, line) => byLeaf.get(leaf)?.get(line) ?? null
  const isInside = (figure: object): boolean => {
    const place = before.get(figure) ?? -1
    if (place < first || place > last + 1) return false
    const img = images.get(figure)
    return kept === null || img === undefined || [...around(img)].some((one) => kept.has(one))
  }
  const blocks: Block[] = []
  const starts: number[] = []
  let line = 0
  for (const block of body.content) {
    const own = firstLine(block)
    if (own !== null) line = own
    for (const one of chosen({ leaves, wanted, figure: isInside }, [block])) {
      if (
        one.type === 'horizontal_rule' &&
        (blocks.length === 0 || blocks.at(-1)?.type === 'horizontal_rule')
      )
        continue
      blocks.push(one)
      starts.push(block.type === 'figure' ? (before.get(block) ?? line) : line)
    }
  }
  return { blocks, starts }

  function firstLine(block: unknown): number | null {
    if (typeof block !== 'object' || block === null) return null
    const direct = at.get(block)
    if (direct !== undefined) return direct
    const { content } = block as { content?: unknown }
    if (Array.isArray(content))
      for (const child of content as unknown[]) {
        const found = firstLine(child)
        if (found !== null) return found
      }
    return null
  }
}
