// The desk's words, ready for the splitter: what is said of a token at this end of a headline.
import type { Edge, Lexicon } from '#shared/decoration'

/** How surely to cut a token; a ceiling leaves less to the grammar, 0 is never to cut it. */
export interface OwnWord {
  readonly confidence: number
  readonly kind: 'ceiling' | 'learned' | 'confirmed'
}

export interface Words {
  of(token: string, edge: Edge): OwnWord | null
}

/** A learned word beside a blank, a colon or a long dash, where clauses and columns stand too, is only proposed. */
const WEAKLY = 0.7
const NONE: Words = { of: () => null }
const REMEMBERED = new WeakMap<Lexicon, Words>()

function read(lexicon: Lexicon): Words {
  const heads = new Map<string, OwnWord>()
  const tails = new Map<string, OwnWord>()
  for (const { token, state, edges, confidence } of lexicon) {
    const word: OwnWord =
      state === 'kept'
        ? { confidence: 0, kind: 'ceiling' }
        : { confidence, kind: state === 'built-in' ? 'ceiling' : state }
    const isDesks = state === 'kept' || state === 'confirmed'
    if (isDesks || edges.includes('head')) heads.set(token, word)
    if (isDesks || edges.includes('tail')) tails.set(token, word)
  }
  return { of: (token, edge) => (edge === 'head' ? heads : tails).get(token) ?? null }
}

/** The words of a lexicon; read once for each lexicon, so that splitting a library costs nothing more. */
export function wordsOf(lexicon: Lexicon): Words {
  if (lexicon.length === 0) return NONE
  const known = REMEMBERED.get(lexicon)
  if (known !== undefined) return known
  const words = read(lexicon)
  REMEMBERED.set(lexicon, words)
  return words
}

/** What the grammar thinks, put right by what the desk and its library say. */
export function confidenceWith(own: OwnWord | null, grammar: number, isStrong: boolean): number {
  if (own === null) return grammar
  if (own.kind === 'ceiling') return Math.min(grammar, own.confidence)
  return own.kind === 'learned' && !isStrong ? Math.min(WEAKLY, own.confidence) : own.confidence
}

/** The same where the word is not looked for by itself, so that it can only be held back. */
export const atMost = (own: OwnWord | null, grammar: number): number =>
  own === null ? grammar : Math.min(grammar, own.confidence)
