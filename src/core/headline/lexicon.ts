// The desk's words, ready for the splitter: what is said of a token at this end of a headline.
import type { Edge, Lexicon } from '#shared/decoration'

/** What the desk or its library says of a token: never to cut it, how surely to cut it, or a ceiling for the grammar. */
export type OwnWord = 'keep' | { readonly confidence: number; readonly isCap: boolean }

export interface Words {
  of(token: string, edge: Edge): OwnWord | null
}

const NONE: Words = { of: () => null }
const REMEMBERED = new WeakMap<Lexicon, Words>()

function read(lexicon: Lexicon): Words {
  const heads = new Map<string, OwnWord>()
  const tails = new Map<string, OwnWord>()
  for (const { token, state, edges, confidence } of lexicon) {
    const word: OwnWord = state === 'kept' ? 'keep' : { confidence, isCap: state === 'built-in' }
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
