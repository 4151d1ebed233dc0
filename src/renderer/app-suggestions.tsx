// Suggestions of the open article: begun, shown beside the page, ended; which part of the inspector is shown.
import { useState, type ReactNode } from 'react'
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { suggestionsTexts } from '#shared/texts/suggestions'
import { useCommentsPart } from './app-comments'
import { useCopyeditPart } from './app-copyedit'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { showSuggestion } from './editor/use-suggesting'
import type { Step } from './library/use-undo'
import { useLive } from './live'
import type { InForce } from './settings/use-settings'
import { flush } from './saving'
import { settleSuggestions } from './settling'
import { Suggestions } from './suggestions/suggestions'
import { say } from './ui/say'
import { useLanguage, useWords } from './words'

type InspectorTab = 'article' | 'revisions' | 'suggestions' | 'copyedit'

export interface SuggestionsShown {
  readonly tab: InspectorTab
  readonly onTab: (tab: InspectorTab) => void
  readonly suggestions: ReactNode
  /** Suggestions and comments that are open; null where there is neither. */
  readonly openSuggestions: number | null
  readonly copyedit: ReactNode
  /** Findings of copyediting that are open; null where nothing was looked at. */
  readonly openCopyedits: number | null
}

export function useSuggestionsPart(
  openId: string | null,
  writing: boolean,
  showInspector: () => void,
  did: (step: Step) => void,
  inForce: InForce,
): SuggestionsShown {
  const words = useWords(suggestionsTexts)
  const language = useLanguage()
  const [tab, setTab] = useState<InspectorTab>('article')
  const { value, current } = useLive(`suggestions ${openId ?? ''}`, ['suggestions', 'articles'], async () =>
    openId === null ? null : await bridge.suggestions.of({ id: openId }),
  )
  const round = current ? (value ?? null) : null
  const open = round === null ? null : round.suggestions.length

  function show(): void {
    showInspector()
    setTab('suggestions')
  }
  async function attempt(act: (id: string) => Promise<unknown>, text: string): Promise<void> {
    if (openId === null) return
    try {
      await flush()
      await act(openId)
      say(text)
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  const begin = (): void => {
    show()
    if (round === null) void attempt((id) => bridge.suggestions.begin({ id }), words.begun)
  }
  const end = (): void => void attempt((id) => bridge.suggestions.end({ id }), words.ended)
  useCommand('article.suggestions', begin, openId !== null && writing)
  useCommand('article.endSuggestions', end, open !== null && writing)
  const all = (verdict: 'taken' | 'left') => (): void => {
    if (openId !== null) void settleSuggestions(openId, () => 'all', verdict, language)
  }
  useCommand('suggestion.takeAll', all('taken'), (open ?? 0) > 0 && writing)
  useCommand('suggestion.leaveAll', all('left'), (open ?? 0) > 0 && writing)

  const comments = useCommentsPart(openId, writing, show, did)
  const copyedit = useCopyeditPart({
    openId,
    writing,
    shown: tab === 'copyedit',
    show: () => {
      showInspector()
      setTab('copyedit')
    },
    inForce,
    did,
  })
  const part = openId !== null && (
    <>
      <Suggestions articleId={openId} round={round} onShow={showSuggestion} onBegin={begin} onEnd={end} />
      {comments.part}
    </>
  )
  const waiting = (open ?? 0) + comments.open
  return {
    tab,
    onTab: setTab,
    suggestions: part,
    openSuggestions: open === null && comments.open === 0 ? null : waiting,
    copyedit: copyedit.part,
    openCopyedits: copyedit.open,
  }
}
