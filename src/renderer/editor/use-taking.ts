// F8: what the pane beside offers goes into the open text.
import type { RefObject } from 'react'
import { besideTexts } from '#shared/texts/beside'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import type { Body } from './body-editor'
import { useCell } from './cell'
import { offered, putIn } from './taking'

export function useTaking(body: RefObject<Body | null>): void {
  const words = useWords(besideTexts)
  const language = useLanguage()
  const offer = useCell(offered)
  function take(): void {
    const slice = offer?.()
    if (slice === undefined || slice.size === 0 || body.current === null) return
    const from = document.activeElement
    body.current.run(putIn(slice))
    // Whoever takes from over there goes on taking.
    if (from instanceof HTMLElement && from.closest('[data-region="beside"]') !== null) from.focus()
    say(
      slice.openStart > 0 ? words.takenPiece : words.taken(slice.content.childCount.toLocaleString(language)),
    )
  }
  useCommand('split.take', take, offer !== null)
}
