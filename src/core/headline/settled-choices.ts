// Choices of a headline that stood: digits go through the candidates, and what was only looked at is no history.
import type { HeadlineFull } from '#shared/headline'

/** A choice that was followed by another, or by a decision, this soon was one on the way. In ms. */
const ON_THE_WAY = 60_000

/** In their order. All of them stay on record; these are worth telling. */
export function settledChoices({
  choices,
  decisions,
}: Pick<HeadlineFull, 'choices' | 'decisions'>): HeadlineFull['choices'] {
  const later = [...choices, ...decisions].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return choices.filter(({ id, at }) => {
    const next = later.find((other) => other.id > id)
    return next === undefined || next.at - at >= ON_THE_WAY
  })
}
