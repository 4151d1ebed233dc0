// The candidate that is being written: begun, remembered while one is elsewhere, kept or dropped.
import { useState } from 'react'
import type { Candidate, HeadlineFull } from '#shared/headline'
import { beginDraft, forget, recall, remember, type Kept } from './drafts'
import type { Review } from './use-review'

interface Given {
  readonly given: HeadlineFull
  readonly review: Review
  readonly onBegun: () => void
  /** The keys of the bench are to act again. */
  readonly onEnded: () => void
  readonly onOpenHeadline: (headlineId: string) => void
}

export interface Drafting {
  readonly draft: Kept | null
  readonly start: (kind: Kept['kind'], chosen: Candidate | undefined) => void
  readonly type: (text: string) => void
  readonly end: () => void
  /** Answers whether it is kept. */
  readonly commit: (text: string) => Promise<boolean>
}

export function useDraft({ given, review, onBegun, onEnded, onOpenHeadline }: Given): Drafting {
  const { full, chosenId } = review
  const [draft, setDraft] = useState<Kept | null>(() => recall(given))
  function hold(kept: Kept): void {
    setDraft(kept)
    remember(full.id, kept)
  }
  function end(): void {
    setDraft(null)
    forget(full.id)
    onEnded()
  }
  return {
    draft,
    start: (kind, chosen) => {
      if (chosen === undefined) return
      // What is written for a headline that follows another would go nowhere.
      if (full.state === 'linked' && full.sameAsId !== null) {
        beginDraft(full.sameAsId, kind)
        onOpenHeadline(full.sameAsId)
        return
      }
      onBegun()
      hold({ parent: chosen, kind, text: kind === 'edit' ? chosen.text : '' })
    },
    type: (text) => {
      if (draft !== null) hold({ ...draft, text })
    },
    end,
    commit: async (text) => {
      const kept = await review.add(text, draft?.parent.id ?? chosenId)
      if (kept) end()
      return kept
    },
  }
}
