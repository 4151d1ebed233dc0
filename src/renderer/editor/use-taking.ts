// F8: what is read in the pane beside goes into the open text.
import { besideTexts } from '#shared/texts/beside'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { useCell } from './cell'
import type { Side } from './side'
import { offered, putIn } from './taking'

export function useTaking({ name, body }: Side): void {
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
  useCommand('split.take', take, name === 'page' && offer !== null)
}
