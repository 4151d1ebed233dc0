// What headlines that came together teach of each other: a name that hangs on many of them hangs there, known or not.
import type { Lexicon } from '#shared/decoration'
import { SURE } from '#shared/headline'
import { isName } from './edge-words'
import { learn } from './learn'

/** Longer lists are learned from in part; what hangs on so many hangs on the rest too. */
const MOST = 20_000

/**
 * The lexicon with what these raw headlines teach, under the same conditions as the library teaches: five headlines or
 * more, four of them unrelated, mostly behind `_`, a bar or a dash. `names`: whom the page itself names as its source. What the
 * lexicon says already stands above both.
 */
export function taught(lexicon: Lexicon, raws: readonly string[], names: readonly string[] = []): Lexicon {
  const known = new Set(lexicon.map(({ token }) => token))
  const learned = learn(
    raws.slice(0, MOST).map((raw) => ({ raw, source: '', segments: [], verdict: 'none' })),
  ).filter(({ token, state, confidence }) => state === 'learned' && confidence >= SURE && !known.has(token))
  const taken = new Set([...known, ...learned.map(({ token }) => token)])
  const named = names
    .map((name) => name.trim())
    .filter((name) => isName(name) && !taken.has(name))
    .map((token) => ({ token, state: 'learned', edges: ['tail'], confidence: SURE }) as const)
  return learned.length + named.length === 0 ? lexicon : [...lexicon, ...learned, ...named]
}
