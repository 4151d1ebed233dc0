// How a row shows its headline: whatever stands there unstruck is exactly what an approval would approve.
import type { HeadlineRow, SegmentRole } from '#shared/headline'

export interface Piece {
  readonly text: string
  /** `cut`: struck, not part of what is approved. `doubtful`: looks like a decoration, but is still part of it. */
  readonly kind: 'kept' | 'cut' | 'doubtful'
}

export interface Shown {
  readonly pieces: readonly Piece[]
  /** The raw line, where the current wording is another one than the raw line or its cleaning. */
  readonly was: string | null
}

const TAKEN_OFF: ReadonlySet<SegmentRole> = new Set(['decoration', 'seo-repeat', 'separator', 'space'])
const DECORATING: ReadonlySet<SegmentRole> = new Set(['decoration', 'seo-repeat'])

const joined = (row: HeadlineRow, kept: (role: SegmentRole) => boolean): string =>
  row.segments
    .filter((segment) => kept(segment.role))
    .map((segment) => segment.text)
    .join('')

export function shownOf(row: HeadlineRow): Shown {
  const pieces = (kind: Piece['kind'], roles: ReadonlySet<SegmentRole>): Piece[] =>
    row.segments.map(({ text, role }) => ({ text, kind: roles.has(role) ? kind : 'kept' }))
  if (row.current === row.raw) return { pieces: pieces('doubtful', DECORATING), was: null }
  if (joined(row, (role) => !TAKEN_OFF.has(role)) === row.current)
    return { pieces: pieces('cut', TAKEN_OFF), was: null }
  return { pieces: [{ text: row.current, kind: 'kept' }], was: row.raw === '' ? null : row.raw }
}

/** Whether the raw line carries a decoration or a search repeat that the current wording still has. */
export const isUncut = (row: HeadlineRow): boolean =>
  row.current === row.raw && row.segments.some((segment) => DECORATING.has(segment.role))
