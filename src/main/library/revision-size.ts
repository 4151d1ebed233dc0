// How much changed from one revision to the next, in 字; given up where the two are too long to compare in passing.
import { comparing, type Comparable } from '#core/compare/compare'

export interface RevisionSize {
  readonly inserted: number | null
  readonly deleted: number | null
}

/** A save waits for the measure no longer than this. In ms. */
const LONGEST = 20

/** `within`: given up after so long. In ms. */
export function revisionSize(before: Comparable, after: Comparable, within = LONGEST): RevisionSize {
  const begun = performance.now()
  const work = comparing(before, after)
  while (performance.now() - begun < within) {
    const { done, value } = work.next()
    if (done === true) return { inserted: value.difference.inserted, deleted: value.difference.deleted }
  }
  return { inserted: null, deleted: null }
}
