// Learns from the library which words hang on headlines, and says why; what the desk decided stands above it.
import type {
  DecorationDecision,
  DecorationObservation,
  DecorationState,
  DecorationToken,
  Edge,
} from '#shared/decoration'
import { SURE } from '#shared/headline'
import { edgeWords } from './edge-words'
import { containment } from './seo'
import { splitHeadline } from './split'

/** A word is proposed from here on: so many headlines, so many of them unrelated, such a share of them at an edge. */
const LEAST_HEADLINES = 5
const LEAST_UNRELATED = 4
const LEAST_AT_EDGE = 0.8
/** Two headlines are unrelated that share less than this of their pairs of characters. */
const RELATED = 0.2
const MOST_UNRELATED = 8
/** So many headlines of one word are compared; a long series of one template would cost without end. */
const MOST_COMPARED = 400
const MOST_EXAMPLES = 4
const MOST_SOURCES = 100
/** From such a share at strong separators a word is taken for one that hangs there. */
const MOSTLY = 0.8

const CONFIRMED = 0.95
const BACKED = 0.93
const PROPOSED = 0.7
const CONTESTED = 0.65
/** Below what is cut at all. */
const LISTED = 0.5

interface Seen {
  headlines: number
  strongly: number
  compared: number
  containing: number
  confirmed: number
  refused: number
  isKnown: boolean
  readonly edges: Set<Edge>
  readonly sources: Set<string>
  readonly unrelated: string[]
  readonly examples: string[]
}

const fresh = (): Seen => ({
  headlines: 0,
  strongly: 0,
  compared: 0,
  containing: 0,
  confirmed: 0,
  refused: 0,
  isKnown: false,
  edges: new Set(),
  sources: new Set(),
  unrelated: [],
  examples: [],
})

const isProposable = (seen: Seen): boolean =>
  seen.headlines >= LEAST_HEADLINES && seen.unrelated.length >= LEAST_UNRELATED

const atEdge = (seen: Seen): number => seen.headlines / Math.max(seen.headlines, seen.containing)

/** Enough headlines, enough of them unrelated, and mostly at an edge: what makes a word learned. */
const hasEvidence = (seen: Seen): boolean => isProposable(seen) && atEdge(seen) >= LEAST_AT_EDGE

/**
 * Sure only at the tail, behind strong separators, with the evidence, and unrefused: columns stand before bars and
 * colons as often as decorations do, and count alone cannot tell them apart. Those are listed for the desk to decide
 * and cut by nobody until an editor has taken such a cut.
 */
function learnedConfidence(seen: Seen): number {
  if (seen.refused > seen.confirmed) return LISTED
  if (seen.refused > 0) return CONTESTED
  const isTail = seen.edges.has('tail') && !seen.edges.has('head')
  if (!isTail || seen.strongly < seen.headlines * MOSTLY) return seen.confirmed > 0 ? PROPOSED : LISTED
  return seen.confirmed > 0 ? BACKED : SURE
}

/** A built-in word that editors refuse more often than they take is no longer sure, in the end no longer cut. */
function builtInCeiling(seen: Seen): number {
  if (seen.refused < 2 || seen.refused <= seen.confirmed) return 1
  return seen.refused >= LEAST_HEADLINES && seen.confirmed === 0 ? LISTED : PROPOSED
}

/** Counts in two walks over the library, both of which may be taken in steps: `add` for all, then `count` for all. */
export interface Tally {
  /** The same raw headline counts once; its verdicts count each time. */
  add(observation: DecorationObservation): void
  /** Second walk: how many headlines contain a word that may be proposed, at an edge or not. */
  count(raw: string): void
  /** The words, the most frequent first. Without a second walk all of a word counts as standing at edges. */
  tokens(decisions: readonly DecorationDecision[]): readonly DecorationToken[]
}

