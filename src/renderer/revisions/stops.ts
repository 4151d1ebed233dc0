// What the keys go through in a comparison, and what of it lies folded.
import type { ComparedField, Comparison, Row } from '#core/compare/compare'
import { measure } from '#core/text/measure'

/** A change where a key stops: a field, or a row; of a move the place it came to. */
export type Stop =
  | { readonly kind: 'field'; readonly name: ComparedField }
  | { readonly kind: 'row'; readonly row: number }

export const stopsOf = ({ fields, rows }: Comparison): readonly Stop[] => [
  ...fields.map(({ name }): Stop => ({ kind: 'field', name })),
  ...rows.flatMap((row, n): Stop[] =>
    row.kind === 'kept' || row.kind === 'left' ? [] : [{ kind: 'row', row: n }],
  ),
]

/** A row that is shown, or a stretch of rows without a change that is not. */
export type Shown =
  | { readonly kind: 'row'; readonly row: Row; readonly n: number }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number; readonly zishu: number }

/** So many unchanged rows are shown beside a change; fewer than `LEAST` are not worth folding. */
const AROUND = 1
const LEAST = 2

/** `open`: first rows of stretches that were unfolded. */
export function shownOf(rows: readonly Row[], open: ReadonlySet<number> | 'all'): readonly Shown[] {
  const shown: Shown[] = []
  let n = 0
  while (n < rows.length) {
    const row = rows[n] as Row
    if (row.kind !== 'kept') {
      shown.push({ kind: 'row', row, n: n++ })
      continue
    }
    let end = n
    while (rows[end]?.kind === 'kept') end++
    const from = n === 0 ? 0 : n + AROUND
    const to = end === rows.length ? end : end - AROUND
    const folds = to - from >= LEAST && open !== 'all' && !open.has(from)
    for (; n < (folds ? from : end); n++) shown.push({ kind: 'row', row: rows[n] as Row, n })
    if (!folds) continue
    const texts = rows.slice(from, to).map((one) => (one.kind === 'kept' ? one.after.flat.text : ''))
    shown.push({ kind: 'fold', from, to, zishu: measure(texts.join('\n')).zishu })
    for (n = to; n < end; n++) shown.push({ kind: 'row', row: rows[n] as Row, n })
  }
  return shown
}

/** The row of the other place of a move. */
export function otherPlace(rows: readonly Row[], n: number): number | null {
  const row = rows[n]
  if (row?.kind !== 'left' && row?.kind !== 'came') return null
  const at = rows.findIndex((other, m) => m !== n && 'move' in other && other.move === row.move)
  return at < 0 ? null : at
}

interface Edit {
  readonly at: number
  readonly remove: number
  readonly from: number
  readonly to: number
}

/** How many blocks of the text after stand before a row. */
const placeOf = (rows: readonly Row[], n: number): number =>
  rows.slice(0, n).reduce((sum, row) => sum + ('after' in row ? row.after.blocks.length : 0), 0)

/** What puts the old text of a row in the place of the new, as `revisions.restore` takes it. */
export function editsOf(rows: readonly Row[], n: number): readonly Edit[] {
  const row = rows[n]
  const at = placeOf(rows, n)
  switch (row?.kind) {
    case 'changed': {
      const { before, after } = row
      return [{ at, remove: after.blocks.length, from: before.at, to: before.at + before.blocks.length }]
    }
    case 'added':
      return [{ at, remove: 1, from: 0, to: 0 }]
    case 'removed':
      return [{ at, remove: 0, from: row.before.at, to: row.before.at + 1 }]
    case 'left':
    case 'came': {
      const other = otherPlace(rows, n)
      if (other === null) return []
      const [left, came] = row.kind === 'left' ? [n, other] : [other, n]
      const from = (rows[left] as Extract<Row, { kind: 'left' }>).before.at
      return [
        { at: placeOf(rows, left), remove: 0, from, to: from + 1 },
        { at: placeOf(rows, came), remove: 1, from: 0, to: 0 },
      ].toSorted((one, two) => one.at - two.at || one.remove - two.remove)
    }
    default:
      return []
  }
}
