// What the body says of a headline's claims, and the claim that an editor has jumped to.
import { useCallback, useMemo, useState } from 'react'
import { evidenceOf } from '#core/headline/evidence'
import type { Article } from '#shared/article'
import type { Pointed } from './lead'

type Evidence = ReturnType<typeof evidenceOf>

interface Shown {
  /** Null for a headline without an article. */
  readonly evidenceFor: (wording: string) => Evidence | null
  readonly evidence: Evidence | null
  readonly pointed: Pointed | null
  /** Goes to the claim's first place in the body, and from there to the next. */
  readonly point: (claim: number) => void
}

export function useEvidence(
  text: string,
  article: Article | undefined,
  blocks: readonly string[] | null,
): Shown {
  const [lastPointed, setPointed] = useState<(Pointed & { readonly text: string }) | null>(null)
  const pointed = lastPointed?.text === text ? lastPointed : null
  const evidenceFor = useCallback(
    (wording: string) =>
      article === undefined || blocks === null ? null : evidenceOf(wording, { blocks, credits: article }),
    [blocks, article],
  )
  const evidence = useMemo(() => evidenceFor(text), [text, evidenceFor])
  function point(claim: number): void {
    const found = evidence?.[claim]
    const places = found !== undefined && 'places' in found ? found.places.length : 0
    if (places === 0) return
    setPointed({ text, claim, place: pointed?.claim === claim ? (pointed.place + 1) % places : 0 })
  }
  return { evidenceFor, evidence, pointed, point }
}
