// The chosen lines of a page → blocks of its body, with the line at which each began.
import type { Block, Figure } from '#shared/document'
import type { Rebuilt } from './html-body'
import { chosen, type Wanted } from './html-choose'
import type { PageLines } from './html-lines'
import { extent, type Part, type Selected } from './html-select'
import { around, attributeOf, type HtmlElement } from './html-tree'
import { ICON, OFF_CLASS } from './html-words'

export interface Chosen {
  readonly blocks: readonly Block[]
  /** For each block the line with which it began. */
  readonly starts: readonly number[]
  /** The pictures among them. */
  readonly figures: readonly Figure[]
}

export interface Choosing {
  readonly page: Rebuilt
  readonly lines: PageLines
  readonly selected: Selected
  /** What Readability took; null if it was not asked. */
  readonly kept: ReadonlySet<HtmlElement> | null
  /** The line of the headline, or the first of the text. */
  readonly first: number
  /** Addresses of the article's own picture, as the page states them. */
  readonly lead: readonly string[]
}

/** Without what a server is asked besides: `https://c.example/a.jpg?w=600` → `c.example/a.jpg`. */
const bare = (address: string): string => address.replace(/^https?:/i, '').replace(/[?#].*$/s, '')

/** Below these sides, as the page gives them, it is a sign and no picture. In pixels. */
const SMALLEST = 60

function isIcon(img: HtmlElement): boolean {
  const said = ['class', 'id', 'src'].map((name) => attributeOf(img, name) ?? '')
  if (said.some((text) => text.length < 500 && ICON.test(text))) return true
  const sides = ['width', 'height'].map((side) => Number.parseInt(attributeOf(img, side) ?? '', 10))
  return sides.some((side) => side < SMALLEST)
}

/**
 * Pictures between the headline and the last line of the text, and above it the one that the page calls its own; neither signs
 * nor those of boxes beside the text.
 */
export function choose({ page, lines: found, selected, kept, first, lead }: Choosing): Chosen {
  const { body, leaves, images } = page
  const { lines, figures } = found
  const at = new Map<object, number>()
  for (const [n, { leaf, at: line }] of lines.entries()) if (line === 0) at.set(leaf, n)
  const byLeaf = new Map<object, Map<number, Part>>()
  for (const [n, part] of selected) {
    const { leaf, at: line } = lines[n]!
    const own = byLeaf.get(leaf) ?? new Map<number, Part>()
    own.set(line, part)
    byLeaf.set(leaf, own)
  }
  const { start, last } = extent(selected)
  const holders = new Set<HtmlElement>()
  for (const n of selected.keys()) {
    const { place } = lines[n]!.line
    if (place !== null) for (const one of around(place)) holders.add(one)
  }
  const leads = new Set(lead.map(bare))
  const before = new Map(figures.map(({ figure, before: n }) => [figure as object, n]))
  const wanted: Wanted = (leaf, line) => byLeaf.get(leaf)?.get(line) ?? null
  const shown: Figure[] = []
  const isInside = (figure: Figure): boolean => {
    const place = before.get(figure) ?? -1
    const img = images.get(figure)
    if (img === undefined || isIcon(img)) return false
    const isLead = figure.attrs.address !== '' && leads.has(bare(figure.attrs.address))
    if (place <= start && isLead) return true
    if (place < first || place > last + 1) return false
    const path = [...around(img)]
    const apart = path.slice(0, 5).filter((one) => !holders.has(one))
    if (
      apart.some(
        (one) =>
          one.tagName === 'aside' || one.tagName === 'nav' || OFF_CLASS.test(attributeOf(one, 'class') ?? ''),
      )
    )
      return false
    return kept === null || path.some((one) => kept.has(one))
  }
  const blocks: Block[] = []
  const starts: number[] = []
  let line = 0
  for (const block of body.content) {
    const own = firstLine(block)
    if (own !== null) line = own
    const isShown = (figure: Figure): boolean => isInside(figure) && shown.push(figure) > 0
    for (const one of chosen({ leaves, wanted, figure: isShown }, [block])) {
      if (
        one.type === 'horizontal_rule' &&
        (blocks.length === 0 || blocks.at(-1)?.type === 'horizontal_rule')
      )
        continue
      blocks.push(one)
      starts.push(block.type === 'figure' ? (before.get(block) ?? line) : line)
    }
  }
  return { blocks, starts, figures: shown }

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
