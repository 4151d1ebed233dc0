// A fix as it is shown before it is made: what stays, what goes, what comes.
import type { CopyFinding } from '#shared/copyedit'

export interface DiffPiece {
  /** Stands before; cut in the middle where it is long. */
  readonly kept: string
  readonly was: string
  readonly made: string
}

/** Characters kept on each side of a change. */
const BESIDE = 8

/** Longer changes than this are said in words. */
const MOST = 60

function cut(text: string, place: 'before' | 'between' | 'after'): string {
  const most = place === 'between' ? 2 * BESIDE : BESIDE
  if (text.length <= most) return text
  if (place === 'before') return `…${text.slice(-BESIDE)}`
  if (place === 'after') return `${text.slice(0, BESIDE)}…`
  return `${text.slice(0, BESIDE)}…${text.slice(-BESIDE)}`
}

/** In the order of the text; null where there is no fix, it lies beyond the words found, or is too long to be shown. */
export function diffOf({ quote, span, fix }: CopyFinding): readonly DiffPiece[] | null {
  if (fix === null || fix.length === 0 || fix.length > 12) return null
  const edits = fix.map(({ start, end, text }) => ({
    start: start - span.start,
    end: end - span.start,
    text,
  }))
  if (
    edits.some(({ start, end, text }) => start < 0 || end > quote.length || end - start + text.length > MOST)
  )
    return null
  let at = 0
  const pieces: DiffPiece[] = edits.map(({ start, end, text }, n) => {
    const kept = cut(quote.slice(at, start), n === 0 ? 'before' : 'between')
    at = end
    return { kept, was: quote.slice(start, end), made: text }
  })
  const rest = cut(quote.slice(at), 'after')
  return rest === '' ? pieces : [...pieces, { kept: rest, was: '', made: '' }]
}
