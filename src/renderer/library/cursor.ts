// The row that is worked on: by its article, or by its place until that is known.
import type { ArticleRows } from './article-rows'

export interface Cursor {
  /** Null until the row at `at` is loaded. */
  readonly id: string | null
  readonly at: number
}

export const FIRST: Cursor = { id: null, at: 0 }

/** The cursor is always on a row that is there: if its row is gone, on the one now at its place, else on the last. */
export function settled(cursor: Cursor, list: ArticleRows): Cursor {
  if (cursor.id !== null) {
    const at = list.placeOf(cursor.id)
    // Called up from elsewhere, it may stand where nothing is loaded yet.
    if (at === undefined) return cursor
    if (at !== null) return { id: cursor.id, at }
  }
  const heir = Math.max(0, Math.min(cursor.at, list.total - 1))
  return { id: list.rowAt(heir)?.id ?? null, at: heir }
}
