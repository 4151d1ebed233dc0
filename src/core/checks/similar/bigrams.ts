// How like two headlines are: the pairs of characters they share.
import type { Lexicon } from '#shared/decoration'
import { fold } from '../../text/fold'
import { splitHeadline } from '../../headline/split'

/** The measure's floor: from here on two headlines are shown beside each other. Jaccard of pairs of characters. */
export const ALIKE = 0.4
/** From here on they are the same headline. */
export const SAME = 0.95

/** Both forms are to be stored where a library is asked: making them costs more than comparing them. */
export interface Comparable {
  /** Without decorations, its blanks kept. */
  readonly clean: string
  readonly folded: string
}

/**
 * What is compared: the headline without decorations, NFKC, lower case, without blanks and marks; digits stay.
 * `全球快讯！甲乙 丙丁|天天播报` and `甲乙丙丁` are one. `lexicon`: the desk's words.
 */
export function comparable(headline: string, lexicon?: Lexicon): Comparable {
  const { clean } = splitHeadline(headline, lexicon)
  return { clean, folded: fold(clean) }
}

/** Pairs of neighbouring characters, each once; a single character stands for itself. */
export function pairsOf(folded: string): ReadonlySet<string> {
  const chars = Array.from(folded)
  const pairs = new Set<string>()
  if (chars.length === 1) pairs.add(folded)
  for (let i = 1; i < chars.length; i++) pairs.add(`${chars[i - 1]}${chars[i]}`)
  return pairs
}

export interface Likeness {
  /** Shared pairs over all pairs, 0…1. */
  readonly jaccard: number
  /** Shared pairs over the smaller headline's, 0…1: 1 where one headline stands within the other. */
  readonly containment: number
}

export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared++
  const all = one.size + other.size - shared
  return { jaccard: all === 0 ? 0 : shared / all, containment: small.size === 0 ? 0 : shared / small.size }
}
