// A row of a comparison as it is printed: its lines, each in spans of one style and one fate.
import type { AnyNode, Flat, Line, Run } from './flat'
import type { Piece } from './inline'

/** `restyled`: the same words in another style. */
export type SpanKind = Piece['kind'] | 'restyled'

export interface Span {
  readonly kind: SpanKind
  readonly text: string
  readonly marks: readonly object[]
  /** An inline node that is no text, e.g. a note. */
  readonly node: AnyNode | null
}

export interface PrintedLine {
  readonly line: Line
  readonly spans: readonly Span[]
  /** The end of this line is not in the other text: the paragraph was cut here, or was joined. */
  readonly end: 'inserted' | 'deleted' | null
}

/** Walks a text by its runs, which do not cover the ends of lines. */
function reader({ runs, lines }: Flat): {
  readonly run: (at: number) => Run | undefined
  readonly line: (at: number) => Line | undefined
} {
  let [r, l] = [0, 0]
  return {
    run: (at) => {
      while (r < runs.length && (runs[r]?.to ?? 0) <= at) r++
      const run = runs[r]
      return run !== undefined && run.from <= at ? run : undefined
    },
    line: (at) => {
      while (l < lines.length - 1 && (lines[l]?.to ?? 0) < at) l++
      return lines[l]
    },
  }
}

const styleOf = (run: Run | undefined): string =>
  run === undefined ? '' : JSON.stringify([run.marks, run.node])

/** What both sides have of a row: the flats of its blocks, and the pieces between them. */
export interface Printable {
  readonly before: Flat
  readonly after: Flat
  readonly pieces: readonly Piece[]
}

/** Lines of one side, or of both in one: then the end of a line that only the text before had is a `¶` that was deleted. */
export function printed(
  { before, after, pieces }: Printable,
  side: 'before' | 'after' | 'both',
): readonly PrintedLine[] {
  const [one, other] = [reader(before), reader(after)]
  const lines: { line: Line; spans: Span[]; end: PrintedLine['end'] }[] = []
  const shown = side === 'before' ? before : after
  const open = (line: Line): void => void lines.push({ line, spans: [], end: null })
  const first = shown.lines[0]
  if (first !== undefined) open(first)

  for (const { kind, text, before: b, after: a } of pieces) {
    if (side === 'before' ? kind === 'inserted' : side === 'after' && kind === 'deleted') continue
    let at = 0
    while (at < text.length) {
      const inBefore = kind === 'inserted' ? undefined : one.run(b + at)
      const inAfter = kind === 'deleted' ? undefined : other.run(a + at)
      const run = side === 'before' ? (inBefore ?? inAfter) : (inAfter ?? inBefore)
      const last = lines.at(-1)
      if (run === undefined) {
        // The end of a line; one that only the text before had joins two lines where both sides are printed in one.
        const next =
          side === 'before' ? one.line(b + at + 1) : kind === 'deleted' ? undefined : other.line(a + at + 1)
        if (next === undefined) last?.spans.push({ kind, text: '¶', marks: [], node: null })
        else {
          if (last !== undefined && kind !== 'same') last.end = kind
          open(next)
        }
        at++
        continue
      }
      const ends = [inBefore && inBefore.to - b, inAfter && inAfter.to - a].filter((end) => end !== undefined)
      const to = Math.min(text.length, ...ends)
      const restyled = kind === 'same' && styleOf(inBefore) !== styleOf(inAfter)
      last?.spans.push({
        kind: restyled ? 'restyled' : kind,
        text: text.slice(at, Math.max(to, at + 1)),
        marks: run.marks,
        node: run.node,
      })
      at = Math.max(to, at + 1)
    }
  }
  return lines
}

/** A text without another: all of it the same, came or went. */
export const alone = (flat: Flat, kind: Piece['kind'] = 'same'): Printable => ({
  before: flat,
  after: flat,
  pieces: flat.text === '' ? [] : [{ kind, text: flat.text, before: 0, after: 0 }],
})
