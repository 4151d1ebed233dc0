// The blocks of a page that belong to its article: the same tree with everything else taken out.
import type { Block, Figure, Inline, ListItem, TableCell } from '#shared/document'
import type { Leaf } from './html-flow'
import { withBreaks } from './html-paragraphs'
import { sliced } from './html-run'

/** The part of a line that is wanted, as UTF-16 offsets in its text; null for none of it. */
export type Wanted = (leaf: object, at: number) => { readonly from: number; readonly to: number } | null

interface Choice {
  readonly leaves: ReadonlyMap<object, Leaf>
  readonly wanted: Wanted
  readonly figure: (figure: Figure) => boolean
}

type LeafBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'code_block' }>

function chosenLeaf(choice: Choice, block: LeafBlock): LeafBlock | null {
  const lines = choice.leaves.get(block)?.lines ?? []
  const wanted = lines.map((line, at) => (line.text === '' ? null : choice.wanted(block, at)))
  if (wanted.every((part) => part === null)) return null
  const whole = wanted.every(
    (part, at) => part !== null && part.from <= 0 && part.to >= (lines[at]?.text.length ?? 0),
  )
  if (whole || block.type === 'code_block') return block
  const content = withBreaks(
    lines.flatMap((line, at): Inline[][] => {
      const part = wanted[at]
      if (!part) return []
      const cut = sliced(line.content, part.from, part.to)
      return cut.length === 0 ? [] : [cut]
    }),
  )
  return content.length === 0 ? null : { ...block, content }
}

type Table = Extract<Block, { type: 'table' }>

/** A table stays whole if most of it is wanted; of any other the wanted lines stay. */
function chosenTable(choice: Choice, table: Table): Block[] {
  const cells: TableCell[] = table.content.flatMap((row) => row.content ?? [])
  const paragraphs = cells.flatMap(({ content }) => content)
  const filled = paragraphs.filter((one) => (choice.leaves.get(one)?.lines ?? []).length > 0)
  const chosen = filled.flatMap((one) => chosenLeaf(choice, one) ?? [])
  return chosen.length > 0 && chosen.length >= filled.length * 0.5 ? [table] : chosen
}

/** Blocks without what is not wanted; lists and quotes that are empty then fall away, and rules beside rules. */
export function chosen(choice: Choice, blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'code_block': {
        const leaf = chosenLeaf(choice, block)
        if (leaf !== null) kept.push(leaf)
        break
      }
      case 'table':
        kept.push(...chosenTable(choice, block))
        break
      case 'figure':
        if (choice.figure(block)) kept.push(block)
        break
      case 'horizontal_rule':
        if (kept.length > 0 && kept.at(-1)?.type !== 'horizontal_rule') kept.push(block)
        break
      case 'blockquote': {
        const content = chosen(choice, block.content)
        if (content.length > 0) kept.push({ ...block, content })
        break
      }
      case 'bullet_list':
      case 'ordered_list': {
        const content = block.content.flatMap((item): ListItem[] => {
          const inside = chosen(choice, item.content)
          return inside.length === 0 ? [] : [{ type: 'list_item', content: inside }]
        })
        if (content.length > 0) kept.push({ ...block, content })
      }
    }
  }
  return kept
}
