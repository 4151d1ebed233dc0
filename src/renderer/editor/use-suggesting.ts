// While changes are suggestions: draws them in the body, and the commands that go through them and settle them.
import { useEffect, type RefObject } from 'react'
import type { Change, Suggestion, Verdict } from '#shared/suggestion'
import { suggestionsTexts } from '#shared/texts/suggestions'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { useLive } from '../live'
import { settleSuggestions, type Picks } from '../settling'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import type { Body } from './body-handle'
import { activeBody } from './side'
import { isSame } from './suggesting'

/** Goes to a suggestion of the article that is worked in. */
export const showSuggestion = (change: Change): void => activeBody()?.suggesting.show(change)

const among =
  (meant: readonly Change[]) =>
  (open: readonly Suggestion[]): Picks =>
    [...open.entries()].filter(([, one]) => meant.some((change) => isSame(one, change))).map(([n]) => n)

export function useSuggesting(articleId: string, body: RefObject<Body | null>): void {
  const words = useWords(suggestionsTexts)
  const language = useLanguage()
  const { value, current } = useLive(`suggestions base ${articleId}`, ['suggestions'], () =>
    bridge.suggestions.base({ id: articleId }),
  )
  const base = current ? (value ?? null) : null
  useEffect(() => {
    body.current?.suggesting.against(base?.body ?? null)
  }, [articleId, base, body])

  const on = base !== null
  const settle = (verdict: Verdict): void => {
    const meant = body.current?.suggesting.meant() ?? []
    void settleSuggestions(articleId, among(meant), verdict, language)
  }
  const step = (by: 1 | -1): void => {
    if (body.current?.suggesting.step(by) !== true) say(words.none)
  }
  useCommand('suggestion.next', () => step(1), on)
  useCommand('suggestion.previous', () => step(-1), on)
  useCommand('suggestion.take', () => settle('taken'), on)
  useCommand('suggestion.leave', () => settle('left'), on)
}
