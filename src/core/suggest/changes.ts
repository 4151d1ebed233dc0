// Suggestions: what the present text of a body proposes against the text that holds. Each is one stretch to be taken or left.
import type { Row, Side } from '../compare/compare'
import type { Change, Stretch } from '#shared/suggestion'
import type { Flat, Run } from '../compare/flat'
import type { Piece } from '../compare/inline'

/** A row as it is put together again: stretches of the text proposed that are the same, and numbers of changes. */
export type Segment =
  | { readonly kind: 'same'; readonly from: number; readonly to: number }
  | { readonly kind: 'change'; readonly n: number }

export type Part =
  | { readonly kind: 'kept'; readonly after: Side }
  | {
      readonly kind: 'inline'
      readonly before: Side
      readonly after: Side
      readonly segments: readonly Segment[]
    }
  /** Either side whole, as change `n` is taken or left. `side`: a moved block stands here only if that side is wanted. */
  | { readonly kind: 'whole'; readonly n: number; readonly before: Side | null; readonly after: Side | null }

export interface Suggested {
  readonly changes: readonly Change[]
  readonly parts: readonly Part[]
}

const empty = (at: number): Stretch => ({ at, blocks: 0, from: 0, to: 0 })
const whole = ({ at, blocks, flat }: Side): Stretch => ({
  at,
  blocks: blocks.length,
  from: 0,
  to: flat.text.length,
})

const sameLines = (one: Flat, other: Flat): boolean =>
  one.lines.length === other.lines.length &&
  one.lines.every(({ path, attrs }, n) => {
    const there = other.lines[n]
    return path.join() === there?.path.join() && JSON.stringify(attrs) === JSON.stringify(there.attrs)
  })

const hasDeep = ({ runs }: Flat): boolean => runs.some(({ node }) => (node?.content?.length ?? 0) > 0)

/** Marks and node of the run at a place, as a key. */
function styles(flat: Flat): (at: number) => { readonly key: string; readonly to: number } {
  let n = 0
  return (at) => {
    while (n > 0 && (flat.runs[n]?.from ?? 0) > at) n--
    while (n < flat.runs.length && (flat.runs[n]?.to ?? 0) <= at) n++
    const run = flat.runs[n]
    if (run === undefined || run.from > at) return { key: '', to: run?.from ?? flat.text.length }
    return { key: JSON.stringify([run.marks, run.node?.attrs ?? null]), to: run.to }
  }
}

/** What differs within a block: code units of both flat texts. */
interface Region {
  readonly b0: number
  readonly b1: number
  readonly a0: number
  readonly a1: number
}

function regionsOf(pieces: readonly Piece[]): readonly Region[] {
  const regions: Region[] = []
  let open = false
  for (const { kind, text, before, after } of pieces) {
    if (kind === 'same') {
      open = false
      continue
    }
    const last = regions.at(-1)
    const [b1, a1] = [
      before + (kind === 'deleted' ? text.length : 0),
      after + (kind === 'inserted' ? text.length : 0),
    ]
    if (open && last !== undefined) regions[regions.length - 1] = { ...last, b1, a1 }
    else regions.push({ b0: before, b1, a0: after, a1 })
    open = true
  }
  return regions
}

/** The node that is no text and that a place lies within, e.g. within the words of a note. */
const within = ({ runs }: Flat, at: number): Run | undefined =>
  runs.find(({ from, to, node }) => node !== null && from < at && at < to)

/** A node that is no text changes whole: what differs within it reaches to its ends, on both sides. */
function wholeNodes(given: readonly Region[], b: Flat, a: Flat): readonly Region[] {
  const regions: Region[] = []
  for (const region of given) {
    let { b0, b1, a0, a1 } = region
    for (;;) {
      const start = Math.max(b0 - (within(b, b0)?.from ?? b0), a0 - (within(a, a0)?.from ?? a0))
      b0 -= start
      a0 -= start
      const end = Math.max((within(b, b1)?.to ?? b1) - b1, (within(a, a1)?.to ?? a1) - a1)
      b1 += end
      a1 += end
      const last = regions.at(-1)
      if (last !== undefined && (last.b1 > b0 || last.a1 > a0)) {
        regions.pop()
        b0 = Math.min(b0, last.b0)
        a0 = Math.min(a0, last.a0)
      } else if (start === 0 && end === 0) break
    }
    regions.push({ b0, b1, a0, a1 })
  }
  // One that reached on over the next ones holds them.
  return regions.reduce<Region[]>((all, one) => {
    const last = all.at(-1)
    if (last !== undefined && (one.b0 < last.b1 || one.a0 < last.a1))
      all[all.length - 1] = {
        b0: last.b0,
        a0: last.a0,
        b1: Math.max(last.b1, one.b1),
        a1: Math.max(last.a1, one.a1),
      }
    else all.push(one)
    return all
  }, [])
}

