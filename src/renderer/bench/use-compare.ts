// Two candidates against each other: the chosen one, and another that digits choose; Space begins and ends it.
import { useState } from 'react'
import type { Candidate, HeadlineFull } from '#shared/headline'
import { useCommand } from '../commands'

export interface Comparing {
  /** The candidate that the chosen one is compared with; null while nothing is compared. */
  readonly other: Candidate | null
  readonly setOther: (candidate: Candidate) => void
  /** Chooses the other one and compares it with the one chosen before. */
  readonly swap: () => void
  readonly close: () => void
}

interface Given {
  readonly full: HeadlineFull
  readonly chosen: Candidate | undefined
  readonly onChoose: (candidateId: string) => void
  readonly onClosed: () => void
  /** Whether nothing is being written or asked just now. */
  readonly enabled: boolean
}

/** What it was made from, else the one before it, else the one after it. */
function nearest({ candidates }: HeadlineFull, chosen: Candidate): Candidate | undefined {
  const others = candidates.filter((candidate) => candidate.id !== chosen.id)
  return (
    others.find((candidate) => candidate.id === chosen.parentId) ??
    others.findLast((candidate) => candidate.n < chosen.n) ??
    others[0]
  )
}

export function useCompare({ full, chosen, onChoose, onClosed, enabled }: Given): Comparing {
  const [otherId, setOtherId] = useState<string | null>(null)
  const named = full.candidates.find((candidate) => candidate.id === otherId)
  // What was the other may have been chosen meanwhile, by an undo.
  const other =
    otherId === null || chosen === undefined || !enabled
      ? null
      : named !== undefined && named.id !== chosen.id
        ? named
        : (nearest(full, chosen) ?? null)
  const possible = enabled && chosen !== undefined && full.candidates.length > 1

  function close(): void {
    setOtherId(null)
    onClosed()
  }
  function swap(): void {
    if (other === null || chosen === undefined) return
    setOtherId(chosen.id)
    onChoose(other.id)
  }
  function toggle(): void {
    if (other !== null) close()
    else if (chosen !== undefined) setOtherId(nearest(full, chosen)?.id ?? null)
  }
  useCommand('headline.compare', toggle, possible)
  useCommand('headline.chooseOther', swap, other !== null)
  return { other, setOther: (candidate) => setOtherId(candidate.id), swap, close }
}
