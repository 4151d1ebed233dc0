// Words of a line as an editor walks and deletes them: by dictionary where a script has no blanks, whole otherwise.

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** `mark`: a run of marks, e.g. `。”`. `blank` is also the blank that begins a paragraph, U+3000. */
type Kind = 'word' | 'mark' | 'blank'

/** From where to where in the line, in UTF-16 units. */
export interface WordSpan {
  readonly from: number
  readonly to: number
}
interface Piece extends WordSpan {
  readonly kind: Kind
}

// An emoji, a picture in the line (U+FFFC) and a sign such as ￥ or + is nothing to be passed over.
const WORD = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}\p{S}\ufffc]/u

function kindOf(segment: string): Kind {
  if (segment.trim() === '') return 'blank'
  return WORD.test(segment) ? 'word' : 'mark'
}

/** The piece that the unit at `at` belongs to; undefined outside the line. Marks and blanks are taken by the run. */
function pieceAt(segments: Intl.Segments, at: number): Piece | undefined {
  const found = segments.containing(at)
  if (found === undefined) return undefined
  const kind = kindOf(found.segment)
  let from = found.index
  let to = found.index + found.segment.length
  if (kind === 'word') return { from, to, kind }
  for (let next = segments.containing(to); next && kindOf(next.segment) === kind;) {
    to = next.index + next.segment.length
    next = segments.containing(to)
  }
  for (let last = segments.containing(from - 1); last && kindOf(last.segment) === kind;) {
    from = last.index
    last = segments.containing(from - 1)
  }
  return { from, to, kind }
}

/**
 * Where a word-wise step from `at` leads: forwards behind the next word, backwards before the last one, past marks and
 * blanks in between. With `marks` a run of marks is a stop of its own, as deleting wants it: of `下雨。` only `。` goes.
 * The line's end and start are the furthest.
 */
export function wordStop(text: string, at: number, step: 1 | -1, marks = false): number {
  const segments = segmenter.segment(text)
  let place = at
  for (;;) {
    const piece = pieceAt(segments, step === 1 ? place : place - 1)
    if (piece === undefined) return Math.max(0, Math.min(text.length, place))
    // In the midst of it only the rest is in the way.
    place = step === 1 ? piece.to : piece.from
    if (piece.kind === 'word' || (marks && piece.kind === 'mark')) return place
  }
}

/** The word, the run of marks or of blanks that the unit at `at` is in; null beyond the line. */
export function wordAt(text: string, at: number): WordSpan | null {
  const piece = pieceAt(segmenter.segment(text), at)
  return piece === undefined ? null : { from: piece.from, to: piece.to }
}
