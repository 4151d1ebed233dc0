// Two states of an article, or two articles, against each other: fields that differ, then the body block by block.
import { FIELD_NAMES, type ArticleFields } from '#shared/article'
import type { Document } from '#shared/document'
import { measure } from '../text/measure'
import { blocksOf, flatten, type AnyNode, type Flat } from './flat'
import { comparedText, type Piece } from './inline'
import type { Match } from './equal'
import { Item } from './item'
import { matchesOf } from './pairs'

/** All that is compared; an article has more. */
export interface Comparable extends ArticleFields {
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly body: Document
}

const COMPARED_FIELDS = ['kicker', 'headline', 'deck', ...FIELD_NAMES] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]

export interface FieldChange {
  readonly name: ComparedField
  readonly before: string
  readonly after: string
  readonly pieces: readonly Piece[]
}

/** One side of a row: blocks that follow one another, the first of them number `at` of the body, from 0. */
export interface Side {
  readonly at: number
  readonly blocks: readonly AnyNode[]
  readonly flat: Flat
}

/**
 * A row of the comparison. `before` sides of all rows, in order, are the body before; `after` sides the body after.
 * `changed`: also where only the style or the kind of the block differs; then all pieces are `same`. More than one block
 * on a side: a paragraph that was split or joined.
 * `left` and `came`: the two places of a block that was moved, the same `move`; `pieces` where it was changed as well.
 */
export type Row =
  | { readonly kind: 'kept'; readonly before: Side; readonly after: Side }
  | {
      readonly kind: 'changed'
      readonly before: Side
      readonly after: Side
      readonly pieces: readonly Piece[]
    }
  | { readonly kind: 'removed'; readonly before: Side }
  | { readonly kind: 'added'; readonly after: Side }
  | { readonly kind: 'left'; readonly before: Side; readonly move: number }
  | {
      readonly kind: 'came'
      readonly after: Side
      /** As it was in the other place. */
      readonly origin: Side
      readonly move: number
      readonly pieces: readonly Piece[] | null
    }

/** In 字 as Word counts them; what was only moved is in neither. */
export interface Difference {
  readonly inserted: number
  readonly deleted: number
  /** Fields and rows that differ, a move once. */
  readonly changes: number
  readonly moves: number
}

export interface Comparison {
  readonly fields: readonly FieldChange[]
  readonly rows: readonly Row[]
  readonly difference: Difference
}

/** The row's two sides: `before` is what a `came` was elsewhere. */
const rowPieces = (row: Row): readonly Piece[] =>
  row.kind === 'changed' || row.kind === 'came' ? (row.pieces ?? []) : []

function sideOf(items: readonly Item[], from: number, to: number): Side {
  const these = items.slice(from, to)
  const blocks = these.map(({ node }) => node)
  return { at: from, blocks, flat: these.length === 1 && these[0] ? these[0].flat : flatten(blocks) }
}

function* rowsOf(before: readonly Item[], after: readonly Item[]): Generator<void, readonly Row[]> {
  const { inPlace, moved } = matchesOf(before, after)
  const movedFrom = new Map(moved.map(({ b }, n) => [b, n]))
  const movedTo = new Map(moved.map(({ a }, n) => [a, n]))
  const rows: Row[] = []
  function* until({ b0, a0 }: Pick<Match, 'b0' | 'a0'>, b: number, a: number): Generator<void> {
    for (; b < b0; b++) {
      const move = movedFrom.get(b)
      const side = sideOf(before, b, b + 1)
      rows.push(move === undefined ? { kind: 'removed', before: side } : { kind: 'left', before: side, move })
    }
    for (; a < a0; a++) {
      const move = movedTo.get(a)
      const side = sideOf(after, a, a + 1)
      if (move === undefined) rows.push({ kind: 'added', after: side })
      else {
        const from = moved[move]?.b ?? 0
        const origin = sideOf(before, from, from + 1)
        const same = before[from]?.key === after[a]?.key
        const pieces = same ? null : comparedText(origin.flat.text, side.flat.text)
        rows.push({ kind: 'came', after: side, origin, move, pieces })
        yield
      }
    }
  }
  let [b, a] = [0, 0]
  for (const match of inPlace) {
    yield* until(match, b, a)
    const [one, other] = [sideOf(before, match.b0, match.b1), sideOf(after, match.a0, match.a1)]
    const single = match.b1 - match.b0 === 1 && match.a1 - match.a0 === 1
    if (single && before[match.b0]?.key === after[match.a0]?.key)
      rows.push({ kind: 'kept', before: one, after: other })
    else
      rows.push({
        kind: 'changed',
        before: one,
        after: other,
        pieces: comparedText(one.flat.text, other.flat.text),
      })
    yield
    b = match.b1
    a = match.a1
  }
  yield* until({ b0: before.length, a0: after.length }, b, a)
  return rows
}

const sum = (pieces: readonly Piece[], kind: Piece['kind']): number =>
  pieces.reduce((all, piece) => all + (piece.kind === kind ? measure(piece.text).zishu : 0), 0)

function differenceOf(fields: readonly FieldChange[], rows: readonly Row[]): Difference {
  let [inserted, deleted, changes, moves] = [0, 0, fields.length, 0]
  for (const { pieces } of [...fields, ...rows.map((row) => ({ pieces: rowPieces(row) }))]) {
    inserted += sum(pieces, 'inserted')
    deleted += sum(pieces, 'deleted')
  }
  for (const row of rows) {
    if (row.kind === 'added') inserted += measure(row.after.flat.text).zishu
    if (row.kind === 'removed') deleted += measure(row.before.flat.text).zishu
    if (row.kind === 'came') moves++
    if (row.kind !== 'kept' && row.kind !== 'left') changes++
  }
  return { inserted, deleted, changes, moves }
}

/** The same as `compareArticles`, pausing after each block that it has looked into, so that a window can breathe. */
export function* comparing(before: Comparable, after: Comparable): Generator<void, Comparison> {
  const fields = COMPARED_FIELDS.flatMap((name): FieldChange[] => {
    const [one, other] = [before[name], after[name]]
    return one === other ? [] : [{ name, before: one, after: other, pieces: comparedText(one, other) }]
  })
  const items = (doc: Document): readonly Item[] => blocksOf(doc).map((node) => new Item(node))
  const rows = yield* rowsOf(items(before.body), items(after.body))
  return { fields, rows, difference: differenceOf(fields, rows) }
}

/** What has to be done to `before` to get `after`. Linear in the length of the two but for what is wholly rewritten. */
export function compareArticles(before: Comparable, after: Comparable): Comparison {
  const work = comparing(before, after)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
