// Suggestions taken or left: what is typed is saved first, then the library says which ones are open, and settles them.
import { toFault } from '#shared/error'
import type { Language } from '#shared/settings'
import type { Suggestion, Verdict } from '#shared/suggestion'
import { errorTexts } from '#shared/texts/errors'
import { suggestionsTexts } from '#shared/texts/suggestions'
import { bridge } from './bridge'
import { flush } from './saving'
import { say } from './ui/say'

/** Numbers of the list, or all. */
export type Picks = 'all' | readonly number[]

export async function settleSuggestions(
  id: string,
  pick: (open: readonly Suggestion[]) => Picks,
  verdict: Verdict,
  language: Language,
): Promise<void> {
  const words = suggestionsTexts[language]
  try {
    await flush()
    const round = await bridge.suggestions.of({ id })
    const chosen = round === null ? [] : pick(round.suggestions)
    const n = chosen === 'all' ? (round?.suggestions.length ?? 0) : chosen.length
    if (round === null || n === 0) {
      say(words.none)
      return
    }
    const picks = chosen === 'all' ? chosen : [...chosen]
    await bridge.suggestions.settle({ id, base: round.version, round: round.round, picks, verdict })
    say(verdict === 'taken' ? words.takenDone(n) : words.leftDone(n), false, true)
  } catch (error) {
    say(errorTexts[language][toFault(error).code], true)
  }
}