/** Within one block of the same shape on both sides; null if a change would cross a line's end. */
function inline(
  row: Extract<Row, { kind: 'changed' }>,
  add: (change: Change) => number,
): readonly Segment[] | null {
  const [b, a] = [row.before.flat, row.after.flat]
  if (row.before.blocks.length !== 1 || row.after.blocks.length !== 1) return null
  if (!sameLines(b, a) || hasDeep(b) || hasDeep(a)) return null
  const regions = wholeNodes(regionsOf(row.pieces), b, a)
  // The ends of lines must face each other, and stand in no change.
  const crosses = ({ lines }: Flat, from: number, to: number): boolean =>
    lines.slice(0, -1).some((line) => from <= line.to && line.to < to)
  if (regions.some(({ b0, b1, a0, a1 }) => crosses(b, b0, b1) || crosses(a, a0, a1))) return null
  const segments: Segment[] = []
  const stretch = (side: Side, from: number, to: number): Stretch => ({ at: side.at, blocks: 1, from, to })
  const change = (kind: 'words' | 'style', { b0, b1, a0, a1 }: Region): void => {
    const n = add({
      kind,
      before: stretch(row.before, b0, b1),
      after: stretch(row.after, a0, a1),
      removed: b.text.slice(b0, b1),
      inserted: a.text.slice(a0, a1),
    })
    segments.push({ kind: 'change', n })
  }
  const [styleB, styleA] = [styles(b), styles(a)]
  const lineEnds = a.lines.map(({ to }) => to)
  /** The same words on both sides, maybe in another style here and there. */
  function same(from: number, to: number, before: number): void {
    for (let at = from; at < to;) {
      const there = before + (at - from)
      const isLineEnd = lineEnds.includes(at)
      const [one, other] = [styleB(there), styleA(at)]
      const end = lineEnds.find((line) => line > at) ?? to
      const until = isLineEnd ? at + 1 : Math.min(to, end, other.to, at + (one.to - there))
      const size = Math.max(1, until - at)
      const last = segments.at(-1)
      if (!isLineEnd && one.key !== other.key)
        change('style', { b0: there, b1: there + size, a0: at, a1: at + size })
      else if (last?.kind === 'same' && last.to === at)
        segments[segments.length - 1] = { ...last, to: at + size }
      else segments.push({ kind: 'same', from: at, to: at + size })
      at += size
    }
  }
  let [atB, atA] = [0, 0]
  for (const region of regions) {
    same(atA, region.a0, atB)
    change('words', region)
    atB = region.b1
    atA = region.a1
  }
  same(atA, a.text.length, atB)
  return segments
}

/** Changes in the order of the text proposed, each with its number, and all that the two bodies are put together from. */
export function suggestedIn(rows: readonly Row[]): Suggested {
  const changes: Change[] = []
  const parts: Part[] = []
  const moves = new Map<number, number>()
  const add = (change: Change): number => changes.push(change) - 1
  let [b, a] = [0, 0]
  const block = (before: Side | null, after: Side | null): void => {
    const n = add({
      kind: 'block',
      before: before === null ? empty(b) : whole(before),
      after: after === null ? empty(a) : whole(after),
      removed: before?.flat.text ?? '',
      inserted: after?.flat.text ?? '',
    })
    parts.push({ kind: 'whole', n, before, after })
  }
  /** A move is one change in two places; whichever comes first finds it. */
  const move = (key: number, origin: Side | null, came: Side | null): number => {
    const known = moves.get(key)
    if (known !== undefined) {
      const made = changes[known]
      if (made !== undefined)
        changes[known] = {
          ...made,
          ...(origin === null ? {} : { before: whole(origin), removed: origin.flat.text }),
          ...(came === null ? {} : { after: whole(came), inserted: came.flat.text }),
        }
      return known
    }
    const n = add({
      kind: 'move',
      before: origin === null ? empty(b) : whole(origin),
      after: came === null ? empty(a) : whole(came),
      removed: origin?.flat.text ?? '',
      inserted: came?.flat.text ?? '',
    })
    moves.set(key, n)
    return n
  }
  for (const row of rows) {
    switch (row.kind) {
      case 'kept':
        parts.push({ kind: 'kept', after: row.after })
        break
      case 'changed': {
        const start = changes.length
        const segments = inline(row, add)
        if (segments === null) {
          changes.length = start
          block(row.before, row.after)
        } else parts.push({ kind: 'inline', before: row.before, after: row.after, segments })
        break
      }
      case 'removed':
        block(row.before, null)
        break
      case 'added':
        block(null, row.after)
        break
      case 'left':
        parts.push({ kind: 'whole', n: move(row.move, row.before, null), before: row.before, after: null })
        break
      case 'came':
        parts.push({ kind: 'whole', n: move(row.move, null, row.after), before: null, after: row.after })
        break
    }
    if ('before' in row) b = row.before.at + row.before.blocks.length
    if ('after' in row) a = row.after.at + row.after.blocks.length
  }
  return { changes, parts }
}
