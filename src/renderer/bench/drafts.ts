// Candidates begun and left: coming back to the headline finds them as they were, until kept or dropped or the app quits.
import type { Candidate, HeadlineFull } from '#shared/headline'

export interface Kept {
  /** The candidate it comes from. */
  readonly parent: Candidate
  readonly kind: 'new' | 'edit'
  readonly text: string
}

const kept = new Map<string, Kept>()

let asked: { readonly headlineId: string; readonly kind: Kept['kind'] } | null = null

/** The bench is about to open on this headline, and somebody wants to write. */
export function beginDraft(headlineId: string, kind: Kept['kind'] = 'new'): void {
  asked = { headlineId, kind }
}

export function recall(full: HeadlineFull): Kept | null {
  const left = kept.get(full.id)
  const parent = full.candidates.find(({ id }) => id === full.currentCandidateId)
  if (left !== undefined || asked?.headlineId !== full.id || parent === undefined) return left ?? null
  const { kind } = asked
  // Once: who leaves without a word comes back to none.
  queueMicrotask(() => {
    asked = null
  })
  return { parent, kind, text: kind === 'edit' ? parent.text : '' }
}

/** An untouched one is not worth keeping. */
export function remember(headlineId: string, draft: Kept): void {
  if (draft.text === (draft.kind === 'edit' ? draft.parent.text : '')) kept.delete(headlineId)
  else kept.set(headlineId, draft)
}

export function forget(headlineId: string): void {
  kept.delete(headlineId)
}
