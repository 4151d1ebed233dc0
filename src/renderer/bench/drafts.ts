// Candidates begun and left: coming back to the headline finds them as they were, until kept or dropped or the app quits.
import type { Candidate, HeadlineFull } from '#shared/headline'

export interface Kept {
  /** The candidate it comes from. */
  readonly parent: Candidate
  readonly kind: 'new' | 'edit'
  readonly text: string
}

const kept = new Map<string, Kept>()

export const recall = (full: HeadlineFull): Kept | null => kept.get(full.id) ?? null

/** An untouched one is not worth keeping. */
export function remember(headlineId: string, draft: Kept): void {
  if (draft.text === (draft.kind === 'edit' ? draft.parent.text : '')) kept.delete(headlineId)
  else kept.set(headlineId, draft)
}

export function forget(headlineId: string): void {
  kept.delete(headlineId)
}
