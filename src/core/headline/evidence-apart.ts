// What only one of two headlines claims, and what was found of it in the body.
import type { Evidence } from './claims'

export interface EvidenceApart {
  readonly onlyFirst: readonly Evidence[]
  readonly onlySecond: readonly Evidence[]
  /** How many claims both make, in the same words. */
  readonly shared: number
}

/** Width, quotation marks and blanks aside: `“书记项目”` and `书记项目` are one claim. */
const keyOf = ({ text }: Evidence): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'“”‘’「」『』《》\s]/gu, '')

/** Each claim in the order of its headline. */
export function evidenceApart(first: readonly Evidence[], second: readonly Evidence[]): EvidenceApart {
  const [inFirst, inSecond] = [new Set(first.map(keyOf)), new Set(second.map(keyOf))]
  const onlyFirst = first.filter((claim) => !inSecond.has(keyOf(claim)))
  return {
    onlyFirst,
    onlySecond: second.filter((claim) => !inFirst.has(keyOf(claim))),
    shared: first.length - onlyFirst.length,
  }
}