export function createTally(): Tally {
  const words = new Map<string, Seen>()
  const added = new Set<string>()
  const counted = new Set<string>()
  let candidates: ReadonlyMap<number, ReadonlySet<string>> | null = null

  const seenOf = (token: string): Seen => {
    const known = words.get(token)
    if (known !== undefined) return known
    const seen = fresh()
    words.set(token, seen)
    return seen
  }
  const judge = ({ segments, verdict }: DecorationObservation): void => {
    if (verdict === 'none') return
    for (const { role, text } of segments) {
      if (role !== 'decoration') continue
      const seen = seenOf(text)
      if (verdict === 'confirmed') seen.confirmed++
      else seen.refused++
    }
  }
  const witness = (seen: Seen, headline: string): void => {
    if (seen.unrelated.length >= MOST_UNRELATED || seen.compared >= MOST_COMPARED) return
    seen.compared++
    if (seen.unrelated.every((other) => containment(other, headline) < RELATED)) seen.unrelated.push(headline)
  }
  const candidatesByLength = (): ReadonlyMap<number, ReadonlySet<string>> => {
    const byLength = new Map<number, Set<string>>()
    for (const [token, seen] of words) {
      if (!isProposable(seen)) continue
      const group = byLength.get(token.length) ?? new Set()
      byLength.set(token.length, group.add(token))
    }
    return byLength
  }

  return {
    add(observation) {
      judge(observation)
      const { raw, source } = observation
      if (added.has(raw)) return
      added.add(raw)
      candidates = null
      const { segments, clean } = splitHeadline(raw)
      const cuts = segments.filter(({ role }) => role === 'decoration')
      for (const { token, edge, isStrong } of edgeWords(raw)) {
        const seen = seenOf(token)
        seen.headlines++
        if (isStrong) seen.strongly++
        seen.edges.add(edge)
        seen.isKnown ||= cuts.some(
          ({ text, rule, confidence }) => text === token && confidence >= SURE && rule !== 'suffix.unknown',
        )
        if (seen.sources.size < MOST_SOURCES) seen.sources.add(source)
        if (seen.examples.length < MOST_EXAMPLES) seen.examples.push(raw)
        witness(seen, clean.replaceAll(token, ' '))
      }
    },

    count(raw) {
      if (counted.has(raw)) return
      counted.add(raw)
      candidates ??= candidatesByLength()
      for (const [length, tokens] of candidates) {
        const here = new Set<string>()
        for (let at = 0; at + length <= raw.length; at++) {
          const part = raw.slice(at, at + length)
          if (tokens.has(part)) here.add(part)
        }
        for (const token of here) seenOf(token).containing++
      }
    },

    tokens(decisions) {
      const said = new Map<string, DecorationDecision['verdict']>()
      for (const { token, verdict } of decisions) said.set(token, verdict)
      const found: DecorationToken[] = []
      for (const token of new Set([...words.keys(), ...said.keys()])) {
        const told = tell(token, words.get(token) ?? fresh(), said.get(token) ?? 'forget')
        if (told !== null) found.push(told)
      }
      return found.toSorted((a, b) => b.headlines - a.headlines || (a.token < b.token ? -1 : 1))
    },
  }
}

function tell(token: string, seen: Seen, said: DecorationDecision['verdict']): DecorationToken | null {
  const state: DecorationState | null =
    said === 'confirm'
      ? 'confirmed'
      : said === 'keep'
        ? 'kept'
        : seen.isKnown
          ? 'built-in'
          : hasEvidence(seen)
            ? 'learned'
            : null
  if (state === null) return null
  return {
    token,
    state,
    edges: [...seen.edges].toSorted(),
    confidence:
      state === 'confirmed'
        ? CONFIRMED
        : state === 'kept'
          ? 0
          : state === 'built-in'
            ? builtInCeiling(seen)
            : learnedConfidence(seen),
    headlines: seen.headlines,
    unrelated: seen.unrelated.length,
    containing: Math.max(seen.headlines, seen.containing),
    strong: seen.headlines === 0 ? 0 : seen.strongly / seen.headlines,
    sources: seen.sources.size,
    confirmed: seen.confirmed,
    refused: seen.refused,
    examples: [...seen.examples],
  }
}

/**
 * The words of these headlines and decisions, all at once. The answer is a lexicon too: `splitHeadline(raw, learn(…))`.
 * Nothing is remembered between two calls, so what is taken out of the library is unlearned.
 */
export function learn(
  observations: readonly DecorationObservation[],
  decisions: readonly DecorationDecision[] = [],
): readonly DecorationToken[] {
  const tally = createTally()
  for (const observation of observations) tally.add(observation)
  for (const { raw } of observations) tally.count(raw)
  return tally.tokens(decisions)
}
